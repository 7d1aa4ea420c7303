// JSON as people like to read it: what fits a line stays on one, such as a point or a box.

const width = 64;

/** Indented JSON whose short arrays and objects are written in one line. */
export function pretty(value, indent = "") {
  const flat = JSON.stringify(value);
  if (value === null || typeof value !== "object") return flat;
  const spaced = Array.isArray(value)
    ? `[${value.map((item) => JSON.stringify(item)).join(", ")}]`
    : `{ ${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${JSON.stringify(item)}`).join(", ")} }`;
  const isDeep = Object.values(value).some((item) => item !== null && typeof item === "object");
  if (!isDeep && spaced.length + indent.length <= width) return spaced;
  const inner = `${indent}  `;
  const lines = Object.entries(value).map(([key, item]) => `${inner}${Array.isArray(value) ? "" : `${JSON.stringify(key)}: `}${pretty(item, inner)}`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return lines.length === 0 ? open + close : `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}
