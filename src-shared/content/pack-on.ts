import { compareDays, type IsoDay } from '#shared/basics';
import type { ContentPack } from './pack.ts';
import { isOverOn } from './provenance.ts';
import type { Office } from './records.ts';

type Ending = { readonly validTo: IsoDay | null };

/**
 * The pack as a window may show it on a day: no value outlives the pack it came with (record-shapes.md 1, rule 3). A terminal
 * that was cut off for a year must not show last year's amount because that one record named no end. Hours have no dates of
 * their own and go with the pack; address and telephone stay, so that somebody can still be asked (decisions/023).
 */
export function packOn(pack: ContentPack, day: IsoDay): ContentPack {
  const { validTo } = pack;
  if (validTo === null) return pack;
  const ended = <Kind extends Ending>(records: readonly Kind[]): Kind[] =>
    records.map((record) => (endsEarlier(record, validTo) ? record : { ...record, validTo }));
  const doors = <Kind extends Office>(places: Kind[]): Kind[] =>
    isOverOn(pack, day) ? places.map((place) => ({ ...place, hours: null, note: undefined })) : places;
  const { precheck } = pack;
  return {
    ...pack,
    amounts: ended(pack.amounts),
    leistungen: ended(pack.leistungen),
    articles: ended(pack.articles),
    emergency: ended(pack.emergency),
    offers: ended(pack.offers),
    precheck: { ...precheck, exclusions: ended(precheck.exclusions), rules: ended(precheck.rules) },
    offices: doors(pack.offices),
    sites: doors(pack.sites),
  };
}

function endsEarlier({ validTo }: Ending, end: IsoDay): boolean {
  return validTo !== null && compareDays(validTo, end) <= 0;
}
