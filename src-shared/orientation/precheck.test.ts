import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ContentPack, contentPackSchema, type PackFiles, type PrecheckQuestion, readPack } from '#shared/content';
import type { AnswerValue } from '#shared/interview';
import { emergencyFirst, type PrecheckAnswers, toggledOption } from './answers.ts';
import { precheckResults, togetherSentences } from './results.ts';
import { truthOf } from './truth.ts';

// The editors' files are read by a script, whose types (Node) this floor does not know: hence by path.
const root = join(import.meta.dirname, '../..');
const { packFilesFrom }: { packFilesFrom: (folder: string) => PackFiles } = await import(
  pathToFileURL(join(root, 'scripts/content-pack.ts')).href
);
const read = readPack(packFilesFrom(join(root, 'assets/content/krefeld')));
if (!read.ok) throw new Error('the pack of Krefeld does not read');
const pack: ContentPack = read.value;
const today = '2026-11-24';

const classes = (answers: PrecheckAnswers, day = today) =>
  Object.fromEntries(precheckResults({ pack, answers, today: day }).map((entry) => [entry.leistung.key, entry.result]));
const questionOf = (key: string): PrecheckQuestion => {
  const question = pack.precheck.questions.find((entry) => entry.key === key);
  if (question === undefined) throw new Error(key);
  return question;
};

/** Any answer a person can give to a question, "weiß ich nicht" and no answer included. */
function anyAnswer(question: PrecheckQuestion): fc.Arbitrary<AnswerValue | undefined> {
  const options = question.options.map((option) => option.key);
  const one = fc.constantFrom(...options);
  const several = fc.uniqueArray(one, { minLength: 1 }).map((taps) => {
    let chosen: string[] = [];
    for (const tap of taps) chosen = toggledOption(question, chosen, tap);
    return chosen;
  });
  const given: fc.Arbitrary<AnswerValue> = question.type === 'multi' ? several : one;
  return fc.oneof({ weight: 6, arbitrary: given }, fc.constant({ unknown: true } as const), fc.constant(undefined));
}
const anyAnswers: fc.Arbitrary<PrecheckAnswers> = fc
  .record(Object.fromEntries(pack.precheck.questions.map((question) => [question.key, anyAnswer(question)])))
  .map((record) =>
    Object.fromEntries(Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
  );
const anyDay = fc.constantFrom('2026-11-24', '2027-12-29');

describe('whatever is answered', () => {
  const active = pack.leistungen.filter((entry) => entry.status === 'aktiv').map((entry) => entry.key);

  test('each active Leistung has exactly one class, with the next step to clear up', () =>
    fc.assert(
      fc.property(anyAnswers, anyDay, (answers, day) => {
        const results = precheckResults({ pack, answers, today: day });
        expect(results.map((entry) => entry.leistung.key).toSorted()).toEqual(active.toSorted());
        for (const { result, reason, clarify, askAmount } of results) {
          expect(Object.keys(pack.precheck.classes)).toContain(result);
          expect(reason !== null || day !== today).toBe(true);
          expect(clarify.length > 0 || reason === null).toBe(true);
          expect(askAmount && result !== 'vielleicht').toBe(false);
        }
      }),
      { numRuns: 2000 },
    ));

  test('what excludes a Leistung never lets it be "lohnt sich zu prüfen"', () =>
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom('sgb2', 'sgb12', 'asylblg'), (answers, received) => {
        const told = [answers.bezieht].flat().filter((option): option is string => typeof option === 'string');
        const found = classes({ ...answers, bezieht: [...told.filter((option) => option !== 'nichts'), received] });
        expect(found.wohngeld).toBe('eherNichtAberFragen');
        if (received === 'sgb2') expect(found.kinderzuschlag).toBe('eherNichtAberFragen');
        expect(found.sgb2).toBe('eherNichtAberFragen');
        if (told.includes('wohngeld')) expect(found.sgb2).not.toBe('wahrscheinlichPruefenLassen');
      }),
      { numRuns: 1000 },
    ));

  test('whichever exclusion of the content holds, its Leistung is not "lohnt sich zu prüfen"', () =>
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const found = classes(answers);
        for (const exclusion of pack.precheck.exclusions)
          if (truthOf(exclusion, { pack, answers, today }) === true)
            expect(found[exclusion.leistung]).not.toBe('wahrscheinlichPruefenLassen');
      }),
      { numRuns: 1000 },
    ));

  test('one "weiß ich nicht" more never makes a class worse', () =>
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...pack.precheck.questions), (answers, question) => {
        const rank = { wahrscheinlichPruefenLassen: 0, vielleicht: 1, eherNichtAberFragen: 2 };
        const before = classes(answers);
        const after = classes({ ...answers, [question.key]: { unknown: true } });
        for (const key of active) {
          const [was, is] = [before[key] ?? 'vielleicht', after[key] ?? 'vielleicht'];
          expect(rank[is] <= Math.max(rank[was], rank.vielleicht), key).toBe(true);
        }
      }),
      { numRuns: 1000 },
    ));
});

