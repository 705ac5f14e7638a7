import { err, ok, type Result } from '#shared/basics';

/**
 * The next answer of a worker, or why there is none: it took longer than `milliseconds` (whatever it does, it can be ended),
 * it failed, or `signal` said that nobody waits any more. What is no answer of ours (`isAnswer`) is passed over.
 */
export function workerAnswer<Answer>(
  worker: Worker,
  ask: () => void,
  {
    milliseconds,
    signal,
    isAnswer,
  }: {
    readonly milliseconds: number;
    readonly signal?: AbortSignal | undefined;
    readonly isAnswer: (data: unknown) => data is Answer;
  },
): Promise<Result<Answer, 'timeout' | 'failed'>> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const end = (result: Result<Answer, 'timeout' | 'failed'>) => {
      clearTimeout(timer);
      over.abort();
      resolve(result);
    };
    const timer = setTimeout(() => end(err('timeout')), milliseconds);
    const listen = { signal: over.signal };
    worker.addEventListener('message', ({ data }) => isAnswer(data) && end(ok(data)), listen);
    worker.addEventListener('error', () => end(err('failed')), listen);
    worker.addEventListener('messageerror', () => end(err('failed')), listen);
    signal?.addEventListener('abort', () => end(err('failed')), listen);
    if (signal?.aborted) end(err('failed'));
    else ask();
  });
}
