import requests

json_resp = requests.post( '{{address}}/api/detect/',
              data  = { 'app_key' : '{{key}}' },
              files = { 'img'     : ( 'filename', open( '{{photo}}', 'rb' ) ) } )

print( "Response : ", json_resp.text )
