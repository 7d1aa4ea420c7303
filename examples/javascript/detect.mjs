// Analyses one photo and prints its faces, with nothing but Node 20: node detect.mjs PHOTO|URL
//   FACE_KEY   your app key
//   FACE_URL   the server (http://localhost:8080)
// Exit status: 0 analysed, 1 refused or not reached, 2 wrong use. In a browser, or for types and promises: face.mjs, used by ../web/module.html.
import { readFile } from 'node:fs/promises';

const server = process.env.FACE_URL ?? 'http://localhost:8080';
const key = process.env.FACE_KEY;
const [picture] = process.argv.slice(2);

async function detect() {
  const form = new FormData();
  form.append('app_key', key);
  if (/^https?:\/\//.test(picture)) form.append('url', picture);
  else form.append('img', new Blob([await readFile(picture)]), 'photo');
  const response = await fetch(`${server}/api/detect/`, { method: 'POST', body: form, signal: AbortSignal.timeout(60_000) });
  if (!response.ok) throw new Error(`${server} answers HTTP ${response.status}.`);
  const reply = await response.json();
  if (reply.error_code !== 0) throw new Error(`Face says ${reply.error_code}: ${reply.description}`);
  return reply.people;
}

if (!picture || !key) {
  console.error('Set FACE_KEY to your app key and give one photo: node detect.mjs PHOTO|URL');
  process.exit(2);
}
try {
  const people = await detect();
  console.log(`${people.length} face(s)`);
  for (const { gender, age, mood, position } of people) {
    console.log(`${gender > 0 ? 'female' : 'male'} (${Math.abs(gender)} %), ${age} years, mood ${mood}, at ${JSON.stringify(position)}`);
  }
} catch (error) {
  console.error(error.cause ? `${server} cannot be reached.` : error.message);
  process.exit(error.code === 'ENOENT' ? 2 : 1);
}
