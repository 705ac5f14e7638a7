import { useCallback, useEffect, useState } from 'react';
import type { Office, OpenedLetter } from './office.ts';
import { PROBLEMS } from './words.ts';

/** The gateway opens each letter to seal it anew: not every ten seconds. ms. */
const LOOK_EVERY = 300_000;

/** Letters this office has to print; null where it prints none. */
export function useLetters(office: Office) {
  const [letters, setLetters] = useState<readonly OpenedLetter[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const reload = useCallback(async () => {
    const result = await office.letters();
    setProblem(result.ok ? null : PROBLEMS[result.error]);
    if (result.ok) setLetters(result.value);
  }, [office]);

  useEffect(() => {
    void reload();
    const timer = setInterval(() => void reload(), LOOK_EVERY);
    return () => clearInterval(timer);
  }, [reload]);

  const report = async (printed: readonly OpenedLetter[]): Promise<string | null> => {
    const result = await office.printed(printed);
    if (result.ok) await reload();
    return result.ok ? null : PROBLEMS[result.error];
  };

  return { letters, problem, reload, report };
}
