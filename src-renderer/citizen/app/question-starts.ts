import type { Starts } from '../assistant/index.ts';
import type { Visit } from './visit.ts';

/**
 * What a card of the question box may begin from where the visit stands. Inside an application or a letter nothing new
 * begins: the person returns to exactly their question.
 */
export function startsOf(visit: Visit[0], send: Visit[1]): Omit<Starts, 'emergency'> {
  const begin = (event: Parameters<typeof send>[0]) => {
    send({ type: 'SHOW', overlay: null });
    send(event);
  };
  if (!visit.matches('orientation')) return { application: undefined, letter: undefined, places: undefined };
  return {
    application: (application) => begin({ type: 'APPLY', application }),
    letter: () => begin({ type: 'LETTER' }),
    places: () => begin({ type: 'PLACES' }),
  };
}
