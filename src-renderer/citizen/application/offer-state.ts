import { type Answer, type AnswerValue, isDefinite, sameValue } from '#shared/interview';
import type { Shown } from './papers.ts';
import type { Candidate, FieldOffers } from './read-offers.ts';

/**
 * How one question stands to the papers of the visit.
 * `asking`: a value is offered and nothing is answered. `taken`: the answer was read and confirmed. `differs`, `same`: the
 * person wrote their own. `refused`: not wanted. `nothing`: there is a paper, but nothing was read in it with certainty.
 */
export type OfferState =
  | { readonly kind: 'none' | 'refused' | 'nothing' | 'same' }
  | { readonly kind: 'asking'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'taken'; readonly from: Shown }
  | { readonly kind: 'differs'; readonly candidates: readonly Candidate[]; readonly typed: AnswerValue };

/** `opened`: the person chose to write by themselves. */
export function offerStateOf(offers: FieldOffers | null, answer: Answer | undefined, opened: boolean): OfferState {
  if (offers === null) return { kind: 'none' };
  if (answer?.origin.kind === 'read') return { kind: 'taken', from: answer.origin };
  const { candidates } = offers;
  if (answer !== undefined && isDefinite(answer.value)) {
    if (candidates.length === 0 || offers.refused) return { kind: 'none' };
    if (candidates.some(({ value }) => sameValue(value, answer.value))) return { kind: 'same' };
    return { kind: 'differs', candidates, typed: answer.value };
  }
  if (candidates.length === 0) return { kind: offers.looked ? 'nothing' : 'none' };
  return opened || offers.refused ? { kind: 'refused' } : { kind: 'asking', candidates };
}
