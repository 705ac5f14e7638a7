import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '#main/hosts/shared';
import { BridgeError, type Client, type citizenContract, STICK_FILE_LIMIT } from '#shared/bridge';
import type { fakeImplementations } from './fake-implementations.ts';

/** A window connected to a host, however that is done. */
export type Bridged = {
  readonly client: Client<typeof citizenContract>;
  readonly host: Pick<Host, 'emit'>;
  readonly machine: ReturnType<typeof fakeImplementations>;
  readonly close: () => Promise<void>;
};

const MEGABYTES_20 = 20 * 1024 * 1024;

/** What both transports must do alike. `connect` starts a host whose machine answers `content` with whatever `pack` gives. */
export function bridgeContract(name: string, connect: (pack: () => unknown) => Promise<Bridged>): void {
  describe(`the bridge over ${name}`, () => {
    let bridged: Bridged;
    let pack: unknown = {};
    beforeAll(async () => {
      bridged = await connect(() => pack);
    });
    afterAll(async () => {
      await bridged.close();
    });

    const kindOf = async (call: Promise<unknown>) =>
      await call.then(
        () => 'no failure',
        (error: unknown) => (error instanceof BridgeError ? error.kind : error),
      );
    const withPack = async (value: unknown) => {
      pack = value;
      return (await bridged.client.call.content(null)).pack;
    };

    test('a call arrives and is answered', async () => {
      expect(await bridged.client.call.callHuman(null)).toEqual({
        outcome: 'called',
        bell: 'no-sound',
        since: '2026-11-19T10:00:00+01:00',
      });
    });

    test('JSON of every kind comes back as it was', async () => {
      const value = { text: 'Grüße, مرحبا, 👋', list: [1, -0.5, null, true, []], deep: { a: { b: {} } }, empty: '' };
      expect(await withPack(value)).toEqual(value);
    });

    test.each([
      ['undefined', { inner: undefined }],
      ['NaN', { inner: [Number.NaN] }],
      ['infinity', Number.POSITIVE_INFINITY],
      ['a Map', { inner: new Map([['a', 1]]) }],
      ['a Date', new Date(0)],
      ['a function', { inner: () => 1 }],
      ['a bigint', 1n],
      ['a class instance', new (class Case {})()],
    ])('%s is refused instead of silently changed', async (_name, value) => {
      expect(await kindOf(withPack(value))).toBe('invalid-output');
    });

    test('what a window may not send never leaves it', async () => {
      const wrong = { text: 'a', language: undefined } as unknown as { text: string; language: string };
      expect(await kindOf(bridged.client.call.speak(wrong))).toBe('not-encodable');
    });

    test('20 MB of bytes arrive unchanged in both directions', async () => {
      const { wav } = await bridged.client.call.speak({ text: String(MEGABYTES_20), language: 'de' });
      expect(wav?.byteLength).toBe(MEGABYTES_20);
      if (wav === null) return;
      expect([wav[0], wav[250], wav[251], wav[MEGABYTES_20 - 1]]).toEqual([0, 250, 0, (MEGABYTES_20 - 1) % 251]);
      expect(await bridged.client.call.print({ document: wav, copies: 1 })).toEqual({ outcome: 'printed' });
      const printed = bridged.machine.printed.at(-1);
      expect(printed?.byteLength).toBe(MEGABYTES_20);
      expect(Buffer.compare(printed ?? new Uint8Array(), wav)).toBe(0);
    });

    test('the largest file of a stick arrives unchanged', async () => {
      const file = await bridged.client.call.stickFile({ id: String(STICK_FILE_LIMIT) });
      if (file.outcome !== 'file') throw new Error(file.outcome);
      expect(file.bytes.byteLength).toBe(STICK_FILE_LIMIT);
      expect([file.bytes[0], file.bytes[250], file.bytes[251], file.bytes[STICK_FILE_LIMIT - 1]]).toEqual([
        0,
        250,
        0,
        (STICK_FILE_LIMIT - 1) % 251,
      ]);
    });

    test('input outside the table is refused by the machine', async () => {
      expect(await kindOf(bridged.client.call.print({ document: new Uint8Array(1), copies: 9 }))).toBe('invalid-input');
      const notBytes = { document: 'text', copies: 1 } as unknown as {
        document: Uint8Array<ArrayBuffer>;
        copies: number;
      };
      expect(await kindOf(bridged.client.call.print(notBytes))).toBe('invalid-input');
    });

    test('an exception of the machine says nothing about the machine', async () => {
      const failure = await bridged.client.call.endVisit({ reason: 'finished' }).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(BridgeError);
      expect(String(failure)).toBe('BridgeError: internal: endVisit');
    });

    test('events arrive in order until the listener leaves', async () => {
      const received: string[] = [];
      const stop = bridged.client.on('caseChanged', ({ caseHash }) => received.push(caseHash));
      for (const caseHash of ['1', '2', '3']) bridged.host.emit.citizen('caseChanged', { caseHash });
      await expect.poll(() => received).toEqual(['1', '2', '3']);
      stop();
      const others: string[] = [];
      const stopOther = bridged.client.on('caseChanged', ({ caseHash }) => others.push(caseHash));
      bridged.host.emit.citizen('caseChanged', { caseHash: '4' });
      await expect.poll(() => others).toEqual(['4']);
      stopOther();
      expect(received).toEqual(['1', '2', '3']);
    });

    test('the machine cannot send an event outside the table', () => {
      expect(() =>
        bridged.host.emit.citizen('caseChanged', { caseHash: 4 } as unknown as { caseHash: string }),
      ).toThrow();
    });
  });
}
