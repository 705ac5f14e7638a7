import { addDays, compareDays, type IsoDay } from '#shared/basics';
import type { ReadinessCheck } from '#shared/bridge';
import type { ContentPack } from '#shared/content';
import { readinessCheck } from './readiness.ts';

/** Time enough to ask the city for the next value. */
const SOON = 30;

/** Values that ran out or soon will, and texts no native speaker has seen. */
export function expiryChecks(content: ContentPack, today: IsoDay): ReadinessCheck[] {
  // A value with a successor does not run out: only the newest of each key counts.
  const newest = new Map<string, IsoDay | null>();
  for (const { key, validFrom, validTo } of [...content.amounts].toSorted((a, b) =>
    compareDays(a.validFrom, b.validFrom),
  ))
    if (compareDays(validFrom, addDays(today, SOON)) <= 0) newest.set(key, validTo);
  const ends = [...newest.values()].flatMap((end) => (end === null ? [] : [end]));
  if (content.validTo !== null) ends.push(content.validTo);
  const expired = ends.filter((end) => compareDays(end, today) < 0).length;
  const soon = ends.filter((end) => compareDays(end, today) >= 0 && compareDays(end, addDays(today, SOON)) <= 0).length;
  return [
    readinessCheck(
      'expiring',
      expired > 0 ? 'bad' : soon > 0 ? 'attention' : 'good',
      expired > 0 ? 'expiring.expired' : soon > 0 ? 'expiring.soon' : 'expiring.none',
      { expired, soon },
    ),
    translationCheck(content),
  ];
}

function translationCheck(content: ContentPack): ReadinessCheck {
  const counts = new Map<string, number>();
  for (const { texts } of content.applications)
    for (const [language, table] of Object.entries(texts))
      if (!table.reviewed) counts.set(language, (counts.get(language) ?? 0) + Object.keys(table.entries).length);
  const list = [...counts].map(([language, count]) => `${language} ${count}`).join(', ');
  return counts.size === 0
    ? readinessCheck('translations', 'good', 'translations.none')
    : readinessCheck('translations', 'attention', 'translations.open', { list });
}
