/** The closed lists of the contract. The order is that of the design; a value outside a list is `invalid_value`. */
export const UNITS = ['day', 'week', 'month', 'year'] as const;

/** SGBX is only for the Wiedereinsetzung of § 27 SGB X. */
export const REGIMES = ['SGG', 'VWGO', 'AO', 'SGBX'] as const;

/** Ways of sending where a day of Bekanntgabe is assumed by statute, or where the way is not known. */
export const FICTION_TRIGGERS = ['post_inland', 'electronic', 'portal', 'einschreiben', 'unknown'] as const;

/** Ways of delivery where the day itself counts (rule 4): § 180 ZPO, handed over, received abroad. */
export const ACTUAL_TRIGGERS = ['zustellung_pzu', 'hand', 'abroad_actual'] as const;

export const TRIGGERS = [...FICTION_TRIGGERS, ...ACTUAL_TRIGGERS, 'letter_date'] as const;

export const BENEFITS = [
  'wohngeld',
  'sgb2',
  'grundsicherung',
  'hlu',
  'asylblg',
  'kiz',
  'but',
  'uvg',
  'pflege',
  'rundfunk',
  'gdb',
  'kindergeld',
  'elterngeld',
  'bafoeg',
  'jugendhilfe',
] as const;

export const LEGAL_INSTRUCTIONS = ['ok', 'missing', 'wrong', 'unknown'] as const;
export const STAGES = ['objection', 'suit'] as const;
export const SUBJECTS = ['application', 'objection'] as const;
export const AUTHORITY_STATES = ['NW', 'other', 'unknown'] as const;

export type Unit = (typeof UNITS)[number];
export type Regime = (typeof REGIMES)[number];
export type FictionTrigger = (typeof FICTION_TRIGGERS)[number];
export type ActualTrigger = (typeof ACTUAL_TRIGGERS)[number];
export type Trigger = (typeof TRIGGERS)[number];
export type Benefit = (typeof BENEFITS)[number];
export type LegalInstruction = (typeof LEGAL_INSTRUCTIONS)[number];
export type Stage = (typeof STAGES)[number];
export type Subject = (typeof SUBJECTS)[number];
export type AuthorityState = (typeof AUTHORITY_STATES)[number];

export function isFictionTrigger(trigger: Trigger): trigger is FictionTrigger {
  return FICTION_TRIGGERS.some((fiction) => fiction === trigger);
}

export function isActualTrigger(trigger: Trigger): trigger is ActualTrigger {
  return ACTUAL_TRIGGERS.some((actual) => actual === trigger);
}
