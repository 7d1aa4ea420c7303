// The cards beside the picture: one for each face.

function make(tag, className, ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

function stat(value, label) {
  return make("div", "stat", make("div", "stat__value", String(value)), make("div", "stat__label", label));
}

function part(title, content) {
  return make("div", "", make("h2", "", title), content);
}

function bars(values) {
  const list = make("dl", "bars");
  for (const [name, value] of Object.entries(values)) {
    const fill = make("span", "");
    fill.style.setProperty("--part", `${value}%`);
    const meter = make("dd", "meter", fill);
    meter.setAttribute("aria-hidden", "true");
    list.append(make("dt", "", name), meter, make("dd", "num", String(value)));
  }
  return list;
}

function swatches(colours) {
  if (colours.length === 0) return make("p", "muted small", "Too little is seen below the chin.");
  return make("div", "swatches", ...colours.map((colour) => {
    const swatch = make("i", "swatch");
    swatch.style.setProperty("--colour", colour);
    return make("span", "", swatch, make("code", "", colour));
  }));
}

function head(person) {
  const box = make("div", "person__head");
  if (person.age !== undefined) box.append(stat(person.age, "years"));
  if (person.gender !== undefined) box.append(stat(person.gender < 0 ? "male" : "female", `${Math.abs(person.gender)} % sure`));
  if (person.mood !== undefined) box.append(stat(person.mood, "mood of 100"));
  if (person.confidence !== undefined) box.append(stat(person.confidence, "confidence"));
  return box;
}

/** One card; pointing at it or focusing it marks the face on the picture. */
export function personCard(person, mark) {
  const parts = make("div", "person__parts");
  if (person.emotions) parts.append(part("Emotions, %", bars(person.emotions)));
  if (person.ethnicity) parts.append(part("Ethnicity, %", bars(person.ethnicity)));
  if (person.rotation) parts.append(part("Rotation", make("p", "small num", `yaw ${person.rotation.yaw}°, pitch ${person.rotation.pitch}°, roll ${person.rotation.roll}°`)));
  if (person.clothingcolors) parts.append(part("Clothing", swatches(person.clothingcolors)));
  const card = make("li", "card person", head(person), parts);
  for (const [event, on] of [["pointerenter", true], ["pointerleave", false], ["focus", true], ["blur", false]]) card.addEventListener(event, () => mark(on));
  card.tabIndex = 0;
  return card;
}
