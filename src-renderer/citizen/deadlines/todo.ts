import type { Matter } from '#shared/matters';
import type { WordKey } from '../app/words.ts';
import { type Sentence, sentence } from './sentences.ts';
import { courtOf, type Subject } from './topics.ts';

export type ToDo = {
  /** What to do now, in order. */
  readonly steps: readonly Sentence[];
  /** Papers to bring. */
  readonly papers: readonly Sentence[];
};

/** What to do now, by what the day is about. `office`: name and street of the one who wrote, where the pack knows it. */
export function todoOf(subject: Subject, matter: Matter, office: string | null): ToDo {
  const court = courtOf(matter);
  const bring = office === null ? sentence('result.todo.bring') : sentence('result.todo.bringTo', { office });
  const bringAny = office === null ? sentence('result.todo.bringAny') : bring;
  const steps = (...keys: readonly WordKey[]) => keys.map((key) => sentence(key));
  switch (subject) {
    case 'widerspruch':
      return {
        steps: [...steps('result.todo.write', 'result.todo.sign'), bring],
        papers: papers('letter', 'copy', 'id'),
      };
    case 'einspruch':
      return {
        steps: [...steps('result.todo.writeEinspruch', 'result.todo.sign'), bring],
        papers: papers('letter', 'copy', 'id'),
      };
    case 'klage':
      return {
        steps: [sentence('result.todo.advice'), sentence('result.todo.courtOf', { court })],
        papers: papers('letter', 'decision', 'id'),
      };
    case 'reply':
      return isPrivate(matter)
        ? {
            steps: steps('result.todo.payOrAsk', 'result.todo.copy', 'result.todo.advice'),
            papers: papers('letter', 'named'),
          }
        : {
            steps: [...steps('result.todo.answer', 'result.todo.copy'), bring, sentence('result.todo.moreTime')],
            papers: papers('letter', 'named', 'copy', 'id'),
          };
    case 'appointment':
      return {
        steps: steps('result.todo.readAppointment', 'result.todo.goAnyway', 'result.todo.callBefore'),
        papers: papers('letter', 'named', 'id'),
      };
    case 'event':
      return { steps: steps('result.todo.doIt', 'result.todo.receipt'), papers: papers('id', 'named') };
    case 'missed':
      return {
        steps: [...steps('result.todo.why', 'result.todo.catchUp'), bringAny],
        papers: papers('letter', 'reason', 'copy', 'id'),
      };
    case 'waiting':
      return {
        steps: [
          ...steps('result.todo.askOffice', 'result.todo.adviceFirst'),
          sentence('result.todo.courtHelps', { court }),
        ],
        papers: papers('filed', 'letter', 'id'),
      };
    case 'review':
      return { steps: [sentence('result.todo.askReview'), bringAny], papers: papers('decision', 'copy', 'id') };
    case 'start':
      return {
        steps: [...steps('result.todo.applyNow', 'result.todo.papersLater'), bringAny],
        papers: papers('copy', 'id'),
      };
    case 'renewal':
      return {
        steps: [...steps('result.todo.renew', 'result.todo.changes'), bringAny],
        papers: papers('decision', 'proofs', 'copy', 'id'),
      };
    case 'claim':
      return {
        steps: [...steps('result.todo.claimNow', 'result.todo.papersLater'), bringAny],
        papers: papers('refusal', 'copy', 'id'),
      };
    case 'goesOn':
      return { steps: steps('result.todo.changes', 'result.todo.answerPost'), papers: [] };
  }
}

type Paper = 'letter' | 'named' | 'id' | 'copy' | 'reason' | 'filed' | 'decision' | 'refusal' | 'proofs';

function papers(...names: readonly Paper[]): readonly Sentence[] {
  return names.map((name) => sentence(`result.bring.${name}`));
}

/** A reminder of a private creditor (Mahnung) counts from its own date and goes to no office. */
export function isPrivate({ topic, input }: Matter): boolean {
  return topic === 'reply' && input.kind === 'event_period';
}
