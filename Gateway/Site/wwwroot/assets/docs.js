// The search box of the docs: finds sections by their words.

const input = document.getElementById("docs-search");
const results = document.getElementById("docs-results");
const found = document.getElementById("docs-found");
const mostResults = 8;
let sections = null;
let chosen = -1;

/** A section's rank for the words that were typed: every word must be there; a hit in a heading counts most. */
function rank(section, words) {
  let sum = 0;
  for (const word of words) {
    const [heading, page, text] = [section.heading, section.page, section.text].map((part) => part.toLowerCase().indexOf(word));
    if (heading < 0 && page < 0 && text < 0) return 0;
    sum += (heading === 0 ? 12 : heading > 0 ? 8 : 0) + (page >= 0 ? 4 : 0) + (text >= 0 ? 1 : 0);
  }
  return sum;
}

/** The text around the first word, in whole words, with that word marked. */
function excerpt(text, word) {
  const at = text.toLowerCase().indexOf(word);
  const end = at + 60 < text.length ? text.lastIndexOf(" ", at + 60) : text.length;
  const rest = end < text.length ? " …" : "";
  if (at < 0) return [text.slice(0, end) + rest];
  const start = at > 40 ? text.indexOf(" ", at - 40) + 1 : 0;
  const mark = Object.assign(document.createElement("mark"), { textContent: text.slice(at, at + word.length) });
  return [(start > 0 ? "… " : "") + text.slice(start, at), mark, text.slice(at + word.length, end) + rest];
}

function option(section, index, word) {
  const item = document.createElement("li");
  item.role = "option";
  item.id = `docs-result-${index}`;
  item.dataset.path = section.path;
  const title = section.heading === section.page ? section.page : `${section.page}: ${section.heading}`;
  const text = document.createElement("span");
  text.append(...excerpt(section.text, word));
  item.append(Object.assign(document.createElement("strong"), { textContent: title }), text);
  return item;
}

function choose(index) {
  const items = [...results.children];
  chosen = items.length === 0 ? -1 : (index + items.length) % items.length;
  items.forEach((item, at) => item.setAttribute("aria-selected", at === chosen));
  if (chosen >= 0) {
    input.setAttribute("aria-activedescendant", items[chosen].id);
    items[chosen].scrollIntoView({ block: "nearest" });
  } else input.removeAttribute("aria-activedescendant");
}

function show(isOpen) {
  results.hidden = !isOpen;
  input.setAttribute("aria-expanded", isOpen);
}

async function search() {
  sections ??= await (await fetch("/docs/search.json")).json();
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    show(false);
    found.textContent = "";
    return;
  }

  const hits = sections.map((section) => ({ section, rank: rank(section, words) })).filter((hit) => hit.rank > 0);
  hits.sort((one, other) => other.rank - one.rank);
  results.replaceChildren(...hits.slice(0, mostResults).map((hit, index) => option(hit.section, index, words[0])));
  found.textContent = hits.length === 0 ? "Nothing found" : `${hits.length} found`;
  show(hits.length > 0);
  choose(0);
}

const keys = {
  ArrowDown: () => choose(chosen + 1),
  ArrowUp: () => choose(chosen - 1),
  Escape: () => show(false),
  Enter: () => { if (chosen >= 0) location.href = results.children[chosen].dataset.path; },
};

input.addEventListener("input", search);
input.addEventListener("keydown", (event) => {
  if (results.hidden || !keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});
results.addEventListener("pointerdown", (event) => {
  const item = event.target.closest("li");
  if (item) location.href = item.dataset.path;
});
input.addEventListener("blur", () => show(false));
