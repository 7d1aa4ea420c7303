// The playground: takes a picture from one of three places, sends it, and shows the reply.
import { offerLanguages, showCode } from "./code.js";
import { fitting, frameOf } from "./picture.js";
import { detect, optionFields } from "./request.js";
import { showBusy, showError, showResult, showStill, showVideo, toggleLayer } from "./view.js";
import { paceAfter, runWebcam } from "./webcam.js";

const byId = (id) => document.getElementById(id);
const { endpoint, demo, demoRate } = byId("playground").dataset;
const [video, stage, cameraButton] = ["video", "stage", "camera"].map(byId);
const retryable = [1001, 1401];
const sampleName = "photo.jpg";

/** Where the picture of the shown code comes from: {url} or {file}. */
let source = { file: sampleName };
let request = new AbortController();

const ownKey = () => byId("key").value.trim();
const options = () => optionFields({
  maxPeople: byId("max-people").value.trim(),
  ethnicity: byId("ethnicity").checked,
  extended: byId("extended").checked,
});

function refreshCode() {
  const picture = source.url ? [["url", source.url]] : [];
  showCode({ endpoint, fields: [["app_key", ownKey() || "YOUR_APP_KEY"], ...picture, ...options()], file: source.url ? null : source.file });
}

/** Ends what is running, so that no late reply is drawn over a newer picture. */
function startOver(newSource) {
  request.abort();
  request = new AbortController();
  source = newSource;
  refreshCode();
  return request.signal;
}

/** Sends one picture and shows what comes back; null when it was given up or could not be sent. */
async function analyse(picture, signal) {
  if (!ownKey() && demo !== "on") {
    byId("options").open = true;
    byId("key").focus();
    showError(null, "Enter your app key first: this site has no demo key.");
    return null;
  }

  showBusy(true);
  try {
    const result = await detect({ key: ownKey(), fields: options(), picture, signal });
    if (signal.aborted) return null;
    showResult(result);
    return result;
  } catch (error) {
    if (!signal.aborted) showError(null, `The request could not be sent: ${error.message}.`);
    return null;
  } finally {
    if (!signal.aborted) showBusy(false);
  }
}

async function analyseFile(file) {
  const signal = startOver({ file: file.name || sampleName });
  showStill(URL.createObjectURL(file));
  await analyse({ blob: await fitting(file) }, signal);
}

async function analyseUrl(url) {
  const signal = startOver({ url });
  showStill(url);
  await analyse({ url }, signal);
}

async function analyseSample({ target }) {
  const blob = await (await fetch(target.dataset.sample)).blob();
  await analyseFile(new File([blob], sampleName, { type: blob.type }));
}

async function analyseFrame(signal) {
  const result = await analyse({ blob: await frameOf(video) }, signal);
  const code = result?.reply.error_code;
  if (!result || (code !== 0 && !retryable.includes(code))) return { again: false };
  const wait = paceAfter(result, ownKey() ? Infinity : Number(demoRate));
  byId("camera-pace").textContent = code === 0 ? `A frame every ${(wait / 1000).toFixed(1)} s at most.` : `Waiting ${Math.ceil(wait / 1000)} s.`;
  return { again: true, wait };
}

const isCameraOn = () => cameraButton.getAttribute("aria-pressed") === "true";

function showCamera(isOn) {
  cameraButton.setAttribute("aria-pressed", isOn);
  cameraButton.textContent = isOn ? "Stop the webcam" : "Start the webcam";
}

async function toggleCamera() {
  const wasOn = isCameraOn();
  const signal = startOver({ file: sampleName });
  if (wasOn) return;
  showCamera(true);
  showVideo();
  try {
    await runWebcam(video, signal, () => analyseFrame(signal));
  } catch (error) {
    showError(null, `The webcam cannot be used: ${error.message}.`);
  }
  showCamera(false);
  showBusy(false);
}

function stopCamera() {
  if (isCameraOn()) startOver(source);
}

function listenForFiles() {
  byId("file").addEventListener("change", ({ target }) => {
    if (target.files[0]) analyseFile(target.files[0]);
    target.value = "";
  });
  byId("sample-photo").addEventListener("click", analyseSample);
  addEventListener("paste", ({ clipboardData }) => { if (clipboardData.files[0]) analyseFile(clipboardData.files[0]); });
  stage.addEventListener("dragover", (event) => { event.preventDefault(); stage.classList.add("stage--over"); });
  stage.addEventListener("dragleave", () => stage.classList.remove("stage--over"));
  stage.addEventListener("drop", (event) => {
    event.preventDefault();
    stage.classList.remove("stage--over");
    if (event.dataTransfer.files[0]) analyseFile(event.dataTransfer.files[0]);
  });
}

function listen() {
  listenForFiles();
  byId("panel-url").addEventListener("submit", (event) => { event.preventDefault(); analyseUrl(byId("url").value.trim()); });
  cameraButton.addEventListener("click", toggleCamera);
  addEventListener("tabselect", ({ target }) => { if (target.id !== "tab-camera" && target.closest(".play__left")) stopCamera(); });
  document.addEventListener("visibilitychange", () => { if (document.hidden) stopCamera(); });
  byId("options").addEventListener("input", refreshCode);
  for (const chip of document.querySelectorAll("[data-layer]")) chip.addEventListener("click", () => toggleLayer(chip));
}

offerLanguages();
refreshCode();
listen();
