import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addDays } from '#shared/basics';
import { checkContent } from './content-check.ts';

const KREFELD = join(import.meta.dirname, '..', 'assets', 'content', 'krefeld');
const TODAY = '2026-11-24';

test("today's content may be shown in the demonstration, with what is open counted", () => {
  const { lines, problems } = checkContent(KREFELD, 'demo', TODAY);
  expect(problems).toBe(0);
  expect(lines[0]).toMatch(/^krefeld, Fassung \d{4}-\d{2}-\d{2}/);
  expect(lines.join('\n')).toMatch(/Hinweis: \d+ Einträge sind noch nicht von der Stadt geprüft/);
  for (const locale of ['en', 'ar']) expect(lines.join('\n')).toMatch(new RegExp(`${locale}: [1-9]\\d* Texte`));
});

test('as a release it is refused until the city has checked it, each record named', () => {
  const { lines, problems } = checkContent(KREFELD, 'release', TODAY);
  expect(problems).toBeGreaterThan(0);
  expect(lines).toContain('Problem: offices.wohngeldstelle: von niemandem geprüft (checkedOn fehlt)');
  expect(lines.filter((line) => line.startsWith('Problem:'))).toHaveLength(problems);
});

test('400 days later dates have passed: warnings, never a failure', () => {
  const { lines, problems } = checkContent(KREFELD, 'demo', addDays(TODAY, 400));
  expect(problems).toBe(0);
  expect(lines.some((line) => line.startsWith('Warnung: amounts.') && line.includes('abgelaufen'))).toBe(true);
  const later = checkContent(KREFELD, 'release', addDays(TODAY, 400));
  expect(later.problems).toBe(checkContent(KREFELD, 'release', TODAY).problems);
});
