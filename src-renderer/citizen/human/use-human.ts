import { useCallback, useEffect, useState } from 'react';
import type { Clock } from '#shared/basics';
import { BridgeError, type Client, type citizenContract } from '#shared/bridge';
import { type CallbackDraft, emptyCallback } from './callback.ts';

/** So long a person is asked to wait before the screen says that nobody came (ms). */
export const WAIT_FOR_ANSWER = 180_000;

/** Whoever waits for a human touches nothing, and is there all the same: waiting counts as activity (people.md). */
const SIGN_OF_LIFE = 30_000;

/** The call as the person sees it. `since`: when it began, `until`: how long to wait; ms since 1970 by the machine's clock. */
export type HumanCall =
  | { readonly state: 'none' }
  | { readonly state: 'ringing' }
  | { readonly state: 'waiting'; readonly since: number; readonly until: number; readonly bell: boolean }
  | { readonly state: 'coming' }
  | { readonly state: 'nobody'; readonly why: 'not-here' | 'no-answer' | 'failed'; readonly bell: boolean };

export type CallbackStep = 'phone' | 'name' | 'time' | 'topic' | 'language' | 'send' | 'saved';

/** A call and a request in the making. Both stay when the overlay is left, and go with the visit. */
export type Human = {
  readonly call: HumanCall;
  readonly ring: () => void;
  /** Read: the person has seen that somebody comes. */
  readonly seen: () => void;
  readonly draft: CallbackDraft | null;
  readonly step: CallbackStep | null;
  readonly change: (part: Partial<CallbackDraft>) => void;
  readonly goTo: (step: CallbackStep | null) => void;
  readonly forget: () => void;
};

export function useHuman(client: Client<typeof citizenContract>, clock: Clock, language: string): Human {
  const [call, setCall] = useState<HumanCall>({ state: 'none' });
  const [draft, setDraft] = useState<CallbackDraft | null>(null);
  const [step, setStep] = useState<CallbackStep | null>(null);

  useEffect(() => client.on('humanAnswered', () => setCall({ state: 'coming' })), [client]);
  useEffect(() => {
    if (call.state !== 'waiting') return;
    const left = Math.max(0, call.until - clock.instant());
    const timer = setTimeout(() => setCall({ state: 'nobody', why: 'no-answer', bell: call.bell }), left);
    return () => clearTimeout(timer);
  }, [call, clock]);

  useEffect(() => {
    if (call.state !== 'waiting') return;
    const timer = setInterval(() => void client.call.activity(null).catch(() => undefined), SIGN_OF_LIFE);
    return () => clearInterval(timer);
  }, [call.state, client]);

  const ring = useCallback(() => {
    setCall({ state: 'ringing' });
    client.call.callHuman(null).then(
      (answer) => {
        const bell = answer.bell === 'rung';
        // "Ich komme" may have been quicker than the bell.
        setCall((before) =>
          before.state === 'coming'
            ? before
            : answer.outcome === 'nobody'
              ? { state: 'nobody', why: 'not-here', bell }
              : // A second ring begins a new wait, but the call is as old as it is.
                { state: 'waiting', since: Date.parse(answer.since), until: clock.instant() + WAIT_FOR_ANSWER, bell },
        );
      },
      (error: unknown) => {
        if (!(error instanceof BridgeError)) throw error;
        setCall({ state: 'nobody', why: 'failed', bell: false });
      },
    );
  }, [client, clock]);

  const goTo = useCallback(
    (next: CallbackStep | null) => {
      setDraft((before) => before ?? emptyCallback(language));
      setStep(next);
    },
    [language],
  );
  const change = useCallback(
    (part: Partial<CallbackDraft>) => setDraft((before) => ({ ...(before ?? emptyCallback(language)), ...part })),
    [language],
  );
  const seen = useCallback(() => setCall({ state: 'none' }), []);
  const forget = useCallback(() => {
    setCall({ state: 'none' });
    setDraft(null);
    setStep(null);
  }, []);
  return { call, ring, seen, draft, step, change, goTo, forget };
}
