import type { IsoDay } from '#shared/basics';
import {
  checkDigit,
  type DocumentKind,
  type Place,
  type ReadLetter,
  type ReadRemedy,
  type ReadValue,
  valueNeedsCare,
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

export type ReadItem<Value> = {
  readonly value: Value;
  readonly place: Place;
  readonly needsCare: boolean;
  /** Where a remedy is to be lodged, as printed: to be looked at with it. */
  readonly at?: string;
  /** What the letter calls a number: "BG-Nummer". */
  readonly label?: string;
  /** Its check digit holds. */
  readonly proved?: true;
};
export type Offered<Value> = ReadItem<Value> & {
  /** Where the letter names more than one: the others, and none of them is preferred. */
  readonly others?: readonly ReadItem<Value>[];
};
export type Offers = { readonly [Key in ItemKey]?: Offered<ItemValues[Key]> };

/** Only what the person has settled stands here; null is "Weiß ich nicht". A key that is missing is open. */
export type Settled = { readonly [Key in ItemKey]?: ItemValues[Key] | null };

/**
 * What the machine read, as offers. The post days are never on the letter, so those items have none. Where the letter
 * names several days, rules or numbers, all are offered and looked at with care; which questions are asked goes by the first.
 */
export function offersOf(letter: ReadLetter): Offers {
  const of = <Kind extends ReadValue['kind']>(kind: Kind) =>
    letter.values.filter((value): value is Extract<ReadValue, { kind: Kind }> => value.kind === kind);
  const dates = of('date').filter(({ role }) => role === 'letter');
  const rules = of('deadline');
  // A printed day prevails over a rule, the earlier of two over the later.
  const printedFirst = rules.toSorted((a, b) => printedDay(a.value).localeCompare(printedDay(b.value)));
  return {
    ...offered('letterDate', dates.map(readItem)),
    ...offered('deadline', printedFirst.map(readItem)),
    ...offered('remedy', of('remedy').map(readItem)),
    ...offered('sender', of('sender').map(readItem)),
    ...offered('reference', of('reference').map(readItem)),
  };
}

const printedDay = (value: DeadlineValue): string => (value.rule === 'relative' ? 'none' : value.date);

function offered<Key extends ItemKey>(
  key: Key,
  values: readonly ReadItem<ItemValues[Key]>[],
): { [K in Key]?: Offered<ItemValues[Key]> } {
  const once = values.filter(
    ({ value }, at) => values.findIndex((other) => JSON.stringify(other.value) === JSON.stringify(value)) === at,
  );
  const [first, ...others] = once.map((item) => ({ ...item, needsCare: item.needsCare || once.length > 1 }));
  if (first === undefined) return {};
  // A computed key widens to an index signature; there is exactly this one.
  return { [key]: others.length === 0 ? first : { ...first, others } } as { [K in Key]?: Offered<ItemValues[Key]> };
}

function readItem<Read extends ReadValue>(read: Read): ReadItem<Read['value']> {
  return {
    value: read.value,
    place: read.place,
    needsCare: valueNeedsCare(read),
    ...(read.kind === 'remedy' && read.at !== undefined ? { at: read.at } : {}),
    ...(read.kind === 'reference' ? { label: read.label } : {}),
    ...(checkDigit(read) === 'holds' ? { proved: true as const } : {}),
  };
}

/** All values read for an item. */
export function candidatesOf<Value>(offer: Offered<Value>): readonly ReadItem<Value>[] {
  return [offer, ...(offer.others ?? [])];
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
