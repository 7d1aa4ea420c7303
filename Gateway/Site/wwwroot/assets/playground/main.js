// The playground: takes a picture from one of three places, sends it, and shows the reply as drawing, cards, JSON and code.
import { clearOverlay, drawOverlay } from "../overlay.js";
import { pretty } from "./json.js";
import { personCard } from "./people.js";
import { fitting, frameOf } from "./picture.js";
import { detect, optionFields } from "./request.js";
import { languages } from "./snippets.js";
import { paceAfter, runWebcam } from "./webcam.js";

const byId = (id) => document.getElementById(id);
const { endpoint, demo, demoRate } = byId("playground").dataset;
const [image, video, overlay, stage] = ["picture", "video", "overlay", "stage"].map(byId);
const retryable = [1001, 1401];

/** What the last request's picture was: {url} or {file}. */
let source = { file: "photo.jpg" };
let language = "curl";
let request = new AbortController();

const ownKey = () => byId("key").value.trim();
const options = () => optionFields({
  maxPeople: byId("max-people").value.trim(),
  ethnicity: byId("ethnicity").checked,
  extended: byId("extended").checked,
});

/** Ends what is running, so that no late reply is drawn over a newer picture. */
function startOver() {
  request.abort();
  request = new AbortController();
  return request.signal;
}

function showError(code, sentence) {
  const box = Object.assign(document.createElement("div"), { className: "alert alert--bad" });
  const name = Object.assign(document.createElement("strong"), { textContent: code ? `Error ${code}. ` : "" });
  box.append(name, sentence);
  byId("error").replaceChildren(box);
  byId("status").textContent = "";
}

function showReply({ reply, milliseconds, creditsLeft }) {
  byId("json").textContent = pretty(reply);
  byId("json-title").textContent = `Reply, ${milliseconds} ms`;
  const people = reply.people ?? [];
  drawOverlay(overlay, { img_size: reply.img_size ?? { w: 1, h: 1 }, people });
  const faces = overlay.querySelectorAll(".overlay__face");
  byId("people").replaceChildren(...people.map((person, index) =>
    personCard(person, (on) => faces[index].classList.toggle("overlay__face--marked", on))));
  byId("people-empty").hidden = people.length > 0;
  if (reply.error_code !== 0) {
    showError(reply.error_code, reply.description);
    return;
  }

  byId("people-empty").textContent = "No face was found in this picture.";
  byId("error").replaceChildren();
  const credits = Number.isNaN(creditsLeft) ? "" : `, ${creditsLeft.toLocaleString("en")} credits left`;
  byId("status").textContent = `${people.length === 1 ? "1 face" : `${people.length} faces`} in ${milliseconds} ms${credits}`;
}

/** Sends one picture and shows what comes back; null when it was given up or could not be sent. */
async function analyse(picture, signal) {
  if (!ownKey() && demo !== "on") {
    byId("options").open = true;
    byId("key").focus();
    showError("", "Enter your app key first: this site has no demo key.");
    return null;
  }

  stage.classList.add("stage--busy");
  try {
    const result = await detect({ key: ownKey(), fields: options(), picture, signal });
    if (signal.aborted) return null;
    showReply(result);
    return result;
  } catch (error) {
    if (!signal.aborted) showError("", `The request could not be sent: ${error.message}.`);
    return null;
  } finally {
    if (!signal.aborted) stage.classList.remove("stage--busy");
  }
}

function showStill(address) {
  byId("empty").hidden = true;
  video.hidden = true;
  image.hidden = false;
  image.src = address;
  clearOverlay(overlay);
}

async function analyseFile(file) {
  const signal = startOver();
  source = { file: file.name || "photo.jpg" };
  showCode();
  if (image.src.startsWith("blob:")) URL.revokeObjectURL(image.src);
  showStill(URL.createObjectURL(file));
  await analyse({ blob: await fitting(file) }, signal);
}

async function analyseUrl(url) {
  const signal = startOver();
  source = { url };
  showCode();
  image.referrerPolicy = "no-referrer";
  showStill(url);
  await analyse({ url }, signal);
}

