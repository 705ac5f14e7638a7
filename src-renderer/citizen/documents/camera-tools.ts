import { grabFrame, observePage, openCamera, pageAsJpeg, preparePage } from '#renderer/imaging';
import { openPaperFile } from '#renderer/paper-files';
import { err, ok } from '#shared/basics';
import type { Client, citizenContract } from '#shared/bridge';
import type { CaptureTools } from './capture-tools.ts';
import type { FileTools } from './file-pages.ts';
import type { ReadPage } from './held-page.ts';
import { adjusted, greyOf, letAllGo, letGo, pixelsAsJpeg, shotOfPrepared } from './page-pictures.ts';
import { NO_DEVICES } from './page-source.ts';
import { wordsOfPage } from './page-words.ts';
import { readInVisit } from './reading-of-visit.ts';
import { scannerSource } from './scanner-source.ts';
import { stickList, stickSource } from './stick-source.ts';

/** Tells when the camera is gone, also when that happened while its picture was not shown: the event came and went then. */
export function watchPlug(media: MediaProvider | null, lost: () => void, signal: AbortSignal): void {
  if (media === null || !('getTracks' in media)) return;
  for (const track of media.getTracks()) {
    if (track.readyState === 'ended') lost();
    else track.addEventListener('ended', lost, { signal });
  }
}

const files: FileTools = {
  openFile: openPaperFile,
  shotOf: ({ prepared, text }, original) => shotOfPrepared(prepared, original, text),
};

/** The real ones. The recogniser is the visit's: warm since the language was chosen. */
export function cameraTools(client: Client<typeof citizenContract>, camera: string | null): CaptureTools {
  const { call } = client;
  return {
    devices: () => call.paperDevices(null).catch(() => NO_DEVICES),
    open: (signal) => openCamera(undefined, signal, camera),
    watch(stream, report, signal) {
      watchPlug(stream.video.srcObject, report.lost, signal);
      observePage(stream, report.look, signal);
    },
    async shoot(stream, signal) {
      const frame = grabFrame(stream);
      // Drawn before the pixels go to the worker, and packed while it works.
      const original = pixelsAsJpeg(frame);
      const prepared = await preparePage(frame, { signal });
      return prepared.ok ? ok(await shotOfPrepared(prepared.value, await original)) : err(prepared.error);
    },
    adjust: adjusted,
    source: (feed) =>
      feed.from === 'scanner'
        ? scannerSource(call, files, feed.scanner, feed.unit)
        : stickSource(call, files, feed.files),
    stickFiles: () => stickList(call),
    onStick: (told) => client.on('stick', ({ present }) => told(present)),
    async read({ jpeg, width, height, hints }, paper, signal): Promise<ReadPage | null> {
      const unread: ReadPage = { jpeg, width, height, words: 'unreadable' };
      const grey = await greyOf(jpeg).catch(() => null);
      if (grey === null) return unread;
      const reading = await readInVisit(grey, { paper, signal });
      if (signal.aborted) return null;
      letGo(jpeg);
      if (!reading.ok) return unread;
      const words = wordsOfPage(reading.value, hints);
      if (words === 'unreadable') return unread;
      const { picture, turn } = reading.value;
      // A page that stood on its head is kept the way it is read.
      return { jpeg: turn === 0 ? jpeg : await pageAsJpeg(picture), ...size(picture), words };
    },
    // The engine stays warm for the next paper of the visit.
    close: letAllGo,
  };
}

function size({ width, height }: { readonly width: number; readonly height: number }) {
  return { width, height };
}
