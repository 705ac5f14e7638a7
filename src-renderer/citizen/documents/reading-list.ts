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

/** The order of the list: what decides about the Frist first, then what a reply needs. */
export const DECIDING_ITEMS = ['letterDate', 'way', 'postedOn', 'receivedOn', 'remedy', 'deadline'] as const;
export const REPLY_ITEMS = ['sender', 'reference'] as const;
export const ITEM_KEYS: readonly ItemKey[] = [...DECIDING_ITEMS, ...REPLY_ITEMS];

export type Offered<Value> = { readonly value: Value; readonly place: Place; readonly needsCare: boolean };
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
  // A printed day prevails over a rule.
  const fixedFirst = rules.toSorted((a, b) => Number(isFixed(b.value)) - Number(isFixed(a.value)));
  return {
    ...offered('letterDate', dates),
    ...offered('deadline', fixedFirst),
    ...offered('remedy', of('remedy')),
    ...offered('sender', of('sender')),
    ...offered('reference', of('reference')),
  };
}

const isFixed = (value: DeadlineValue): boolean => value.rule === 'fixed';

function offered<Key extends ItemKey>(
  key: Key,
  values: readonly { value: ItemValues[Key]; place: Place; confidence: number }[],
): { [K in Key]?: Offered<ItemValues[Key]> } {
  const first = values[0];
  if (first === undefined) return {};
  const needsCare = values.length > 1 || confidenceNeedsCare(first.confidence);
  // A computed key widens to an index signature; there is exactly this one.
  return { [key]: { value: first.value, place: first.place, needsCare } } as {
    [K in Key]?: Offered<ItemValues[Key]>;
  };
}

/** The item in work: the first open one. null when the list is done. */
export function currentItem(settled: Settled): ItemKey | null {
  return ITEM_KEYS.find((key) => settled[key] === undefined) ?? null;
}

export function openCount(settled: Settled): number {
  return ITEM_KEYS.filter((key) => settled[key] === undefined).length;
}

/** Why a day cannot be: it lies after today, or the letter would have arrived before it was sent. */
export function dayProblem(key: ItemKey, day: IsoDay, settled: Settled, today: IsoDay): 'future' | 'order' | null {
  if (key === 'letterDate' || key === 'postedOn' || key === 'receivedOn') {
    if (day > today) return 'future';
    const sent = settled.postedOn ?? settled.letterDate ?? null;
    if (key === 'receivedOn' && sent !== null && day < sent) return 'order';
    if (key === 'postedOn' && settled.receivedOn && day > settled.receivedOn) return 'order';
  }
  return null;
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
    period: deadline?.rule === 'relative' ? { n: deadline.n, unit: deadline.unit, from: deadline.from } : null,
    sender: settled.sender ?? null,
    reference: settled.reference ?? null,
    documentId,
  };
}

/** The list as it was when the letter was confirmed: for somebody who comes back to change one value. */
export function settledFrom(letter: ConfirmedLetter): Settled {
  const { remedy, legalInstruction, printedDate, period } = letter;
  return {
    letterDate: letter.letterDate,
    way: letter.way === 'unknown' ? null : letter.way,
    postedOn: letter.postedOn,
    receivedOn: letter.receivedOn,
    remedy: legalInstruction === 'missing' ? 'none' : remedy,
    deadline:
      printedDate !== null
        ? { rule: 'fixed', date: printedDate }
        : period === null
          ? null
          : { rule: 'relative', ...period },
    sender: letter.sender,
    reference: letter.reference,
  };
}
