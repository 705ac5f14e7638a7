import { compareDays } from '#shared/basics';
import type { DeadlineError } from './deadline.ts';
import type { BenefitStartInput, DeadlineInput, LetterInput } from './input.ts';
import { GRANT_MONTHS, isSupported } from './supported-benefits.ts';
import { isActualTrigger, isFictionTrigger } from './vocabulary.ts';

/** What single fields cannot say: combinations the law or this computation does not know. First error or null. */
export function acrossFields(input: DeadlineInput): DeadlineError | null {
  if (input.kind !== 'reinstatement' && 'regime' in input && input.regime === 'SGBX') {
    return { code: 'unsupported', field: 'regime' };
  }
  switch (input.kind) {
    case 'remedy':
    case 'authority_period':
      return acrossLetter(input);
    case 'inactivity':
      // § 46 FGO knows only the Einspruch that was not answered.
      return input.regime === 'AO' && input.subject === 'application'
        ? { code: 'unsupported', field: 'subject' }
        : null;
    case 'benefit_start':
      return acrossBenefitStart(input);
    case 'renewal':
    case 'claim_after_refusal':
    case 'review':
      return isSupported(input.kind, input.benefit) ? null : { code: 'unsupported', field: 'benefit' };
    default:
      return null;
  }
}

function acrossLetter(input: LetterInput): DeadlineError | null {
  const { trigger, letterDate, postedOn, receivedOn } = input;
  if (input.kind === 'remedy' && trigger === 'letter_date') return { code: 'unsupported', field: 'trigger' };
  if (isActualTrigger(trigger) && !receivedOn) return { code: 'missing', field: 'receivedOn' };
  const counted = isFictionTrigger(trigger) ? (postedOn ?? letterDate) : letterDate;
  if (!isActualTrigger(trigger) && !counted) return { code: 'missing', field: 'letterDate' };
  const posting = postedOn ?? letterDate;
  if (posting && receivedOn && compareDays(receivedOn, posting) < 0) return { code: 'order', field: 'receivedOn' };
  return null;
}

function acrossBenefitStart(input: BenefitStartInput): DeadlineError | null {
  const { benefit } = input;
  if (!isSupported(input.kind, benefit)) return { code: 'unsupported', field: 'benefit' };
  const knowsEntitledFrom = benefit === 'pflege' || benefit === 'rundfunk';
  if (input.entitledFrom && !knowsEntitledFrom) return { code: 'not_allowed', field: 'entitledFrom' };
  if (input.grantMonths && GRANT_MONTHS[benefit] === undefined) return { code: 'not_allowed', field: 'grantMonths' };
  return null;
}
