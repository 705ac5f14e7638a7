import { addDays, compareDays, type IsoDay } from '#shared/basics';
import { type Entry, entriesIn, unreviewedTexts } from './facts.ts';
import type { ContentPack } from './pack.ts';

/** Why a record may not be shown to citizens of a real city (record-shapes.md 1, "Rules of release"). */
export type ReleaseProblem = {
  readonly where: string;
  readonly reason: 'not-released' | 'not-checked' | 'sample' | 'no-facts';
};

export type ContentWarning =
  | { readonly kind: 'over' | 'ends-soon' | 'not-begun'; readonly where: string; readonly day: IsoDay }
  | { readonly kind: 'unreviewed'; readonly locale: string; readonly texts: number }
  | { readonly kind: 'legal-open' | 'legal-changed'; readonly where: string; readonly day: IsoDay };

/** Addresses and numbers a person acts on at once: somebody must have called or been there. */
const CONTACTS = new Set(['offices', 'sites', 'counselling', 'emergency']);
/** A question is no fact: while it is open, screens keep to the careful reading, so it warns and refuses nothing. */
const QUESTIONS = 'legalPoints';
const SOON = 30;

/**
 * What keeps a pack out of the release profile. Dates are not among it: a value outside its dates is never shown, and a
 * terminal that refused its content on New Year's Day, or because its own clock is wrong, would help nobody.
 */
export function releaseProblems(pack: ContentPack): ReleaseProblem[] {
  const entries = entriesIn(pack);
  const problems = entries.flatMap(problemsOf);
  const empty = !entries.some(({ list, fact }) => fact !== null && list !== QUESTIONS);
  return empty ? [{ where: pack.id, reason: 'no-facts' }, ...problems] : problems;
}

function problemsOf({ where, list, fact, sample }: Entry): ReleaseProblem[] {
  const problems: ReleaseProblem[] = [];
  if (sample) problems.push({ where, reason: 'sample' });
  if (fact === null || list === QUESTIONS) return problems;
  if (fact.mark !== 'sourced' && fact.releasedByCity !== true) problems.push({ where, reason: 'not-released' });
  if (CONTACTS.has(list) && fact.checkedOn === null) problems.push({ where, reason: 'not-checked' });
  return problems;
}

/** What somebody should look at soon, and nothing that stops a terminal. */
export function contentWarnings(pack: ContentPack, day: IsoDay): ContentWarning[] {
  const whole: Entry = { where: pack.id, list: '', fact: null, dates: pack, sample: false };
  const dated = [whole, ...entriesIn(pack)].flatMap(({ where, dates }): ContentWarning[] => {
    if (dates === null) return [];
    const { validFrom, validTo } = dates;
    if (compareDays(validFrom, day) > 0) return [{ kind: 'not-begun', where, day: validFrom }];
    if (validTo === null) return [];
    if (compareDays(day, validTo) > 0) return [{ kind: 'over', where, day: validTo }];
    return compareDays(addDays(day, SOON), validTo) >= 0 ? [{ kind: 'ends-soon', where, day: validTo }] : [];
  });
  const texts = [...unreviewedTexts(pack)].map(
    ([locale, count]): ContentWarning => ({ kind: 'unreviewed', locale, texts: count }),
  );
  return [...dated, ...texts, ...legalWarnings(pack)];
}

function legalWarnings({ legalPoints }: ContentPack): ContentWarning[] {
  return legalPoints.flatMap(({ key, status, openSince, confirmedOn }): ContentWarning[] => {
    const where = `${QUESTIONS}.${key}`;
    if (status === 'open') return [{ kind: 'legal-open', where, day: openSince }];
    return status === 'changed' ? [{ kind: 'legal-changed', where, day: confirmedOn ?? openSince }] : [];
  });
}
