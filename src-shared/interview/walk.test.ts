import { describe, expect, test } from 'vitest';
import { type Answers, type AnswerValue, addRow, emptyAnswers, setAnswer } from './answers.ts';
import { coveringPaths } from './covering.ts';
import { type Antragsstrecke, antragsstreckeSchema } from './flow.ts';
import { lintFlow } from './lint.ts';
import { isReachable, nextPage, previousPage, sectionsOf } from './navigate.ts';
import { sentenceOf } from './sentence.ts';
import { textKeysOf } from './texts.ts';
import { walk } from './walk.ts';

const TODAY = '2026-11-19';

/** Two sections, one branch, people: small enough to read. */
const flow: Antragsstrecke = antragsstreckeSchema.parse({
  id: 'klein',
  version: '1',
  leistung: 'klein',
  signature: 'none',
  sections: [
    {
      id: 'eins',
      pages: [
        { id: 'tierFrage', fields: [{ id: 'hatTier', kind: 'yes-no', allowUnknown: true }] },
        { id: 'tierName', showIf: { is: ['hatTier', true] }, fields: [{ id: 'name', kind: 'name' }] },
        {
          id: 'leute',
          each: 'person',
          of: 'others',
          pages: [{ id: 'leuteName', fields: [{ id: 'vorname', kind: 'name' }] }],
        },
      ],
    },
    { id: 'zwei', pages: [{ id: 'ende', end: 'summary' }] },
  ],
  rules: [],
});
const texts = Object.fromEntries(textKeysOf(flow).map((key) => [key, key]));

const put = (answers: Answers, entries: Record<string, AnswerValue>): Answers =>
  Object.entries(entries).reduce(
    (before, [address, value]) => setAnswer(before, address, { value, origin: { kind: 'typed' } }),
    answers,
  );
const pages = (answers: Answers) => walk(flow, answers, TODAY).visible.map((visit) => visit.pageId);
const start = emptyAnswers('ich');

describe('walk', () => {
  test('shows what the answers lead to and stops at the first open page', () => {
    expect(pages(start)).toEqual(['tierFrage', 'leute', 'ende']);
    expect(walk(flow, start, TODAY).pending?.pageId).toBe('tierFrage');
    expect(walk(flow, put(start, { hatTier: true }), TODAY).pending?.address).toBe('eins/tierName');
  });

  test('a changed mind: the name of the animal does not count any more, and comes back', () => {
    const withName = put(start, { hatTier: true, name: 'Minka' });
    const without = put(withName, { hatTier: false });
    expect(walk(flow, without, TODAY).kept.values.name).toBeUndefined();
    expect(walk(flow, put(without, { hatTier: true }), TODAY).kept.values.name?.value).toBe('Minka');
  });

  test('"weiß ich nicht" is an answer where it is allowed, and leads to no follow-up', () => {
    const walked = walk(flow, put(start, { hatTier: { unknown: true } }), TODAY);
    expect(walked.pending?.pageId).toBe('leute');
    expect(walked.kept.values.hatTier?.value).toEqual({ unknown: true });
  });

  test('a new person is asked first, the list stands after her', () => {
    const answers = addRow(put(start, { hatTier: false }), 'person', 'lina');
    const walked = walk(flow, answers, TODAY);
    expect(walked.pending?.address).toBe('eins/leuteName/person/lina');
    expect(nextPage(walked, 'eins/leuteName/person/lina')?.pageId).toBe('leute');
    expect(walked.visible.at(-2)?.list).toEqual({ group: 'person', rows: ['lina'], min: 0, max: null });
  });

  test('a list is done when the person says so', () => {
    const answers = put(start, { hatTier: false, leute: true });
    expect(walk(flow, answers, TODAY).pending?.pageId).toBe('ende');
    expect(sectionsOf(walk(flow, answers, TODAY)).map((section) => section.state)).toEqual(['done', 'now']);
  });

  test('nobody skips ahead of an open question, everybody may go back', () => {
    const walked = walk(flow, put(start, { hatTier: true }), TODAY);
    expect(['eins/tierFrage', 'eins/tierName', 'eins/leute'].map((address) => isReachable(walked, address))).toEqual([
      true,
      true,
      false,
    ]);
    expect(previousPage(walked, 'eins/tierFrage')).toBeNull();
  });

  test('an answer of the wrong type (an older flow) does not count', () => {
    expect(walk(flow, put(start, { hatTier: 'ja' }), TODAY).kept.values).toEqual({});
  });
});

