// The TensorFlow operators that the models use, as ONNX. Each takes (conversion, node, inputs) and returns a value; see tfjs-model.mjs.
import { product, samePadding, transpose } from './tensors.mjs';

const CHANNELS_FIRST_AXIS = [0, 2, 3, 1];

const base64 = (text) => Buffer.from(text, 'base64').toString();
const text = (node, key) => base64(node.attr[key].s);
const texts = (node, key) => (node.attr?.[key]?.list?.s ?? []).map(base64);
const integers = (node, key) => node.attr[key].list.i.map(Number);
const flag = (node, key) => (node.attr[key]?.b ? 1 : 0);

const first = (_, __, [x]) => x;

/** One operator on one tensor, whatever the order of its dimensions. */
const pointwise = (type) => ({ graph }, _, [{ name, shape, channelsFirst }]) => ({ name: graph.op(type, [name]), shape, channelsFirst });

const elementwise = (type) => (conversion, _, [a, b]) => {
  const channelsFirst = [a, b].some((value) => value.channelsFirst);
  const name = conversion.graph.op(type, [conversion.nameOf(a, channelsFirst), conversion.nameOf(b, channelsFirst)]);
  const shape = broadcast(a.shape, b.shape);
  return { name, shape, channelsFirst: shape.length === 4 && channelsFirst };
};

function broadcast(a, b) {
  const sizes = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [a.at(-1 - i) ?? 1, b.at(-1 - i) ?? 1]).reverse();
  return sizes.map(([x, y]) => (x === 1 ? y : x));
}

/** The sides that a sliding window leaves, and the zeros around it as ONNX wants them: top, left, bottom, right. */
function windows(node, [, height, width], [kernelHeight, kernelWidth], [strideHeight, strideWidth]) {
  if (text(node, 'padding') === 'SAME') {
    const rows = samePadding(height, kernelHeight, strideHeight);
    const columns = samePadding(width, kernelWidth, strideWidth);
    return { sides: [rows.size, columns.size], pads: [rows.before, columns.before, rows.after, columns.after] };
  }
  const side = (size, kernel, stride) => Math.floor((size - kernel) / stride) + 1;
  return { sides: [side(height, kernelHeight, strideHeight), side(width, kernelWidth, strideWidth)], pads: [0, 0, 0, 0] };
}

/** A bias goes into the operator itself; the activations that were fused with it become operators of their own. */
function biasOf(graph, fused, extra, channels) {
  if (fused[0] !== 'BiasAdd') return [];
  fused.shift();
  return [graph.floats(extra.shift().constant, [channels], 'b')];
}

function activate(graph, name, fused, extra) {
  for (const type of fused) {
    if (type === 'Relu') name = graph.op('Relu', [name]);
    else if (type === 'Prelu') name = slopes(graph, name, extra.shift(), true);
    else throw new Error(`activation ${type} is not supported`);
  }
  return name;
}

function slopes(graph, name, { constant }, channelsFirst) {
  return graph.op('PRelu', [name, graph.floats(constant, channelsFirst ? [constant.length, 1, 1] : [constant.length])]);
}

const convolution = (depthwise) => (conversion, node, [x, { constant, shape }, ...extra]) => {
  const { graph } = conversion;
  const [height, width, channelsIn, perGroup] = shape;
  const strides = integers(node, 'strides').slice(1, 3), dilations = (node.attr.dilations ? integers(node, 'dilations') : [1, 1, 1, 1]).slice(1, 3);
  if (dilations.some((step) => step !== 1)) throw new Error(`${node.name}: dilated convolutions are not supported`);
  const channels = depthwise ? channelsIn * perGroup : perGroup;
  const weights = transpose({ values: constant, shape }, depthwise ? [2, 3, 0, 1] : [3, 2, 0, 1]);
  const input = conversion.nameOf(x, true);
  const filters = graph.floats(weights.values, depthwise ? [channels, 1, height, width] : weights.shape);
  const fused = texts(node, 'fused_ops');
  const { sides, pads } = windows(node, x.shape, [height, width], strides);
  const name = graph.op('Conv', [input, filters, ...biasOf(graph, fused, extra, channels)],
    { kernel_shape: [height, width], strides, dilations, pads, group: depthwise ? channelsIn : 1 });
  return { name: activate(graph, name, fused, extra), shape: [x.shape[0], ...sides, channels], channelsFirst: true };
};

function maxPool(conversion, node, [x]) {
  const kernel = integers(node, 'ksize').slice(1, 3), strides = integers(node, 'strides').slice(1, 3);
  const { sides, pads } = windows(node, x.shape, kernel, strides);
  const name = conversion.graph.op('MaxPool', [conversion.nameOf(x, true)], { kernel_shape: kernel, strides, pads });
  return { name, shape: [x.shape[0], ...sides, x.shape[3]], channelsFirst: true };
}

