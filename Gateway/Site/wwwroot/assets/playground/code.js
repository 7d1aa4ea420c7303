// The tab that shows the request as code.
import { languages } from "./snippets.js";

const byId = (id) => document.getElementById(id);
let language = "curl";
let request = null;

/** @param shown the request as the snippets take it: {endpoint, fields, file} */
export function showCode(shown) {
  request = shown;
  byId("code").textContent = languages[language].of(request);
  byId("code-title").textContent = languages[language].title;
  for (const chip of byId("languages").children) chip.setAttribute("aria-pressed", chip.dataset.language === language);
}

export function offerLanguages() {
  byId("languages").replaceChildren(...Object.entries(languages).map(([id, { title }]) => {
    const chip = Object.assign(document.createElement("button"), { type: "button", className: "chip", textContent: title });
    chip.dataset.language = id;
    chip.addEventListener("click", () => {
      language = id;
      showCode(request);
    });
    return chip;
  }));
}
