// Compiled by the tests, never run: what a program may write against face.d.ts, and what the compiler must refuse.
import { detect, FaceError, fitWithin, fromDataUri, resizeImage, showImage, toDataUri, version, Webcam } from 'https://face.example/face.mjs';
import type { Attribute, DetectOptions, ErrorCode, Person, Point, Reply } from 'https://face.example/face.mjs';

const attributes: Attribute[] = ['age', 'clothingcolors'];
const options: DetectOptions = {
  key: '0123456789abcdef0123456789abcdef', endpoint: new URL('https://face.example/api/detect/'), signal: AbortSignal.timeout(1000),
  ethnicity: false, attributes, maxPeople: 3, extended: true, idempotencyKey: 'one', csrfToken: 'two',
};

export async function ages(file: File): Promise<number[]> {
  const reply: Reply = await detect(file, options);
  const points: Point[] = reply.people.flatMap((person: Person) => person.landmarks?.maskpoints ?? []);
  const milliseconds: number | undefined = reply.timings_ms?.total;
  return reply.people.map((person) => person.age ?? points.length + (milliseconds ?? 0));
}

export async function camera(video: HTMLVideoElement, img: HTMLImageElement): Promise<string> {
  const webcam = await Webcam.start(video, { constraints: { facingMode: 'user' }, signal: options.signal });
  const picture: Blob = await webcam.takePicture({ maxWidth: 320 });
  await showImage(await resizeImage(picture, 100, 100), img);
  const { width, height } = fitWithin(video.videoWidth, video.videoHeight);
  webcam.stop();
  return `${version} ${width} ${height} ${fromDataUri(await toDataUri(picture)).size}`;
}

export function wait(error: unknown): number {
  if (!(error instanceof FaceError)) return 0;
  const code: ErrorCode = error.code;
  return code === 1401 ? error.retryAfter ?? 1 : error.status;
}

// @ts-expect-error: a picture is needed
void detect();
// @ts-expect-error: a number is no picture
void detect(5);
// @ts-expect-error: no such attribute
void detect('https://example.com/a.jpg', { attributes: ['smile'] });
// @ts-expect-error: no such option
void detect('https://example.com/a.jpg', { appKey: '' });
// @ts-expect-error: made by start alone
void new Webcam();
// @ts-expect-error: a code of the API has another number
export const isLimit = (error: FaceError) => error.code === 429;
