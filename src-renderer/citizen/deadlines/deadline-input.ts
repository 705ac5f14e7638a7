import type { DeadlineInput } from '#shared/deadlines';
import type { Letter } from './letter.ts';
import type { Regime } from './regime.ts';

/** Letters in which a decision is made: against them there is a remedy even where the person found no paragraph on it. */
const DECISIONS: ReadonlySet<Letter['kind']> = new Set([
  'jobcenterBescheid',
  'rentenbescheid',
  'kindergeldBescheid',
  'schwerbehinderungBescheid',
  'wohngeldBescheid',
]);

/**
 * What is to be computed for a confirmed letter: a remedy, a period or a day the authority set; null when the letter names
 * none. A letter of unknown kind without any hint counts as a decision: the month of a remedy is the careful answer.
 */
export function deadlineInputOf(letter: Letter, regime: Regime): DeadlineInput | null {
  const { remedy, period, printedDate, legalInstruction } = letter;
  if (remedy !== null || legalInstruction === 'missing' || DECISIONS.has(letter.kind)) return remedyOf(letter, regime);
  if (period !== null) {
    const counted = { n: period.n, unit: period.unit };
    // A reminder of a private creditor is no letter of an authority: its days run from the letter itself.
    if (letter.kind === 'mahnung')
      return letter.letterDate === null
        ? null
        : { kind: 'event_period', eventDate: letter.letterDate, period: counted };
    const trigger = period.from === 'datum' ? 'letter_date' : letter.way;
    return { kind: 'authority_period', regime, trigger, ...days(letter), period: counted, printedDate };
  }
  if (printedDate !== null) return { kind: 'fixed_date', date: printedDate };
  if (letter.kind === 'unknown' && legalInstruction === 'unknown') return remedyOf(letter, regime);
  return null;
}

function remedyOf(letter: Letter, regime: Regime): DeadlineInput {
  const { period, remedy } = letter;
  return {
    kind: 'remedy',
    regime,
    trigger: letter.way,
    ...days(letter),
    legalInstruction: letter.legalInstruction,
    stage: remedy === 'klage' ? 'suit' : 'objection',
    period: period === null ? null : { n: period.n, unit: period.unit },
    printedDate: letter.printedDate,
  };
}

function days({ letterDate, postedOn, receivedOn }: Letter) {
  return { letterDate, postedOn, receivedOn };
}
