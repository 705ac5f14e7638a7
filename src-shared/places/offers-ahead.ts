import { addDays, type IsoDay } from '#shared/basics';
import { type Slot, slotsOn } from './opening.ts';

type Offer = {
  readonly slots: readonly Slot[];
  readonly dates?: readonly IsoDay[] | undefined;
  readonly validFrom: IsoDay;
  readonly validTo: IsoDay | null;
};

export type OfferOnDay<Kind> = {
  readonly offer: Kind;
  readonly day: IsoDay;
  readonly from: string;
  readonly to: string;
};

/** What takes place in the coming days, day by day, earliest first. Nothing on a holiday: the doors are shut. */
export function offersAhead<Kind extends Offer>(
  offers: readonly Kind[],
  today: IsoDay,
  days: number,
): readonly OfferOnDay<Kind>[] {
  return Array.from({ length: days }, (_, ahead) => addDays(today, ahead)).flatMap((day) =>
    offers
      .filter((offer) => offer.validFrom <= day && (offer.validTo === null || day <= offer.validTo))
      .filter((offer) => offer.dates === undefined || offer.dates.includes(day))
      .flatMap((offer) => slotsOn(offer.slots, day).map(({ from, to }) => ({ offer, day, from, to })))
      .toSorted((a, b) => (a.from < b.from ? -1 : 1)),
  );
}
