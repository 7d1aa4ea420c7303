// What the playground shows of a reply: drawing, cards, JSON, status and errors.
import { clearOverlay, drawOverlay } from "../overlay.js";
import { pretty } from "./json.js";
import { personCard } from "./people.js";

const byId = (id) => document.getElementById(id);
const [image, video, overlay, stage] = ["picture", "video", "overlay", "stage"].map(byId);

export function showBusy(isBusy) {
  stage.classList.toggle("stage--busy", isBusy);
}

/** @param {number | null} code the API's; null where it was not asked */
export function showError(code, sentence) {
  const box = Object.assign(document.createElement("div"), { className: "alert alert--bad" });
  box.append(Object.assign(document.createElement("strong"), { textContent: code ? `Error ${code}. ` : "" }), sentence);
  byId("error").replaceChildren(box);
  byId("status").textContent = "";
}

function showPeople(people) {
  const faces = overlay.querySelectorAll(".overlay__face");
  byId("people").replaceChildren(...people.map((person, index) =>
    personCard(person, (on) => faces[index].classList.toggle("overlay__face--marked", on))));
  byId("people-empty").hidden = people.length > 0;
}

/** @param result as `detect` returns it */
export function showResult({ reply, milliseconds, creditsLeft }) {
  const people = reply.people ?? [];
  byId("json").textContent = pretty(reply);
  byId("json-title").textContent = `Reply, ${milliseconds} ms`;
  drawOverlay(overlay, { img_size: reply.img_size ?? { w: 1, h: 1 }, people });
  showPeople(people);
  if (reply.error_code !== 0) {
    showError(reply.error_code, reply.description);
    return;
  }

  byId("people-empty").textContent = "No face was found in this picture.";
  byId("error").replaceChildren();
  const credits = Number.isNaN(creditsLeft) ? "" : `, ${creditsLeft.toLocaleString("en")} credits left`;
  byId("status").textContent = `${people.length === 1 ? "1 face" : `${people.length} faces`} in ${milliseconds} ms${credits}`;
}

/** Shows a picture by its address, without a drawing as yet. */
export function showStill(address) {
  if (image.src.startsWith("blob:")) URL.revokeObjectURL(image.src);
  image.src = address;
  showEither(image, video);
}

/** Shows the webcam instead of a picture. */
export function showVideo() {
  showEither(video, image);
}

function showEither(shown, other) {
  byId("empty").hidden = true;
  [shown.hidden, other.hidden] = [false, true];
  clearOverlay(overlay);
}

/** A chip of the row below the picture switches one part of the drawing. */
export function toggleLayer(chip) {
  const on = chip.getAttribute("aria-pressed") !== "true";
  const { layer } = chip.dataset;
  chip.setAttribute("aria-pressed", on);
  overlay.classList.toggle(layer === "numbers" ? "overlay--numbers" : `overlay--hide-${layer}`, layer === "numbers" ? on : !on);
}
