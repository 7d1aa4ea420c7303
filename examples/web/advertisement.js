'use strict';

const advertisement = document.getElementById('advertisement');
const state = document.getElementById('status');
const key = document.getElementById('app_key');
const [start, stop] = [document.getElementById('start'), document.getElementById('stop')];
const PERIOD_MS = 1100;
let timer;

const options = {
  onSuccessCallback: showAdvertisement,
  onFailureCallback: showFailure,
};

function showAdvertisement(result) {
  if (result.people.length === 0) {
    state.textContent = 'Nobody is there.';
    return;
  }
  const { age, gender } = result.people[0];
  const [file, text] = gender < 0 ? ['man.svg', 'Ridge 5 trail shoes for men'] : ['woman.svg', 'Ridge 5 trail shoes for women'];
  advertisement.src = file;
  advertisement.alt = text;
  state.textContent = `Shown to a ${gender < 0 ? 'man' : 'woman'} of about ${age}.`;
}

function showFailure(errorCode, errorText) {
  state.textContent = errorText;
  // Too fast is over in a moment; anything else does not end by itself.
  if (errorCode !== 1401) stopCapture();
}

function sendSnapshot() {
  options.app_key = key.value;
  // Only a page that was opened from a folder needs it: the script knows the server that sent it.
  options.destination = `${faceServer()}/api/detect/`;
  options.img = FACE.util.dataURItoBlob(document.getElementById('img_snapshot').src);
  FACE.sendFaceRequest(options);
}

function startCapture() {
  FACE.webcam.startPlaying('webcam_preview');
  timer = setInterval(() => FACE.webcam.takePicture('webcam_preview', 'img_snapshot', sendSnapshot), PERIOD_MS);
  [start.disabled, stop.disabled] = [true, false];
  state.textContent = 'Waiting for the camera ...';
}

function stopCapture() {
  clearInterval(timer);
  FACE.webcam.stopPlaying('webcam_preview');
  [start.disabled, stop.disabled] = [false, true];
}

document.getElementById('controls').addEventListener('submit', (event) => {
  event.preventDefault();
  startCapture();
});
stop.addEventListener('click', () => {
  stopCapture();
  state.textContent = 'The camera is off.';
});
