import type { Page } from 'playwright-core';
import { fillLetter } from '../support/day-driver.ts';
import {
  answerUntil,
  begin,
  chooseLetter,
  chooseWohngeld,
  photograph,
  press,
  pressByKey,
  type Visit,
} from '../support/visit-driver.ts';
import { caseMarkers, pictureMarker } from './markers.ts';
import type { Person } from './person.ts';

/** What one visit does before it ends: everything a person can give this machine. */
export async function fillVisit(visit: Visit, name: string, person: Person): Promise<void> {
  await begin(visit);
  await askQuestion(visit, person);
  await readLetter(visit, name, person);
  await chooseWohngeld(visit);
  await answerUntil(visit, person.answer, (page) => page.startsWith('nachweise'));
  await press(visit, 'interview.evidenceScan');
  await photograph(visit);
  await visit.page.locator('[data-page="scan-filed"]').waitFor();
  await press(visit, 'scan.keep');
  await visit.page.locator('[data-page^="nachweise"]').waitFor();
  const jpeg = await keptPicture(visit.page);
  if (jpeg !== null) person.add(pictureMarker(`${name}: picture of the page`, jpeg));
  await answerUntil(visit, person.answer, (page) => page.startsWith('pruefen/'));
  // The summary read aloud: every answer goes through the voice of the machine.
  await press(visit, 'tool.readAloud');
  await visit.page.waitForTimeout(1000);
  await leaveNotice(visit);
}

/** Seals and sends; number and PIN are then on the screen. */
export async function sendApplication(visit: Visit, name: string, person: Person): Promise<void> {
  await answerUntil(visit, person.answer, (page) => page === 'send');
  await press(visit, 'send.button');
  await visit.page.locator('[data-page^="saved"]').waitFor({ timeout: 30_000 });
  const [code = '', pin = ''] = await visit.page.locator('main .code').allInnerTexts();
  person.add(...caseMarkers(name, code, pin));
  await press(visit, 'saved.print');
  await visit.page.locator('[data-page="saved-transmitted"]').waitFor({ timeout: 60_000 });
  await visit.page.getByText(visit.words('saved.printed')).waitFor({ timeout: 30_000 });
}

/** "Fragen", where it takes words. */
async function askQuestion(visit: Visit, person: Person): Promise<void> {
  await press(visit, 'tool.questions');
  const box = visit.page.locator('main input, main textarea').first();
  if ((await box.count()) > 0) {
    await box.fill(`Hilfe ${person.word('Fragen')}`);
    await visit.page.keyboard.press('Enter');
    await visit.page.waitForTimeout(500);
  }
  await press(visit, 'act.back');
}

/** A letter under the camera; sender and reference are changed by hand, letter by letter. */
async function readLetter(visit: Visit, name: string, person: Person): Promise<void> {
  const { page, words } = visit;
  await chooseLetter(visit);
  await photograph(visit);
  await page.locator('[data-page="review"]').waitFor();
  const work = page.locator('main .review-work');
  const inWork = (key: string) => work.getByRole('button', { name: words(key), exact: true });
  for (let item = 0; item < 12 && (await work.count()) > 0; item += 1) {
    const title = await work.locator('h2').innerText();
    if (title === words('review.item.sender') || title === words('review.item.reference')) {
      if ((await inWork('act.change').count()) > 0) await byKey(page, inWork('act.change'));
      const line = work.locator('input').first();
      await line.fill('');
      await line.pressSequentially(person.word(`letter, ${title}`));
      await byKey(page, inWork('review.take'));
    } else {
      const first = [
        inWork('act.confirm'),
        work.getByRole('button', { name: words('review.way.post') }),
        inWork('act.unknown'),
      ];
      for (const button of first) {
        if ((await button.count()) === 0) continue;
        await byKey(page, button);
        break;
      }
    }
    await page.waitForTimeout(150);
  }
  await press(visit, 'act.next');
  await page.locator('[data-page="deadline"]').waitFor();
  await byKey(page, page.getByRole('button', { name: words('act.print'), exact: true }));
  await page.waitForTimeout(1000);
  await writeLetter(visit, person);
  await askForReminder(visit, name, person);
  await byKey(page, page.getByRole('button', { name: words('act.back'), exact: true }));
  await page.locator('[data-page="review"]').waitFor();
  await byKey(page, page.getByRole('button', { name: words('act.back'), exact: true }));
  await page.locator('[data-page="situations"]').waitFor();
}

/** A Widerspruch on paper: name and address are typed, two copies printed. */
async function writeLetter(visit: Visit, person: Person): Promise<void> {
  await pressByKey(visit, 'result.write.widerspruch');
  await visit.page.locator('[data-page^="letter-"]').waitFor();
  await fillLetter(visit, person.word('letter to sign, first name'), person.word('letter to sign, family name'));
  await press(visit, 'letter.preview.print');
  await visit.page.locator('[data-page="letter-handIn"]').waitFor({ timeout: 30_000 });
  await press(visit, 'act.done');
  await visit.page.locator('[data-page="deadline"]').waitFor();
}

/** A reminder by post: sealed to the reminder service, whose gateway stands on this machine in a demonstration. */
async function askForReminder(visit: Visit, name: string, person: Person): Promise<void> {
  const { page } = visit;
  const reach = (screen: string) => page.locator(`[data-page="${screen}"]`).waitFor();
  await pressByKey(visit, 'result.remind');
  await reach('reminder');
  await press(visit, 'reminder.begin');
  await reach('reminder-way');
  await page.getByRole('radio', { name: visit.words('reminder.way.letter'), exact: true }).focus();
  await page.keyboard.press('Space');
  await press(visit, 'act.next');
  const lines = {
    name: person.word('reminder, name'),
    care: person.word('reminder, care of'),
    street: `${person.word('reminder, street')} 12`,
    place: `47798 ${person.word('reminder, town')}`,
  };
  for (const [field, line] of Object.entries(lines)) {
    await reach(`reminder-address-${field}`);
    await page.locator('main input').first().fill(line);
    await press(visit, 'act.next');
  }
  await reach('reminder-check');
  await press(visit, 'act.confirm');
  await reach('reminder-consent');
  await page.locator('main input[type="checkbox"]').focus();
  await page.keyboard.press('Space');
  await press(visit, 'reminder.order');
  await page.locator('[data-page="reminder-saved-received"]').waitFor({ timeout: 60_000 });
  const [code = '', pin = ''] = await page.locator('main .code').allInnerTexts();
  person.add(...caseMarkers(`${name}, reminder`, code, pin));
  await press(visit, 'human.goOn');
  await reach('deadline');
}

async function byKey(page: Page, button: ReturnType<Page['locator']>): Promise<void> {
  await button.first().focus();
  await page.keyboard.press('Enter');
}

/** Where the machine has no voice it says so on a screen of its own. */
async function leaveNotice(visit: Visit): Promise<void> {
  if ((await visit.page.locator('[data-page="notice"]').count()) > 0) await press(visit, 'act.back');
}

/** The picture as the window keeps it (src-renderer/store): the bytes that would lie on a disk. */
async function keptPicture(page: Page): Promise<Uint8Array | null> {
  const text = await page.evaluate(async () => {
    const asked = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const database = await asked(indexedDB.open('visit'));
    const rows = await asked(database.transaction('blobs').objectStore('blobs').getAll());
    database.close();
    const bytes: Uint8Array | undefined = rows[0]?.bytes;
    if (bytes === undefined) return null;
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return btoa(binary);
  });
  return text === null ? null : new Uint8Array(Buffer.from(text, 'base64'));
}
