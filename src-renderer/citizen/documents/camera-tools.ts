import {
  type CameraStream,
  cropUrl,
  type GreyPicture,
  grabFrame,
  type Observation,
  observePage,
  openCamera,
  pageAsJpeg,
  preparePage,
} from '#renderer/imaging';
import { err, ok, type Result } from '#shared/basics';
import type { Box } from '#shared/documents';
import type { CameraProblem } from './capture-machine.ts';
import type { CapturedPage, Shot } from './captured-page.ts';
import { readInVisit } from './reading-of-visit.ts';

/** Camera, straightening and reading as the capture machine needs them; tests bring their own. */
export type CaptureTools = {
  readonly open: (signal: AbortSignal) => Promise<Result<CameraStream, CameraProblem>>;
  /** Reports looks and the loss of the camera until the signal. */
  readonly watch: (
    camera: CameraStream,
    report: { readonly look: (observation: Observation) => void; readonly lost: () => void },
    signal: AbortSignal,
  ) => void;
  readonly shoot: (camera: CameraStream, signal: AbortSignal) => Promise<Result<Shot, 'timeout' | 'failed'>>;
  readonly read: (shot: Shot) => Promise<CapturedPage>;
  /** The words around a value as a `blob:` address; the caller revokes it. */
  readonly crop: (picture: GreyPicture, box: Box) => Promise<string>;
  /** Frees what is the journey's alone. */
  readonly close: () => void;
};

/** At 220 dpi: a line above and below, so that a person sees where it stands. */
const CROP_MARGIN = 28;

/** Tells when the camera is gone, also when that happened while its picture was not shown: the event came and went then. */
export function watchPlug(media: MediaProvider | null, lost: () => void, signal: AbortSignal): void {
  if (media === null || !('getTracks' in media)) return;
  for (const track of media.getTracks()) {
    if (track.readyState === 'ended') lost();
    else track.addEventListener('ended', lost, { signal });
  }
}

/** The real ones. The recogniser is the visit's: warm since the language was chosen. */
export function cameraTools(): CaptureTools {
  return {
    open: (signal) => openCamera(undefined, signal),
    watch(camera, report, signal) {
      watchPlug(camera.video.srcObject, report.lost, signal);
      observePage(camera, report.look, signal);
    },
    async shoot(camera, signal) {
      const prepared = await preparePage(grabFrame(camera), { signal });
      if (!prepared.ok) return err(prepared.error);
      return ok({ prepared: prepared.value, jpeg: await pageAsJpeg(prepared.value.page) });
    },
    async read({ prepared, jpeg }) {
      const reading = await readInVisit(prepared.page);
      if (!reading.ok) return { jpeg, picture: prepared.page, reading: null };
      const { picture, turn } = reading.value;
      // A page that stood on its head is kept the way it is read.
      return { jpeg: turn === 0 ? jpeg : await pageAsJpeg(picture), picture, reading: reading.value };
    },
    crop: (picture, box) => cropUrl(picture, box, CROP_MARGIN),
    // The engine stays warm for the next paper of the visit.
    close: () => undefined,
  };
}
