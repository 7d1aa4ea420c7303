// The reference viewer (RapiDoc), in the page's colours.
import "./vendor/rapidoc-min.js";

const viewer = document.getElementById("reference");
const colours = { "bg-color": "--paper", "text-color": "--ink", "primary-color": "--accent", "nav-bg-color": "--sunken" };

/** What a colour token is in the theme that is shown, as the #rrggbb that the viewer wants. */
function colour(token) {
  const probe = document.createElement("span");
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const channels = getComputedStyle(probe).color.match(/\d+/g).slice(0, 3);
  probe.remove();
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, "0")).join("")}`;
}

function paint() {
  const chosen = document.documentElement.dataset.theme;
  const isDark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  viewer.setAttribute("theme", isDark ? "dark" : "light");
  for (const [name, token] of Object.entries(colours)) viewer.setAttribute(name, colour(token));
}

paint();
new MutationObserver(paint).observe(document.documentElement, { attributeFilter: ["data-theme"] });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);

/** What the viewer leaves without a name, and the landmark that this page already has. */
function mend() {
  const request = viewer.shadowRoot.querySelector("api-request")?.shadowRoot;
  for (const select of request?.querySelectorAll("select:not([aria-label])") ?? []) select.setAttribute("aria-label", "Content type of the request");
  viewer.shadowRoot.querySelector("main")?.setAttribute("role", "group");
}

viewer.addEventListener("spec-loaded", () => {
  mend();
  const request = viewer.shadowRoot.querySelector("api-request");
  for (const root of [viewer.shadowRoot, request?.shadowRoot]) if (root) new MutationObserver(mend).observe(root, { childList: true, subtree: true });
});
