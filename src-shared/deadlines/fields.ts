import type { Kind } from './input.ts';
import { AUTHORITY_STATES, BENEFITS, LEGAL_INSTRUCTIONS, REGIMES, STAGES, SUBJECTS, TRIGGERS } from './vocabulary.ts';

/** What a field may hold. */
export type FieldType =
  | { readonly type: 'day' }
  | { readonly type: 'choice'; readonly values: readonly string[] }
  | { readonly type: 'flag' }
  | { readonly type: 'number'; readonly min: number; readonly max: number }
  | { readonly type: 'period' };

export type Field = { readonly name: string; readonly required: boolean; readonly is: FieldType };

const DAY: FieldType = { type: 'day' };
const PERIOD: FieldType = { type: 'period' };
const REGIME: FieldType = { type: 'choice', values: REGIMES };
const TRIGGER: FieldType = { type: 'choice', values: TRIGGERS };
const BENEFIT: FieldType = { type: 'choice', values: BENEFITS };

function required(name: string, is: FieldType): Field {
  return { name, required: true, is };
}
function optional(name: string, is: FieldType): Field {
  return { name, required: false, is };
}

const AUTHORITY_STATE = optional('authorityState', { type: 'choice', values: AUTHORITY_STATES });
const LETTER = [
  required('regime', REGIME),
  required('trigger', TRIGGER),
  optional('letterDate', DAY),
  optional('postedOn', DAY),
  optional('receivedOn', DAY),
];

/** The fields of each kind, in the order in which they are checked: the first error wins. */
export const FIELDS_OF_KIND: Readonly<Record<Kind, readonly Field[]>> = {
  remedy: [
    ...LETTER,
    optional('legalInstruction', { type: 'choice', values: LEGAL_INSTRUCTIONS }),
    optional('stage', { type: 'choice', values: STAGES }),
    optional('period', PERIOD),
    optional('printedDate', DAY),
    AUTHORITY_STATE,
  ],
  authority_period: [...LETTER, required('period', PERIOD), optional('printedDate', DAY), AUTHORITY_STATE],
  event_period: [optional('regime', REGIME), required('eventDate', DAY), required('period', PERIOD), AUTHORITY_STATE],
  fixed_date: [
    optional('regime', REGIME),
    required('date', DAY),
    optional('noRollNotice', { type: 'flag' }),
    AUTHORITY_STATE,
  ],
  appointment: [optional('regime', REGIME), required('date', DAY)],
  reinstatement: [
    required('regime', REGIME),
    required('obstacleEnd', DAY),
    optional('missedLastDay', DAY),
    AUTHORITY_STATE,
  ],
  inactivity: [
    required('regime', REGIME),
    required('subject', { type: 'choice', values: SUBJECTS }),
    required('filedOn', DAY),
  ],
  benefit_start: [
    required('benefit', BENEFIT),
    required('appliedOn', DAY),
    optional('entitledFrom', DAY),
    optional('grantMonths', { type: 'number', min: 1, max: 24 }),
  ],
  renewal: [required('benefit', BENEFIT), required('periodEnd', DAY)],
  claim_after_refusal: [required('benefit', BENEFIT), required('knownOn', DAY), optional('refusedFrom', DAY)],
  review: [required('benefit', BENEFIT), required('appliedOn', DAY)],
};

const ALL_NAMES: ReadonlySet<string> = new Set(
  Object.values(FIELDS_OF_KIND).flatMap((fields) => fields.map((field) => field.name)),
);

/** True if some kind has a field of this name. */
export function isFieldName(name: string): boolean {
  return ALL_NAMES.has(name);
}

export function isKind(value: string): value is Kind {
  return Object.hasOwn(FIELDS_OF_KIND, value);
}
