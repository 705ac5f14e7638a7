import type { ContentPack, Office, Site } from '#shared/content';
import type { Matter } from '#shared/matters';
import { type Moment, type PlaceOpening, placesToday } from '#shared/places';
import { isPrivate } from './todo.ts';

export type PlaceToSee = { readonly place: Office | Site; readonly opening: PlaceOpening };

export type WhomToSee = {
  /** The office that wrote, or the one in charge of the benefit; null: the pack does not know it by name. */
  readonly office: PlaceToSee | null;
  /** Counselling on the subject, and the place of the neighbourhood that opens next. */
  readonly advice: readonly PlaceToSee[];
};

type Places = Pick<ContentPack, 'offices' | 'sites' | 'leistungen'>;

export function whomToSee(matter: Matter, pack: Places, now: Moment): WhomToSee {
  const office = officeOf(matter, pack);
  const topic = adviceTopic(matter);
  const counselling = pack.offices.filter((entry) => entry.street !== null && entry.topics?.includes(topic ?? 'seele'));
  const asked = topic === null ? [] : placesToday(counselling, now).slice(0, 1);
  // Only where somebody is known to be in: being sent to a shut door is worse than one address less.
  const near = placesToday(pack.sites, now).filter(({ opening }) => 'until' in opening || 'next' in opening);
  return {
    office: office === null ? null : (placesToday([office], now)[0] ?? null),
    advice: [...asked, ...near.slice(0, 1)],
  };
}

/** The office first, then where to ask. */
export function placesOf({ office, advice }: WhomToSee): readonly (Office | Site)[] {
  return [...(office === null ? [] : [office]), ...advice].map(({ place }) => place);
}

/** Name and street on one line; null where no street is known. */
export function officeLine({ office }: WhomToSee): string | null {
  return office === null || office.place.street === null ? null : `${office.place.name}, ${office.place.street}`;
}

function officeOf({ sender, input }: Matter, pack: Places): Office | null {
  const name = folded(sender ?? '');
  if (name !== '') {
    const named = pack.offices.filter((entry) => name.includes(folded(entry.name)));
    if (named[0] !== undefined) return named[0];
    // "Jobcenter" is enough, "Krefeld" fits several and is none.
    const [one, ...more] = pack.offices.filter((entry) => folded(entry.name).includes(name));
    return one !== undefined && more.length === 0 ? one : null;
  }
  const key = 'benefit' in input ? (LEISTUNGEN[input.benefit] ?? input.benefit) : null;
  const leistung = pack.leistungen.find((entry) => entry.key === key);
  return pack.offices.find((entry) => entry.key === leistung?.officeKey) ?? null;
}

/** Benefits the content calls by their long name. */
const LEISTUNGEN: Readonly<Record<string, string>> = { kiz: 'kinderzuschlag', uvg: 'unterhaltsvorschuss' };

/** "Familienkasse Nordrhein-Westfalen West" on the letter is "Familienkasse NRW West" in the content. */
function folded(name: string): string {
  return name.toLowerCase().replace('nordrhein-westfalen', 'nrw').trim();
}

function adviceTopic(matter: Matter): 'schulden' | 'arbeit' | null {
  const { input } = matter;
  if (isPrivate(matter)) return 'schulden';
  const isJobcenter = ('benefit' in input && input.benefit === 'sgb2') || /jobcenter/i.test(matter.sender ?? '');
  return isJobcenter ? 'arbeit' : null;
}
