// The landing page's photo, with the reply that the API gave for it.
import { drawOverlay } from "./overlay.js";

const figure = document.getElementById("sample");
const reply = await (await fetch(figure.dataset.reply)).json();
const [person] = reply.people;
const svg = figure.querySelector("svg");
svg.classList.add("overlay--lively");
drawOverlay(svg, reply);

const facts = [
  `${person.age} years`,
  `${person.gender < 0 ? "male" : "female"} ${Math.abs(person.gender)} %`,
  `mood ${person.mood}`,
  `happiness ${person.emotions.happiness} %`,
  `yaw ${person.rotation.yaw}° pitch ${person.rotation.pitch}° roll ${person.rotation.roll}°`,
];
figure.querySelector(".hero__facts").append(...facts.map((fact) => Object.assign(document.createElement("span"), { textContent: fact })));
