import type { DeadlineInput } from '#shared/deadlines';
import { type LetterSets, letterSets } from '#shared/documents';
import { authorityStateOf } from './authority-state.ts';
import type { Letter } from './letter.ts';
import type { Regime } from './regime.ts';

/**
 * What is to be computed for a confirmed letter, the most pressing first: the Termin, then what is counted (a remedy, a
 * period or a day the authority set). Empty when the letter names none. `regime` null: not known, and not asked.
 */
export function deadlineInputsOf(letter: Letter, regime: Regime | null): readonly DeadlineInput[] {
  const { counted, appointment } = setsOf(letter);
  const termin: DeadlineInput | null =
    appointment && letter.appointment !== null ? { kind: 'appointment', regime, date: letter.appointment } : null;
  return [termin, inputOf(counted, letter, regime)].filter((input) => input !== null);
}

/** A printed day is a printed day under every law: who writes need not be asked. */
export function dependsOnRegime(letter: Letter): boolean {
  const { counted } = setsOf(letter);
  return counted === 'remedy' || counted === 'period';
}

function setsOf(letter: Letter): LetterSets {
  return letterSets({ ...letter, deadline: deadlineOf(letter) });
}

function inputOf(counted: LetterSets['counted'], letter: Letter, known: Regime | null): DeadlineInput | null {
  // The same month and days for letters inside Germany; the safe day is right for all three laws.
  const regime = known ?? 'SGG';
  const { period, letterDate, printedDate } = letter;
  const authorityState = authorityStateOf(letter.sender);
  if (counted === 'remedy') return remedyOf(letter, regime);
  if (counted === 'period' && period !== null) {
    const trigger = period.from === 'datum' ? 'letter_date' : letter.way;
    const length = { n: period.n, unit: period.unit };
    return { kind: 'authority_period', regime, trigger, ...days(letter), period: length, authorityState };
  }
  // A reminder of a private creditor is no letter of an authority: its days run from the letter itself.
  if (counted === 'creditor' && period !== null && letterDate !== null)
    return { kind: 'event_period', eventDate: letterDate, period: { n: period.n, unit: period.unit } };
  if (counted === 'day' && printedDate !== null)
    // Whether the day may roll changes "spätestens" only; the safe day is the printed day either way.
    return { kind: 'fixed_date', regime: known, date: printedDate, noRollNotice: letter.noRollNotice, authorityState };
  return null;
}

function deadlineOf({ appointment, printedDate, period }: Letter): Parameters<typeof letterSets>[0]['deadline'] {
  if (appointment !== null) return { rule: 'appointment', date: appointment };
  if (printedDate !== null) return { rule: 'fixed', date: printedDate };
  return period === null ? null : { rule: 'relative', ...period };
}

/**
 * `legalInstruction` is never `wrong` here: whether a Rechtsbehelfsbelehrung is wrong (§ 66 (2) SGG: court, seat, period,
 * form) takes a lawyer, neither a machine nor the person before it can judge it; `ok` gives the month, the careful answer.
 */
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
    authorityState: authorityStateOf(letter.sender),
  };
}

function days({ letterDate, postedOn, receivedOn }: Letter) {
  return { letterDate, postedOn, receivedOn };
}
