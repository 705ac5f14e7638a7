/**
 * From a camera frame or a picture to a straightened page, its quality, and its text with positions. Everything runs on
 * this machine, in workers, with time limits; nothing is stored here.
 */

export { type CameraStream, grabFrame, labelOf, openCamera } from './frames.ts';
export { toGrey, turned } from './grey.ts';
export { legibilityOf } from './legibility.ts';
export type { LiveHint } from './live-hint.ts';
export { type Observation, observePage } from './observe-page.ts';
export { pageAsJpeg, pixelsOf } from './picture.ts';
export type { Corners, GreyPicture, Pixels, Point, Turn } from './pixels.ts';
export type { Prepared } from './prepare.ts';
export { endPreparing, type PrepareOptions, preparePage, warmUpPreparing } from './prepare-page.ts';
export type { Quality, QualityHint } from './quality.ts';
export type { Reading } from './read-upright.ts';
export { createRecogniser, type ReadOptions, type Recogniser, type RecogniserOptions } from './recogniser.ts';
