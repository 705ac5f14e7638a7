import type { WordKey } from '../app/words.ts';
import type { DayRule } from './day-trouble.ts';

type Told = {
  readonly title: WordKey;
  /** Where it is found, or what it is for. */
  readonly help: WordKey;
};
export type TileOption = { readonly label: WordKey; readonly examples: WordKey; readonly picture: string };
export type Question = Told &
  (
    | { readonly kind: 'tiles'; readonly options: Readonly<Record<string, TileOption>> }
    | { readonly kind: 'choice'; readonly options: Readonly<Record<string, WordKey>> }
    | { readonly kind: 'day'; readonly rule: DayRule }
    | { readonly kind: 'period' }
  );

const BENEFITS = {
  wohngeld: 'questions.benefit.wohngeld',
  sgb2: 'questions.benefit.sgb2',
  grundsicherung: 'questions.benefit.grundsicherung',
  hlu: 'questions.benefit.hlu',
  asylblg: 'questions.benefit.asylblg',
  kiz: 'questions.benefit.kiz',
  kindergeld: 'questions.benefit.kindergeld',
  uvg: 'questions.benefit.uvg',
  elterngeld: 'questions.benefit.elterngeld',
  pflege: 'questions.benefit.pflege',
  gdb: 'questions.benefit.gdb',
  bafoeg: 'questions.benefit.bafoeg',
  rundfunk: 'questions.benefit.rundfunk',
  other: 'questions.benefit.other',
} as const satisfies Readonly<Record<string, WordKey>>;

function benefits<Key extends keyof typeof BENEFITS>(...keys: readonly Key[]): Readonly<Record<Key, WordKey>> {
  const entries: readonly (readonly [Key, WordKey])[] = keys.map((key) => [key, BENEFITS[key]]);
  return Object.fromEntries(entries) as Record<Key, WordKey>;
}

/** Periods letters name most; `other` leads to number and unit. */
const PERIODS = {
  week1: 'questions.period.week1',
  week2: 'questions.period.week2',
  week4: 'questions.period.week4',
  month1: 'questions.period.month1',
  other: 'questions.period.other',
} as const satisfies Readonly<Record<string, WordKey>>;

const tile = (label: WordKey, examples: WordKey, picture: string): TileOption => ({ label, examples, picture });

/**
 * Every question there is, as data. Which of them is asked, and when, stands in the tables of the topics. Longer than other
 * files because it is one table: the keys of answers and topics are its type, and no two questions may share a key.
 */
