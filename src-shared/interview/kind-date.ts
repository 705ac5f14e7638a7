import { z } from 'zod';
import { addMonths, err, type IsoDay, isIsoDay, ok, type Result } from '#shared/basics';
import type { AnswerValue } from './answers.ts';
import type { Field } from './field.ts';
import { type FieldErrorKey, type Kind, latinDigits, type ReadContext } from './kind.ts';

const GERMAN = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/;
/** The oldest person known lived 122 years. */
const LONGEST_YEARS = 125;

export const dateKind: Kind = {
  schema: z.string().refine(isIsoDay),
  read: (raw, field, context) => {
    const day = dayFrom(raw);
    return day.ok ? onRightSide(day.value, field, context) : day;
  },
  format: (value, _field, { locale }) => formatDay(String(value), locale),
  samples: (field, { today }) => daySamples(field, today),
};

function dayFrom(raw: unknown): Result<IsoDay, FieldErrorKey> {
  if (typeof raw !== 'string') return err('not-a-date');
  const text = latinDigits(raw).trim();
  if (/^\d{1,2}\.\s*\d{1,2}\.\s*\d{2}$/.test(text)) return err('year-four-digits');
  const match = GERMAN.exec(text);
  const iso = match === null ? text : `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}`;
  return isIsoDay(iso) ? ok(iso) : err('not-a-date');
}

function onRightSide(day: IsoDay, field: Field, { today }: ReadContext): Result<IsoDay, FieldErrorKey> {
  if (field.when === 'past' && day > today) return err('date-in-future');
  if (field.when === 'future' && day < today) return err('date-in-past');
  return day < addMonths(today, -12 * LONGEST_YEARS) ? err('date-too-long-ago') : ok(day);
}

function daySamples(field: Field, today: IsoDay): readonly IsoDay[] {
  if (field.when === 'future') return [addMonths(today, 2), today, '2040-02-29'];
  if (field.when === 'past') return ['1987-05-14', '2000-02-29', today, addMonths(today, -12 * LONGEST_YEARS)];
  return [addMonths(today, 1), today, '1987-05-14'];
}

export const monthKind: Kind = {
  schema: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  read: (raw) => {
    const text = typeof raw === 'string' ? latinDigits(raw).trim() : '';
    const match = /^(\d{1,2})[./ ](\d{4})$/.exec(text);
    const month = match === null ? text : `${match[2]}-${match[1]?.padStart(2, '0')}`;
    return /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(month) ? ok(month) : err('not-a-month');
  },
  format: (value, _field, { locale }) => inLocale(`${String(value)}-01`, locale, { month: 'long', year: 'numeric' }),
  samples: (_field, { today }) => [addMonths(today, 1).slice(0, 7), today.slice(0, 7)],
};

/** "14. Mai 1987", with weekday "Donnerstag, 14. Mai 1987"; digits always 0 to 9, in every language. */
export function formatDay(day: IsoDay, locale: string, weekday = false): string {
  return inLocale(day, locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(weekday ? { weekday: 'long' } : {}),
  });
}

function inLocale(day: AnswerValue & string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  // `gregory`: Persian would otherwise show its own calendar, and the paper in the hand says 2026.
  const tag = locale.startsWith('de') ? 'de-DE' : locale === 'en' ? 'en-GB' : `${locale}-u-nu-latn-ca-gregory`;
  return new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).format(Date.UTC(year, month - 1, date));
}
