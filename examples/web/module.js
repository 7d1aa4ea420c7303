'use strict';

const state = document.getElementById('status');
const canvas = document.getElementById('picture');

document.getElementById('controls').addEventListener('submit', async (event) => {
  event.preventDefault();
  state.textContent = 'Face is looking ...';
  try {
    // In a module of your own: import { detect, resizeImage } from 'https://your-face-server/face.mjs';
    const { detect, resizeImage } = await import(`${faceServer()}/face.mjs`);
    const photo = await resizeImage(document.getElementById('photo').files[0], 1280, 1280);
    const { people } = await detect(photo, {
      key: document.getElementById('app_key').value,
      attributes: ['age', 'gender', 'landmarks'],
    });
    await draw(photo, people);
    state.textContent = people.length === 1 ? 'One face.' : `${people.length} faces.`;
  } catch (error) {
    // A FaceError has code and retryAfter too; its message is a sentence.
    state.textContent = error.message;
  }
});

async function draw(photo, people) {
  const bitmap = await createImageBitmap(photo);
  Object.assign(canvas, { width: bitmap.width, height: bitmap.height, hidden: false });
  const pen = canvas.getContext('2d');
  pen.drawImage(bitmap, 0, 0);
  pen.lineWidth = Math.max(2, bitmap.width / 300);
  pen.strokeStyle = pen.fillStyle = '#5fe0d2';
  pen.font = `600 ${Math.max(14, bitmap.width / 40)}px system-ui, sans-serif`;
  for (const { age, gender, position: { x, y, w, h }, landmarks } of people) {
    pen.strokeRect(x, y, w, h);
    for (const point of landmarks.maskpoints) pen.fillRect(point.x - 1, point.y - 1, 3, 3);
    pen.fillText(`${gender < 0 ? 'man' : 'woman'}, ${age}`, x, y - pen.lineWidth * 3);
  }
}