test('who knows nothing is told "vielleicht" for everything', () => {
  const nothing = Object.fromEntries(pack.precheck.questions.map(({ key }) => [key, { unknown: true } as const]));
  expect(new Set(Object.values(classes(nothing)))).toEqual(new Set(['vielleicht']));
  expect(new Set(Object.values(classes({})))).toEqual(new Set(['vielleicht']));
});

const worth = 'wahrscheinlichPruefenLassen';
const rather = 'eherNichtAberFragen';

describe('people', () => {
  test.each<[string, PrecheckAnswers, Record<string, string>]>([
    [
      'a mother with wages, rent and a child whose father does not pay',
      {
        wohnen: 'miete',
        arbeit: 'kann',
        haushalt: ['kindUnter18', 'unterhaltFehlt'],
        bezieht: ['lohn', 'kindergeld'],
        ersparnisse: 'bis5000',
      },
      {
        wohngeld: worth,
        unterhaltsvorschuss: worth,
        kinderzuschlag: worth,
        sgb2: worth,
        kindergeld: rather,
        grundsicherung: rather,
        but: 'vielleicht',
      },
    ],
    [
      'a pensioner alone in a rented flat with little saved',
      { wohnen: 'miete', arbeit: 'rente', haushalt: ['allein'], bezieht: ['rente'], ersparnisse: 'bis5000' },
      { grundsicherung: worth, wohngeld: worth, sgb2: rather, hlu: rather, kinderzuschlag: rather, but: rather },
    ],
    [
      'a pensioner alone with 15.000 saved: over the limit of the SGB XII, under that of Wohngeld',
      { wohnen: 'miete', arbeit: 'rente', haushalt: ['allein'], bezieht: ['rente'], ersparnisse: 'bis20000' },
      { grundsicherung: rather, wohngeld: worth },
    ],
    [
      'a couple of pensioners with 15.000 saved: two people may have more, so only the office knows',
      { wohnen: 'miete', arbeit: 'rente', haushalt: ['partner'], bezieht: ['rente'], ersparnisse: 'bis20000' },
      { grundsicherung: 'vielleicht', wohngeld: worth },
    ],
    [
      'a family with money from the Jobcenter',
      {
        wohnen: 'miete',
        arbeit: 'kann',
        haushalt: ['partner', 'kindUnter18'],
        bezieht: ['sgb2', 'kindergeld'],
        ersparnisse: 'bis5000',
      },
      { wohngeld: rather, kinderzuschlag: rather, sgb2: rather, but: worth },
    ],
    [
      'somebody on Wohngeld who has lost the job is not sent away from the Jobcenter',
      { wohnen: 'miete', arbeit: 'kann', haushalt: ['allein'], bezieht: ['wohngeld', 'alg1'], ersparnisse: 'bis5000' },
      { sgb2: 'vielleicht', wohngeld: rather },
    ],
    [
      'ill for longer, alone, nothing saved',
      { wohnen: 'miete', arbeit: 'zurzeitNicht', haushalt: ['allein'], bezieht: ['nichts'], ersparnisse: 'bis5000' },
      { hlu: worth, grundsicherung: rather, sgb2: 'vielleicht' },
    ],
    [
      'staying with friends, without work and money',
      { wohnen: 'beiAnderen', arbeit: 'kann', haushalt: ['allein'], bezieht: ['nichts'], ersparnisse: 'bis5000' },
      { sgb2: worth, wohngeld: rather },
    ],
    [
      'children, but what the family gets is not known: nothing is claimed that an exclusion could take back',
      {
        wohnen: 'miete',
        arbeit: 'kann',
        haushalt: ['kindUnter18'],
        bezieht: { unknown: true },
        ersparnisse: 'bis5000',
      },
      { wohngeld: 'vielleicht', kinderzuschlag: 'vielleicht', sgb2: 'vielleicht', kindergeld: 'vielleicht' },
    ],
  ])('%s', (_, answers, expected) => expect(classes(answers)).toMatchObject(expected));

  test('what was told and what is open stand apart', () => {
    const results = precheckResults({
      pack,
      answers: { wohnen: 'miete', bezieht: ['lohn', 'kindergeld'], ersparnisse: { unknown: true } },
      today,
    });
    const wohngeld = results.find((entry) => entry.leistung.key === 'wohngeld');
    expect(wohngeld?.checked.map((text) => text.de)).toEqual(['Sie zahlen Miete.', 'Sie haben Lohn.']);
    expect(wohngeld?.clarify.map((text) => text.de)).toContain('Wie viel Sie gespart haben.');
  });

  test('where two offices could be first, a sentence says that they decide', () => {
    const answers = {
      wohnen: 'miete',
      arbeit: 'kann',
      haushalt: ['allein'],
      bezieht: ['lohn'],
      ersparnisse: 'bis5000',
    };
    const sentences = togetherSentences(pack.precheck, precheckResults({ pack, answers, today }));
    expect(sentences.map((text) => text.de).join()).toContain('Die Ämter entscheiden, was zuerst kommt.');
  });
});

