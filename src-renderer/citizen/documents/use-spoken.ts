import { useEffect, useRef } from 'react';
import { useTerminal } from '../app/terminal.ts';

/** A hint that flickers is not said; after one that was said there is quiet for a while. */
const STAYED = 1500;
const QUIET = 5000;

/** Says an instruction that changed and stayed, for whoever lets the terminal read aloud. Each only once until it changes. */
export function useSpoken(text: string): void {
  const { say, readsAloud } = useTerminal();
  // The newest way to speak, whichever render brought it: it must not begin the waiting anew.
  const speak = useRef(say);
  speak.current = say;
  const said = useRef({ text: '', at: Number.NEGATIVE_INFINITY });
  useEffect(() => {
    if (!readsAloud.on || said.current.text === text) return;
    const wait = Math.max(STAYED, said.current.at + QUIET - performance.now());
    const timer = setTimeout(() => {
      said.current = { text, at: performance.now() };
      speak.current(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text, readsAloud.on]);
}
