import { err, ok, type Result } from '#shared/basics';

/**
 * Waits for `work` at most `milliseconds`, or until `signal` aborts: nothing in this room may hang on a person. A rejection
 * becomes 'failed', an abort too. `giveUp` runs when the work is no longer wanted, to free what it holds.
 */
export function withTimeLimit<Value>(
  work: Promise<Value>,
  milliseconds: number,
  giveUp: () => void,
  signal?: AbortSignal,
): Promise<Result<Value, 'timeout' | 'failed'>> {
  return new Promise((resolve) => {
    const end = (result: Result<Value, 'timeout' | 'failed'>, abandon: boolean) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', aborted);
      if (abandon) giveUp();
      resolve(result);
    };
    const aborted = () => end(err('failed'), true);
    const timer = setTimeout(() => end(err('timeout'), true), milliseconds);
    work.then(
      (value) => end(ok(value), false),
      () => end(err('failed'), true),
    );
    if (signal?.aborted) aborted();
    else signal?.addEventListener('abort', aborted);
  });
}
