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

/**
 * What the net sees at some of its nodes, each feature map as its mean over the picture, one after the other.
 * @param side of the input, in pixels; the file's is another
 */
export function convertPooledMaps(file, nodeNames, side) {
  const model = JSON.parse(readFileSync(file));
  const conversion = new Conversion(model, `${basename(file, '.json')}-maps`, readWeights(dirname(file), model.weightsManifest), side);
  conversion.pooledMaps(nodeNames, 'maps');
  return conversion.graph.toBuffer(`the first layers of TF.js graph model ${basename(file)}`);
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
  #side;

  /** @param side of the input, where it is not the file's */
  constructor(model, name, weights, side = undefined) {
    this.graph = new GraphBuilder(name);
    this.#nodes = new Map(model.modelTopology.node.map((node) => [node.name, node]));
    this.#weights = weights;
    this.#side = side;
  }

  output(nodeName, rename) {
    const value = this.#valueOf(nodeName);
    const name = rename[nodeName] ?? nodeName.replace(/[^A-Za-z0-9_]/g, '_');
    this.graph.output(this.nameOf(value, false), name, named(value.shape));
  }

  pooledMaps(nodeNames, name) {
    const maps = nodeNames.map((nodeName) => this.#valueOf(nodeName));
    const means = maps.map((map) => this.graph.op('ReduceMean', [this.nameOf(map, true)], { axes: [2, 3], keepdims: 0 }));
    this.graph.output(this.graph.op('Concat', means, { axis: 1 }), name, ['N', maps.reduce((sum, { shape }) => sum + shape[3], 0)]);
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
      const [, height, width, channels] = node.attr.shape.shape.dim.map(({ size }) => Number(size));
      const shape = [-1, this.#side ?? height, this.#side ?? width, channels];
      return { name: this.graph.input(node.name, named(shape)), shape, channelsFirst: false };
    }
    const build = operators[node.op];
    if (!build) throw new Error(`operator ${node.op} (${node.name}) is not supported`);
    return build(this, node, node.input.map((reference) => this.#valueOf(withoutPort(reference))));
  }
}

const named = (shape) => shape.map((size) => (size === -1 ? 'N' : size));
