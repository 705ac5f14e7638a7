import { readFile } from 'node:fs/promises';
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { fixedClock } from '#shared/basics';
import type { SealedEnvelope } from '#shared/sealing';
import { routes } from '#shared/wire';
import type { GatewayClient } from './client.ts';
import { fakeGateway } from './fake-gateway.fixture.ts';
import { gatewayContract } from './gateway.contract.ts';
import { acceptToken, newMachineKey, realGateway, startProcess } from './real-gateway.fixture.ts';
import { reminderContract } from './reminder.contract.ts';

type Real = Awaited<ReturnType<typeof realGateway>>;
let real: Real;
beforeAll(async () => {
  real = await realGateway();
}, 60_000);
afterAll(() => real.close());

gatewayContract('the real one, as a process of its own', () => ({
  client: real.client,
  seal: real.seal,
  officeAccepts: real.officeAccepts,
  async arrivals(envelope) {
    const announced = await real.client.announce(envelope);
    return announced.outcome === 'done' ? real.arrivals([announced.submissionId]) : -1;
  },
}));

const fake = fakeGateway();
gatewayContract('the fake in memory', () => ({
  client: fake.client,
  seal: () => real.seal(),
  officeAccepts: async (_envelope, submissionId) => fake.accept(submissionId),
  arrivals: async (envelope) => fake.arrivals(envelope),
}));

reminderContract('the real service', () => ({
  client: real.client,
  sealRequest: real.sealRequest,
  takenUp: (envelope, submissionId) =>
    vi.waitFor(
      async () => expect(await real.client.progress(envelope, submissionId)).toMatchObject({ accepted: true }),
      { timeout: 10_000, interval: 100 },
    ),
}));
reminderContract('the fake in memory', () => ({
  client: fake.client,
  sealRequest: real.sealRequest,
  takenUp: async (_envelope, submissionId, { channel, days, lastDay }) =>
    fake.takeUp(submissionId, {
      state: 'active',
      by: channel.by,
      days: days.map((day) => ({ day, sent: false })),
      lastDay,
    }),
}));

