import { amountWords } from './amount-words.ts';
import { findAmounts } from './amounts.ts';
import { findAppointments } from './appointments.ts';
import { CONCLUDED_CONFIDENCE } from './confidence.ts';
import { dateRoles } from './date-roles.ts';
import { findDates } from './dates.ts';
import { documentKind } from './document-kind.ts';
import { findLastDays } from './fixed-deadlines.ts';
import { findIbans } from './ibans.ts';
import { isCertificate } from './kind-groups.ts';
import { type LetterText, letterText, lineAt, standOf } from './letter-text.ts';
import { hasNoRollNotice } from './no-roll-notice.ts';
import type { DateRole, ReadLetter, ReadValue } from './read-value.ts';
import { findRecipient } from './recipient.ts';
import type { RecognisedPage } from './recognised-page.ts';
import { findReferences } from './references.ts';
import { findRules } from './relative-deadlines.ts';
import { findRemedy } from './remedy.ts';
import { findSender } from './sender.ts';
import { type Span, sentencesOf } from './sentences.ts';

/**
 * What can be read with certainty out of the pages of one document: kind, values with place and confidence. Nothing is
 * computed (a rule stays a rule) and nothing invented: what the text does not say is not in the result. Amounts keep every
 * place they stand at; other values appear once.
 */
export function readLetter(pages: readonly RecognisedPage[]): ReadLetter {
  const letter = letterText(pages);
  const kind = documentKind(letter);
  const asksNothing = isCertificate(kind);
  const sentences = sentencesOf(letter);
  const ibans = findIbans(letter);
  const days = findDates(letter);
  const references = findReferences(letter, days).filter((found) => !ibans.some((iban) => overlaps(iban, found)));
  const taken: Span[] = [...ibans, ...references];
  const free = <Found extends Span>(found: readonly Found[]): readonly Found[] =>
    found.filter((span) => !taken.some((other) => span.start < other.end && other.start < span.end));
  const dates = dateRoles(letter, sentences, free(days));
  const lastDays = asksNothing ? [] : findLastDays(letter, sentences, dates);
  const appointments = asksNothing ? [] : findAppointments(letter, sentences, dates);
  const rules = asksNothing ? [] : findRules(letter, sentences);
  const remedy = findRemedy(letter, sentences);
  const sender = findSender(letter);
  const recipient = findRecipient(letter);
  const roleOf = (role: DateRole, start: number): DateRole => {
    if (appointments.some((termin) => termin.start === start)) return 'appointment';
    return role !== 'payment' && lastDays.some((last) => last.start === start) ? 'deadline' : role;
  };
  const values: ReadValue[] = [
    ...(sender === null ? [] : [{ kind: 'sender' as const, value: sender.name, ...stand(letter, sender) }]),
    ...(recipient === null
      ? []
      : [{ kind: 'recipient' as const, value: recipient.value, ...stand(letter, recipient) }]),
    ...dates.map((date) => ({
      kind: 'date' as const,
      value: date.day,
      role: roleOf(date.role, date.start),
      valid: 'calendar' as const,
      ...stand(letter, date),
    })),
    ...free(findAmounts(letter))
      .filter((amount) => !dates.some((date) => overlaps(date, amount)))
      .map((amount) => ({
        kind: 'amount' as const,
        value: amount.cents,
        valid: amount.sums ? ('sum' as const) : ('none' as const),
        ...amountWords(letter, sentences, amount),
        ...stand(letter, amount),
      })),
    ...ibans.map((iban) => ({
      kind: 'iban' as const,
      value: iban.iban,
      valid: 'checksum' as const,
      ...stand(letter, iban),
    })),
    ...references.map((reference) => ({
      kind: 'reference' as const,
      value: reference.value,
      label: reference.label,
      valid: reference.valid,
      ...stand(letter, reference),
    })),
    ...(remedy === null
      ? []
      : [
          {
            kind: 'remedy' as const,
            value: remedy.remedy,
            ...(remedy.at === null ? {} : { at: remedy.at }),
            ...stand(letter, remedy),
          },
        ]),
    ...lastDays.map((last) => ({
      kind: 'deadline' as const,
      value: {
        rule: 'fixed' as const,
        date: last.day,
        ...(hasNoRollNotice(letter, last) ? { noRoll: true as const } : {}),
      },
      ...stand(letter, last),
    })),
    ...appointments.map((termin) => ({
      kind: 'deadline' as const,
      value: { rule: 'appointment' as const, date: termin.day },
      ...stand(letter, termin),
    })),
    ...rules.map((rule) => ({ kind: 'deadline' as const, value: rule.value, ...stand(letter, rule) })),
  ];
  return { kind, values: once(values), meanConfidence: meanConfidence(letter) };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Place, confidence and the words in front, which name a value in a form or table. */
function stand(
  letter: LetterText,
  span: Span & { readonly sure?: boolean },
): Pick<ReadValue, 'place' | 'confidence'> & { before: string } {
  const { place, confidence } = standOf(letter, span.start, span.end);
  const above = letter.lines[Math.max(0, lineAt(letter, span.start) - 1)];
  return {
    place,
    confidence: span.sure === false ? Math.min(confidence, CONCLUDED_CONFIDENCE) : confidence,
    before: letter.folded.slice(above?.start ?? 0, span.start),
  };
}

function once(values: readonly ReadValue[]): readonly ReadValue[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    if (value.kind === 'amount') return true;
    const key = JSON.stringify([value.kind, value.value, value.kind === 'date' ? value.role : '']);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

function meanConfidence(letter: LetterText): number {
  const sum = letter.words.reduce((total, word) => total + word.confidence, 0);
  return letter.words.length === 0 ? 0 : sum / letter.words.length;
}
