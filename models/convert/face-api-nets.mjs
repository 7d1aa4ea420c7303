// The three nets of @vladmandic/face-api that Face uses.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Layers } from './face-api-layers.mjs';
import { readWeights } from './tensors.mjs';

export const convertLandmark68 = (file) => build(file, (net) => {
  net.graph.output(net.dense(denselyConnected(net), 'fc'), 'landmarks', ['N', 136]);
});

export const convertAgeGender = (file) => build(file, (net) => {
  const features = xception(net);
  net.graph.output(net.dense(features, 'fc/age'), 'age', ['N', 1]);
  net.graph.output(net.softmax(net.dense(features, 'fc/gender')), 'gender', ['N', 2]);
});

/** @param file the weights; their manifest lies beside them */
function build(file, describe) {
  const manifest = JSON.parse(readFileSync(file.replace(/\.bin$/, '-weights_manifest.json')));
  const net = new Layers(readWeights(dirname(file), manifest));
  describe(net);
  return net.graph.toBuffer();
}

/** src/faceFeatureExtractor/denseBlock.ts: four blocks of four convolutions, each of which sees the sum of those before it. */
function denselyConnected(net) {
  let x = net.image;
  for (const block of [0, 1, 2, 3].map((number) => `dense${number}/conv`)) {
    const first = net.relu(x === net.image ? net.convolution(x, `${block}0/filters`, `${block}0/bias`, 2) : net.separable(x, `${block}0`, 2));
    const second = net.separable(first, `${block}1`);
    const third = net.separable(net.relu(net.add(first, second)), `${block}2`);
    const fourth = net.separable(net.relu(net.add(first, net.add(second, third))), `${block}3`);
    x = net.relu(net.add(first, net.add(second, net.add(third, fourth))));
  }
  return net.features(x);
}

/** src/xception/TinyXception.ts, with two main blocks. */
function xception(net) {
  let x = net.relu(net.convolution(net.image, 'entry_flow/conv_in/filters', 'entry_flow/conv_in/bias', 2));
  x = reduction(net, x, 'entry_flow/reduction_block_0', false);
  x = reduction(net, x, 'entry_flow/reduction_block_1', true);
  for (const block of ['middle_flow/main_block_0', 'middle_flow/main_block_1']) {
    let inner = x;
    for (const number of [0, 1, 2]) inner = net.separable(net.relu(inner), `${block}/separable_conv${number}`);
    x = net.add(inner, x);
  }
  x = reduction(net, x, 'exit_flow/reduction_block', true);
  return net.features(net.relu(net.separable(x, 'exit_flow/separable_conv')));
}

function reduction(net, x, path, activated) {
  let inner = net.separable(activated ? net.relu(x) : x, `${path}/separable_conv0`);
  inner = net.maxPool(net.separable(net.relu(inner), `${path}/separable_conv1`));
  return net.add(inner, net.convolution(x, `${path}/expansion_conv/filters`, `${path}/expansion_conv/bias`, 2));
}
