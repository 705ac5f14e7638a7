import { describe, expect, test } from 'vitest';
import type { GatewayClient } from '#main/gateway';
import { enrollingGateway } from './enrolling-gateway.ts';

type Enrolled = Awaited<ReturnType<GatewayClient['enrol']>>;
const NETWORK = { outcome: 'failed', kind: 'network', status: null, retryAfter: null } as const;

/** A client whose line and answers a test turns; only what enrolment touches. */
function line() {
  const state: { online: boolean; code: string | null; answer: Enrolled } = {
    online: true,
    code: 'CODE1',
    answer: { outcome: 'done' },
  };
  const tried: string[] = [];
  const client = {
    probe: async () => ({ state: state.online ? 'online' : 'offline' }),
    enrol: async (code: string) => {
      tried.push(code);
      return state.answer;
    },
  } as Partial<GatewayClient> as GatewayClient;
  return { state, tried, gateway: enrollingGateway(client, { code: async () => state.code, site: 'haus' }) };
}

describe('a machine registers when its gateway is reached', () => {
  test('at the first answer, and only once', async () => {
    const { gateway, tried } = line();
    expect(await gateway.probe()).toEqual({ state: 'online' });
    await gateway.probe();
    expect(tried).toEqual(['CODE1']);
  });

  test('not at a start without network, but as soon as it comes', async () => {
    const { gateway, tried, state } = line();
    state.online = false;
    expect(await gateway.probe()).toEqual({ state: 'offline' });
    expect(tried).toEqual([]);
    state.online = true;
    await gateway.probe();
    expect(tried).toEqual(['CODE1']);
  });

  test('again when the line broke during it', async () => {
    const { gateway, tried, state } = line();
    state.answer = NETWORK;
    await gateway.probe();
    state.answer = { outcome: 'done' };
    await gateway.probe();
    await gateway.probe();
    expect(tried).toEqual(['CODE1', 'CODE1']);
  });

  test('a refused code is not tried again; a new one of staff is', async () => {
    const { gateway, tried, state } = line();
    state.answer = { outcome: 'refused' };
    await gateway.probe();
    await gateway.probe();
    state.code = 'CODE2';
    state.answer = { outcome: 'done' };
    await gateway.probe();
    expect(tried).toEqual(['CODE1', 'CODE2']);
  });

  test('nobody asks twice at the same time, and without a code nothing is asked', async () => {
    const { gateway, tried, state } = line();
    state.code = null;
    await gateway.probe();
    expect(tried).toEqual([]);
    state.code = 'CODE3';
    await Promise.all([gateway.probe(), gateway.probe()]);
    expect(tried).toEqual(['CODE3']);
  });
});