test('a small flow gives all its paths', () => {
  // hatTier has three answers, the list of people three lengths.
  expect(coveringPaths(flow, TODAY)).toHaveLength(9);
});

test('a condition reads as a German sentence', () => {
  const said = sentenceOf({ all: [{ is: ['hatTier', true] }, { not: { rows: ['person', 2] } }] }, flow, {
    'klein.tierFrage.hatTier.label': 'Haustier',
  });
  expect(said).toBe('„Haustier“ ist „Ja“ und es gilt nicht: „person“ hat mindestens 2 Einträge');
});

describe('lintFlow', () => {
  const lint = (change: (raw: ReturnType<typeof structuredClone<typeof flow>>) => void, entries = { de: texts }) => {
    const raw = structuredClone(flow);
    change(raw);
    return lintFlow(raw, entries, TODAY).join('\n');
  };
  const first = (raw: Antragsstrecke) => raw.sections[0]?.pages as unknown as Record<string, unknown>[];

  test('finds nothing in a good flow', () => expect(lint(() => undefined)).toBe(''));
  test('a condition on a later page', () =>
    expect(lint((raw) => Object.assign(first(raw)[0] ?? {}, { showIf: { known: 'name' } }))).toContain(
      'tierFrage reads name, which is not on an earlier page',
    ));
  test('a field that does not exist', () =>
    expect(lint((raw) => Object.assign(first(raw)[1] ?? {}, { showIf: { known: 'hund' } }))).toContain(
      'hund, which does not exist',
    ));
  test('a value that cannot be answered', () =>
    expect(lint((raw) => Object.assign(first(raw)[1] ?? {}, { showIf: { is: ['hatTier', 'ja'] } }))).toContain(
      'in a way that never fits',
    ));
  test('a row read from outside', () =>
    expect(
      lint((raw) =>
        raw.sections[1]?.pages.unshift({
          id: 'neu',
          fields: [{ id: 'neuesFeld', kind: 'text' }],
          showIf: { known: 'vorname' },
        }),
      ),
    ).toContain('without some or every'));
  test('the same id twice', () =>
    expect(lint((raw) => Object.assign(first(raw)[1] ?? {}, { id: 'tierFrage' }))).toContain(
      'id tierFrage is used twice',
    ));
  test('a page nobody reaches and a condition never true', () => {
    const never = { all: [{ is: ['hatTier', true] }, { is: ['hatTier', false] }] };
    const problems = lint((raw) => Object.assign(first(raw)[1] ?? {}, { showIf: never }));
    expect(problems).toContain('page tierName is never reached');
    expect(problems).toContain('condition of tierName is never true');
  });
  test('a text missing in a language, one too many, a lost parameter', () => {
    const { 'klein.title': _gone, ...rest } = texts;
    const problems = lint(() => undefined, {
      de: texts,
      ar: { ...rest, 'klein.hund': 'x', 'klein.tierName.title': '{person}' },
    } as never);
    expect(problems.split('\n')).toEqual([
      'ar: text klein.title is missing',
      'ar: text klein.hund belongs to nothing',
      'ar: text klein.tierName.title has other parameters than the German one',
    ]);
  });
  test('a question that can never take what it looks for in a paper', () =>
    expect(
      lint((raw) =>
        raw.sections[1]?.pages.unshift({
          id: 'neu',
          fields: [{ id: 'neuesFeld', kind: 'text', readFrom: { evidence: ['mietvertrag'], value: 'amount' } }],
        }),
      ),
    ).toContain('field neuesFeld (text) cannot take a read amount'));
  test('a rule that looks at nationality', () => {
    const problems = lint((raw) =>
      raw.rules.push({ id: 'boese', check: 'postcode-outside', field: 'staat', from: '1', to: '2' }),
    );
    expect(problems).toContain('may not look at staat');
  });
});
