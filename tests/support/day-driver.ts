import type { Page } from 'playwright-core';
import { press, pressByKey, type Visit } from './visit-driver.ts';

/** What a person does on the screens of "Fristen": each screen is told before anything on it is pressed. */
export async function reach(visit: Visit, name: string, timeout = 15_000): Promise<void> {
  await visit.page.locator(`[data-page="${name}"]`).waitFor({ timeout });
  await visit.seen(name);
}

/** From "Was ist los?" to the questions for a day. */
export async function askForDay(visit: Visit): Promise<void> {
  await press(visit, 'situations.deadline');
  await reach(visit, 'deadline-ways');
  await press(visit, 'orientation.typeLetter');
}

/** A tile goes on by itself. */
export async function chooseTile(visit: Visit, question: string, key: string): Promise<void> {
  await reach(visit, `day-question-${question}`);
  const tile = visit.page.locator('.tile').filter({ hasText: visit.words(key) });
  await tile.first().focus();
  await visit.page.keyboard.press('Enter');
}

export async function choose(visit: Visit, question: string, key: string): Promise<void> {
  await reach(visit, `day-question-${question}`);
  await visit.page.getByRole('radio', { name: visit.words(key), exact: true }).focus();
  await visit.page.keyboard.press('Space');
  await press(visit, 'act.next');
}

/** Types a day, written 9.2.2026, and leaves the page as it is. */
export async function typeDay(visit: Visit, question: string, day: string): Promise<void> {
  await reach(visit, `day-question-${question}`);
  const boxes = visit.page.locator('main fieldset.field input');
  for (const [index, part] of day.split('.').entries()) await boxes.nth(index).fill(part);
}

export async function tellDay(visit: Visit, question: string, day: string): Promise<void> {
  await typeDay(visit, question, day);
  await press(visit, 'act.next');
}

/** A Bescheid of the Jobcenter with its Rechtsbehelfsbelehrung, received late: from the questions to the day. */
export async function tellRefusal(visit: Visit, letter: string, received: string): Promise<void> {
  await chooseTile(visit, 'group', 'questions.group.letter');
  await chooseTile(visit, 'letter', 'questions.letter.remedy');
  await choose(visit, 'remedy', 'questions.remedy.widerspruch');
  await choose(visit, 'remedyTime', 'questions.period.month1');
  await choose(visit, 'way', 'questions.way.post');
  await tellDay(visit, 'letterDate', letter);
  await choose(visit, 'later', 'questions.later.received');
  await tellDay(visit, 'receivedOn', received);
  await choose(visit, 'office', 'questions.office.jobcenter');
  await reach(visit, 'deadline');
}

/** Through the questions of a letter to its preview: name and address told, the rest as quickly as somebody may. */
export async function fillLetter(visit: Visit, firstName: string, familyName: string): Promise<void> {
  const { page } = visit;
  for (let step = 0; step < 15; step += 1) {
    const name = (await pageOf(page)) ?? '';
    await visit.seen(name);
    if (name === 'letter-preview') return;
    if (name === 'letter-sender') {
      await page.locator('main input').nth(0).fill(firstName);
      await page.locator('main input').nth(1).fill(familyName);
    }
    if (name === 'letter-reasons') await tickFirst(visit);
    const next = page.getByRole('button', { name: visit.words('act.next'), exact: true });
    const open = (await next.getAttribute('aria-disabled')) === 'true';
    const leave = page
      .getByRole('button', { name: visit.words('act.unknown'), exact: true })
      .or(page.getByRole('button', { name: visit.words('letter.byHand'), exact: true }));
    await (open ? leave : next).first().click();
    await page.waitForFunction(
      (before) => document.querySelector('[data-page]')?.getAttribute('data-page') !== before,
      name,
      { timeout: 10_000 },
    );
  }
  throw new Error('15 questions and no letter');
}

/** Prints what the screen prints and waits until it says so. */
export async function printAndHear(visit: Visit): Promise<void> {
  await pressByKey(visit, 'act.print');
  await visit.page.getByText(visit.words('result.print.printed')).waitFor({ timeout: 30_000 });
}

async function tickFirst(visit: Visit): Promise<void> {
  await visit.page.locator('main input[type="checkbox"]').first().focus();
  await visit.page.keyboard.press('Space');
}

function pageOf(page: Page): Promise<string | null> {
  return page.locator('[data-page]').first().getAttribute('data-page');
}
