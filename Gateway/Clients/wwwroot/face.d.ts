/** The version of this module's interface. */
export const version: string;

/** What may be computed; `position` always is. */
export type Attribute = 'age' | 'gender' | 'mood' | 'emotions' | 'ethnicity' | 'rotation' | 'landmarks' | 'clothingcolors';

export interface DetectOptions {
  /** The app key, 32 hexadecimal characters. Leave it out only where `endpoint` is a server of your own that adds it. */
  key?: string;
  /** The detect endpoint; by default that of the server that served this module. */
  endpoint?: string | URL;
  /** Ends the request; `detect` then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Whether ethnicity is computed; by default what the app is set to. */
  ethnicity?: boolean;
  /** What to compute; the keys of everything else are left out. By default everything. */
  attributes?: Attribute[];
  /** 1 to 1000, the largest faces first; by default every face. */
  maxPeople?: number;
  /** Adds `confidence`, `request_id`, `model_version`, `timings_ms` and more to the reply. */
  extended?: boolean;
  /** At most 255 characters: a repetition within a day gets the first reply again and is not charged. */
  idempotencyKey?: string;
  /** Sent as `X-CSRFToken`, for an `endpoint` of your own. */
  csrfToken?: string;
}

/** Analyses one picture, a JPEG or PNG of at most 10 MiB or the public address of one. Rejects with a FaceError. */
export function detect(picture: Blob | string | URL, options?: DetectOptions): Promise<Reply>;

/** All coordinates are pixels of the upright picture. */
export interface Reply {
  error_code: 0;
  description: string;
  img_size: { w: number; h: number };
  /** The largest face first; empty when none was found. */
  people: Person[];
  /** Extended only. */
  request_id?: string;
  /** Extended only. */
  model_version?: string;
  /** Extended only: milliseconds of each stage. */
  timings_ms?: { fetch: number; queue: number; decode: number; inference: number; total: number };
}

export interface Point {
  x: number;
  y: number;
}

/** One face. What `attributes` leaves out is undefined. */
export interface Person {
  /** Years, 0 to 100. */
  age?: number;
  /** Female positive, male negative; the magnitude is the confidence in percent, 50 to 100. */
  gender?: number;
  /** 0 (negative) to 100 (positive). */
  mood?: number;
  /** A square inside the picture. */
  position: { x: number; y: number; w: number; h: number };
  /** Degrees. Yaw: nose to the picture's right. Pitch: looking down. Roll: clockwise. */
  rotation?: { yaw: number; pitch: number; roll: number };
  /** The subject's own left and right eye, and 70 points: the eyes again, then the 68 iBUG points. */
  landmarks?: { lefteye: Point; righteye: Point; maskpoints: Point[] };
  /** Three colours as `#rrggbb`, or none where no clothing is in the picture. */
  clothingcolors?: string[];
  /** Percent. */
  ethnicity?: { african: number; asian: number; caucasian: number; hispanic: number };
  /** Percent; what is missing to 100 is neutral, which only an extended reply shows. */
  emotions?: { happiness: number; surprise: number; anger: number; disgust: number; fear: number; sadness: number; neutral?: number };
  /** Extended only: the probability that this is a face, 0 to 1. */
  confidence?: number;
  /** Extended only: years that hold the true age of four faces in five, and the probabilities that the values told are right. */
  attributes_confidence?: { age?: { low: number; high: number }; gender?: number; ethnicity?: number; emotion?: number };
  /** Extended only: sharpness and exposure 0 to 1, the size in pixels, and whether that is too little to rely on the values. */
  quality?: { sharpness: number; exposure: number; face_size: number; too_small: boolean };
}

/** 0: no answer of Face (see `status`). The others are the API's error codes. */
export type ErrorCode = 0 | 1000 | 1001 | 1100 | 1200 | 1300 | 1400 | 1401;

/** What the service refused, or why it did not answer. The message is a sentence to act on. */
export class FaceError extends Error {
  readonly name: 'FaceError';
  readonly code: ErrorCode;
  /** The HTTP status; 0 when the service could not be reached. */
  readonly status: number;
  /** Seconds after which another try may succeed: with 1001, 1400 and 1401. */
  readonly retryAfter?: number;
  /** Names this request in a report. */
  readonly requestId?: string;
}

export interface SizeLimit {
  /** Pixels; 640 by default. */
  maxWidth?: number;
  /** Pixels; 480 by default. */
  maxHeight?: number;
}

/** The camera, shown in a video element. */
export class Webcam {
  private constructor();
  /**
   * Asks for the camera and resolves when it plays. Rejects as getUserMedia does: NotAllowedError, NotFoundError ...
   * An abort of the signal stops it, at once or later.
   */
  static start(video: HTMLVideoElement, options?: { constraints?: boolean | MediaTrackConstraints; signal?: AbortSignal }): Promise<Webcam>;
  /** The picture of this moment as a JPEG within the given size. */
  takePicture(limit?: SizeLimit): Promise<Blob>;
  /** Lets the camera go; its light goes out. */
  stop(): void;
}

/** The largest size within the given one (640 x 480) of the same shape; never larger than the picture's own. */
export function fitWithin(width: number, height: number, maxWidth?: number, maxHeight?: number): { width: number; height: number };

/** A photo as an upright JPEG within the given size (640 x 480). Rejects where the browser cannot read it. */
export function resizeImage(image: Blob, maxWidth?: number, maxHeight?: number): Promise<Blob>;

/** A Blob as a base64 data URI. */
export function toDataUri(blob: Blob): Promise<string>;

/** The Blob of a base64 data URI; throws a TypeError for another text. */
export function fromDataUri(uri: string): Blob;

/** Shows a Blob in an img element and resolves when it has loaded. */
export function showImage(blob: Blob, img: HTMLImageElement): Promise<void>;
