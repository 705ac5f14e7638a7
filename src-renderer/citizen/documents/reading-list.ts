import type { IsoDay } from '#shared/basics';
import {
  confidenceNeedsCare,
  type DocumentKind,
  type Place,
  type ReadLetter,
  type ReadRemedy,
  type ReadValue,
} from '#shared/documents';
import type { ConfirmedLetter, DeadlineValue, LetterWay } from './confirmed-letter.ts';

/** What the values of the list are, by item. */
export type ItemValues = {
  readonly letterDate: IsoDay;
  readonly way: LetterWay;
  readonly postedOn: IsoDay;
  readonly receivedOn: IsoDay;
  /** `none`: the person found no Rechtsbehelfsbelehrung. */
  readonly remedy: ReadRemedy['value'] | 'none';
  readonly deadline: DeadlineValue | 'none';
  readonly sender: string;
  readonly reference: string;
};
export type ItemKey = keyof ItemValues;
export type ItemValue = ItemValues[ItemKey];

export type Offered<Value> = {
  readonly value: Value;
  readonly place: Place;
  readonly needsCare: boolean;
  /** Where a remedy is to be lodged, as printed: to be looked at with it. */
  readonly at?: string;
};
export type Offers = { readonly [Key in ItemKey]?: Offered<ItemValues[Key]> };

/** Only what the person has settled stands here; null is "Weiß ich nicht". A key that is missing is open. */
export type Settled = { readonly [Key in ItemKey]?: ItemValues[Key] | null };

/**
 * What the machine read, as offers. The post days are never on the letter, so those items have none. Where the letter
 * names several days or rules, the first one is offered and looked at with care.
 */
export function offersOf(letter: ReadLetter): Offers {
  const of = <Kind extends ReadValue['kind']>(kind: Kind) =>
    letter.values.filter((value): value is Extract<ReadValue, { kind: Kind }> => value.kind === kind);
  const dates = of('date').filter(({ role }) => role === 'letter');
  const rules = of('deadline');
  // A printed day prevails over a rule, the earlier of two over the later.
  const printedFirst = rules.toSorted((a, b) => printedDay(a.value).localeCompare(printedDay(b.value)));
  return {
    ...offered('letterDate', dates),
    ...offered('deadline', printedFirst),
    ...offered('remedy', of('remedy')),
    ...offered('sender', of('sender')),
    ...offered('reference', of('reference')),
  };
}

const printedDay = (value: DeadlineValue): string => (value.rule === 'relative' ? 'none' : value.date);

function offered<Key extends ItemKey>(
  key: Key,
  values: readonly { value: ItemValues[Key]; place: Place; confidence: number; at?: string }[],
): { [K in Key]?: Offered<ItemValues[Key]> } {
  const first = values[0];
  if (first === undefined) return {};
  const needsCare = values.length > 1 || confidenceNeedsCare(first.confidence);
  const at = first.at === undefined ? {} : { at: first.at };
  // A computed key widens to an index signature; there is exactly this one.
  return { [key]: { value: first.value, place: first.place, needsCare, ...at } } as {
    [K in Key]?: Offered<ItemValues[Key]>;
  };
}

/** The item in work: the first open one. null when the list is done. */
export function currentItem(items: readonly ItemKey[], settled: Settled): ItemKey | null {
  return items.find((key) => settled[key] === undefined) ?? null;
}

export function openCount(items: readonly ItemKey[], settled: Settled): number {
  return items.filter((key) => settled[key] === undefined).length;
}

/** The list as the letter the deadline is computed from. */
export function confirmedLetter(kind: DocumentKind, settled: Settled, documentId: string | null): ConfirmedLetter {
  const remedy = settled.remedy ?? null;
  const deadline = settled.deadline === 'none' ? null : (settled.deadline ?? null);
  return {
    kind,
    letterDate: settled.letterDate ?? null,
    postedOn: settled.postedOn ?? null,
    receivedOn: settled.receivedOn ?? null,
    way: settled.way ?? 'unknown',
    legalInstruction: remedy === null ? 'unknown' : remedy === 'none' ? 'missing' : 'ok',
    remedy: remedy === 'none' ? null : remedy,
    printedDate: deadline?.rule === 'fixed' ? deadline.date : null,
    noRollNotice: deadline?.rule === 'fixed' && deadline.noRoll === true,
    appointment: deadline?.rule === 'appointment' ? deadline.date : null,
    period: deadline?.rule === 'relative' ? { n: deadline.n, unit: deadline.unit, from: deadline.from } : null,
    sender: settled.sender ?? null,
    reference: settled.reference ?? null,
    documentId,
  };
}

/** The list as it was when the letter was confirmed: for somebody who comes back to change one value. */
export function settledFrom(letter: ConfirmedLetter): Settled {
  const { remedy, legalInstruction } = letter;
  return {
    letterDate: letter.letterDate,
    way: letter.way === 'unknown' ? null : letter.way,
    postedOn: letter.postedOn,
    receivedOn: letter.receivedOn,
    remedy: legalInstruction === 'missing' ? 'none' : remedy,
    deadline: deadlineFrom(letter),
    sender: letter.sender,
    reference: letter.reference,
  };
}

function deadlineFrom({ appointment, printedDate, noRollNotice, period }: ConfirmedLetter): DeadlineValue | null {
  if (appointment !== null) return { rule: 'appointment', date: appointment };
  if (printedDate !== null) return { rule: 'fixed', date: printedDate, ...(noRollNotice ? { noRoll: true } : {}) };
  return period === null ? null : { rule: 'relative', ...period };
}
