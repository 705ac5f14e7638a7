import { type IsoDay, isIsoDay } from '#shared/basics';
import type { DeadlineError } from './deadline.ts';
import { type Entries, entriesOf } from './entries.ts';
import type { Field, FieldType } from './fields.ts';
import { UNITS, type Unit } from './vocabulary.ts';

/** Either the value as it may be used, or the first error in the order of the contract. */
export type Checked =
  | { readonly ok: true; readonly value: string | number | boolean | { n: number; unit: Unit } }
  | { readonly ok: false; readonly error: DeadlineError };

const FIRST_DAY: IsoDay = '2000-01-01';
const LAST_DAY: IsoDay = '2099-12-31';
const LONGEST: Readonly<Record<Unit, number>> = { day: 1000, week: 150, month: 60, year: 10 };

/** Checks one field that is present. */
export function checkField(field: Field, value: unknown): Checked {
  return checkValue(field.name, field.is, value);
}

function checkValue(name: string, is: FieldType, value: unknown): Checked {
  switch (is.type) {
    case 'day':
      if (typeof value !== 'string') return failed('invalid_type', name);
      if (!isIsoDay(value)) return failed('invalid_date', name);
      return value < FIRST_DAY || value > LAST_DAY ? failed('out_of_range', name) : { ok: true, value };
    case 'choice':
      if (typeof value !== 'string') return failed('invalid_type', name);
      return is.values.includes(value) ? { ok: true, value } : failed('invalid_value', name);
    case 'flag':
      return typeof value === 'boolean' ? { ok: true, value } : failed('invalid_type', name);
    case 'number':
      if (typeof value !== 'number') return failed('invalid_type', name);
      if (!Number.isInteger(value)) return failed('invalid_value', name);
      return value < is.min || value > is.max ? failed('out_of_range', name) : { ok: true, value };
    case 'period': {
      const entries = entriesOf(value);
      return entries === null ? failed('invalid_type', name) : checkPeriod(name, entries);
    }
  }
}

/** Foreign keys, then `n` without its range, then `unit`, then the range of `n`, which depends on the unit. */
function checkPeriod(name: string, entries: Entries): Checked {
  const foreign = [...entries.keys()].filter((key) => key !== 'n' && key !== 'unit').sort()[0];
  if (foreign !== undefined) return failed('unknown_field', `${name}.${foreign}`);
  const n = entries.get('n');
  if (n === undefined) return failed('missing', `${name}.n`);
  if (typeof n !== 'number') return failed('invalid_type', `${name}.n`);
  if (!Number.isInteger(n)) return failed('invalid_value', `${name}.n`);
  const given = entries.get('unit');
  if (given === undefined) return failed('missing', `${name}.unit`);
  if (typeof given !== 'string') return failed('invalid_type', `${name}.unit`);
  const unit = UNITS.find((known) => known === given);
  if (unit === undefined) return failed('invalid_value', `${name}.unit`);
  return n < 1 || n > LONGEST[unit] ? failed('out_of_range', `${name}.n`) : { ok: true, value: { n, unit } };
}

function failed(code: DeadlineError['code'], field: string): Checked {
  return { ok: false, error: { code, field } };
}
