import { z } from 'zod';
import { err, ok, type Result } from '#shared/basics';
import type { AnswerValue } from './answers.ts';
import type { Field } from './field.ts';
import { type FieldErrorKey, type Kind, latinDigits } from './kind.ts';

/** Ten million euros: above it a comma was forgotten. */
const MOST_CENTS = 1_000_000_000;
const GERMAN = /^(\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(\d{0,2}))?$/;
const POINT = /^(\d+)\.(\d{1,2})$/;

/** Hundredths of what was typed in German notation; "640.50" is taken too, "1.234" is 1234 as every letter here means it. */
function hundredths(raw: unknown): number | null {
  if (typeof raw === 'number') return Number.isFinite(raw) ? Math.round(raw * 100) : null;
  if (typeof raw !== 'string') return null;
  const text = latinDigits(raw)
    .replace(/[\s\u00a0]*(€|EUR|Euro|m²|qm)$/iu, '')
    .replace('\u066b', ',')
    .trim();
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = sign === -1 ? text.slice(1).trim() : text;
  const match = GERMAN.exec(digits) ?? POINT.exec(digits);
  if (match === null) return null;
  return sign * (Number((match[1] ?? '').replace(/[. ]/g, '')) * 100 + Number((match[2] ?? '').padEnd(2, '0')));
}

/** Whole cents; always two decimals and € on the screen, in German notation in every language: it must look like the letters people compare with. */
export const amountKind: Kind = {
  schema: z.number().int().min(0).max(MOST_CENTS),
  read: (raw, field): Result<number, FieldErrorKey> => {
    const cents = hundredths(raw);
    if (cents === null) return err('not-an-amount');
    if (cents < 0) return err('amount-negative');
    return cents > (field.max ?? MOST_CENTS) ? err('amount-too-high') : ok(cents);
  },
  format: (value) => formatCents(typeof value === 'number' ? value : 0),
  samples: (field) => [64000, 0, 1, Math.min(99_999_999, field.max ?? MOST_CENTS)],
};

const money = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' });
const decimal = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 0, maximumFractionDigits: 2 });

/** "640,00 €" */
export function formatCents(cents: number): string {
  return money.format(cents / 100);
}

function between(value: number, field: Field, least: number, most: number): Result<number, FieldErrorKey> {
  if (value < (field.min ?? least)) return err('number-too-low');
  return value > (field.max ?? most) ? err('number-too-high') : ok(value);
}

function formatNumber(value: AnswerValue): string {
  return typeof value === 'number' ? decimal.format(value) : '';
}

export const countKind: Kind = {
  schema: z.number().int(),
  read: (raw, field) => {
    const value = hundredths(raw);
    return value === null || value % 100 !== 0 ? err('not-a-number') : between(value / 100, field, 0, 999);
  },
  format: formatNumber,
  samples: (field) => [Math.min(field.max ?? 999, Math.max(field.min ?? 0, 50)), field.min ?? 0, field.max ?? 999],
};

/** Square metres with at most two decimals; 0 is no dwelling. */
export const areaKind: Kind = {
  schema: z.number().positive(),
  read: (raw, field) => {
    const value = hundredths(raw);
    return value === null ? err('not-a-number') : between(value / 100, field, 1, 2000);
  },
  format: (value) => `${formatNumber(value)} m²`,
  samples: (field) => [58.5, field.min ?? 1, field.max ?? 2000],
};
