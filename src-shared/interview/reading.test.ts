import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, type AnswerValue, emptyAnswers, setAnswer } from './answers.ts';
import { preferRead, type ReadCandidate, takeRead, withPapers, writeAnswer } from './reading.ts';

const empty = emptyAnswers('ich');
const box = { x: 10, y: 20, width: 30, height: 8 };
const candidate = (value: AnswerValue, documentId = 'd1'): ReadCandidate => ({ value, documentId, page: 2, box });
const typed = (value: AnswerValue): Answers => setAnswer(empty, 'miete', { value, origin: { kind: 'typed' } });
const answerOf = (answers: Answers) => answers.values.miete;

describe('a value of a paper as an answer', () => {
  test('confirmed, it names document, page and place', () => {
    expect(answerOf(takeRead(empty, 'miete', candidate(61_250)))).toEqual({
      value: 61_250,
      origin: { kind: 'read', documentId: 'd1', confirmed: true, page: 2, box },
    });
  });

  test('it never replaces what was typed, but "weiß ich nicht" is no value', () => {
    const own = typed(60_000);
    expect(takeRead(own, 'miete', candidate(61_250))).toBe(own);
    expect(answerOf(takeRead(typed({ unknown: true }), 'miete', candidate(61_250)))?.value).toBe(61_250);
  });

  test('only the choice between both values replaces it', () => {
    expect(answerOf(preferRead(typed(60_000), 'miete', candidate(61_250)))).toMatchObject({
      value: 61_250,
      origin: { kind: 'read', documentId: 'd1' },
    });
  });

  test('"Weiter" over an unchanged value keeps where it comes from; a changed one is typed', () => {
    const read = takeRead(empty, 'miete', candidate(61_250));
    expect(writeAnswer(read, 'miete', 61_250)).toBe(read);
    expect(answerOf(writeAnswer(read, 'miete', 61_200))).toEqual({ value: 61_200, origin: { kind: 'typed' } });
    const address = { street: 'Am Hof', houseNumber: '7', addition: '', postcode: '47809', city: 'Krefeld' };
    const turned = { city: 'Krefeld', postcode: '47809', addition: '', houseNumber: '7', street: 'Am Hof' };
    const whole = setAnswer(empty, 'a', { value: address, origin: { kind: 'typed' } });
    expect(writeAnswer(whole, 'a', turned)).toBe(whole);
  });

  test('without its paper the value stays, as the own word of the person: no origin leads to nothing', () => {
    const read = takeRead(empty, 'miete', candidate(61_250));
    expect(withPapers(read, new Set(['d1']))).toBe(read);
    expect(answerOf(withPapers(read, new Set(['d2'])))).toEqual({ value: 61_250, origin: { kind: 'typed' } });
  });

  test('no sequence of offers, papers coming and going, and "Weiter" changes a typed value', () => {
    const step = fc.oneof(
      fc.record({ take: fc.nat(100_000), documentId: fc.constantFrom('d1', 'd2') }),
      fc.record({ papers: fc.subarray(['d1', 'd2']) }),
      fc.constant('next' as const),
    );
    fc.assert(
      fc.property(fc.nat(100_000), fc.array(step, { maxLength: 20 }), (own, steps) => {
        let answers = typed(own);
        for (const done of steps) {
          if (done === 'next') answers = writeAnswer(answers, 'miete', answerOf(answers)?.value ?? 0);
          else if ('papers' in done) answers = withPapers(answers, new Set(done.papers));
          else answers = takeRead(answers, 'miete', candidate(done.take, done.documentId));
        }
        expect(answerOf(answers)).toEqual({ value: own, origin: { kind: 'typed' } });
      }),
    );
  });
});
