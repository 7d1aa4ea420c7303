// A TensorFlow.js graph model (model.json and its weights) to ONNX.
//
// The input stays N-H-W-C; its batch becomes free. Feature maps are kept N-C-H-W, which ONNX's convolutions want, and are turned back only
// where an operator or an output needs the other order.
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { GraphBuilder } from './onnx.mjs';
import { product, readWeights, transpose } from './tensors.mjs';
import { operators } from './tfjs-operators.mjs';

const CHANNELS_FIRST = [0, 3, 1, 2], CHANNELS_LAST = [0, 2, 3, 1];

/** @param rename new names of outputs, by their names in the file */
export function convertTfjsModel(file, rename = {}) {
  const model = JSON.parse(readFileSync(file));
  const conversion = new Conversion(model, basename(file, '.json'), readWeights(dirname(file), model.weightsManifest));
  const signature = model.signature ?? model.userDefinedMetadata.signature;
  for (const { name } of Object.values(signature.outputs)) conversion.output(withoutPort(name), rename);
  return conversion.graph.toBuffer(`converted from TF.js graph model ${basename(file)}`);
}

const withoutPort = (reference) => reference.split(':')[0];

/**
 * A value is { name, shape, channelsFirst } or { constant, shape }. The shape is TensorFlow's (channels last) whatever the order in memory;
 * a free size is -1.
 */
class Conversion {
  #nodes;
  #weights;
  #values = new Map();

  constructor(model, name, weights) {
    this.graph = new GraphBuilder(name);
    this.#nodes = new Map(model.modelTopology.node.map((node) => [node.name, node]));
    this.#weights = weights;
  }

  output(nodeName, rename) {
    const value = this.#valueOf(nodeName);
    const name = rename[nodeName] ?? nodeName.replace(/[^A-Za-z0-9_]/g, '_');
    this.graph.output(this.nameOf(value, false), name, named(value.shape));
  }

  /** The tensor's name in the wanted order of dimensions. */
  nameOf(value, channelsFirst) {
    if (value.constant) return this.#constant(value, channelsFirst);
    if (value.shape.length !== 4 || value.channelsFirst === channelsFirst) return value.name;
    value.turned ??= this.graph.op('Transpose', [value.name], { perm: channelsFirst ? CHANNELS_FIRST : CHANNELS_LAST });
    return value.turned;
  }

  #constant({ constant, shape }, channelsFirst) {
    if (!channelsFirst) return this.graph.floats(constant, shape);
    if (product(shape) === 1) return this.graph.floats(constant, shape.length ? [1] : []);
    const four = [...Array(4 - shape.length).fill(1), ...shape];
    const turned = transpose({ values: constant, shape: four }, CHANNELS_FIRST);
    return this.graph.floats(turned.values, turned.shape);
  }

  #valueOf(nodeName) {
    if (!this.#values.has(nodeName)) this.#values.set(nodeName, this.#build(this.#nodes.get(nodeName)));
    return this.#values.get(nodeName);
  }

  #build(node) {
    if (node.op === 'Const') {
      const { values, shape } = this.#weights.get(node.name);
      return { constant: values, shape };
    }
    if (node.op === 'Placeholder') {
      const shape = node.attr.shape.shape.dim.map(({ size }, i) => (i === 0 ? -1 : Number(size)));
      return { name: this.graph.input(node.name, named(shape)), shape, channelsFirst: false };
    }
    const build = operators[node.op];
    if (!build) throw new Error(`operator ${node.op} (${node.name}) is not supported`);
    return build(this, node, node.input.map((reference) => this.#valueOf(withoutPort(reference))));
  }
}

const named = (shape) => shape.map((size) => (size === -1 ? 'N' : size));
