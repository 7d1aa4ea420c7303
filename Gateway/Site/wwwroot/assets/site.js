// What every page shares: copy buttons and tabs. Loaded as a module.

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

/** Shows the panel of one tab of a list and hides the others'. */
export function selectTab(tab) {
  for (const other of tab.closest("[role=tablist]").querySelectorAll("[role=tab]")) {
    const selected = other === tab;
    other.setAttribute("aria-selected", selected);
    other.tabIndex = selected ? 0 : -1;
    const panel = document.getElementById(other.getAttribute("aria-controls"));
    if (panel) panel.hidden = !selected;
  }
  tab.dispatchEvent(new CustomEvent("tabselect", { bubbles: true }));
}

function moveTab(event, tab) {
  const tabs = [...tab.closest("[role=tablist]").querySelectorAll("[role=tab]")];
  const at = tabs.indexOf(tab);
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  const target = tabs[(next + tabs.length) % tabs.length];
  selectTab(target);
  target.focus();
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
