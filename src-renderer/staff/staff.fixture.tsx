import { type Client, staffContract } from '#shared/bridge';
import { emptySiteSettings } from '#shared/site';
import type { LockState, StaffClient } from './staff-client.ts';

type Calls = StaffClient['call'];

/** A machine that answers what a test says; a call nobody expected fails loudly. */
export function staffClient(answers: Partial<Calls>): StaffClient {
  const unexpected = Object.keys(staffContract.methods).map((name) => [
    name,
    async () => {
      throw new Error(`not expected in this test: ${name}`);
    },
  ]);
  const call = { ...(Object.fromEntries(unexpected) as Calls), ...answers };
  // The contract's generic signature cannot be met by a plain function.
  const on = (() => () => undefined) as unknown as Client<typeof staffContract>['on'];
  return { call, on };
}

export const locked: LockState = {
  phase: 'locked',
  role: null,
  doors: { standortleitung: { door: 'open' }, 'stadt-it': { door: 'open' } },
  site: 'Stadtteilzentrum Probe',
  profile: 'demo',
  humanCalls: 0,
};

export const emptySetup: Awaited<ReturnType<Calls['setup']>> = {
  now: '2026-11-24T09:00:00.000Z',
  settings: emptySiteSettings,
  steps: {},
  judged: {},
  file: 'none',
  savedAt: null,
  waitsForRestart: false,
  gatewayNow: null,
  signer: '3F2A-91BC',
  helperPin: false,
};
