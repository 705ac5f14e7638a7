import type { useMachine } from '@xstate/react';
import type { Starts } from '../assistant/index.ts';
import type { visitMachine } from './visit-machine.ts';

type Visit = ReturnType<typeof useMachine<typeof visitMachine>>;

/**
 * What a card of the question box may begin from where the visit stands. Inside an application or a letter nothing new
 * begins: the person returns to exactly their question.
 */
export function startsOf(visit: Visit[0], send: Visit[1]): Omit<Starts, 'emergency'> {
  const close = () => send({ type: 'SHOW', overlay: null });
  const free = visit.matches('orientation');
  return {
    application: free
      ? (application) => {
          close();
          send({ type: 'APPLY', application });
        }
      : undefined,
    letter: free
      ? () => {
          close();
          send({ type: 'LETTER' });
        }
      : undefined,
  };
}
