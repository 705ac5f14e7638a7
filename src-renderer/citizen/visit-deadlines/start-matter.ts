import { type IsoDay, randomId } from '#shared/basics';
import { type ContentPack, type Leistung, officeOf } from '#shared/content';
import type { Matter } from '#shared/matters';
import { benefitOf } from './month-rule.ts';

/** An application begun and not sent, as something a short letter can be written for: to the office the pack names. */
export function startMatterOf(pack: ContentPack, leistung: Leistung, today: IsoDay): Matter {
  return {
    id: randomId(),
    topic: 'start',
    input: { kind: 'benefit_start', benefit: benefitOf(leistung), appliedOn: today },
    sender: officeOf(pack, leistung.officeKey)?.name ?? null,
    reference: null,
    from: 'typed',
  };
}
