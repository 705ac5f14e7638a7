import type { Matter, OfficeKey } from '#shared/matters';
import type { QuestionKey } from './questions.ts';
import type { Told } from './told.ts';

/** Why nothing can be counted: each has a sentence and what would help (`stops.ts`). */
export type Stop =
  | 'about'
  | 'letterDate'
  | 'replyNone'
  | 'appointment'
  | 'filedOn'
  | 'waitingKindergeld'
  | 'missed'
  | 'reviewNot'
  | 'today'
  | 'periodEnd'
  | 'startOther'
  | 'claim'
  | 'event'
  | 'eventTime';

/**
 * One line of a topic's table, read from above: a question and when it can still change the result, or the point where no
 * further question helps. `when` sees only the answers above it.
 */
export type Row =
  | { readonly ask: QuestionKey; readonly when?: (told: Told) => boolean }
  | { readonly stop: Stop; readonly when: (told: Told) => boolean };

export type Finding = Pick<Matter, 'topic' | 'input'> & { readonly office: OfficeKey | null };

/** A topic: its questions in the order in which they decide, and what the answers become. */
export type TopicTable = { readonly rows: readonly Row[]; readonly finish: (told: Told) => Finding };
