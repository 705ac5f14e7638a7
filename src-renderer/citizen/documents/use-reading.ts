import { useEffect, useRef, useState } from 'react';
import type { CaptureTools } from './capture-tools.ts';
import type { Capturing, ReadOf, ReadPage } from './held-page.ts';

/**
 * Reads the pages that wait, one after the other, while the person goes on. Whatever takes the screen away stops it; the
 * page in hand is read again when the screen is back, so nothing is marked unreadable that was only interrupted. Another
 * language stops it too: nobody waits for words in the wrong one.
 */
export function useReading(
  tools: CaptureTools,
  { pages, paper }: Pick<Capturing, 'pages' | 'paper'>,
  onRead: (of: ReadOf, read: ReadPage) => void,
): void {
  const [turn, setTurn] = useState(0);
  const busy = useRef(false);
  const gone = useRef(new AbortController());
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language begins anew.
  useEffect(() => {
    const end = new AbortController();
    gone.current = end;
    busy.current = false;
    setTurn((before) => before + 1);
    return () => end.abort();
  }, [paper]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks for the next page after each.
  useEffect(() => {
    const next = pages.find(({ words }) => words === 'waiting');
    const { signal } = gone.current;
    if (busy.current || next === undefined || signal.aborted) return;
    busy.current = true;
    void tools
      .read(next, paper, signal)
      .catch(() => ({ jpeg: next.jpeg, width: next.width, height: next.height, words: 'unreadable' as const }))
      .then((read) => {
        if (signal.aborted) return;
        busy.current = false;
        if (read !== null) onRead({ id: next.id, revision: next.revision, paper }, read);
        setTurn((before) => before + 1);
      });
  }, [tools, pages, paper, onRead, turn]);
}
