import type { CameraStream, Corners, Observation } from '#renderer/imaging';
import type { Result } from '#shared/basics';
import type { PaperDevices } from '#shared/bridge';
import type { HeldPage, ReadPage, Shot } from './held-page.ts';
import type { Feed, PageSource, StickList } from './page-source.ts';
import type { PaperLanguage } from './reading-of-visit.ts';

/** `lost`: it was there and is gone, unplugged in the middle of the visit. */
export type CameraProblem = 'no-camera' | 'denied' | 'timeout' | 'lost';

/** What a person changes of a page: corners dragged on its original, or a quarter turn clockwise. */
export type Adjustment = { readonly corners: Corners } | 'turn';

/** Everything capturing needs of the machine; tests bring their own. None of it rejects or waits for ever. */
export type CaptureTools = {
  readonly devices: () => Promise<PaperDevices>;
  readonly open: (signal: AbortSignal) => Promise<Result<CameraStream, CameraProblem>>;
  /** Reports looks and the loss of the camera until the signal. */
  readonly watch: (
    camera: CameraStream,
    report: { readonly look: (observation: Observation) => void; readonly lost: () => void },
    signal: AbortSignal,
  ) => void;
  readonly shoot: (camera: CameraStream, signal: AbortSignal) => Promise<Result<Shot, 'timeout' | 'failed'>>;
  readonly adjust: (
    shot: Shot,
    adjustment: Adjustment,
    signal: AbortSignal,
  ) => Promise<Result<Shot, 'timeout' | 'failed'>>;
  readonly source: (feed: Feed) => PageSource;
  readonly stickFiles: () => Promise<StickList>;
  /** Tells each stick put in or pulled out; gives back the end of telling. */
  readonly onStick: (told: (present: boolean) => void) => () => void;
  /** The words of a page in its language; a page that cannot be read is `unreadable`. Null when stopped before it was read. */
  readonly read: (page: HeldPage, paper: PaperLanguage, signal: AbortSignal) => Promise<ReadPage | null>;
  /** Lets go of raw pictures; the recogniser stays with the visit. */
  readonly close: () => void;
};
