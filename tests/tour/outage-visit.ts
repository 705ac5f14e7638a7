import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { FaultProxy } from '../support/fault-proxy.ts';
import { samira } from '../support/persona.ts';
import type { RunningTerminal } from '../support/terminal.ts';
import { until } from '../support/terminal.ts';
import {
  answerUntil,
  begin,
  chooseWohngeld,
  enterCase,
  press,
  scanEvidence,
  type Visit,
  visitOn,
} from '../support/visit-driver.ts';
import type { Language } from '../support/words.ts';
import { picturesOf } from './pictures.ts';
import type { TourPicture } from './report.ts';
import { acceptNewest, type TourSurface } from './tour-visit.ts';

/** `down`: no gateway until the visit is over and wiped. `dies`: the line breaks in the middle of an upload, and comes back. */
export type Outage = 'down' | 'dies';

/** Far below what the sealed application weighs: the line breaks inside its first attachment. */
const DIES_AFTER = 20_000;
/** Longer than the 5 s between two looks at the network and the first retry together. */
const BACK = 60_000;

/** A visit while the gateway is away: the screens tell the truth at each moment, and in the end the office has it once. */
export async function outageVisit(options: {
  readonly outage: Outage;
  readonly surface: TourSurface;
  readonly terminal: RunningTerminal;
  readonly proxy: FaultProxy;
  readonly run: { readonly name: string; readonly language: Language };
  readonly out: string;
  /** How many applications the office has when this one has arrived too. */
  readonly arrivals: number;
  readonly inspect?: (page: Page, name: string) => Promise<void>;
}): Promise<TourPicture[]> {
  const { outage, surface, terminal, proxy, run } = options;
  const { page } = surface;
  const { pictures, seen } = picturesOf({ ...options, page });
  const visit = visitOn(page, run.language, async () => {});
  await proxy.set({ mode: outage === 'down' ? 'down' : 'pass' });

  await begin(visit);
  await chooseWohngeld(visit);
  await answerUntil(visit, samira, (name) => name.startsWith('nachweise'));
  if (outage === 'dies') {
    await press(visit, 'interview.evidenceScan');
    await scanEvidence(visit);
  }
  await answerUntil(visit, samira, (name) => name === 'send');
  if (outage === 'dies') await proxy.set({ mode: 'reset-after', bytes: DIES_AFTER });
  await press(visit, 'send.button');
  await page.locator('[data-page^="saved"]').waitFor({ timeout: 30_000 });
  await until(
    () => proxy.mode() === 'down',
    30_000,
    () => 'nothing was uploaded',
  );
  await page.getByText(visit.words('saved.offline')).waitFor({ timeout: 30_000 });
  await notAtTheCity(visit);
  await seen('gespeichert-ohne-netz');
  await postsLetter(visit, terminal);
  await seen('brief-gedruckt');
  await notAtTheCity(visit);
  const [code = '', pin = ''] = await page.locator('main .code').allInnerTexts();

  if (outage === 'dies') {
    await proxy.set({ mode: 'pass' });
    await page.locator('[data-page="saved-transmitted"]').waitFor({ timeout: BACK });
    await seen('übertragen-nach-ausfall');
    await officeHas(surface, options.arrivals, seen);
    await page.locator('[data-page="saved-received"]').waitFor({ timeout: BACK });
    await seen('eingegangen-nach-ausfall');
  }
  await press(visit, 'act.done');
  const fresh = await surface.afterWipe();
  await fresh.locator('[data-page="attract"]').waitFor({ timeout: 15_000 });

  const again = visitOn(fresh, run.language, async () => {});
  await begin(again);
  await press(again, 'situations.case');
  await enterCase(again, code, pin);
  if (outage === 'down') {
    await fresh.locator('[data-page="status-saved"]').waitFor({ timeout: 30_000 });
    await fresh.getByText(visit.words('status.savedText')).first().waitFor();
    await seen('stand-liegt-noch-hier', fresh);
    await proxy.set({ mode: 'pass' });
    await fresh.locator('[data-page="status-transmitted"]').waitFor({ timeout: BACK });
    await seen('stand-übertragen', fresh);
    await officeHas(surface, options.arrivals, seen);
  }
  await fresh.locator('[data-page="status-signature-missing"]').waitFor({ timeout: BACK });
  await seen('stand-eingegangen', fresh);
  await press(again, 'safe.end');
  await press(again, 'farewell.end');
  await (await surface.afterWipe()).locator('[data-page="attract"]').waitFor({ timeout: 15_000 });
  return pictures;
}

/** Gespeichert, and nothing on the screen claims more. */
async function notAtTheCity({ page, words }: Visit): Promise<void> {
  const heading = await page.locator('main h1').innerText();
  const said = await page.locator('main').innerText();
  const more = ['saved.transmitted', 'saved.transmittedSentence', 'saved.receivedSentence'].filter((key) =>
    said.includes(words(key)),
  );
  if (heading !== words('saved.title') || more.length > 0)
    throw new Error(`the screen says more than is true: ${heading} (${more.join(', ')})`);
}

/** The letter for the letterbox lies on the printer's tray. */
async function postsLetter(visit: Visit, terminal: RunningTerminal): Promise<void> {
  const printed = () => {
    try {
      return readdirSync(terminal.printFolder).length;
    } catch {
      return 0;
    }
  };
  const before = printed();
  await press(visit, 'letterbox.print');
  await visit.page.getByText(visit.words('letterbox.printed')).waitFor({ timeout: 15_000 });
  if (printed() !== before + 1) throw new Error('no letter was printed');
}

/** The office finds exactly as many as were sent, opens the new one and confirms it. */
async function officeHas(
  surface: TourSurface,
  arrivals: number,
  seen: (name: string, of: Page) => Promise<void>,
): Promise<void> {
  const inbox = await surface.openInbox();
  await acceptNewest(inbox, (name) => seen(name, inbox));
  const count = await inbox.locator('.count').innerText();
  await inbox.close();
  await surface.page.bringToFront();
  if (count !== String(arrivals)) throw new Error(`the office has ${count} applications instead of ${arrivals}`);
}
