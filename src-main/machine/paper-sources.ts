import { existsSync } from 'node:fs';
import {
  fileScanner,
  folderSlot,
  mountedSlot,
  type Scanner,
  type Stick,
  saneScanner,
  scanFolders,
  stickIn,
  watchStick,
} from '#main/devices';
import type { Configuration } from '#main/provisioning';
import type { Session } from '#main/session';
import { type ReadinessCheck, STICK_FILE_LIMIT } from '#shared/bridge';
import { type PaperDesk, paperDesk } from './paper-methods.ts';
import { paperChecks } from './paper-readiness.ts';
import { scannerSearch } from './scanner-search.ts';

/** Where the .deb's helper mounts what somebody puts in, read-only (decisions/028), and the rule that calls it. */
const STICK_MOUNT = '/run/ersthilfe/stick';
const STICK_RULE = '/usr/lib/udev/rules.d/90-ersthilfe-stick.rules';

export type PaperSources = PaperDesk & {
  readonly checks: () => ReadinessCheck[];
  /** A visit began: a scanner may have been switched on since the last one. */
  readonly visitBegan: () => void;
  readonly stop: () => Promise<void>;
};

/** Scanner and stick of this terminal, or the folders of a test in their place. */
export function openPaperSources(machine: {
  readonly configuration: Configuration;
  readonly session: Pick<Session, 'current' | 'send'>;
  readonly stickChanged: (present: boolean) => void;
}): PaperSources {
  const { configuration } = machine;
  const scanner: Scanner =
    configuration.scanFolder === null
      ? saneScanner(scanFolders(configuration.port))
      : fileScanner(configuration.scanFolder);
  const slot = configuration.stickFolder === null ? mountedSlot(STICK_MOUNT) : folderSlot(configuration.stickFolder);
  const stick: Stick = stickIn(slot, STICK_FILE_LIMIT);
  const search = scannerSearch({
    scanner,
    chosen: configuration.scanFolder === null ? configuration.scanner : null,
    scanning: () => desk.scanning(),
    now: () => performance.now(),
  });
  const desk = paperDesk({ scanner, stick, search, session: machine.session });
  search.refresh();
  const watch = watchStick(stick, (state) => machine.stickChanged(state !== 'none'));
  return {
    ...desk,
    checks: () => {
      // Somebody of the house looks: the scanner may have been switched on just now.
      search.refresh();
      return paperChecks({
        scanners: search.known(),
        chosen: configuration.scanner,
        stickHelper:
          configuration.stickFolder !== null
            ? 'test'
            : existsSync(STICK_RULE) && existsSync(STICK_MOUNT)
              ? 'there'
              : 'absent',
      });
    },
    visitBegan: search.refresh,
    stop: async () => {
      watch.stop();
      await desk.forget();
    },
  };
}
