import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ANY_PAGE, helperCardFor, readPack } from '#shared/content';
import { packFilesFrom } from './content-pack.ts';

const ROOT = resolve(import.meta.dirname, '..');
const CITIZEN = join(ROOT, 'src-renderer', 'citizen');

/** Nobody accompanies anybody there: before the visit, after it, and where the terminal is broken. */
const NOT_IN_A_VISIT = new Set(['attract', 'wiping', 'farewell', 'out-of-order']);

const opened = readPack(packFilesFrom(join(ROOT, 'assets/content/krefeld')));
if (!opened.ok) throw new Error(opened.error);
const pack = opened.value;

/** Names of screens as the journeys write them: `page="deadline"`, and the fixed beginning of `page={`status-${…}`}`. */
function screensInTheCode(): string[] {
  const files = readdirSync(CITIZEN, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test|\.fixture)\.tsx$/.test(name),
  );
  const names = files.flatMap((file) => {
    const text = readFileSync(join(CITIZEN, file), 'utf8');
    const plain = [...text.matchAll(/\bpage="([^"]+)"/g)];
    const built = [...text.matchAll(/\bpage=\{`([a-z-]+)-\$\{/g)];
    const chosen = [...text.matchAll(/\bpage=\{[^}`]*\? '([^']+)' : '([^']+)'\}/g)];
    return [...plain, ...built, ...chosen].flatMap((match) => match.slice(1).filter((name) => name !== undefined));
  });
  return [...new Set(names)].filter((name) => !NOT_IN_A_VISIT.has(name)).sort();
}

const sectionsOfApplications = pack.applications.flatMap(({ flow }) =>
  flow.sections.map((section) => `${section.id}/irgendeine`),
);

describe('helper cards', () => {
  test('the walk through the code finds the screens', () => {
    expect(screensInTheCode()).toEqual(
      expect.arrayContaining(['situations', 'deadline', 'status', 'scan-doubt', 'human']),
    );
  });

  test.each([...screensInTheCode(), ...sectionsOfApplications])('%s has a card of its own', (page) => {
    expect(helperCardFor(pack.helperCards, page)?.page).not.toBe(ANY_PAGE);
  });

  test('there is one for whatever comes later, and no page has two', () => {
    expect(helperCardFor(pack.helperCards, 'coming-later')?.page).toBe(ANY_PAGE);
    const pages = pack.helperCards.map((card) => card.page);
    expect(new Set(pages).size).toBe(pages.length);
  });

  test('a card for one page of an application names a page that exists', () => {
    const walkIds = JSON.stringify(pack.applications.map(({ flow }) => flow.sections));
    const inner = pack.helperCards.filter((card) => card.page.includes('/')).map((card) => card.page.split('/')[1]);
    for (const id of inner) expect(walkIds).toContain(`"id":"${id}"`);
  });
});
