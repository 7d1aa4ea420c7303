/*
 * Face as a module: promises, AbortSignal, one error class. Its types are in face.d.ts. For browsers, Node 20 and later, Deno and Bun.
 *
 *   import { detect } from 'https://face.example/face.mjs';
 *   const { people } = await detect(file, { key: '...' });
 *
 * MIT licence.
 */

export const version = '1.0';

/** The size that a webcam picture or photo is usually brought to before it is sent. */
const USUAL = { width: 640, height: 480 };

/** What the service refused, or why it did not answer. */
export class FaceError extends Error {
  constructor(code, message, { status = 0, retryAfter, requestId, cause } = {}) {
    super(message, { cause });
    this.name = 'FaceError';
    Object.assign(this, { code, status, retryAfter, requestId });
  }
}

/** The detect endpoint of the server that this module came from; undefined when it came from a file or a bundle. */
const ownEndpoint = /^https?:/.test(import.meta.url) ? new URL('/api/detect/', import.meta.url).href : undefined;

/** Analyses one picture: a Blob or File, or the address of one as a string or URL. */
export async function detect(picture, options = {}) {
  const endpoint = options.endpoint ?? ownEndpoint;
  if (!endpoint) throw new TypeError('This module came from no Face server: give the detect endpoint as options.endpoint.');
  const { signal } = options;
  const request = { method: 'POST', body: formOf(picture, options), headers: headersOf(options), signal };
  const response = await fetch(endpoint, request).catch((cause) => fail(cause, signal, 'The service cannot be reached.'));
  const reply = await response.json().catch((cause) => fail(cause, signal, `What answered is not Face: HTTP ${response.status}.`, response.status));
  if (response.status !== 200 || reply?.error_code !== 0) throw refusal(response, reply);
  return reply;
}

/** An abort stays the caller's own reason, as with fetch. */
function fail(cause, signal, message, status) {
  throw signal?.aborted ? cause : new FaceError(0, message, { status, cause });
}

function formOf(picture, { key, ethnicity, attributes, maxPeople, extended }) {
  const form = new FormData();
  if (key !== undefined) form.append('app_key', key);
  if (picture instanceof Blob) {
    form.append('img', picture);
  } else if (typeof picture === 'string' || picture instanceof URL) {
    form.append('url', String(picture));
  } else {
    throw new TypeError('The picture must be a Blob, a File, or an address.');
  }
  const fields = { ethnicity, attributes: attributes?.join(','), max_people: maxPeople, extended };
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) form.append(name, String(value));
  }
  return form;
}

function headersOf({ idempotencyKey, csrfToken }) {
  const headers = {};
  if (idempotencyKey !== undefined) headers['Idempotency-Key'] = idempotencyKey;
  if (csrfToken !== undefined) headers['X-CSRFToken'] = csrfToken;
  return headers;
}

function refusal(response, reply) {
  const { status, headers } = response;
  const seconds = headers.get('Retry-After');
  const details = { status, retryAfter: seconds === null ? undefined : Number(seconds), requestId: headers.get('X-Request-Id') ?? undefined };
  return new FaceError(reply?.error_code ?? 0, reply?.description ?? `What answered is not Face: HTTP ${status}.`, details);
}

/** The camera, shown in a video element. */
export class Webcam {
  #video;
  #stream;

  constructor(video, stream) {
    this.#video = video;
    this.#stream = stream;
  }

  /** Asks for the camera and resolves when it plays. */
  static async start(video, { constraints = true, signal } = {}) {
    const stream = await navigator.mediaDevices.getUserMedia({ video: constraints, audio: false });
    const webcam = new Webcam(video, stream);
    try {
      signal?.throwIfAborted();
      Object.assign(video, { srcObject: stream, playsInline: true, muted: true });
      await video.play();
      signal?.addEventListener('abort', () => webcam.stop(), { once: true });
      return webcam;
    } catch (error) {
      webcam.stop();
      throw error;
    }
  }

  /** The picture of this moment as a JPEG, made smaller where it is larger than the given size. */
  takePicture({ maxWidth = USUAL.width, maxHeight = USUAL.height } = {}) {
    const { videoWidth, videoHeight } = this.#video;
    return jpegOf(this.#video, fitWithin(videoWidth, videoHeight, maxWidth, maxHeight));
  }

  /** Lets the camera go; its light goes out. */
  stop() {
    this.#stream.getTracks().forEach((track) => track.stop());
    if (this.#video.srcObject === this.#stream) this.#video.srcObject = null;
  }
}

/** The largest size within the given one of the same shape; never larger than the picture's own. */
export function fitWithin(width, height, maxWidth = USUAL.width, maxHeight = USUAL.height) {
  const scale = Math.min(1, maxWidth / width, maxHeight / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** A photo as an upright JPEG within the given size. */
export async function resizeImage(image, maxWidth = USUAL.width, maxHeight = USUAL.height) {
  const bitmap = await createImageBitmap(image);
  try {
    return await jpegOf(bitmap, fitWithin(bitmap.width, bitmap.height, maxWidth, maxHeight));
  } finally {
    bitmap.close();
  }
}

function jpegOf(source, { width, height }) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d').drawImage(source, 0, 0, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture cannot be written as a JPEG.'))), 'image/jpeg');
  });
}

/** A Blob as a data URI. */
export function toDataUri(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** The Blob of a base64 data URI. */
export function fromDataUri(uri) {
  const [, type, base64] = /^data:([^;,]*)[^,]*;base64,(.*)$/s.exec(uri) ?? [];
  if (base64 === undefined) throw new TypeError('This is no base64 data URI.');
  return new Blob([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))], { type });
}

/** Shows a Blob in an img element and resolves when it has loaded. */
export async function showImage(blob, img) {
  img.src = await toDataUri(blob);
  await img.decode();
}
