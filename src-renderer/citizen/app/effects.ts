import { useCallback, useEffect, useRef } from 'react';
import type { Client, citizenContract, SessionState } from '#shared/bridge';
import { endReadingOfVisit, warmUpReading } from '../documents/index.ts';

type Citizen = Client<typeof citizenContract>;

/** At most one sign of life every five seconds: the machine's idle limit is minutes. */
const ACTIVITY_EVERY = 5_000;

/** Every touch and key keeps the visit alive. */
export function useActivity(client: Citizen, inVisit: boolean): void {
  useEffect(() => {
    if (!inVisit) return;
    let last = 0;
    const heard = () => {
      const now = performance.now();
      if (now - last < ACTIVITY_EVERY) return;
      last = now;
      void client.call.activity(null);
    };
    const events = ['pointerdown', 'keydown'] as const;
    for (const event of events) window.addEventListener(event, heard, { passive: true });
    return () => {
      for (const event of events) window.removeEventListener(event, heard);
    };
  }, [client, inVisit]);
}

/** Every wait the person can see: each shows a progress bar (people.md), and the live picture of the camera is one too. */
const WAITS = '[role="progressbar"], [aria-busy="true"], .scan-live';

/**
 * Scanning, reading, sealing and printing keep the visit alive as a touch does. The machine believes it for some minutes
 * only (src-main/session): a page that hangs in a wait must not keep a stranger's answers.
 */
export function useWork(client: Citizen, inVisit: boolean): void {
  useEffect(() => {
    if (!inVisit) return;
    const look = () => {
      if (document.querySelector(WAITS) !== null) void client.call.working(null).catch(() => undefined);
    };
    const timer = setInterval(look, ACTIVITY_EVERY);
    return () => clearInterval(timer);
  }, [client, inVisit]);
}

/**
 * The engine that reads papers warms up while the screen waits for a language, once that screen stands, and goes with the
 * visit. Where there are no workers (tests without a browser) nothing is warmed.
 */
export function useReadingEngine(session: SessionState['state']): void {
  useEffect(() => {
    if (session !== 'visit' && session !== 'warning') endReadingOfVisit();
    if (session === 'wiping' || session === 'out-of-order' || typeof Worker === 'undefined') return;
    const idle = requestIdleCallback(warmUpReading, { timeout: 3000 });
    return () => cancelIdleCallback(idle);
  }, [session]);
}

/** Reads aloud; what was being said stops first. `onNoVoice` when the machine has no voice for the language. */
export function useSpeech(client: Citizen, language: string, onNoVoice: () => void): (text: string) => void {
  const playing = useRef<HTMLAudioElement | null>(null);
  return useCallback(
    (text) => {
      playing.current?.pause();
      void client.call.speak({ text: text.slice(0, 4000), language }).then(({ wav }) => {
        if (wav === null) {
          onNoVoice();
          return;
        }
        const url = URL.createObjectURL(new Blob([new Uint8Array(wav)], { type: 'audio/wav' }));
        const audio = new Audio(url);
        playing.current = audio;
        audio.addEventListener('ended', () => URL.revokeObjectURL(url));
        void audio.play().catch(() => URL.revokeObjectURL(url));
      });
    },
    [client, language, onNoVoice],
  );
}
