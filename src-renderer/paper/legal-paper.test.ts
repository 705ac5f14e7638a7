// @vitest-environment node
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { legalPaper } from './legal-paper.ts';
import { fonts, readBack } from './read-back.fixture.ts';

const question = (number: number, length = 1) => ({
  title: `(${number}) Ein Punkt`,
  question: `Frage ${number}: ${'Gilt der vierte Tag auch am Wochenende? '.repeat(length).trim()}`,
  facts: [
    { label: 'Bis dahin', value: `Der frühere Tag steht zuerst, Punkt ${number}.` },
    { label: 'Vorschriften', value: '§ 37 Abs. 2a SGB X' },
  ],
});
const sheet = (questions: readonly ReturnType<typeof question>[]) =>
  legalPaper(fonts, { title: 'Rechtliche Punkte', lines: ['An das Rechtsamt'], questions, foot: 'ohne Personen' });

describe.skipIf(!existsSync('/usr/bin/pdftotext'))('the questions for the Rechtsamt on paper, read back', () => {
  test('each question is there with what holds until then, and has room for answer, day, role and signature', async () => {
    const text = readBack(await sheet([1, 2, 3, 4, 5].map((number) => question(number))));
    for (let number = 1; number <= 5; number += 1) {
      expect(text).toContain(`Frage ${number}: Gilt der vierte Tag auch am Wochenende?`);
      expect(text).toContain(`Der frühere Tag steht zuerst, Punkt ${number}.`);
    }
    expect(text.match(/Datum · Funktion \(kein Name nötig\) · Unterschrift/g)).toHaveLength(5);
    expect(text.match(/Nein, richtig ist:/g)).toHaveLength(5);
  });

  test('a question is never on one page and its answer on the next, also a long one', async () => {
    const pages = readBack(await sheet([question(1), question(2, 9), question(3), question(4, 9)])).split('\f');
    for (let number = 1; number <= 4; number += 1) {
      const page = pages.find((text) => text.includes(`(${number}) Ein Punkt`)) ?? '';
      const after = page.slice(page.indexOf(`(${number}) Ein Punkt`));
      expect(after, `question ${number}`).toContain('Unterschrift');
    }
  });
});
