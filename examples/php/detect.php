<?php
/*
Analyses one photo and prints its faces: php detect.php PHOTO|URL
  FACE_KEY   your app key
  FACE_URL   the server (http://localhost:8080)
Needs PHP 8 without extensions. Exit status: 0 analysed, 1 refused or not reached, 2 wrong use.
*/

/** Face's reply to a file's path or an address; null when the server does not answer. */
function detect(string $picture, string $key, string $server): ?array
{
    $boundary = bin2hex(random_bytes(16));
    $body = part($boundary, 'name="app_key"', $key);
    $body .= preg_match('~^https?://~', $picture)
        ? part($boundary, 'name="url"', $picture)
        : part($boundary, 'name="img"; filename="photo"', file_get_contents($picture));

    $reply = @file_get_contents("$server/api/detect/", false, stream_context_create(['http' => [
        'method' => 'POST',
        'header' => "Content-Type: multipart/form-data; boundary=$boundary",
        'content' => "$body--$boundary--\r\n",
        'timeout' => 60,
    ]]));
    return $reply === false ? null : json_decode($reply, true);
}

function part(string $boundary, string $head, string $content): string
{
    return "--$boundary\r\nContent-Disposition: form-data; $head\r\n\r\n$content\r\n";
}

function fail(int $status, string $message): never
{
    fwrite(STDERR, $message . PHP_EOL);
    exit($status);
}

$picture = $argv[1] ?? '';
$key = getenv('FACE_KEY') ?: '';
$server = getenv('FACE_URL') ?: 'http://localhost:8080';
if ($picture === '' || $key === '') {
    fail(2, 'Set FACE_KEY to your app key and give one photo: php detect.php PHOTO|URL');
}
if (!preg_match('~^https?://~', $picture) && !is_readable($picture)) {
    fail(2, "There is no photo '$picture'.");
}

$reply = detect($picture, $key, $server) ?? fail(1, "$server does not answer.");
if ($reply['error_code'] !== 0) {
    fail(1, "Face says {$reply['error_code']}: {$reply['description']}");
}
printf("%d face(s)\n", count($reply['people']));
foreach ($reply['people'] as $person) {
    $gender = $person['gender'] > 0 ? 'female' : 'male';
    printf("%s (%d %%), %d years, mood %d, at %s\n",
        $gender, abs($person['gender']), $person['age'], $person['mood'], json_encode($person['position']));
}
