// What every page shares: copy buttons and tabs. Loaded as a module.
import { moveTab, selectTab } from "./tabs.js";

/** Copies the text of a button's [data-copy=id] element, or of the code block that it stands in, and says so on the button. */
async function copyFor(button) {
  const source = button.dataset.copy ? document.getElementById(button.dataset.copy) : button.closest(".code")?.querySelector("pre");
  const label = button.dataset.label ??= button.textContent;
  try {
    await navigator.clipboard.writeText(source.textContent.trimEnd());
    button.textContent = "Copied";
  } catch {
    getSelection().selectAllChildren(source);
    button.textContent = "Press Ctrl+C";
  }
  clearTimeout(button.labelTimer);
  button.labelTimer = setTimeout(() => { button.textContent = label; }, 1600);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button.copy");
  if (button) copyFor(button);
  const tab = event.target.closest("[role=tab]");
  if (tab) selectTab(tab);
});

document.addEventListener("keydown", (event) => {
  const tab = event.target.closest?.("[role=tab]");
  if (tab) moveTab(event, tab);
});
