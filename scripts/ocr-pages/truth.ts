import type { Random } from './random.ts';

/** What stands on a page and may be found there, in the format of the sample pages, with more said where they say less. */
export interface Fields {
  readonly date: string[];
  readonly amount: string[];
  readonly iban: string[];
  readonly bg: string[];
  readonly az: string[];
  readonly deadline: ({ readonly date: string } | RelativeRule)[];
  readonly name: string[];
  readonly plz: string[];
  readonly roles: { readonly date: string; readonly role: DateRole }[];
  readonly references: { readonly label: string; readonly value: string }[];
}

interface RelativeRule {
  readonly rule: string;
  readonly n: number;
  readonly unit: 'monat' | 'woche' | 'tag';
  readonly from: 'bekanntgabe' | 'zugang' | 'datum';
}

export type DateRole = 'letter' | 'deadline' | 'birth' | 'payment' | 'from' | 'to' | 'appointment' | 'event';

/** Writes values the way letters do and keeps each it wrote, so that text and truth cannot disagree. */
export interface Truth {
  readonly fields: Fields;
  date(iso: string, role: DateRole, style?: 'digits' | 'long' | 'short'): string;
  euro(cents: number, unit?: '€' | 'EUR' | 'Euro' | ''): string;
  iban(value: string): string;
  reference(label: string, value: string): string;
  relative(rule: RelativeRule): '';
  name(value: string): string;
  plz(value: string): string;
}

const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

export function truthKeeper(): Truth {
  const fields: Fields = {
    date: [],
    amount: [],
    iban: [],
    bg: [],
    az: [],
    deadline: [],
    name: [],
    plz: [],
    roles: [],
    references: [],
  };
  const once = <T>(list: T[], value: T) => {
    if (!list.includes(value)) list.push(value);
  };
  return {
    fields,
    date: (iso, role, style = 'digits') => {
      once(fields.date, iso);
      if (!fields.roles.some((one) => one.date === iso && one.role === role)) fields.roles.push({ date: iso, role });
      if (role === 'deadline' && !fields.deadline.some((one) => 'date' in one && one.date === iso))
        fields.deadline.push({ date: iso });
      return written(iso, style);
    },
    euro: (cents, unit = '€') => {
      once(fields.amount, (cents / 100).toFixed(2));
      const [whole = '', part = ''] = (cents / 100).toFixed(2).split('.');
      return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${part}${unit === '' ? '' : `&nbsp;${unit}`}`;
    },
    iban: (value) => {
      once(fields.iban, value);
      return value.replace(/(.{4})(?=.)/g, '$1 ');
    },
    reference: (label, value) => {
      once(label.startsWith('BG') || label.startsWith('Bedarfs') ? fields.bg : fields.az, value);
      if (!fields.references.some((one) => one.value === value)) fields.references.push({ label, value });
      return value;
    },
    relative: (rule) => {
      fields.deadline.push(rule);
      return '';
    },
    name: (value) => {
      once(fields.name, value);
      return value;
    },
    plz: (value) => {
      once(fields.plz, value);
      return value;
    },
  };
}

function written(iso: string, style: 'digits' | 'long' | 'short'): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (style === 'digits') return `${day}.${month}.${year}`;
  if (style === 'short') return `${day}.${month}.${year.slice(2)}`;
  return `${Number(day)}.&nbsp;${MONTHS[Number(month) - 1]}&nbsp;${year}`;
}

/** An invented German IBAN whose check digits are right. The bank codes 9xx belong to no clearing area. */
export function inventedIban(random: Random): string {
  const account = `9${random.whole(1_000_000, 9_999_999)}${String(random.whole(0, 9_999_999_999)).padStart(10, '0')}`;
  const rest = BigInt(`${account}131400`) % 97n;
  return `DE${String(98n - rest).padStart(2, '0')}${account}`;
}
