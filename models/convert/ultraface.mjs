// UltraFace's raw heads. The package's model has the picture's size, 320 x 240, baked into the end of its graph, where the offsets are turned
// into boxes with the priors of that size. Without that end it takes any size and batch, and the caller makes the boxes.
import { readFileSync } from 'node:fs';
import { node, valueInfo } from './onnx.mjs';
import { fieldsOf, Message } from './protobuf.mjs';

const Model = { IR_VERSION: 1, GRAPH: 7, OPSET: 8 };
const Graph = { NODE: 1, NAME: 2, TENSOR: 5, INPUT: 11, OUTPUT: 12 };
const Tensor = { NAME: 8 };

export function convertUltraFace(file) {
  const model = [...fieldsOf(readFileSync(file))];
  const graph = [...fieldsOf(model.find(({ field }) => field === Model.GRAPH).value)];
  const nodes = graph.filter(({ field }) => field === Graph.NODE).map(({ value }) => readNode(value));
  const offsets = rawOffsets(nodes);
  const kept = nodesBehind(nodes, ['scores', offsets]);
  const cut = new Message();
  for (const { bytes } of kept) cut.bytes(Graph.NODE, bytes);
  cut.bytes(Graph.NODE, node('Identity', [offsets], ['loc'])).bytes(Graph.NAME, 'ultraface_rfb_raw');
  for (const bytes of tensorsOf(graph, kept)) cut.bytes(Graph.TENSOR, bytes);
  cut.bytes(Graph.INPUT, valueInfo('input', ['N', 3, 'H', 'W']));
  cut.bytes(Graph.OUTPUT, valueInfo('scores', ['N', 'P', 2])).bytes(Graph.OUTPUT, valueInfo('loc', ['N', 'P', 4]));
  return withGraph(model, cut);
}

function readNode(bytes) {
  const fields = [...fieldsOf(bytes)];
  const texts = (number) => fields.filter(({ field }) => field === number).map(({ value }) => value.toString());
  return { bytes, inputs: texts(1), outputs: texts(2), type: texts(4)[0] };
}

/** The offsets of all four heads are concatenated before their sizes go through the graph's one Exp. */
function rawOffsets(nodes) {
  let at = nodes.find(({ type }) => type === 'Exp');
  while (at.type !== 'Concat') at = nodes.find(({ outputs }) => outputs.includes(at.inputs[0]));
  return at.outputs[0];
}

/** Every node that the tensors need, in the file's order, in which each stands after those it needs itself. */
function nodesBehind(nodes, tensors) {
  const makers = new Map(nodes.flatMap((maker) => maker.outputs.map((output) => [output, maker])));
  const kept = new Set();
  const visit = (tensor) => {
    const maker = makers.get(tensor);
    if (!maker || kept.has(maker)) return;
    kept.add(maker);
    maker.inputs.forEach(visit);
  };
  tensors.forEach(visit);
  return nodes.filter((maker) => kept.has(maker));
}

function tensorsOf(graph, nodes) {
  const used = new Set(nodes.flatMap(({ inputs }) => inputs));
  const nameOf = (bytes) => [...fieldsOf(bytes)].find(({ field }) => field === Tensor.NAME).value.toString();
  return graph.filter(({ field, value }) => field === Graph.TENSOR && used.has(nameOf(value))).map(({ value }) => value);
}

function withGraph(model, graph) {
  const version = model.find(({ field }) => field === Model.IR_VERSION).value;
  const opset = model.find(({ field }) => field === Model.OPSET).value;
  return new Message().int(Model.IR_VERSION, version).bytes(Model.GRAPH, graph).bytes(Model.OPSET, opset).toBuffer();
}
