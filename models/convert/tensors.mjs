// Arrays of numbers with a shape, and the weight files of TensorFlow.js.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const product = (sizes) => sizes.reduce((a, b) => a * b, 1);

/** The same values with their dimensions in another order: dimension i of the result is dimension order[i]. */
export function transpose({ values, shape }, order) {
  const strides = shape.map((_, i) => product(shape.slice(i + 1)));
  const sizes = order.map((i) => shape[i]);
  const steps = order.map((i) => strides[i]);
  const result = new values.constructor(values.length);
  const index = sizes.map(() => 0);
  for (let to = 0, from = 0; to < result.length; to++) {
    result[to] = values[from];
    for (let i = sizes.length - 1; i >= 0; i--) {
      from += steps[i];
      if (++index[i] < sizes[i]) break;
      from -= steps[i] * sizes[i];
      index[i] = 0;
    }
  }
  return { values: result, shape: sizes };
}

/** What a before/after pair of zeros makes of a side: TensorFlow's SAME padding. */
export function samePadding(side, kernel, stride) {
  const size = Math.ceil(side / stride);
  const missing = Math.max(0, (size - 1) * stride + kernel - side);
  return { size, before: Math.floor(missing / 2), after: missing - Math.floor(missing / 2) };
}

const bytesPerValue = { float32: 4, int32: 4, float16: 2, uint8: 1 };

/** All weights of a manifest by name: { values, shape }. */
export function readWeights(folder, manifest) {
  const weights = new Map();
  for (const group of manifest) {
    const bytes = Buffer.concat(group.paths.map((path) => readFileSync(join(folder, path))));
    let at = 0;
    for (const { name, shape, dtype, quantization } of group.weights) {
      const stored = quantization?.dtype ?? dtype;
      const length = product(shape) * bytesPerValue[stored];
      // A copy, since typed arrays demand an aligned start.
      const raw = Uint8Array.from(bytes.subarray(at, (at += length))).buffer;
      weights.set(name, { values: decode(stored, raw, quantization), shape });
    }
  }
  return weights;
}

function decode(stored, raw, quantization) {
  switch (stored) {
    case 'float32': return new Float32Array(raw);
    case 'int32': return new Int32Array(raw);
    case 'float16': return Float32Array.from(new Uint16Array(raw), fromHalf);
    case 'uint8': return Float32Array.from(new Uint8Array(raw), (value) => value * quantization.scale + quantization.min);
    default: throw new Error(`weights stored as ${stored} are not supported`);
  }
}

/** IEEE 754 binary16: sign, 5 bits of exponent, 10 of fraction. */
function fromHalf(bits) {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * 2 ** -14 * (fraction / 1024);
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * 2 ** (exponent - 15) * (1 + fraction / 1024);
}
