import type { BrowserContext, Page } from 'playwright-core';
import { askForDay, reach, tellRefusal } from '../support/day-driver.ts';
import { samira } from '../support/persona.ts';
import type { RunningTerminal } from '../support/terminal.ts';
import {
  answerUntil,
  begin,
  chooseLetter,
  chooseWohngeld,
  enterCase,
  press,
  pressByKey,
  scanEvidence,
  scanLetter,
  visitOn,
} from '../support/visit-driver.ts';
import type { Language } from '../support/words.ts';
import { picturesOf } from './pictures.ts';
import type { TourPicture } from './report.ts';

/** Where a tour takes place: a browser at the terminal's address, or the windows of Electron. */
export type TourSurface = {
  /** The citizen window at rest. */
  readonly page: Page;
  readonly openInbox: () => Promise<Page>;
  /** The citizen window after the wipe: the same page in a browser, a fresh one in a kiosk. */
  readonly afterWipe: () => Promise<Page>;
};

export async function browserSurface(context: BrowserContext, terminal: RunningTerminal): Promise<TourSurface> {
  const page = await context.newPage();
  await page.goto(terminal.address);
  return {
    page,
    openInbox: async () => {
      const inbox = await context.newPage();
      await inbox.goto(terminal.inbox);
      return inbox;
    },
    afterWipe: async () => page,
  };
}

/** One whole visit: greeting to farewell, with the office opening the application in its inbox in between. */
export async function tourVisit(options: {
  readonly surface: TourSurface;
  readonly run: { readonly name: string; readonly language: Language };
  readonly out: string;
  readonly inspect?: (page: Page, name: string) => Promise<void>;
}): Promise<TourPicture[]> {
  const { surface, run } = options;
  const { page } = surface;
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) problems.push(message.text());
  });
  const { pictures, seen } = picturesOf({ ...options, page });
  const visit = visitOn(page, run.language, seen);
  const expectPage = (name: string, timeout = 30_000, of: Page = page) =>
    of.locator(`[data-page^="${name}"]`).first().waitFor({ timeout });

  await begin(visit);
  await chooseLetter(visit);
  await scanLetter(visit);
  await pressByKey(visit, 'act.print');
  await page.waitForTimeout(1_500);
  await seen('frist-gedruckt');
  await pressByKey(visit, 'result.larger');
  await expectPage('deadline-qr');
  await seen('frist-für-das-handy');
  await press(visit, 'act.back');
  await expectPage('deadline');
  await pressByKey(visit, 'result.matters');
  await expectPage('deadline-list');
  await seen('ihre-tage');
  await press(visit, 'act.back');
  await expectPage('situations');
  await chooseWohngeld(visit);
  await answerUntil(visit, samira, (name) => name.startsWith('nachweise'));
  await seen('nachweise');
  await press(visit, 'interview.evidenceScan');
  await scanEvidence(visit);
  await answerUntil(visit, samira, (name) => name.startsWith('pruefen/'));
  await seen('zusammenfassung');
  await changeAndReturn(visit);
  await answerUntil(visit, samira, (name) => name === 'send');
  await seen('absenden');
  await press(visit, 'send.button');
  await expectPage('saved');
  await seen('gespeichert');
  await expectPage('saved-transmitted', 60_000);
  await seen('übertragen');

  const inbox = await surface.openInbox();
  await acceptNewest(inbox, (name) => seen(name, inbox));
  await inbox.close();
  await page.bringToFront();
  await expectPage('saved-received', 60_000);
  await seen('eingegangen');
  await press(visit, 'list.title');
  await expectPage('deadline-list');
  // A moment for the office's word: the list asks for it anew.
  await page.locator('[data-entry="next"]').waitFor();
  await page.waitForTimeout(1_500);
  await seen('ihre-tage-nach-dem-absenden');
  await press(visit, 'act.back');
  await expectPage('saved-received', 60_000);
  await press(visit, 'saved.print');
  await page.getByText(visit.words('saved.printed')).waitFor({ timeout: 30_000 });
  await seen('gedruckt');

  const [code = '', pin = ''] = await page.locator('main .code').allInnerTexts();
  await press(visit, 'act.done');
  const fresh = await surface.afterWipe();
  await expectPage('farewell', 15_000, fresh);
  await seen('gelöscht', fresh);
  // The farewell comes in German: the fresh window knows nothing of the visit, not even its language.
  await press(
    visitOn(fresh, 'de', async () => {}),
    'act.done',
  );
  await expectPage('attract', 15_000, fresh);

  // Another day, the same person with the slip: number and PIN show the state on any terminal.
  const again = visitOn(fresh, run.language, (name) => seen(name, fresh));
  await begin(again);
  await press(again, 'situations.case');
  await enterCase(again, code, pin);
  await expectPage('status-signature-missing', 30_000, fresh);
  await seen('stand', fresh);
  await press(again, 'act.back');
  await expectPage('situations', 15_000, fresh);
  await dayByHand(again);
  await press(again, 'safe.end');
  await press(again, 'farewell.end');
  await expectPage('farewell', 15_000, await surface.afterWipe());
  await expectPage('attract', 20_000, await surface.afterWipe());
  if (problems.length > 0) throw new Error(`errors on the screens: ${problems.join('; ')}`);
  return pictures;
}

/** Without a letter before the camera: the questions, their answer, and the list with it. */
async function dayByHand(visit: ReturnType<typeof visitOn>): Promise<void> {
  await askForDay(visit);
  await tellRefusal(visit, '9.2.2026', '17.2.2026');
  await pressByKey(visit, 'result.matters');
  await reach(visit, 'deadline-list');
}

/** From the summary to one answer and back: nothing else may change. */
async function changeAndReturn(visit: ReturnType<typeof visitOn>): Promise<void> {
  const { page } = visit;
  const before = await page.locator('[data-page]').first().getAttribute('data-page');
  await page
    .getByRole('button', { name: new RegExp(`^${visit.words('act.change')}`) })
    .first()
    .click();
  await page.locator(`[data-page="${before}"]`).waitFor({ state: 'detached' });
  await press(visit, 'act.next');
  await page.locator(`[data-page="${before}"]`).waitFor();
}

/** The office opens what is new with its own key and says that it has arrived. */
export async function acceptNewest(inbox: Page, seen: (name: string) => Promise<void>): Promise<void> {
  const key = inbox.locator('button.main');
  const fresh = inbox.getByRole('button', { name: /Wohngeld.*Neu/ });
  await key.or(fresh).first().waitFor({ timeout: 20_000 });
  if ((await key.count()) > 0) await key.first().click();
  await fresh.first().waitFor({ timeout: 20_000 });
  await seen('posteingang');
  await fresh.first().click();
  const accept = inbox.getByRole('button', { name: 'Eingegangen bestätigen' });
  await accept.waitFor({ timeout: 20_000 });
  await seen('posteingang-geöffnet');
  await accept.click();
  await inbox.getByRole('button', { name: 'Unterschrift liegt vor' }).waitFor({ timeout: 20_000 });
  await seen('posteingang-bestätigt');
}
