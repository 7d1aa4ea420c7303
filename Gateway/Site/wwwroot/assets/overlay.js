// Draws a reply over its picture: an SVG whose view box is the picture in pixels.

const svgNamespace = "http://www.w3.org/2000/svg";
const noseTip = 32;

function element(name, attributes, parent) {
  const node = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  parent.append(node);
  return node;
}

/** The four corners of a square, each a fifth of its side long. */
function cornerPath({ x, y, w, h }) {
  const [dx, dy] = [w / 5, h / 5];
  return `M${x} ${y + dy}V${y}H${x + dx}M${x + w - dx} ${y}H${x + w}V${y + dy}M${x + w} ${y + h - dy}V${y + h}H${x + w - dx}M${x + dx} ${y + h}H${x}V${y + h - dy}`;
}

/** Turns a vector as the head is turned: pitch, then yaw, then roll; x to the right, y down, z away from the viewer. */
function turned([x, y, z], { yaw, pitch, roll }) {
  const [w, p, r] = [yaw, pitch, roll].map((degrees) => degrees * Math.PI / 180);
  [y, z] = [y * Math.cos(p) - z * Math.sin(p), y * Math.sin(p) + z * Math.cos(p)];
  [x, z] = [x * Math.cos(w) - z * Math.sin(w), x * Math.sin(w) + z * Math.cos(w)];
  return [x * Math.cos(r) - y * Math.sin(r), x * Math.sin(r) + y * Math.cos(r)];
}

const axes = { x: [1, 0, 0], y: [0, -1, 0], z: [0, 0, -1] };

function drawAxes(person, group) {
  const { position, rotation, landmarks } = person;
  const from = landmarks?.maskpoints[noseTip] ?? { x: position.x + position.w / 2, y: position.y + position.h / 2 };
  for (const [name, axis] of Object.entries(axes)) {
    const [dx, dy] = turned(axis, rotation).map((part) => part * position.w * 0.5);
    element("line", { class: `overlay__axis overlay__axis--${name}`, x1: from.x, y1: from.y, x2: from.x + dx, y2: from.y + dy }, group);
  }
}

function drawPoints(points, group, radius) {
  points.forEach(({ x, y }, index) => {
    const point = element("circle", { class: `overlay__point${index < 2 ? " overlay__point--eye" : ""}`, cx: x, cy: y, r: index < 2 ? radius * 1.6 : radius }, group);
    point.style.animationDelay = `${index * 12}ms`;
  });
  points.forEach(({ x, y }, index) => {
    if (index < 2) return;
    element("text", { class: "overlay__number", x, y: y - radius * 1.6 }, group).textContent = index;
  });
}

/** Replaces what the SVG shows by the people of a reply. */
export function drawOverlay(svg, reply) {
  svg.replaceChildren();
  svg.setAttribute("viewBox", `0 0 ${reply.img_size.w} ${reply.img_size.h}`);
  for (const person of reply.people) {
    const group = element("g", { class: "overlay__face" }, svg);
    element("path", { class: "overlay__box", d: cornerPath(person.position) }, group);
    const radius = person.position.w / 95;
    if (person.landmarks) drawPoints(person.landmarks.maskpoints, group, radius);
    if (person.rotation) drawAxes(person, group);
    for (const number of group.querySelectorAll("text")) number.style.fontSize = `${radius * 3}px`;
  }
}

export function clearOverlay(svg) {
  svg.replaceChildren();
}
