import type { CameraStream, Corners } from '#renderer/imaging';
import { ok } from '#shared/basics';
import type { CaptureTools } from './capture-tools.ts';
import type { ReadPage, Shot } from './held-page.ts';
import { type Fed, NO_DEVICES, type PageSource, type SourceEnd } from './page-source.ts';

/** A page as a camera gives it; each has bytes of its own. */
export function aShot(change: Partial<Shot> = {}): Shot {
  return {
    jpeg: new Uint8Array([1]),
    width: 100,
    height: 140,
    accepted: true,
    hints: [],
    text: null,
    original: { picture: new Blob([new Uint8Array([1])]), corners: null },
    ...change,
  };
}

export const wholePicture: Corners = [
  { x: 10, y: 10 },
  { x: 90, y: 10 },
  { x: 90, y: 90 },
  { x: 10, y: 90 },
];

/** A source that tells what it is given, in order, and then ends; it stops where the signal says so. */
export function fakeSource(told: readonly Fed[], end: SourceEnd): PageSource {
  return async (report, signal) => {
    for (const fed of told) {
      if (signal.aborted) return 'stopped';
      report(fed);
      await Promise.resolve();
    }
    return signal.aborted ? 'stopped' : end;
  };
}

export function readOf({ jpeg, width, height }: Pick<Shot, 'jpeg' | 'width' | 'height'>): ReadPage {
  return { jpeg, width, height, words: { width, height, lines: [] } };
}

/** Tools that work at once; what a test is about it brings itself. `live` reaches into the running camera. */
export function fakeTools(change: Partial<CaptureTools> = {}) {
  const nothing = () => undefined;
  const live = {
    camera: { video: document.createElement('video'), width: 400, height: 300, close: nothing } as CameraStream,
    look: nothing as Parameters<CaptureTools['watch']>[1]['look'],
    lost: nothing as () => void,
    stick: nothing as (present: boolean) => void,
  };
  const tools: CaptureTools = {
    devices: async () => NO_DEVICES,
    open: async () => ok(live.camera),
    watch: (_, report) => {
      live.look = report.look;
      live.lost = report.lost;
    },
    shoot: async () => ok(aShot({ jpeg: new Uint8Array([1]) })),
    adjust: async (shot) => ok({ ...shot, jpeg: new Uint8Array([2]), text: null }),
    source: () => fakeSource([], 'end'),
    stickFiles: async () => ({ outcome: 'no-stick' }),
    onStick: (told) => {
      live.stick = told;
      return nothing;
    },
    read: async (page) => readOf(page),
    close: nothing,
    ...change,
  };
  return { tools, live };
}
