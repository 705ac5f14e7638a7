import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { before, LETTER_PAGES, type LetterForm, type LetterPage, nextOpen, questionsOf } from './letter-pages.ts';

const drafts = fc.record({
  texts: fc.record({ forWhom: fc.constantFrom('me', 'children', 'other') }, { requiredKeys: [] }),
  ticks: fc.record({
    reasons: fc.subarray(['later', 'rent', 'own']),
    extras: fc.subarray(['files', 'copy', 'reinstatement']),
  }),
});
const facts = fc.record({ late: fc.boolean(), addressKnown: fc.boolean() });
const forms = fc.constantFrom<LetterForm>('remedy', 'more-time', 'application');

describe('the way through a letter', () => {
  test('whatever is answered first, answering what is open ends at the preview', () => {
    fc.assert(
      fc.property(forms, drafts, facts, fc.subarray([...LETTER_PAGES]), (form, draft, known, answered) => {
        const questions = questionsOf(form, draft, known);
        const done = new Set<LetterPage>(answered);
        let page = nextOpen(questions, (entry) => done.has(entry));
        for (let step = 0; page !== 'preview' && step <= questions.length; step += 1) {
          done.add(page);
          page = nextOpen(questions, (entry) => done.has(entry));
        }
        expect(page).toBe('preview');
      }),
    );
  });

  test('"Zurück" from anywhere leads out, and never twice to the same page', () => {
    fc.assert(
      fc.property(forms, drafts, facts, (form, draft, known) => {
        const questions = questionsOf(form, draft, known);
        const seen: LetterPage[] = [];
        for (let page: LetterPage | null = 'handIn'; page !== null; page = before(questions, page)) {
          expect(seen).not.toContain(page);
          seen.push(page);
        }
        expect(seen.toReversed()).toEqual([...questions, 'preview', 'handIn']);
      }),
    );
  });

  test('Wiedereinsetzung is asked about only after the day', () => {
    const draft = { texts: {}, ticks: { extras: ['reinstatement'] } };
    expect(questionsOf('remedy', draft, { late: true, addressKnown: true })).toContain('obstacle');
    expect(questionsOf('remedy', draft, { late: false, addressKnown: true })).not.toContain('obstacle');
  });
});
