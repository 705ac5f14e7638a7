import { z } from 'zod';

/**
 * A pack's version is the day it was made, with a number behind a full stop where one day has several: `2026-11-24`,
 * `2026-11-24.2`. Only a later one is ever taken; the way back is to publish the old facts under a later version.
 */
export const packVersionSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}(\.[1-9]\d{0,3})?$/);

/** Negative where `a` is older than `b`. Both must be versions. */
export function compareVersions(a: string, b: string): number {
  const [dayA = '', numberA = '0'] = a.split('.');
  const [dayB = '', numberB = '0'] = b.split('.');
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return Number(numberA) - Number(numberB);
}

export function isPackVersion(text: string): boolean {
  return packVersionSchema.safeParse(text).success;
}
