import { compareDays, type IsoDay } from '#shared/basics';
import type { ContentPack } from './pack.ts';

type Ending = { readonly validTo: IsoDay | null };

/**
 * The pack as a window may show it: no value outlives the pack it came with (record-shapes.md 1, rule 3). A terminal that
 * was cut off for a year must not show last year's amount because that one record named no end.
 */
export function endingWithPack(pack: ContentPack): ContentPack {
  const { validTo } = pack;
  if (validTo === null) return pack;
  const ended = <Kind extends Ending>(records: readonly Kind[]): Kind[] =>
    records.map((record) => (endsEarlier(record, validTo) ? record : { ...record, validTo }));
  const { precheck } = pack;
  return {
    ...pack,
    amounts: ended(pack.amounts),
    leistungen: ended(pack.leistungen),
    articles: ended(pack.articles),
    emergency: ended(pack.emergency),
    offers: ended(pack.offers),
    precheck: { ...precheck, exclusions: ended(precheck.exclusions), rules: ended(precheck.rules) },
  };
}

function endsEarlier({ validTo }: Ending, end: IsoDay): boolean {
  return validTo !== null && compareDays(validTo, end) <= 0;
}
