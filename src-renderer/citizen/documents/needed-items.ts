import { type DocumentKind, type LetterSets, letterSets } from '#shared/documents';
import type { LetterWay } from './confirmed-letter.ts';
import type { ItemKey, Offers, Settled } from './reading-list.ts';

/** What decides about the Frist. */
type DecidingItem = Exclude<ItemKey, 'sender' | 'reference'>;
export type NeededItems = { readonly deciding: readonly DecidingItem[]; readonly reply: readonly ItemKey[] };

/**
 * What is asked about this letter, what decides first: an item that cannot change the result is left out. Where the person
 * has not yet said, the list goes by what was read, so that it rarely grows under their hands.
 */
export function neededItems(kind: DocumentKind, settled: Settled, offers: Offers): NeededItems {
  const sets = setsOf(kind, settled, offers);
  const counts = sets.counted !== 'nothing' || sets.appointment;
  return {
    deciding: ['deadline', 'remedy', ...daysOf(sets.counted, settled, offers)],
    reply: counts ? ['sender', 'reference'] : [],
  };
}

export function allItems({ deciding, reply }: NeededItems): readonly ItemKey[] {
  return [...deciding, ...reply];
}

/** The values of the items that are asked: what was said about an item that no longer counts says nothing. */
export function neededValues(kind: DocumentKind, settled: Settled, offers: Offers): Settled {
  const needed = allItems(neededItems(kind, settled, offers));
  return Object.fromEntries(needed.filter((key) => settled[key] !== undefined).map((key) => [key, settled[key]]));
}

function said<Key extends 'remedy' | 'deadline'>(key: Key, settled: Settled, offers: Offers) {
  const value = settled[key];
  return value === undefined ? (offers[key]?.value ?? null) : value;
}

function setsOf(kind: DocumentKind, settled: Settled, offers: Offers): LetterSets {
  const remedy = said('remedy', settled, offers);
  const deadline = said('deadline', settled, offers);
  return letterSets({
    kind,
    remedy: remedy === 'none' ? null : remedy,
    legalInstruction: remedy === null ? 'unknown' : remedy === 'none' ? 'missing' : 'ok',
    deadline: deadline === 'none' ? null : deadline,
  });
}

/** A yellow envelope or a hand delivers on the very day (§ 180 ZPO): posting and the four days play no part. */
const ON_THE_DAY: ReadonlySet<LetterWay> = new Set<LetterWay>(['zustellung_pzu', 'hand']);

function daysOf(counted: LetterSets['counted'], settled: Settled, offers: Offers): readonly DecidingItem[] {
  if (counted === 'nothing' || counted === 'day') return [];
  const deadline = said('deadline', settled, offers);
  const fromLetter =
    deadline !== null && deadline !== 'none' && deadline.rule === 'relative' && deadline.from === 'datum';
  if (counted === 'creditor' || (counted === 'period' && fromLetter)) return ['letterDate'];
  if (!ON_THE_DAY.has(settled.way ?? 'unknown')) return ['letterDate', 'way', 'postedOn', 'receivedOn'];
  // "Ihr Bescheid vom …": the letter against a decision names its date, even where it does not count.
  return counted === 'remedy' ? ['letterDate', 'way', 'receivedOn'] : ['way', 'receivedOn'];
}
