// Builds an ONNX model. Field numbers: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
import { Message } from './protobuf.mjs';

const IR_VERSION = 8, OPSET = 17;
const FLOAT = 1, INT64 = 7;
const AttributeType = { FLOAT: 1, INT: 2, STRING: 3, INTS: 7 };

/** The declaration of an input or output; a dimension is a number or, where it is free, a name. */
export function valueInfo(name, shape) {
  const dimensions = new Message();
  for (const size of shape) {
    const dimension = new Message();
    dimensions.bytes(1, typeof size === 'string' ? dimension.bytes(2, size) : dimension.int(1, size));
  }
  const tensorType = new Message().int(1, FLOAT).bytes(2, dimensions);
  return new Message().bytes(1, name).bytes(2, new Message().bytes(1, tensorType));
}

export function node(type, inputs, outputs, attributes = {}, name = undefined) {
  const message = new Message();
  for (const input of inputs) message.bytes(1, input);
  for (const output of outputs) message.bytes(2, output);
  if (name) message.bytes(3, name);
  message.bytes(4, type);
  for (const [key, value] of Object.entries(attributes)) message.bytes(5, attribute(key, value));
  return message;
}

function attribute(name, value) {
  const message = new Message().bytes(1, name);
  if (typeof value === 'string') return message.bytes(4, value).int(20, AttributeType.STRING);
  if (!Array.isArray(value)) return message.int(3, value).int(20, AttributeType.INT);
  for (const item of value) message.int(8, item);
  return message.int(20, AttributeType.INTS);
}

function tensor(name, values, shape) {
  const message = new Message();
  for (const size of shape) message.int(1, size);
  message.int(2, values instanceof BigInt64Array ? INT64 : FLOAT).bytes(8, name);
  return message.bytes(9, Buffer.from(values.buffer, values.byteOffset, values.byteLength));
}

/** A graph under construction. Every method that makes a tensor returns its name. */
export class GraphBuilder {
  #nodes = [];
  #tensors = [];
  #inputs = [];
  #outputs = [];
  #lists = new Map();
  #made = 0;

  constructor(name) {
    this.name = name;
  }

  input(name, shape) {
    this.#inputs.push(valueInfo(name, shape));
    return name;
  }

  /** Float constants. */
  floats(values, shape, kind = 'w') {
    const name = this.#fresh(kind);
    this.#tensors.push(tensor(name, Float32Array.from(values), shape));
    return name;
  }

  /** A list of whole numbers, as some operators take instead of an attribute; equal lists share one tensor. */
  integers(values) {
    const key = values.join();
    if (!this.#lists.has(key)) {
      const name = this.#fresh('i');
      this.#tensors.push(tensor(name, BigInt64Array.from(values, BigInt), [values.length]));
      this.#lists.set(key, name);
    }
    return this.#lists.get(key);
  }

  op(type, inputs, attributes = {}) {
    const output = this.#fresh(type.toLowerCase());
    this.#nodes.push(node(type, inputs, [output], attributes, output));
    return output;
  }

  /** Makes a tensor an output of the model under a name of its own. */
  output(tensorName, name, shape) {
    this.#nodes.push(node('Identity', [tensorName], [name], {}, name));
    this.#outputs.push(valueInfo(name, shape));
  }

  toBuffer(doc = '') {
    const graph = new Message();
    for (const item of this.#nodes) graph.bytes(1, item);
    graph.bytes(2, this.name);
    for (const item of this.#tensors) graph.bytes(5, item);
    for (const item of this.#inputs) graph.bytes(11, item);
    for (const item of this.#outputs) graph.bytes(12, item);
    const model = new Message().int(1, IR_VERSION).bytes(2, 'tfjs2onnx').bytes(3, '0.1');
    if (doc) model.bytes(6, doc);
    return model.bytes(7, graph).bytes(8, new Message().bytes(1, '').int(2, OPSET)).toBuffer();
  }

  #fresh(kind) {
    return `${kind}_${this.#made++}`;
  }
}
