import type { IsoDay } from '#shared/basics';
import { applicationOf, type ContentPack, isValidOn, type Leistung } from '#shared/content';
import type { Matter } from '#shared/matters';
import { type PrecheckAnswers, precheckResults } from '#shared/orientation';
import type { Delivery, Told } from './entries.ts';

/** What the visit holds, with the city's content beside it. `application`: begun, and sent where there is a `delivery`. */
export function toldOf(
  pack: ContentPack,
  today: IsoDay,
  visit: {
    readonly matters: readonly Matter[];
    readonly application: string | null;
    readonly delivery: Delivery | null;
    readonly precheck: PrecheckAnswers;
  },
): Told {
  const leistung = leistungOf(pack, visit.application);
  const { delivery } = visit;
  return {
    matters: visit.matters,
    begun: delivery === null ? leistung : null,
    sent: delivery === null || leistung === null ? null : { leistung, delivery },
    found: foundBy(pack, visit.precheck, today),
  };
}

function leistungOf(pack: ContentPack, application: string | null): Leistung | null {
  const key = application === null ? null : (applicationOf(pack, application)?.flow.leistung ?? null);
  return pack.leistungen.find((leistung) => leistung.key === key) ?? null;
}

/** Only after the last question: half a pre-check says "vielleicht" to everything. Facts past their date say nothing. */
function foundBy(pack: ContentPack, answers: PrecheckAnswers, today: IsoDay): readonly Leistung[] {
  if (!pack.precheck.questions.every(({ key }) => key in answers)) return [];
  return precheckResults({ pack, answers, today })
    .filter(({ leistung, result }) => result !== 'eherNichtAberFragen' && isValidOn(leistung, today))
    .map(({ leistung }) => leistung);
}
