// The request of the playground as code in five languages.

const shell = (text) => /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
const json = (text) => JSON.stringify(text);
const single = (text) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

function curl({ endpoint, fields, file }) {
  const parts = fields.map(([name, value]) => `-F ${shell(`${name}=${value}`)}`);
  if (file) parts.push(`-F ${shell(`img=@${file}`)}`);
  return `curl ${[...parts, shell(endpoint)].join(" ")}`;
}

function javascript({ endpoint, fields, file }) {
  const lines = fields.map(([name, value]) => `form.append(${json(name)}, ${json(value)});`);
  if (file) lines.push(`form.append("img", await openAsBlob(${json(file)})); // in a browser: the File of an <input>`);
  return `${file ? 'import { openAsBlob } from "node:fs";\n\n' : ""}const form = new FormData();
${lines.join("\n")}

const response = await fetch(${json(endpoint)}, { method: "POST", body: form });
const reply = await response.json();
if (reply.error_code !== 0) throw new Error(\`\${reply.error_code}: \${reply.description}\`);
console.log(reply.people);`;
}

function python({ endpoint, fields, file }) {
  const data = fields.map(([name, value]) => `${json(name)}: ${json(value)}`).join(", ");
  return `import requests

reply = requests.post(
    ${json(endpoint)},
    data={${data}},${file ? `\n    files={"img": open(${json(file)}, "rb")},` : ""}
    timeout=20,
).json()
if reply["error_code"] != 0:
    raise RuntimeError(f"{reply['error_code']}: {reply['description']}")
print(reply["people"])`;
}

function php({ endpoint, fields, file }) {
  const lines = fields.map(([name, value]) => `    ${single(name)} => ${single(value)},`);
  if (file) lines.push(`    'img' => new CURLFile(${single(file)}),`);
  return `<?php
$curl = curl_init(${single(endpoint)});
curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
curl_setopt($curl, CURLOPT_TIMEOUT, 20);
curl_setopt($curl, CURLOPT_POSTFIELDS, [
${lines.join("\n")}
]);
$reply = json_decode(curl_exec($curl), true);
if ($reply['error_code'] !== 0) {
    throw new RuntimeException("{$reply['error_code']}: {$reply['description']}");
}
print_r($reply['people']);`;
}

function csharp({ endpoint, fields, file }) {
  const lines = fields.map(([name, value]) => `    { new StringContent(${json(value)}), ${json(name)} },`);
  if (file) lines.push(`    { new ByteArrayContent(await File.ReadAllBytesAsync(${json(file)})), "img", ${json(file)} },`);
  return `using System.Text.Json;

using var http = new HttpClient();
using var form = new MultipartFormDataContent
{
${lines.join("\n")}
};
using var response = await http.PostAsync(${json(endpoint)}, form);
using var reply = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
var root = reply.RootElement;
if (root.GetProperty("error_code").GetInt32() is var code and not 0)
    throw new InvalidOperationException($"{code}: {root.GetProperty("description")}");
Console.WriteLine(root.GetProperty("people"));`;
}

/** Languages by id; `of` takes {endpoint, fields, file} where the key and a picture's address are fields, and file is a name or null. */
export const languages = {
  curl: { title: "curl", of: curl },
  javascript: { title: "JavaScript", of: javascript },
  python: { title: "Python", of: python },
  php: { title: "PHP", of: php },
  csharp: { title: "C#", of: csharp },
};
