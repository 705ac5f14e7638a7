import type { Locator, Page } from 'playwright-core';
import { type Answerer, type Persona, plainAnswers, samiraAddress } from './persona.ts';
import { type Language, wordsIn } from './words.ts';

/** Hands that do what a person does at the screen, and tell each screen reached. */
export type Visit = {
  readonly page: Page;
  readonly language: Language;
  readonly words: (key: string) => string;
  /** Told about every screen before anything on it is pressed. */
  readonly seen: (name: string) => Promise<void>;
};

export function visitOn(page: Page, language: Language, seen: (name: string) => Promise<void>): Visit {
  return { page, language, words: wordsIn(language), seen };
}

const pageName = (page: Page) => page.locator('[data-page]').first().getAttribute('data-page');

export async function press(visit: Visit, key: string): Promise<void> {
  await visit.page
    .getByRole('button', { name: visit.words(key), exact: true })
    .first()
    .click();
}

/** Presses the main button and waits until another screen is there. */
async function goOn(visit: Visit, key = 'act.next'): Promise<void> {
  const before = await pageName(visit.page);
  await press(visit, key);
  await visit.page.waitForFunction(
    (name) => document.querySelector('[data-page]')?.getAttribute('data-page') !== name,
    before,
    { timeout: 10_000 },
  );
}

export async function begin(visit: Visit): Promise<void> {
  await visit.page.locator('[data-page="attract"]').waitFor({ timeout: 30_000 });
  await visit.seen('attract');
  if (visit.language === 'de') await press({ ...visit, words: wordsIn('de') }, 'attract.begin');
  else await visit.page.locator(`button[lang="${visit.language}"]`).last().click();
  await visit.page.locator('[data-page="situations"]').waitFor();
}

/** By keyboard, as somebody does who cannot touch: reaches buttons in any part of a long page. */
export async function pressByKey(visit: Visit, key: string): Promise<void> {
  await visit.page
    .getByRole('button', { name: visit.words(key), exact: true })
    .first()
    .focus();
  await visit.page.keyboard.press('Enter');
}

/** "Ich habe einen Brief". */
export async function chooseLetter(visit: Visit): Promise<void> {
  await visit.seen('situations');
  await visit.page.locator('.tile').nth(4).click();
}

/** From "Was ist los?" over the rent picture to the Wohngeld application. */
export async function chooseWohngeld(visit: Visit): Promise<void> {
  await visit.seen('situations');
  await visit.page.locator('.tile').nth(5).click();
  await visit.page.locator('[data-page="cards"]').waitFor();
  await visit.seen('cards');
  await press(visit, 'cards.apply');
}

/** Answers every question page until a page of one of the given kinds is reached; returns the names of all pages. */
export async function answerUntil(
  visit: Visit,
  persona: Persona | Answerer,
  stop: (name: string) => boolean,
): Promise<string[]> {
  const pages: string[] = [];
  for (let step = 0; step < 150; step += 1) {
    const name = (await pageName(visit.page)) ?? '';
    if (stop(name)) return pages;
    await visit.seen(name);
    pages.push(name);
    if (await addsRow(visit, name)) continue;
    await answerPage(visit, persona, name.split('/')[1] ?? '');
    await goOn(visit);
  }
  throw new Error('150 pages and no end');
}

/** The list of people gets one more; a list that must have an entry gets its first. */
async function addsRow(visit: Visit, name: string): Promise<boolean> {
  const add = visit.page.locator('main').getByRole('button', {
    name: new RegExp(`${visit.words('interview.addRow')}|${visit.words('interview.addEntry')}`),
  });
  const rows = await visit.page.locator('main .rows .pair').count();
  if ((await add.count()) === 0 || rows > 0 || !name.startsWith('haushalt/mitglieder')) return false;
  await add.first().click();
  await visit.page.locator('[data-page^="haushalt/mitgliedName"]').waitFor();
  return true;
}

async function answerPage(visit: Visit, persona: Persona | Answerer, pageId: string): Promise<void> {
  const fields = visit.page.locator('[data-field]');
  for (let index = 0; index < (await fields.count()); index += 1) {
    const field = fields.nth(index);
    const id = (await field.getAttribute('data-field')) ?? '';
    const kind = (await field.getAttribute('data-kind')) ?? '';
    const answer =
      typeof persona === 'function'
        ? persona(pageId, id, kind)
        : (persona[`${pageId}.${id}`] ?? persona[id] ?? plainAnswers[kind]);
    await answerField(visit, field, answer, typeof persona === 'function' ? persona : null);
  }
}

/** By keyboard: it also reaches what stands in a later part of a long page, and everything must work without touch. */
async function tick(visit: Visit, box: Locator): Promise<void> {
  if (await box.isChecked()) return;
  await box.focus();
  await visit.page.keyboard.press('Space');
  if (!(await box.isChecked())) throw new Error('the space bar does not tick');
}