export const QUESTIONS = {
  group: {
    kind: 'tiles',
    title: 'questions.group.title',
    help: 'questions.group.help',
    options: {
      letter: tile('questions.group.letter', 'questions.group.letterText', 'letter'),
      appointment: tile('questions.group.appointment', 'questions.group.appointmentText', 'cal'),
      waiting: tile('questions.group.waiting', 'questions.group.waitingText', 'clock'),
      late: tile('questions.group.late', 'questions.group.lateText', 'bell'),
      money: tile('questions.group.money', 'questions.group.moneyText', 'money'),
      event: tile('questions.group.event', 'questions.group.eventText', 'home'),
    },
  },
  letter: {
    kind: 'tiles',
    title: 'questions.letter.title',
    help: 'questions.letter.help',
    options: {
      remedy: tile('questions.letter.remedy', 'questions.letter.remedyText', 'sign'),
      reply: tile('questions.letter.reply', 'questions.letter.replyText', 'folder'),
    },
  },
  late: {
    kind: 'tiles',
    title: 'questions.late.title',
    help: 'questions.late.help',
    options: {
      missed: tile('questions.late.missed', 'questions.late.missedText', 'bell'),
      review: tile('questions.late.review', 'questions.late.reviewText', 'form'),
    },
  },
  money: {
    kind: 'tiles',
    title: 'questions.money.title',
    help: 'questions.money.help',
    options: {
      renewal: tile('questions.money.renewal', 'questions.money.renewalText', 'cal'),
      start: tile('questions.money.start', 'questions.money.startText', 'form'),
      claim: tile('questions.money.claim', 'questions.money.claimText', 'rent'),
    },
  },
  event: {
    kind: 'tiles',
    title: 'questions.event.title',
    help: 'questions.event.help',
    options: {
      moved: tile('questions.event.moved', 'questions.event.movedText', 'home'),
      other: tile('questions.event.other', 'questions.event.otherText', 'cal'),
    },
  },
  remedy: {
    kind: 'choice',
    title: 'questions.remedy.title',
    help: 'questions.remedy.help',
    options: {
      widerspruch: 'questions.remedy.widerspruch',
      einspruch: 'questions.remedy.einspruch',
      klage: 'questions.remedy.klage',
      missing: 'questions.remedy.missing',
    },
  },
  remedyTime: {
    kind: 'choice',
    title: 'questions.remedyTime.title',
    help: 'questions.remedyTime.help',
    options: {
      month1: 'questions.period.month1',
      week2: 'questions.period.week2',
      week1: 'questions.period.week1',
      day: 'questions.remedyTime.day',
      other: 'questions.period.other',
    },
  },
  remedyPeriod: { kind: 'period', title: 'questions.remedyTime.title', help: 'questions.periodFree.help' },
  remedyDay: {
    kind: 'day',
    rule: 'printed',
    title: 'questions.printedDay.title',
    help: 'questions.printedDay.help',
  },
  replyTime: {
    kind: 'choice',
    title: 'questions.replyTime.title',
    help: 'questions.replyTime.help',
    options: {
      day: 'questions.replyTime.day',
      week1: 'questions.period.week1',
      week2: 'questions.period.week2',
      week4: 'questions.period.week4',
      month1: 'questions.period.month1',
      other: 'questions.period.other',
      none: 'questions.replyTime.none',
    },
  },
  replyPeriod: { kind: 'period', title: 'questions.replyTime.title', help: 'questions.periodFree.help' },
  replyDay: { kind: 'day', rule: 'printed', title: 'questions.printedDay.title', help: 'questions.printedDay.help' },
  noRoll: {
    kind: 'choice',
    title: 'questions.noRoll.title',
    help: 'questions.noRoll.help',
    options: { yes: 'act.yes', no: 'act.no' },
  },
  replyFrom: {
    kind: 'choice',
    title: 'questions.replyFrom.title',
    help: 'questions.replyFrom.help',
    options: { letter: 'questions.replyFrom.letter', receipt: 'questions.replyFrom.receipt' },
  },
  way: {
    kind: 'choice',
    title: 'questions.way.title',
    help: 'questions.way.help',
    options: {
      post: 'questions.way.post',
      yellow: 'questions.way.yellow',
      registered: 'questions.way.registered',
      hand: 'questions.way.hand',
      portal: 'questions.way.portal',
      electronic: 'questions.way.electronic',
      abroad: 'questions.way.abroad',
    },
  },
  envelopeDay: {
    kind: 'day',
    rule: 'received',
    title: 'questions.envelopeDay.title',
    help: 'questions.envelopeDay.help',
  },
  handDay: { kind: 'day', rule: 'received', title: 'questions.handDay.title', help: 'questions.handDay.help' },
  abroadDay: { kind: 'day', rule: 'received', title: 'questions.abroadDay.title', help: 'questions.abroadDay.help' },
  letterDate: { kind: 'day', rule: 'letter', title: 'questions.letterDate.title', help: 'questions.letterDate.help' },
  postmark: { kind: 'day', rule: 'sent', title: 'questions.postmark.title', help: 'questions.postmark.help' },
  later: {
    kind: 'choice',
    title: 'questions.later.title',
    help: 'questions.later.help',
    options: {
      no: 'questions.later.no',
      received: 'questions.later.received',
      posted: 'questions.later.posted',
    },
  },
  receivedOn: { kind: 'day', rule: 'received', title: 'questions.receivedOn.title', help: 'questions.receivedOn.help' },
  postedOn: { kind: 'day', rule: 'sent', title: 'questions.postedOn.title', help: 'questions.postedOn.help' },
  office: {
    kind: 'choice',
    title: 'questions.office.title',
    help: 'questions.office.help',
    options: {
      jobcenter: 'questions.office.jobcenter',
      soziales: 'questions.office.soziales',
      wohngeld: 'questions.office.wohngeld',
      kindergeld: 'questions.office.kindergeld',
      kinderzuschlag: 'questions.office.kinderzuschlag',
      jugendamt: 'questions.office.jugendamt',
      elterngeld: 'questions.office.elterngeld',
      insurance: 'questions.office.insurance',
      disability: 'questions.office.disability',
      bafoeg: 'questions.office.bafoeg',
      rundfunk: 'questions.office.rundfunk',
      other: 'questions.office.other',
    },
  },
  appointmentOn: {
    kind: 'day',
    rule: 'coming',
    title: 'questions.appointmentOn.title',
    help: 'questions.appointmentOn.help',
  },
  waitingFor: {
    kind: 'choice',
    title: 'questions.waitingFor.title',
    help: 'questions.waitingFor.help',
    options: {
      application: 'questions.waitingFor.application',
      widerspruch: 'questions.waitingFor.widerspruch',
      einspruch: 'questions.waitingFor.einspruch',
    },
  },
  filedOn: { kind: 'day', rule: 'past', title: 'questions.filedOn.title', help: 'questions.filedOn.help' },
  missedWhat: {
    kind: 'choice',
    title: 'questions.missedWhat.title',
    help: 'questions.missedWhat.help',
    options: {
      remedy: 'questions.missedWhat.remedy',
      einspruch: 'questions.missedWhat.einspruch',
      reply: 'questions.missedWhat.reply',
    },
  },
  obstacleEnd: { kind: 'day', rule: 'past', title: 'questions.obstacleEnd.title', help: 'questions.obstacleEnd.help' },
  missedOn: { kind: 'day', rule: 'missed', title: 'questions.missedOn.title', help: 'questions.missedOn.help' },
  missedLongAgo: {
    kind: 'choice',
    title: 'questions.missedLongAgo.title',
    help: 'questions.missedLongAgo.help',
    options: { yes: 'act.yes', no: 'act.no' },
  },
  reviewOf: {
    kind: 'choice',
    title: 'questions.reviewOf.title',
    help: 'questions.reviewOf.help',
    options: benefits(
      'sgb2',
      'grundsicherung',
      'hlu',
      'asylblg',
      'wohngeld',
      'kiz',
      'kindergeld',
      'uvg',
      'elterngeld',
      'pflege',
      'bafoeg',
      'rundfunk',
      'other',
    ),
  },
  /** Asked only where the machine doubts its own day. */
  today: { kind: 'day', rule: 'any', title: 'questions.today.title', help: 'questions.today.help' },
  renewalOf: {
    kind: 'choice',
    title: 'questions.renewalOf.title',
    help: 'questions.renewalOf.help',
    options: benefits('sgb2', 'wohngeld', 'kiz', 'grundsicherung', 'rundfunk', 'other'),
  },
  periodEnd: { kind: 'day', rule: 'any', title: 'questions.periodEnd.title', help: 'questions.periodEnd.help' },
  startOf: {
    kind: 'choice',
    title: 'questions.startOf.title',
    help: 'questions.startOf.help',
    options: benefits(
      'wohngeld',
      'sgb2',
      'grundsicherung',
      'hlu',
      'kiz',
      'kindergeld',
      'uvg',
      'pflege',
      'gdb',
      'rundfunk',
      'other',
    ),
  },
  applied: {
    kind: 'choice',
    title: 'questions.applied.title',
    help: 'questions.applied.help',
    options: { no: 'questions.applied.no', yes: 'questions.applied.yes' },
  },
  appliedOn: { kind: 'day', rule: 'past', title: 'questions.appliedOn.title', help: 'questions.appliedOn.help' },
  careSince: { kind: 'day', rule: 'any', title: 'questions.careSince.title', help: 'questions.careSince.help' },
  noticeFrom: { kind: 'day', rule: 'any', title: 'questions.noticeFrom.title', help: 'questions.noticeFrom.help' },
  knownOn: { kind: 'day', rule: 'past', title: 'questions.knownOn.title', help: 'questions.knownOn.help' },
  refusalDate: { kind: 'day', rule: 'past', title: 'questions.refusalDate.title', help: 'questions.refusalDate.help' },
  refusedFrom: { kind: 'day', rule: 'any', title: 'questions.refusedFrom.title', help: 'questions.refusedFrom.help' },
  movedOn: { kind: 'day', rule: 'any', title: 'questions.movedOn.title', help: 'questions.movedOn.help' },
  eventOn: { kind: 'day', rule: 'any', title: 'questions.eventOn.title', help: 'questions.eventOn.help' },
  eventTime: {
    kind: 'choice',
    title: 'questions.eventTime.title',
    help: 'questions.eventTime.help',
    options: PERIODS,
  },
  eventPeriod: { kind: 'period', title: 'questions.eventTime.title', help: 'questions.periodFree.help' },
} as const satisfies Readonly<Record<string, Question>>;

export type QuestionKey = keyof typeof QUESTIONS;
type OfKind<Kind extends Question['kind']> = {
  [Key in QuestionKey]: (typeof QUESTIONS)[Key]['kind'] extends Kind ? Key : never;
}[QuestionKey];
export type ChoiceKey = OfKind<'tiles' | 'choice'>;
export type DayKey = OfKind<'day'>;
export type PeriodKey = OfKind<'period'>;
export type OptionOf<Key extends ChoiceKey> = keyof (typeof QUESTIONS)[Key]['options'] & string;
