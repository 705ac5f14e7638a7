import type { Matter, Topic } from '#shared/matters';
import type { WordKey } from '../app/words.ts';
import { type Computed, type Sentence, sentence } from './sentences.ts';

/**
 * What the words are about: the topics of a matter, and one more: a grant that goes on without a new application
 * (Grundsicherung, BSG 29.9.2009, B 8 SO 13/08 R), where there is no last day at all.
 */
export type Subject = Topic | 'goesOn';

export function subjectOf({ topic }: Matter, deadline: Computed): Subject {
  const isWithoutDay = deadline.safeLastDay === null && deadline.legalLastDay === null;
  return isWithoutDay && deadline.earliestDay === null ? 'goesOn' : topic;
}

/** `start`, `renewal` and `goesOn` name the benefit, so that two of them in one visit are told apart. */
export function titleOf(subject: Subject, matter: Matter): Sentence {
  return sentence(`result.title.${subject}`, { benefit: benefitOf(matter) ?? '' });
}

/** Short: it has to fit into a QR code a cheap phone reads, and says nothing a glance over the shoulder may not read. */
export function calendarTitle(subject: Subject): WordKey {
  return `result.calendar.${subject}`;
}

/** The benefit by its name; null where the matter is about none. */
function benefitOf({ input }: Matter): Sentence | null {
  return 'benefit' in input ? sentence(`result.benefit.${input.benefit}`) : null;
}

/** The court in charge of each law: § 51 SGG, § 40 VwGO, § 33 FGO. */
export function courtOf({ input }: Matter): Sentence {
  const regime = 'regime' in input ? input.regime : null;
  return sentence(`result.court.${regime === 'VWGO' || regime === 'AO' ? regime : 'SGG'}`);
}
