import { useEffect } from 'react';
import { orNull, type StaffClient } from './staff-client.ts';

/** The machine locks after five minutes; telling it more often than this helps nobody. */
const TELL_EVERY = 10_000;

/** Tells the machine of touches and keys, not of the page's own questions: a window left open locks itself. */
export function useTouch(client: StaffClient, open: boolean): void {
  useEffect(() => {
    if (!open) return;
    let told = Number.NEGATIVE_INFINITY;
    const tell = () => {
      if (performance.now() - told < TELL_EVERY) return;
      told = performance.now();
      void orNull(client.call.touch(null));
    };
    window.addEventListener('pointerdown', tell);
    window.addEventListener('keydown', tell);
    return () => {
      window.removeEventListener('pointerdown', tell);
      window.removeEventListener('keydown', tell);
    };
  }, [client, open]);
}
