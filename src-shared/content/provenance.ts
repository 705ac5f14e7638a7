import { z } from 'zod';
import { compareDays, type IsoDay, isoDaySchema } from '#shared/basics';

/** Where a fact comes from and whether a person has checked it (record-shapes.md 1). */
export const sourcedShape = {
  source: z.string().min(1),
  sourceDate: isoDaySchema.nullable(),
  mark: z.enum(['sourced', 'second-hand', 'verify']),
  checkedOn: isoDaySchema.nullable(),
  checkedBy: z.string().nullable(),
  releasedByCity: z.boolean().optional(),
};

/** `validTo` is inclusive; null means open. */
export const validShape = { validFrom: isoDaySchema, validTo: isoDaySchema.nullable() };

type Valid = { readonly validFrom: IsoDay; readonly validTo: IsoDay | null };
type Sourced = {
  readonly checkedOn: IsoDay | null;
  readonly mark: string;
  readonly releasedByCity?: boolean | undefined;
};

/** A fact past its date is never shown: the screen says "bitte erfragen" instead. */
export function isValidOn(record: Valid, day: IsoDay): boolean {
  return compareDays(record.validFrom, day) <= 0 && (record.validTo === null || compareDays(day, record.validTo) <= 0);
}

/** Its last day has passed. What has not begun yet is not over. */
export function isOverOn(record: Valid, day: IsoDay): boolean {
  return record.validTo !== null && compareDays(day, record.validTo) > 0;
}

/** In the demo profile unchecked facts carry "noch nicht von der Stadt geprüft"; the release profile refuses them. */
export function isChecked(record: Sourced): boolean {
  return record.checkedOn !== null || record.releasedByCity === true;
}
