import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { createClient, type Transport } from './client.ts';
import { defineContract } from './contract.ts';
import { BridgeError } from './failure.ts';
import { createServer } from './serve.ts';
import { bytesSchema, nothingSchema } from './values.ts';

const contract = defineContract({
  methods: {
    double: { input: z.strictObject({ n: z.number() }), output: z.strictObject({ n: z.number() }) },
    turn: { input: z.strictObject({ bytes: bytesSchema }), output: z.strictObject({ bytes: bytesSchema }) },
    fail: { input: nothingSchema, output: nothingSchema },
    lie: { input: nothingSchema, output: z.string() },
  },
  events: { grew: z.strictObject({ n: z.number() }) },
});

const onFault = vi.fn();
const server = createServer(
  contract,
  {
    double: async ({ n }) => ({ n: 2 * n }),
    turn: async ({ bytes }) => ({ bytes: bytes.toReversed() as Uint8Array<ArrayBuffer> }),
    fail: async () => {
      throw new Error('Erika Mustermann');
    },
    lie: async () => 4 as unknown as string,
  },
  onFault,
);
/** The shortest transport: the same process, with JSON in between. */
const direct: Transport = {
  request: (method, payload, blobs) => server.dispatch(method, JSON.parse(JSON.stringify(payload)), blobs),
  events: (listener) => server.subscribe(listener),
};
const client = createClient(contract, direct);
const failureOf = async (call: Promise<unknown>) =>
  await call.then(
    () => null,
    (error: unknown) => (error instanceof BridgeError ? error.message : error),
  );

test('a call goes through both ends', async () => {
  expect(await client.call.double({ n: 21 })).toEqual({ n: 42 });
  expect(await client.call.turn({ bytes: new Uint8Array([1, 2]) })).toEqual({ bytes: new Uint8Array([2, 1]) });
});

test('an unknown method, and one that only the prototype has, is unknown', async () => {
  for (const name of ['other', 'constructor', 'toString', '__proto__', 4, null]) {
    expect(await server.dispatch(name, null, [])).toMatchObject({ ok: false, error: { kind: 'unknown-method' } });
  }
});

test('invalid input names fields and rules, never the value', async () => {
  const reply = await server.dispatch('double', { n: 'Erika Mustermann' }, []);
  expect(reply).toEqual({ ok: false, error: { kind: 'invalid-input', detail: 'n: invalid_type' } });
});

test('an exception becomes "internal"; the machine itself is told', async () => {
  expect(await failureOf(client.call.fail(null))).toBe('internal: fail');
  expect(onFault).toHaveBeenCalledWith({ method: 'fail', error: expect.any(Error) });
});

test('what the machine answers wrongly does not leave it', async () => {
  expect(await failureOf(client.call.lie(null))).toBe('invalid-output: value: invalid_type');
});

test('a window does not trust the machine either', async () => {
  const lying = createClient(contract, {
    ...direct,
    request: async () => ({ ok: true, payload: { n: 'x' }, blobs: [] }),
  });
  expect(await failureOf(lying.call.double({ n: 1 }))).toBe('invalid-output: double: n: invalid_type');
});

test('one listener too many hears nothing after it left; broken events are dropped', () => {
  let send: (name: string, payload: unknown) => void = () => undefined;
  const stopped = vi.fn();
  const own = createClient(contract, {
    ...direct,
    events: (listener) => {
      send = listener;
      return stopped;
    },
  });
  const [one, two] = [vi.fn(), vi.fn()];
  const stopOne = own.on('grew', one);
  const stopTwo = own.on('grew', two);
  send('grew', { n: 1 });
  send('grew', { n: 'x' });
  send('shrank', { n: 1 });
  stopOne();
  send('grew', { n: 2 });
  expect(one.mock.calls).toEqual([[{ n: 1 }]]);
  expect(two.mock.calls).toEqual([[{ n: 1 }], [{ n: 2 }]]);
  expect(stopped).not.toHaveBeenCalled();
  stopTwo();
  expect(stopped).toHaveBeenCalledOnce();
});

test('an event that breaks the contract is a bug of the machine', () => {
  expect(() => server.emit('grew', { n: '1' } as unknown as { n: number })).toThrow();
  expect(() => server.emit('shrank' as 'grew', { n: 1 })).toThrow('no such event');
});