async function answerField(
  visit: Visit,
  field: Locator,
  answer: Persona[string] | undefined,
  own: Answerer | null,
): Promise<void> {
  const radios = field.locator('input[type="radio"]');
  const radioCount = await radios.count();
  if (radioCount > 0) {
    const yesNo =
      radioCount === 2 && (await field.getByRole('radio', { name: visit.words('act.yes'), exact: true }).count()) === 1;
    const chosen = yesNo ? (answer === true ? 0 : 1) : Number(typeof answer === 'string' ? answer : 0);
    await tick(visit, radios.nth(chosen));
    return;
  }
  const boxes = field.locator('input[type="checkbox"]');
  if ((await boxes.count()) > 0) {
    // The last option of several is "nichts davon"; a declaration has one box.
    const box = boxes.last();
    await tick(visit, box);
    return;
  }
  const inputs = field.locator('input');
  const count = await inputs.count();
  if (count >= 4) {
    for (const [at, part] of (['street', 'houseNumber', 'postcode', 'city'] as const).entries()) {
      const said = own?.('address', part, 'text');
      await inputs.nth(at).fill(typeof said === 'string' ? said : samiraAddress[part]);
    }
    return;
  }
  if (typeof answer === 'string') await inputs.first().fill(answer);
}

/** One page under the camera, straightened, taken and read to the end. */
export async function photograph(visit: Visit): Promise<void> {
  await takePage(visit);
  await finishPages(visit);
}

/** "Fertig": what is not read yet is waited for. */
export async function finishPages(visit: Visit): Promise<void> {
  await press(visit, 'act.done');
  await visit.page
    .locator('[data-page="scan-taken"], [data-page="scan-finishing"]')
    .waitFor({ state: 'detached', timeout: 90_000 });
}

/** The same, and one more page could follow. */
export async function takePage(visit: Visit): Promise<void> {
  const { page } = visit;
  const shoot = page.getByRole('button', { name: visit.words('scan.shoot') });
  const check = page.locator('[data-page="scan-check"]');
  // Asked only where a scanner or a stick is there as well.
  const underCamera = page.getByRole('button', { name: visit.words('papers.ways.camera') });
  await shoot.or(check).or(underCamera).first().waitFor({ timeout: 30_000 });
  if ((await underCamera.count()) > 0) {
    await underCamera.click();
    await shoot.or(check).first().waitFor({ timeout: 30_000 });
  }
  if ((await check.count()) === 0) {
    await page.waitForTimeout(600);
    await visit.seen('scan');
    // The shutter may be quicker than the hand: then the picture is there already. On a busy machine the hand may need longer.
    for (let tries = 0; tries < 5 && (await check.count()) === 0; tries += 1)
      await shoot.click({ timeout: 4_000 }).catch(() => undefined);
  }
  await check.waitFor({ timeout: 30_000 });
  await visit.seen('scan-check');
  await press(visit, 'scan.take');
  await page.locator('[data-page="scan-taken"]').waitFor({ timeout: 90_000 });
  await visit.seen('scan-taken');
}

/** A paper for the application: kept for this visit, no deadline is asked. */
export async function scanEvidence(visit: Visit): Promise<void> {
  await photograph(visit);
  await visit.page.locator('[data-page="scan-filed"]').waitFor();
  await visit.seen('scan-filed');
  await press(visit, 'scan.keep');
  await visit.page.locator('[data-page^="nachweise"]').waitFor();
}

/** From the live camera over the straightened page and the reading list to the deadline. */
export async function scanLetter(visit: Visit): Promise<void> {
  const { page } = visit;
  await photograph(visit);
  await page.locator('[data-page="review"]').waitFor();
  await visit.seen('stimmt-das');
  for (let item = 0; item < 12; item += 1) {
    const confirm = page.locator('main').getByRole('button', { name: visit.words('act.confirm'), exact: true });
    const unknown = page.locator('main').getByRole('button', { name: visit.words('act.unknown'), exact: true });
    const way = page.locator('main').getByRole('button', { name: visit.words('review.way.post'), exact: true });
    // Where a letter names several, each has its own button.
    const several = page.locator(`main .read-candidates button[aria-label^="${visit.words('act.confirm')}:"]`);
    const known = (await confirm.count()) > 0 ? confirm : several;
    const button = (await known.count()) > 0 ? known : (await way.count()) > 0 ? way : unknown;
    if ((await button.count()) === 0) break;
    await button.first().focus();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
  }
  await visit.seen('stimmt-das-fertig');
  await goOn(visit);
  await page.locator('[data-page="deadline"]').waitFor();
  await visit.seen('frist');
}

/** "Ich habe eine Vorgangsnummer": number, then PIN, as they stand on the slip. */
export async function enterCase(visit: Visit, code: string, pin: string): Promise<void> {
  const steps = [
    { page: 'status-number', text: code, go: 'act.next' },
    { page: 'status-pin', text: pin, go: 'status.show' },
  ] as const;
  for (const { page, text, go } of steps) {
    await visit.page.locator(`[data-page="${page}"]`).waitFor();
    await visit.seen(page);
    await visit.page.locator('main input').first().fill(text);
    await press(visit, go);
  }
}
