// One request to the API, with the visitor's own key or, without one, through the demo of this site.

/** The largest body that the API takes is 10 MiB; the form around the picture needs a little of it. */
export const mostPictureBytes = 10 * 1024 * 1024 - 16 * 1024;

/**
 * What is sent besides the key and the picture, as names and texts: only what differs from the API's defaults.
 * @returns {[string, string][]}
 */
export function optionFields({ maxPeople, ethnicity, extended }) {
  const fields = [];
  if (maxPeople) fields.push(["max_people", maxPeople]);
  if (!ethnicity) fields.push(["ethnicity", "false"]);
  if (extended) fields.push(["extended", "true"]);
  return fields;
}

/**
 * Sends a picture and returns the reply with what its headers tell.
 * @param {{key: string, fields: [string, string][], picture: {blob?: Blob, url?: string}, signal: AbortSignal}} request
 */
export async function detect({ key, fields, picture, signal }) {
  const form = new FormData();
  if (key) form.append("app_key", key);
  for (const [name, value] of fields) form.append(name, value);
  if (picture.blob) form.append("img", picture.blob, "photo.jpg");
  else form.append("url", picture.url);

  const started = performance.now();
  const response = await fetch(key ? "/api/detect/" : "/playground/detect", { method: "POST", body: form, signal });
  const text = await response.text();
  const number = (name) => Number(response.headers.get(name) ?? NaN);
  return {
    reply: JSON.parse(text),
    milliseconds: Math.round(performance.now() - started),
    rate: number("X-RateLimit-Limit"),
    ratePause: number("X-RateLimit-Reset"),
    creditsLeft: number("X-Credits-Remaining"),
    retryAfter: number("Retry-After"),
  };
}
