// The layers of face-api's nets. Its packages hold weights only: the nets themselves are code (src/common and src/xception in the package).
// The input is RGB 0..255, N-H-W-C; the normalisation is part of the graph.
import { GraphBuilder } from './onnx.mjs';
import { samePadding, transpose } from './tensors.mjs';

const SIDE = 112;

/** Mean R, G, B of the training pictures: src/faceFeatureExtractor and src/ageGenderNet. */
const MEAN = [122.782, 117.001, 104.298];

/** A feature map is { name, side }, N-C-H-W. */
export class Layers {
  constructor(weights) {
    this.graph = new GraphBuilder('fapi');
    this.weights = weights;
    const image = this.graph.op('Transpose', [this.graph.input('image255', ['N', SIDE, SIDE, 3])], { perm: [0, 3, 1, 2] });
    const centred = this.graph.op('Sub', [image, this.graph.floats(MEAN, [3, 1, 1])]);
    this.image = { name: this.graph.op('Mul', [centred, this.graph.floats([1 / 255], [])]), side: SIDE };
  }

  convolution(x, filters, bias, stride = 1) {
    const { values, shape } = transpose(this.weights.get(filters), [3, 2, 0, 1]);
    const inputs = [x.name, this.graph.floats(values, shape)];
    if (bias) inputs.push(this.#floats(bias));
    return this.#slide('Conv', inputs, x.side, shape[2], stride);
  }

  /** One filter for each channel, then a convolution of 1 x 1. */
  separable(x, path, stride = 1) {
    const { values, shape } = transpose(this.weights.get(`${path}/depthwise_filter`), [2, 3, 0, 1]);
    const filters = this.graph.floats(values, [shape[0], 1, shape[2], shape[3]]);
    const each = this.#slide('Conv', [x.name, filters], x.side, shape[2], stride, { group: shape[0] });
    return this.convolution(each, `${path}/pointwise_filter`, `${path}/bias`);
  }

  maxPool(x) {
    return this.#slide('MaxPool', [x.name], x.side, 3, 2);
  }

  relu(x) {
    return { ...x, name: this.graph.op('Relu', [x.name]) };
  }

  add(a, b) {
    return { ...a, name: this.graph.op('Add', [a.name, b.name]) };
  }

  /** The mean of each 7 x 7 window, as one row of features. */
  features(x) {
    const mean = this.graph.op('AveragePool', [x.name], { kernel_shape: [7, 7], strides: [2, 2] });
    return this.graph.op('Flatten', [this.graph.op('Transpose', [mean], { perm: [0, 2, 3, 1] })], { axis: 1 });
  }

  dense(features, path) {
    return this.graph.op('Gemm', [features, this.#floats(`${path}/weights`), this.#floats(`${path}/bias`)]);
  }

  softmax(values) {
    return this.graph.op('Softmax', [values], { axis: -1 });
  }

  #slide(type, inputs, side, kernel, stride, more = {}) {
    const { size, before, after } = samePadding(side, kernel, stride);
    const attributes = { kernel_shape: [kernel, kernel], strides: [stride, stride], pads: [before, before, after, after], ...more };
    return { name: this.graph.op(type, inputs, attributes), side: size };
  }

  #floats(name) {
    const { values, shape } = this.weights.get(name);
    return this.graph.floats(values, shape);
  }
}
