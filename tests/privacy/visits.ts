import { readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { press, type Visit, visitOn } from '../support/visit-driver.ts';
import { type Kiosk, type Program, reachKiosk } from './kiosk.ts';
import { layUnderCamera } from './letter-picture.ts';
import type { Marker } from './markers.ts';
import { bringPapers } from './papers.ts';
import { makeUpPerson, type Person } from './person.ts';
import { citizenBrowsers, citizenRenderers, visibleOf } from './process-tree.ts';
import { fillVisit, sendApplication } from './visit-parts.ts';

/** How a visit may end. The last two are one kind, kill -9: once the browser, once the whole machine. */
export const ENDINGS = ['finish', 'cancel', 'idle', 'crash', 'kill-browser', 'kill-machine'] as const;
export type Ending = (typeof ENDINGS)[number];

/** The terminal a proof walks through; `restart` starts it again after it was killed, as the system's supervisor does. */
export type Stage = {
  readonly port: number;
  readonly debugPort: number;
  readonly work: string;
  readonly studio: Page;
  readonly machine: () => Program;
  readonly restart: () => Promise<void>;
  readonly say: (text: string) => void;
};

/** One whole visit at the real kiosk window, to its end and until the greeting of the next one is there. */
export async function walkVisit(
  stage: Stage,
  ending: Ending,
): Promise<{ markers: readonly Marker[]; visible: string[] }> {
  const person = makeUpPerson(ending);
  await layUnderCamera(stage.studio, stage.work, {
    reference: person.word('printed on the letter, reference'),
    sender: person.word('printed on the letter, sender'),
    person: person.word('printed on the letter, person'),
  });
  const kiosk = await reachKiosk(stage.debugPort, 'attract');
  const visit = visitOn(kiosk.page, 'de', async () => {});
  await fillVisit(visit, ending, person);
  await bringPapers(kiosk.page, ending, person, stage.work);
  if (ending === 'finish' || ending === 'idle' || ending === 'kill-machine')
    await sendApplication(visit, ending, person);
  const visible = visibleOf(process.pid);
  await END[ending]({ stage, kiosk, visit, person });
  // Over "Gelöscht." and, where the browser was killed, over a window that is wiped in its turn.
  const fresh = await reachKiosk(stage.debugPort, 'attract', 60_000);
  await fresh.browser.close();
  return { markers: person.markers(), visible };
}

type Scene = { readonly stage: Stage; readonly kiosk: Kiosk; readonly visit: Visit; readonly person: Person };

const END: Readonly<Record<Ending, (scene: Scene) => Promise<void>>> = {
  finish: async ({ kiosk, visit }) => {
    await lastPress(visit, 'act.done');
    await gone(kiosk);
  },
  cancel: async ({ kiosk, visit }) => {
    await press(visit, 'safe.end');
    await lastPress(visit, 'farewell.end');
    await gone(kiosk);
  },
  /** Nobody comes back. While the warning stands, nothing of the person may be on the page. */
  idle: async ({ kiosk, person }) => {
    await kiosk.page.locator('[role="alertdialog"]').waitFor({ timeout: 60_000 });
    const shown = await kiosk.page.evaluate(() => document.body.innerText);
    const read = person.markers().find(({ forms }) => forms.some((form) => shown.includes(form)));
    if (read !== undefined) throw new Error(`the idle warning leaves readable: ${read.name}`);
    await gone(kiosk);
  },
  /** The page dies and comes back with its answers; then the person ends the visit. */
  crash: async ({ stage, kiosk, visit }) => {
    for (const pid of citizenRenderers(stage.machine().pid)) process.kill(pid, 'SIGSEGV');
    await kiosk.browser.close();
    const again = await reachKiosk(stage.debugPort, 'pruefen/');
    await END.cancel({ stage, kiosk: again, visit: { ...visit, page: again.page }, person: makeUpPerson('crash') });
  },
  'kill-browser': async ({ stage, kiosk }) => {
    for (const pid of citizenBrowsers(stage.machine().pid)) process.kill(pid, 'SIGKILL');
    await gone(kiosk);
  },
  'kill-machine': async ({ stage, kiosk }) => {
    await stage.machine().end('SIGKILL');
    await gone(kiosk);
    // Before anybody starts it again: the machine's last will has emptied the memory.
    const until = performance.now() + 5000;
    while (memoryFolders(stage.port).length > 0) {
      if (performance.now() > until) throw new Error('a killed machine leaves a folder in /dev/shm');
      await wait(50);
    }
    await stage.restart();
  },
};

/** The window may be gone before the press is reported. */
async function lastPress(visit: Visit, key: string): Promise<void> {
  await press(visit, key).catch((error: unknown) => {
    if (!visit.page.isClosed()) throw error;
  });
}

/** The old window is gone with its browser; a page that stays would be a wipe that did not happen. */
async function gone({ browser }: Kiosk): Promise<void> {
  const until = performance.now() + 60_000;
  while (browser.isConnected()) {
    if (performance.now() > until) throw new Error('the window of the visit is still there a minute after its end');
    await wait(50);
  }
}

function memoryFolders(port: number): string[] {
  const [browser, scanner] = [`ersthilfe-${port}-`, `ersthilfe-scan-${port}-`];
  return readdirSync('/dev/shm').filter((name) => name.startsWith(browser) || name.startsWith(scanner));
}
