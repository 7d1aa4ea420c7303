"""Analyses one photo and prints its faces: python3 detect.py PHOTO|URL

  FACE_KEY   your app key
  FACE_URL   the server (http://localhost:8080)
Needs requests: pip install requests, or on Debian apt-get install python3-requests.
Exit status: 0 analysed, 1 refused or not reached, 2 wrong use.
"""
import os
import sys

try:
    import requests
except ImportError:
    sys.exit("This needs requests: pip install requests, or on Debian apt-get install python3-requests.")

SERVER = os.environ.get("FACE_URL", "http://localhost:8080")


def detect(picture, key):
    """Face's reply to a file's path or an address, as a dictionary."""
    fields = {"app_key": key}
    if picture.startswith(("http://", "https://")):
        return post(data={**fields, "url": picture})
    with open(picture, "rb") as photo:
        return post(data=fields, files={"img": photo})


def post(**form):
    response = requests.post(SERVER + "/api/detect/", timeout=60, **form)
    response.raise_for_status()
    return response.json()


def line(person):
    gender = "female" if person["gender"] > 0 else "male"
    return f'{gender} ({abs(person["gender"])} %), {person["age"]} years, mood {person["mood"]}, at {person["position"]}'


def main():
    key = os.environ.get("FACE_KEY")
    if len(sys.argv) != 2 or not key:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        reply = detect(sys.argv[1], key)
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:  # requests' own errors are some too
        print(error, file=sys.stderr)
        return 1
    if reply["error_code"] != 0:
        print(f'Face says {reply["error_code"]}: {reply["description"]}', file=sys.stderr)
        return 1
    print(f'{len(reply["people"])} face(s)')
    for person in reply["people"]:
        print(line(person))
    return 0


sys.exit(main())