describe('what is dated', () => {
  const pensioner = {
    wohnen: 'miete',
    arbeit: 'rente',
    haushalt: ['allein'],
    bezieht: ['rente'],
    ersparnisse: 'bis5000',
  };

  test('a limit past its date makes "vielleicht" with a question for the amount', () => {
    const expired = {
      ...pack,
      amounts: pack.amounts.map((amount) =>
        amount.key === 'sgb12.vermoegen.person' ? { ...amount, validTo: '2026-11-23' } : amount,
      ),
    };
    const [now] = precheckResults({ pack, answers: pensioner, today }).filter(
      ({ leistung }) => leistung.key === 'grundsicherung',
    );
    const [then] = precheckResults({ pack: expired, answers: pensioner, today }).filter(
      ({ leistung }) => leistung.key === 'grundsicherung',
    );
    expect(now).toMatchObject({ result: worth, askAmount: false });
    expect(then).toMatchObject({ result: 'vielleicht', askAmount: true });
  });

  test('400 days later nothing of an old pack is claimed any more', () => {
    for (const entry of precheckResults({ pack, answers: pensioner, today: '2027-12-29' }))
      expect(entry).toMatchObject({ result: 'vielleicht', reason: null });
  });
});

test('two answers cannot wait: the emergency page comes first', () => {
  expect(emergencyFirst(questionOf('wohnen'), 'keineWohnung')).toBe(true);
  expect(emergencyFirst(questionOf('wohnen'), 'nichtSicher')).toBe(true);
  expect(emergencyFirst(questionOf('wohnen'), 'miete')).toBe(false);
  expect(emergencyFirst(questionOf('bezieht'), ['sgb2'])).toBe(false);
  expect(emergencyFirst(questionOf('wohnen'), { unknown: true })).toBe(false);
});

test('no sentence of the pre-check promises: never "Anspruch", never what a person would get', () => {
  const text = JSON.stringify(pack.precheck);
  expect(text).not.toMatch(/Anspruch|entitled|berechtigt/i);
  for (const { reason, clarify } of [...pack.precheck.rules, ...pack.precheck.exclusions, ...pack.precheck.otherwise])
    for (const sentence of [...Object.values(reason), ...Object.values(clarify)])
      expect(sentence).not.toMatch(/€|Euro|\d{3}/);
});

describe('a pack whose rules do not fit is refused', () => {
  const rule = (when: unknown) => ({
    ...pack,
    precheck: { ...pack.precheck, rules: [{ ...pack.precheck.rules[0], when }] },
  });
  test.each([
    ['an unknown question', { is: ['farbe', 'rot'] }],
    ['an unknown option', { is: ['wohnen', 'schloss'] }],
    ['a limit as a plain number, which would never expire', { below: ['ersparnisse', 1_000_000] }],
    ['an unknown amount', { below: ['ersparnisse', { amount: 'gibtEsNicht' }] }],
    [
      'a question whether something was answered: "weiß ich nicht" could then count against the person',
      { not: { known: 'wohnen' } },
    ],
    ['rows of a form', { rows: ['person', 2] }],
  ])('%s', (_, when) => expect(contentPackSchema.safeParse(rule(when)).success).toBe(false));

  test('two records of one key', () => {
    const [first] = pack.offices;
    expect(contentPackSchema.safeParse({ ...pack, offices: [...pack.offices, first] }).success).toBe(false);
  });

  test('an active Leistung without its sentence for "vielleicht"', () =>
    expect(contentPackSchema.safeParse({ ...pack, precheck: { ...pack.precheck, otherwise: [] } }).success).toBe(
      false,
    ));
});
