import { addDays } from '#shared/basics';
import { authorityPeriod } from './authority-period.ts';
import { benefitStart } from './benefit-start.ts';
import { workingDayBefore } from './calendars.ts';
import { claimAfterRefusal } from './claim-after-refusal.ts';
import type { Deadline, Finding, OpenPoint } from './deadline.ts';
import { inactivity } from './inactivity.ts';
import type { DeadlineInput } from './input.ts';
import { appointment, eventPeriod, fixedDate } from './plain-days.ts';
import { reinstatement } from './reinstatement.ts';
import { remedy } from './remedy.ts';
import { renewal } from './renewal.ts';
import { review } from './review.ts';
import { rollReasonOf } from './roll.ts';
import { dayStep } from './steps.ts';
import { validate } from './validate.ts';

/**
 * Computes a Frist of a social-law letter: a calculation aid, no legal advice. Takes any value, never throws; what cannot be
 * computed comes back as an error with the field that needs attention.
 */
export function computeDeadline(input: DeadlineInput): Deadline {
  const checked = validate(input);
  return checked.ok ? complete(findingOf(checked.value), checked.value) : checked;
}

/**
 * Which points of the design's section 3 the Rechtsamt must confirm for this input: ascending, each once; none for an error.
 * `confidence` is `medium` exactly when there is one.
 */
export function openPoints(input: DeadlineInput): readonly OpenPoint[] {
  const checked = validate(input);
  return checked.ok ? openPointsOf(findingOf(checked.value)) : [];
}

function openPointsOf({ openPoints: touched = [] }: Finding): OpenPoint[] {
  return [...new Set(touched)].sort();
}

function findingOf(input: DeadlineInput): Finding {
  switch (input.kind) {
    case 'remedy':
      return remedy(input);
    case 'authority_period':
      return authorityPeriod(input);
    case 'event_period':
      return eventPeriod(input);
    case 'fixed_date':
      return fixedDate(input);
    case 'appointment':
      return appointment(input);
    case 'reinstatement':
      return reinstatement(input);
    case 'inactivity':
      return inactivity(input);
    case 'benefit_start':
      return benefitStart(input);
    case 'renewal':
      return renewal(input);
    case 'claim_after_refusal':
      return claimAfterRefusal(input);
    case 'review':
      return review(input);
  }
}

/** Adds what follows from the finding in the same way for every kind. */
function complete(finding: Finding, { kind }: DeadlineInput): Deadline {
  const { rawEnd = null, legalLastDay = null, safeLastDay = null, calendar } = finding;
  const adviseBy = safeLastDay === null ? null : workingDayBefore(addDays(safeLastDay, 1));
  const isRolled = rawEnd !== null && legalLastDay !== null && rawEnd !== legalLastDay && calendar !== undefined;
  // Nobody can go to a Saturday's Termin on the Friday before.
  const isAdvised = adviseBy !== null && adviseBy !== safeLastDay && kind !== 'appointment';
  return {
    ok: true,
    bekanntgabe: finding.bekanntgabe ?? null,
    rawEnd,
    legalLastDay,
    safeLastDay,
    earliestDay: finding.earliestDay ?? null,
    benefitFrom: finding.benefitFrom ?? null,
    benefitUntil: finding.benefitUntil ?? null,
    adviseFrom: finding.adviseFrom ?? null,
    adviseBy,
    rollReason: isRolled ? rollReasonOf(rawEnd, calendar) : null,
    basis: [...new Set(finding.basis)],
    confidence: openPointsOf(finding).length > 0 ? 'medium' : 'high',
    explain: [...finding.explain, ...(isAdvised ? [dayStep('advise-by', adviseBy)] : [])],
  };
}