function pad({ graph }, _, [x, { constant }]) {
  const [before, after] = [0, 1].map((end) => x.shape.map((__, i) => constant[2 * i + end]));
  const shape = x.shape.map((size, i) => (size < 0 ? size : size + before[i] + after[i]));
  const order = x.channelsFirst ? [0, 3, 1, 2] : x.shape.map((__, i) => i);
  const sizes = graph.integers([...order.map((i) => before[i]), ...order.map((i) => after[i])]);
  return { name: graph.op('Pad', [x.name, sizes, graph.floats([0], [])], { mode: 'constant' }), shape, channelsFirst: x.channelsFirst };
}

function prelu({ graph }, _, [{ name, shape, channelsFirst }, slope]) {
  return { name: slopes(graph, name, slope, channelsFirst), shape, channelsFirst };
}

/** A mean or maximum over some dimensions. */
const reduction = (type) => (conversion, node, [x, { constant }]) => {
  const keepdims = flag(node, 'keep_dims');
  const axes = Array.from(constant, (axis) => (axis < 0 ? axis + x.shape.length : axis));
  const shape = x.shape.map((size, i) => (axes.includes(i) ? 1 : size)).filter((_, i) => keepdims || !axes.includes(i));
  // Over the whole of height and width the order of the dimensions does not matter.
  const asIs = x.channelsFirst && (keepdims || (axes.includes(1) && axes.includes(2)));
  const input = asIs ? x.name : conversion.nameOf(x, false);
  const attributes = { axes: (asIs ? axes.map((axis) => CHANNELS_FIRST_AXIS[axis]) : axes).sort(), keepdims };
  return { name: conversion.graph.op(type, [input], attributes), shape, channelsFirst: Boolean(asIs && keepdims) };
};

/** To a shape whose first size is the batch, which stays free; another -1 is what is left of one sample. */
function reshape(conversion, _, [x, { constant }]) {
  const sample = product(x.shape.slice(1)), sizes = Array.from(constant).slice(1);
  const known = product(sizes.filter((size) => size > 0));
  const shape = [-1, ...sizes.map((size) => (size === -1 ? sample / known : size))];
  if (product(shape.slice(1)) !== sample) throw new Error('a reshape that mixes samples is not supported');
  return { name: conversion.graph.op('Reshape', [conversion.nameOf(x, false), conversion.graph.integers(shape)]), shape, channelsFirst: false };
}

function matMul(conversion, node, [x, { constant, shape }, ...extra]) {
  const { graph } = conversion;
  const transA = flag(node, 'transpose_a'), transB = flag(node, 'transpose_b');
  const channels = shape[transB ? 0 : 1];
  const fused = texts(node, 'fused_ops');
  const inputs = [conversion.nameOf(x, false), graph.floats(constant, shape)];
  const name = graph.op('Gemm', [...inputs, ...biasOf(graph, fused, extra, channels)], { transA, transB });
  return { name: activate(graph, name, fused, extra), shape: [x.shape[0], channels], channelsFirst: false };
}

function softmax(conversion, _, [x]) {
  return { name: conversion.graph.op('Softmax', [conversion.nameOf(x, false)], { axis: -1 }), shape: x.shape, channelsFirst: false };
}

function concat(conversion, _, inputs) {
  const parts = inputs.slice(0, -1), rank = parts[0].shape.length;
  const axis = (Number(inputs.at(-1).constant[0]) + rank) % rank;
  const shape = parts[0].shape.map((size, i) => (i === axis ? parts.reduce((sum, part) => sum + part.shape[axis], 0) : size));
  const channelsFirst = rank === 4 && parts.some((part) => part.channelsFirst);
  const names = parts.map((part) => conversion.nameOf(part, channelsFirst));
  return { name: conversion.graph.op('Concat', names, { axis: channelsFirst ? CHANNELS_FIRST_AXIS[axis] : axis }), shape, channelsFirst };
}

export const operators = {
  Identity: first,
  Relu: pointwise('Relu'), Sigmoid: pointwise('Sigmoid'), Prelu: prelu, Softmax: softmax,
  Add: elementwise('Add'), AddV2: elementwise('Add'), Mul: elementwise('Mul'), Minimum: elementwise('Min'), Maximum: elementwise('Max'),
  Conv2D: convolution(false), _FusedConv2D: convolution(false), DepthwiseConv2dNative: convolution(true),
  MaxPool: maxPool, Mean: reduction('ReduceMean'), Max: reduction('ReduceMax'),
  Pad: pad, Reshape: reshape, ConcatV2: concat, _FusedMatMul: matMul,
};