async function analyseFrame(signal) {
  const blob = await frameOf(video);
  const result = await analyse({ blob }, signal);
  const code = result?.reply.error_code;
  if (!result || (code !== 0 && !retryable.includes(code))) return { again: false };
  const wait = paceAfter(result, ownKey() ? Infinity : Number(demoRate));
  byId("camera-pace").textContent = code === 0 ? `A frame every ${(wait / 1000).toFixed(1)} s at most.` : `Waiting ${Math.ceil(wait / 1000)} s.`;
  return { again: true, wait };
}

async function toggleCamera() {
  const button = byId("camera");
  const signal = startOver();
  if (button.getAttribute("aria-pressed") === "true") return;
  button.setAttribute("aria-pressed", "true");
  button.textContent = "Stop the webcam";
  source = { file: "photo.jpg" };
  showCode();
  byId("empty").hidden = true;
  image.hidden = true;
  video.hidden = false;
  clearOverlay(overlay);
  try {
    await runWebcam(video, signal, () => analyseFrame(signal));
  } catch (error) {
    showError("", `The webcam cannot be used: ${error.message}.`);
  }
  button.setAttribute("aria-pressed", "false");
  button.textContent = "Start the webcam";
  stage.classList.remove("stage--busy");
}

function showCode() {
  const fields = [["app_key", ownKey() || "YOUR_APP_KEY"], ...(source.url ? [["url", source.url]] : []), ...options()];
  byId("code").textContent = languages[language].of({ endpoint, fields, file: source.url ? null : source.file });
  byId("code-title").textContent = languages[language].title;
  for (const chip of byId("languages").children) chip.setAttribute("aria-pressed", chip.dataset.language === language);
}

function offerLanguages() {
  byId("languages").replaceChildren(...Object.entries(languages).map(([id, { title }]) => {
    const chip = Object.assign(document.createElement("button"), { type: "button", className: "chip", textContent: title });
    chip.dataset.language = id;
    chip.addEventListener("click", () => { language = id; showCode(); });
    return chip;
  }));
}

function toggleLayer(chip) {
  const on = chip.getAttribute("aria-pressed") !== "true";
  chip.setAttribute("aria-pressed", on);
  const layer = chip.dataset.layer;
  overlay.classList.toggle(layer === "numbers" ? "overlay--numbers" : `overlay--hide-${layer}`, layer === "numbers" ? on : !on);
}

function listenForFiles() {
  byId("file").addEventListener("change", ({ target }) => {
    if (target.files[0]) analyseFile(target.files[0]);
    target.value = "";
  });
  addEventListener("paste", ({ clipboardData }) => { if (clipboardData.files[0]) analyseFile(clipboardData.files[0]); });
  stage.addEventListener("dragover", (event) => { event.preventDefault(); stage.classList.add("stage--over"); });
  stage.addEventListener("dragleave", () => stage.classList.remove("stage--over"));
  stage.addEventListener("drop", (event) => {
    event.preventDefault();
    stage.classList.remove("stage--over");
    if (event.dataTransfer.files[0]) analyseFile(event.dataTransfer.files[0]);
  });
  byId("sample-photo").addEventListener("click", async ({ target }) => {
    const blob = await (await fetch(target.dataset.sample)).blob();
    analyseFile(new File([blob], "photo.jpg", { type: blob.type }));
  });
}

function listen() {
  listenForFiles();
  byId("panel-url").addEventListener("submit", (event) => { event.preventDefault(); analyseUrl(byId("url").value.trim()); });
  byId("camera").addEventListener("click", toggleCamera);
  addEventListener("tabselect", ({ target }) => { if (target.id !== "tab-camera" && target.closest(".play__left")) stopCamera(); });
  document.addEventListener("visibilitychange", () => { if (document.hidden) stopCamera(); });
  byId("options").addEventListener("input", showCode);
  for (const chip of document.querySelectorAll("[data-layer]")) chip.addEventListener("click", () => toggleLayer(chip));
}

function stopCamera() {
  if (byId("camera").getAttribute("aria-pressed") === "true") startOver();
}

byId("key-hint").textContent = demo === "on"
  ? `Leave it empty to use the demo key: ${demoRate} request a second from your address.`
  : "32 characters, from your account. It stays on this page.";
if (demo !== "on") byId("options").open = true;
offerLanguages();
showCode();
listen();
