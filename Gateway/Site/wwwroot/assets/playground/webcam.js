// The webcam: frames go out one after the other, as fast as the key's plan allows and never two at a time.

const pause = (milliseconds, signal) => new Promise((resolve) => {
  const timer = setTimeout(resolve, milliseconds);
  signal.addEventListener("abort", () => { clearTimeout(timer); resolve(); }, { once: true });
});

/** Shows the camera in the video element and returns what stops it. */
async function open(video) {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 1280 }, height: { ideal: 960 }, facingMode: "user" } });
  video.srcObject = stream;
  await video.play();
  return () => {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
}

/** Milliseconds from the start of one frame to the next: the plan's rate, or what the last reply asks for. */
export function paceAfter({ rate, retryAfter }, elsewhere) {
  if (retryAfter > 0) return retryAfter * 1000;
  return 1000 / (rate > 0 ? Math.min(rate, elsewhere) : elsewhere);
}

/**
 * Runs until the signal aborts or a frame says stop.
 * @param {HTMLVideoElement} video
 * @param {() => Promise<{again: boolean, wait: number}>} sendFrame sends the present frame; wait is counted from its start
 */
export async function runWebcam(video, signal, sendFrame) {
  const close = await open(video);
  try {
    while (!signal.aborted) {
      const started = performance.now();
      const { again, wait } = await sendFrame();
      if (!again) return;
      await pause(Math.max(0, wait - (performance.now() - started)), signal);
    }
  } finally {
    close();
  }
}
