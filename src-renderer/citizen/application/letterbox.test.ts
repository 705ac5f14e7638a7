import { beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '#shared/basics';
import { newCaseCode, writtenCaseCode } from '#shared/cases';
import { emptyAnswers, setAnswer } from '#shared/interview';
import type { Terminal, Words } from '../app/terminal.ts';
import { startWords } from '../app/words.ts';
import { letterboxLetter } from './letterbox.ts';

type To = Parameters<typeof letterboxLetter>[2];

const APPLICANT = '0f0e0d0c-0b0a-4908-8706-050403020100';
const code = newCaseCode();
let spoken: (language: string) => Terminal;
beforeAll(async () => {
  const i18n = await startWords();
  const wordsOf =
    (language: string): Words =>
    (key, parameters) =>
      i18n.getFixedT(language)(key, parameters ?? {});
  spoken = (language) =>
    ({
      clock: fixedClock('2026-11-19T10:00:00+01:00'),
      language,
      words: wordsOf(language),
      germanWords: wordsOf('de'),
      constants: { site: 'Stadtteilzentrum Oppum' },
    }) as unknown as Terminal;
});

const to = (leistung: string) =>
  ({
    application: { flow: { leistung } },
    leistung: { official: 'Wohngeld (Mietzuschuss)' },
    office: {
      unit: 'Fachbereich 50',
      name: 'Wohngeldstelle',
      street: 'Beispielstraße 1',
      zip: '47798',
      city: 'Krefeld',
    },
    code,
  }) as unknown as To;

const address = (street: string) => ({ street, houseNumber: '7', addition: '', postcode: '47809', city: 'Krefeld' });

function answered(values: Record<string, string | ReturnType<typeof address>>) {
  return Object.entries(values).reduce(
    (answers, [key, value]) => setAnswer(answers, key, { value, origin: { kind: 'typed' } }),
    emptyAnswers(APPLICANT),
  );
}

const samira = answered({
  [`person/${APPLICANT}/familienname`]: 'Haddad',
  [`person/${APPLICANT}/vornamen`]: 'Samira',
  [`person/${APPLICANT}/geburtsdatum`]: '1987-05-14',
  wohnungAnschrift: address('Am Beispielhof'),
});

describe('the letter for the letterbox', () => {
  test('says who applies for what, bears the number of the application, and that both are one', () => {
    const letter = letterboxLetter(spoken('de'), samira, to('wohngeld'));
    expect(letter?.lastDay).toBe('2026-11-30');
    expect(letter?.paper).toMatchObject({
      sender: ['Samira Haddad', 'Am Beispielhof 7', '47809 Krefeld'],
      office: ['Fachbereich 50', 'Wohngeldstelle', 'Beispielstraße 1', '47798 Krefeld'],
      placeAndDay: 'Krefeld, 19. November 2026',
      caseCode: writtenCaseCode(code),
      born: { german: 'geboren am 14. Mai 1987', translated: null },
    });
    const german = letter?.paper.paragraphs.map((paragraph) => paragraph.german).join(' ') ?? '';
    expect(german).toContain('hiermit beantrage ich Wohngeld (Mietzuschuss).');
    expect(german).toContain('ein Antrag und nicht zwei');
  });

  test('stays German for the office and has the words of the person beside it', () => {
    const paragraphs = letterboxLetter(spoken('ar'), samira, to('wohngeld'))?.paper.paragraphs ?? [];
    expect(paragraphs[0]?.german).toBe('hiermit beantrage ich Wohngeld (Mietzuschuss).');
    expect(paragraphs.every(({ translated }) => /\p{Script=Arabic}/u.test(translated ?? ''))).toBe(true);
  });

  test('goes out from where the person lives now, when the flat is not moved into yet', () => {
    const moving = setAnswer(samira, 'jetzigeAnschrift', {
      value: address('Alter Weg'),
      origin: { kind: 'typed' },
    });
    expect(letterboxLetter(spoken('de'), moving, to('wohngeld'))?.paper.sender).toContain('Alter Weg 7');
  });

  test('is not made where no month depends on the day of arrival', () => {
    expect(letterboxLetter(spoken('de'), samira, to('gdb'))).toBeNull();
  });
});
