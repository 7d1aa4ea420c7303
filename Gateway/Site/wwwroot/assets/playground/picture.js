// Pictures on their way to the API.
import { mostPictureBytes } from "./request.js";

const mostSide = 4096;
const jpegQuality = 0.9;

/** A canvas of the given size with the source drawn on it. */
function draw(source, width, height) {
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  canvas.getContext("2d").drawImage(source, 0, 0, width, height);
  return canvas;
}

const toJpeg = (canvas, quality) => new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));

/** The file as it is, or a smaller copy where it is larger than the API takes. What the browser cannot decode is left to the API to refuse. */
export async function fitting(file) {
  if (file.size <= mostPictureBytes) return file;
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return file;
  for (let side = mostSide; ; side = Math.round(side * 0.75)) {
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
    const blob = await toJpeg(draw(bitmap, Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)), jpegQuality);
    if (blob.size <= mostPictureBytes) return blob;
  }
}

/** The present frame of a video, at most 640 pixels a side, as a JPEG. */
export function frameOf(video) {
  const scale = Math.min(1, 640 / Math.max(video.videoWidth, video.videoHeight));
  return toJpeg(draw(video, Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)), 0.85);
}
