import { type Emergency, emergencyOf } from './emergency.ts';
import { fold } from './fold.ts';
import type { Ranked, Ranker } from './rank.ts';

/** The class of what is no matter of this terminal; an id no topic of the phrasebook has. */
export const OUT_OF_SCOPE = 'none';

export type Answer = {
  readonly emergency: Emergency;
  /** `direct`: one service was named. `cards`: three to choose from. `groups`: first a life situation. `fallback`: a human. */
  readonly outcome: 'direct' | 'cards' | 'groups' | 'fallback';
  readonly ranked: readonly Ranked[];
};

/** Proper names of a topic's service, as people write them ("Wohngeld", "WBS"). */
export type ServiceNames = readonly { readonly topic: string; readonly names: readonly string[] }[];

/** Below this share the cards would be a guess: a life situation is asked first. */
const CARDS_FROM = 0.06;
/** Nothing in the phrasebook sounds like it. */
const NEAR_ENOUGH = 0.12;
/** A name inside a long story is often beside the point ("Ich bekomme Wohngeld, aber der Strom ist weg"). */
const DIRECT_WORDS = 6;

/** What to show for free text: never one answer, but where a service is called by its name and nothing else is told. */
export function decide(text: string, rank: Ranker, services: ServiceNames): Answer {
  const { ranked: all, nearest } = rank(text);
  const emergency = emergencyOf(text, all);
  const ranked = all.filter(({ topic }) => topic !== OUT_OF_SCOPE);
  const first = ranked[0];
  const foreign = all[0]?.topic === OUT_OF_SCOPE;
  if (fold(text) === '' || first === undefined || foreign || nearest < NEAR_ENOUGH)
    return { emergency, outcome: 'fallback', ranked };
  if (emergency.tier === 'none' && first.topic === namedService(text, services))
    return { emergency, outcome: 'direct', ranked };
  return { emergency, outcome: first.score < CARDS_FROM ? 'groups' : 'cards', ranked };
}

/** The one topic whose name stands in a short text; null where none or several are named. */
function namedService(text: string, services: ServiceNames): string | null {
  const folded = fold(text);
  if (folded.split(' ').length > DIRECT_WORDS) return null;
  const named = services.filter(({ names }) => names.some((name) => ` ${folded} `.includes(` ${fold(name)} `)));
  return named.length === 1 ? (named[0]?.topic ?? null) : null;
}
