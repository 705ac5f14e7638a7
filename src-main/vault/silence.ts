import type { Timers } from '#shared/sync';

/** The vault window must take a new envelope, and give a sign of life, within this time (architecture, section 2). */
const LIMIT = 60_000;

export type Silence = { readonly what: 'envelope' | 'heartbeat' };

export type SilenceWatch = {
  readonly expect: (id: string) => void;
  readonly confirmed: (id: string) => void;
  readonly alive: () => void;
  readonly stop: () => void;
};

/** Tells when the vault window has been silent for a minute: somebody restarts it and alarms staff. */
export function watchSilence(timers: Timers, onSilent: (silence: Silence) => void): SilenceWatch {
  const expected = new Map<string, () => void>();
  let heartbeat: () => void = () => undefined;

  function confirmed(id: string): void {
    expected.get(id)?.();
    expected.delete(id);
  }

  /** Goes on alarming, once a minute, until somebody answers. */
  function expectEnvelope(id: string): void {
    confirmed(id);
    const alarm = () => {
      expectEnvelope(id);
      onSilent({ what: 'envelope' });
    };
    expected.set(id, timers.after(LIMIT, alarm));
  }

  function alive(): void {
    heartbeat();
    heartbeat = timers.after(LIMIT, () => {
      alive();
      onSilent({ what: 'heartbeat' });
    });
  }

  return {
    expect: expectEnvelope,
    confirmed,
    alive,
    stop: () => {
      heartbeat();
      for (const cancel of expected.values()) cancel();
      expected.clear();
    },
  };
}

/** Real time. Does not keep the process alive. */
export const systemTimers: Timers = {
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
