import type { WordKey } from '../app/words.ts';
import type { Stop } from './topics.ts';

type StopWords = {
  readonly text: WordKey;
  readonly helps: readonly WordKey[];
  /** A letter before the camera may hold what is missing. */
  readonly camera: boolean;
};

/** Nothing can be counted: said plainly, with what would help. A person can always be called. */
export const STOPS: Readonly<Record<Stop, StopWords>> = {
  about: {
    text: 'questions.stop.about',
    helps: ['questions.stop.aboutHelp', 'questions.stop.human'],
    camera: true,
  },
  letterDate: {
    text: 'questions.stop.letterDate',
    helps: ['questions.stop.letterDateTop', 'questions.stop.letterDateCamera', 'questions.stop.human'],
    camera: true,
  },
  replyNone: {
    text: 'questions.stop.replyNone',
    helps: ['questions.stop.replyNoneSoon', 'questions.stop.replyNoneCamera', 'questions.stop.human'],
    camera: true,
  },
  appointment: {
    text: 'questions.stop.appointment',
    helps: ['questions.stop.appointmentCall', 'questions.stop.showLetter', 'questions.stop.human'],
    camera: true,
  },
  filedOn: {
    text: 'questions.stop.filedOn',
    helps: ['questions.stop.filedOnPaper', 'questions.stop.filedOnAsk', 'questions.stop.human'],
    camera: false,
  },
  waitingKindergeld: {
    text: 'questions.stop.waitingKindergeld',
    helps: ['questions.stop.waitingKindergeldAsk', 'questions.stop.human'],
    camera: false,
  },
  missed: {
    text: 'questions.stop.missed',
    helps: ['questions.stop.missedToday', 'questions.stop.missedWrite', 'questions.stop.human'],
    camera: true,
  },
  reviewNot: {
    text: 'questions.stop.reviewNot',
    helps: ['questions.stop.reviewNotAsk', 'questions.stop.human'],
    camera: false,
  },
  today: { text: 'questions.stop.today', helps: ['questions.stop.todayAsk', 'questions.stop.human'], camera: false },
  periodEnd: {
    text: 'questions.stop.periodEnd',
    helps: ['questions.stop.periodEndPaper', 'questions.stop.periodEndApply', 'questions.stop.human'],
    camera: false,
  },
  startOther: {
    text: 'questions.stop.startOther',
    helps: ['questions.stop.startOtherToday', 'questions.stop.startOtherProof', 'questions.stop.human'],
    camera: false,
  },
  claim: {
    text: 'questions.stop.claim',
    helps: ['questions.stop.claimPaper', 'questions.stop.claimApply', 'questions.stop.human'],
    camera: false,
  },
  event: {
    text: 'questions.stop.event',
    helps: ['questions.stop.eventPaper', 'questions.stop.human'],
    camera: false,
  },
  eventTime: {
    text: 'questions.stop.eventTime',
    helps: ['questions.stop.eventTimePaper', 'questions.stop.showLetter', 'questions.stop.human'],
    camera: true,
  },
};