/** A server between terminal and gateway that does what bad networks do. */
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});
async function between(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(handle);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Passes everything on to the gateway; `answer` decides what becomes of the reply. */
function passOn(request: IncomingMessage, answer: (reply: IncomingMessage) => void): void {
  const { hostname, port } = new URL(real.url);
  const { method, url, headers } = request;
  const onward = httpRequest({ hostname, port, method, path: url, headers } as object, answer);
  request.pipe(onward);
}

const LIMITS = { probe: 300, call: 300, upload: 300 };

async function deliver(client: GatewayClient, envelope: SealedEnvelope): Promise<string> {
  const announced = await client.announce(envelope);
  if (announced.outcome !== 'done') throw new Error(announced.kind);
  for (const { id } of envelope.attachments) await client.uploadAttachment(envelope, announced.submissionId, id);
  await client.submit(envelope, announced.submissionId);
  return announced.submissionId;
}

describe('what networks do', () => {
  const page = '<html><title>Willkommen im WLAN</title></html>';
  test.each<[string, (response: ServerResponse) => void, object, string]>([
    [
      'the log-in page of a public network',
      (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page),
      { kind: 'captive-portal', status: null },
      'implausible',
    ],
    [
      'a redirect to a log-in page',
      (response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
      { kind: 'captive-portal', status: null },
      'implausible',
    ],
    [
      'a 404 that is not ours must not set an application aside',
      (response) => response.writeHead(404, { 'content-type': 'text/html' }).end(page),
      { kind: 'captive-portal', status: null },
      'implausible',
    ],
    [
      'JSON, but of somebody else',
      (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}'),
      { kind: 'captive-portal', status: null },
      'implausible',
    ],
    [
      'a gateway that is busy and says for how long',
      (response) => response.writeHead(503, { 'retry-after': '17' }).end('busy'),
      { kind: 'http', status: 503, retryAfter: 17 },
      'offline',
    ],
    [
      'a proxy that finds it too large',
      (response) => response.writeHead(413).end('too large'),
      { kind: 'http', status: 413 },
      'offline',
    ],
    ['a cut connection', (response) => response.destroy(), { kind: 'network', status: null }, 'offline'],
    [
      'an answer that breaks off',
      (response) => {
        response.writeHead(201, { 'content-length': '1000' });
        response.write('{"submissionId"', () => response.destroy());
      },
      { kind: 'network', status: null },
      'offline',
    ],
    ['an answer that never comes', () => undefined, { kind: 'timeout', status: null }, 'offline'],
    [
      'an answer that begins and never ends',
      (response) => response.writeHead(201).write('{'),
      { kind: 'timeout', status: null },
      'offline',
    ],
  ])('%s', async (_name, answer, expected, state) => {
    const baseUrl = await between((request, response) => {
      request.resume();
      answer(response);
    });
    const client = real.clientFor({ baseUrl, limits: LIMITS });
    expect(await client.announce(await real.seal())).toMatchObject({ outcome: 'failed', ...expected });
    expect(await client.probe()).toEqual({ state });
  });

  test('nobody listens', async () => {
    const baseUrl = await between(() => undefined);
    const [server] = servers.splice(0);
    await new Promise((resolve) => server?.close(resolve));
    const client = real.clientFor({ baseUrl });
    expect(await client.probe()).toEqual({ state: 'offline' });
    expect(await client.destinations()).toMatchObject({ outcome: 'failed', kind: 'network' });
  });

  test.each(['announce', 'upload', 'submit'] as const)(
    'the reply of %s is lost, the terminal sends again: it arrives once',
    async (step) => {
      let lost = 0;
      const matches = (request: IncomingMessage) =>
        request.method === routes[step].method && request.url?.includes('/attachments/') === (step === 'upload');
      const baseUrl = await between((request, response) => {
        passOn(request, (reply) => {
          if (matches(request) && lost === 0) {
            lost += 1;
            response.destroy();
            return;
          }
          response.writeHead(reply.statusCode ?? 500, reply.headers);
          reply.pipe(response);
        });
      });
      const client = real.clientFor({ baseUrl });
      const envelope = await real.seal();
      const before = await real.arrivals();
      await deliver(client, envelope).catch(() => '');
      const submissionId = await deliver(client, envelope);
      expect(lost).toBe(1);
      expect(await real.arrivals()).toBe(before + 1);
      expect(await client.progress(envelope, submissionId)).toMatchObject({ transmitted: true });
    },
  );
});

describe('what is believed', () => {
  test('a gateway that signs the receipt itself is not believed', async () => {
    const envelope = await real.seal();
    const submissionId = await deliver(real.client, envelope);
    const forged = await acceptToken(envelope, submissionId, real.service, real.clock);
    const baseUrl = await between((request, response) => {
      if (request.url?.endsWith('/events') !== true) {
        passOn(request, (reply) => {
          response.writeHead(reply.statusCode ?? 500, reply.headers);
          reply.pipe(response);
        });
        return;
      }
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ count: 1, eventLog: [forged] }));
    });
    const progress = await real.clientFor({ baseUrl }).progress(envelope, submissionId);
    expect(progress).toEqual({ outcome: 'done', transmitted: false, accepted: false, rejected: false, events: [] });
  });

  test('a list of destinations another city signed is not believed', async () => {
    const stranger = real.clientFor({ cityKey: 'A'.repeat(43) });
    expect(await stranger.destinations()).toMatchObject({ outcome: 'failed', kind: 'captive-portal' });
    expect(await real.client.destinations()).toMatchObject({ outcome: 'done' });
  });

  test('a terminal whose clock is years off still delivers', async () => {
    const late = real.clientFor({ clock: fixedClock('2019-01-01T00:00:00Z') });
    expect(await late.announce(await real.seal())).toMatchObject({ outcome: 'done' });
  });

  test('it hears the time of the gateway with every look, and none where nobody answers', async () => {
    const heard: number[] = [];
    const late = real.clientFor({
      clock: fixedClock('2019-01-01T00:00:00Z'),
      onGatewayTime: (instant) => heard.push(instant),
    });
    await late.probe();
    expect(heard.map((instant) => new Date(instant).getUTCFullYear())).toEqual([2026]);
    const baseUrl = await between((_request, response) => response.writeHead(200).end('Willkommen'));
    await real.clientFor({ baseUrl, onGatewayTime: (instant) => heard.push(instant) }).probe();
    expect(heard).toHaveLength(1);
  });

  test('a machine that was never enrolled is refused', async () => {
    const stranger = real.clientFor({ machineKey: newMachineKey() });
    expect(await stranger.announce(await real.seal())).toMatchObject({ kind: 'http', status: 401 });
    expect(await stranger.enrol('0000000000000000', 'x')).toEqual({ outcome: 'refused' });
    expect(await stranger.enrol('not a code', 'x')).toEqual({ outcome: 'refused' });
  });
});

describe('the gateway as a process', () => {
  test('20 MB go through without being held in memory', async () => {
    const envelope = await real.seal(20_000_000);
    const before = await peakMemory();
    await deliver(real.client, envelope);
    const grown = (await peakMemory()) - before;
    // Two attachments of 26.7 MB each; the gateway's peak grows by buffers only.
    expect(grown).toBeLessThan(40);
  }, 60_000);

  test('a taken port is one sentence and exit code 3', async () => {
    const port = new URL(real.url).port;
    const again = startProcess({ ...process.env, ...real.environment, ERSTHILFE_GATEWAY_PORT: port });
    await expect(again).rejects.toThrow(/^3: Der Anschluss \d+ ist schon belegt: läuft das Gateway bereits\?\n$/);
  });

  /** Peak resident memory in MB. */
  async function peakMemory(): Promise<number> {
    const status = await readFile(`/proc/${real.pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  }
});
