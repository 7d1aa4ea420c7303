#!/usr/bin/env bash
# Analyses one photo with curl and prints Face's reply: detect.sh PHOTO|URL
#   FACE_KEY   your app key
#   FACE_URL   the server (http://localhost:8080)
# Exit status: 0 analysed, 1 refused or not reached, 2 wrong use.
set -euo pipefail

picture=${1:-}
if [ -z "$picture" ] || [ -z "${FACE_KEY:-}" ]; then
    sed -n '2,5s/^# //p' "$0" >&2
    exit 2
fi

if [[ $picture =~ ^https?:// ]]; then
    field=(--form-string "url=$picture")
elif [ -r "$picture" ]; then
    field=(--form "img=@\"$picture\"")
else
    echo "There is no photo '$picture'." >&2
    exit 2
fi

server=${FACE_URL:-http://localhost:8080}
reply=$(curl -sS --fail --max-time 60 --form-string "app_key=$FACE_KEY" "${field[@]}" "$server/api/detect/") || exit 1
printf '%s\n' "$reply"
# Face answers every request with HTTP 200: error_code tells success (0) from failure.
[[ $reply =~ ^\{\ *\"error_code\":\ *0, ]]
