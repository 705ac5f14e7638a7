import type { IsoDay } from '#shared/basics';
import type { Leistung } from '#shared/content';
import { computeDeadline, reminderDays } from '#shared/deadlines';
import type { Matter } from '#shared/matters';
import { benefitOf, type MonthRule, monthRuleOf, type NextApplication, nextApplicationOf } from './month-rule.ts';

/** Where an application sealed in this visit is; only the office's signed word makes it `received`. */
export type Delivery = { readonly state: 'saved' | 'transmitted' | 'received'; readonly receivedOn: IsoDay | null };

/** What was told in this visit and may have a day. */
export type Told = {
  readonly matters: readonly Matter[];
  /** The application begun and not sent. */
  readonly begun: Leistung | null;
  readonly sent: { readonly leistung: Leistung; readonly delivery: Delivery } | null;
  /** What the pre-check found worth asking for. */
  readonly found: readonly Leistung[];
};

type Dated = {
  readonly id: string;
  /** The day that counts, the safe one of two; null where there is none. */
  readonly day: IsoDay | null;
  /** The working day before, where the day is none: an office is open then. */
  readonly better: IsoDay | null;
  /** Only where it is another day than the safe one. */
  readonly latest: IsoDay | null;
  /** `safe`: only the latest day is left. */
  readonly passed: 'safe' | 'both' | null;
};

export type Entry = Dated &
  (
    | {
        readonly kind: 'matter';
        readonly matter: Matter;
        readonly reminders: readonly IsoDay[];
        readonly adviseFrom: IsoDay | null;
        readonly adviseNow: boolean;
      }
    | { readonly kind: 'begun'; readonly leistung: Leistung; readonly rule: MonthRule | null }
    | {
        readonly kind: 'sent';
        readonly leistung: Leistung;
        readonly delivery: Delivery;
        /** Counted from the arrival; before it, from today. */
        readonly rule: MonthRule | null;
      }
    | { readonly kind: 'next'; readonly leistung: Leistung; readonly next: NextApplication }
    | { readonly kind: 'found'; readonly leistung: Leistung; readonly rule: MonthRule }
  );

/** Everything this visit has a day for: nearest first, then what was only found, then what has no day, then what is over. */
export function entriesOf(told: Told, today: IsoDay): readonly Entry[] {
  return [
    ...told.matters.map((matter) => matterEntry(matter, today)),
    ...begunEntries(told, today),
    ...sentEntries(told, today),
    ...foundEntries(told, today),
  ].toSorted((one, other) => groupOf(one) - groupOf(other) || nearness(one, other));
}

/** The days a person has and should not go home without: what was only found or comes in a year is none. */
export function openDays(entries: readonly Entry[]): number {
  return entries.filter(({ kind, day, passed }) => day !== null && passed !== 'both' && !QUIET.includes(kind)).length;
}

const QUIET: readonly Entry['kind'][] = ['found', 'next'];

function matterEntry(matter: Matter, today: IsoDay): Entry {
  const deadline = computeDeadline(matter.input);
  const common = { kind: 'matter', id: matter.id, matter } as const;
  if (!deadline.ok) return { ...common, ...noDay, reminders: [], adviseFrom: null, adviseNow: false };
  const safe = deadline.safeLastDay ?? deadline.legalLastDay;
  const latest = deadline.legalLastDay === safe ? null : deadline.legalLastDay;
  const { adviseFrom } = deadline;
  const adviseNow = adviseFrom !== null && adviseFrom <= today;
  const reminders = reminderDays(deadline).filter((day) => day >= today);
  // A waiting time opens a way: nothing is over when its day has come.
  if (safe === null) return { ...common, ...noDay, day: deadline.earliestDay, reminders, adviseFrom, adviseNow };
  const passed = today <= safe ? null : latest !== null && today <= latest ? 'safe' : 'both';
  const better = passed === null && deadline.adviseBy !== safe ? deadline.adviseBy : null;
  return { ...common, day: safe, better, latest, passed, reminders, adviseFrom, adviseNow };
}

function begunEntries({ begun, sent }: Told, today: IsoDay): Entry[] {
  if (begun === null || sent?.leistung.key === begun.key) return [];
  const rule = monthRuleOf(begun, today);
  return [{ kind: 'begun', id: `begun/${begun.key}`, leistung: begun, rule, ...noDay, ...daysOf(rule) }];
}

function sentEntries({ sent }: Told, today: IsoDay): Entry[] {
  if (sent === null) return [];
  const { leistung, delivery } = sent;
  const arrivesOn = delivery.receivedOn ?? today;
  const rule = monthRuleOf(leistung, arrivesOn);
  const next = nextApplicationOf(leistung, arrivesOn);
  // What has arrived waits for nobody: its month is kept.
  const days = delivery.state === 'received' ? noDay : daysOf(rule);
  const own: Entry = { kind: 'sent', id: `sent/${leistung.key}`, leistung, delivery, rule, ...noDay, ...days };
  if (next === null) return [own];
  return [own, { kind: 'next', id: `next/${leistung.key}`, leistung, next, ...noDay, day: next.adviseFrom }];
}

function foundEntries({ found, begun, sent, matters }: Told, today: IsoDay): Entry[] {
  const here = new Set([begun?.key, sent?.leistung.key]);
  const asked = matters.flatMap(({ input }) => ('benefit' in input ? [input.benefit] : []));
  return found
    .filter((leistung) => !here.has(leistung.key) && !asked.includes(benefitOf(leistung)))
    .flatMap((leistung): Entry[] => {
      const rule = monthRuleOf(leistung, today);
      if (rule === null) return [];
      return [{ kind: 'found', id: `found/${leistung.key}`, leistung, rule, ...noDay, ...daysOf(rule) }];
    });
}

const noDay = { day: null, better: null, latest: null, passed: null } as const;

function daysOf(rule: MonthRule | null): Pick<Dated, 'day' | 'better'> {
  return { day: rule?.lastDay ?? null, better: rule?.better ?? null };
}

function groupOf({ kind, day, passed }: Entry): number {
  if (passed === 'both') return 3;
  if (day === null) return 2;
  return kind === 'found' ? 1 : 0;
}

/** The day still open counts: where the safe one is over, the latest. Of what is over, the last stands first. */
function nearness(one: Entry, other: Entry): number {
  const [first, second] = [open(one), open(other)];
  if (first === second) return 0;
  const earlier = first < second ? -1 : 1;
  return one.passed === 'both' ? -earlier : earlier;
}

function open({ day, latest, passed }: Entry): string {
  return (passed === 'safe' ? latest : day) ?? '';
}
