import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { StaffOutbox } from '#main/vault';
import { openEventLog } from './event-log.ts';
import { keptRecord } from './kept-record.ts';
import { mediaFolders } from './media-folders.ts';
import { outboxMethods } from './outbox-methods.ts';
import { staffPlace } from './staff.fixture.ts';

const ID = '0192e6c8-7f00-7a00-8000-000000000001';
const SEALED = 'ciphertext nobody here can read\n';
let place: ReturnType<typeof staffPlace>;
beforeEach(() => {
  place = staffPlace();
});
afterEach(() => place.clear());

async function house(state: 'set-aside' | 'blocked' | 'waiting') {
  const told: string[] = [];
  let items = [{ id: ID, sealedAt: '2026-11-23T08:00:00.000Z', state, reason: 'http-422' as string | null }];
  const outbox: StaffOutbox = {
    items: () => items,
    size: async () => SEALED.length,
    sealedFile: async (id) => ({ name: `${id}.sealed`, text: SEALED }),
    requeue: (id) => void told.push(`requeue ${id}`),
    discard: async (id) => {
      told.push(`discard ${id}`);
      items = [];
      return 'done';
    },
  };
  const log = await openEventLog(place.folder, place.clock);
  const exported = await keptRecord(place.folder, 'exported.json', z.record(z.uuid(), z.string()), {});
  const media = mediaFolders(place.media);
  return { told, log, methods: outboxMethods({ outbox, clock: place.clock, log, media, exported }) };
}

describe('one item', () => {
  test('shows age, size, state and reason', async () => {
    const { methods } = await house('blocked');
    expect((await methods.outbox(null)).items).toEqual([
      {
        id: ID,
        sealedAt: '2026-11-23T08:00:00.000Z',
        bytes: SEALED.length,
        state: 'blocked',
        reason: 'http-422',
        alarm: 'day',
        exportedAt: null,
        purge: 'too-early',
      },
    ]);
  });

  test('onto a stick: the sealed file under its id, and it stays in the outbox', async () => {
    const { methods } = await house('waiting');
    expect(await methods.exportItem({ id: ID, folder: place.folder })).toEqual({ outcome: 'no-folder' });
    expect(await methods.exportItem({ id: ID, folder: place.stick })).toEqual({
      outcome: 'written',
      file: `${ID}.sealed`,
    });
    expect(readdirSync(place.stick)).toEqual([`${ID}.sealed`]);
    expect(readFileSync(join(place.stick, `${ID}.sealed`), 'utf8')).toBe(SEALED);
    expect((await methods.outbox(null)).items[0]?.exportedAt).toBe('2026-11-24T09:00:00.000Z');
  });

  test('purging wants an export and the typed signs, in this order, and is in the log', async () => {
    const { methods, told, log } = await house('set-aside');
    const confirmation = ID.slice(0, 8);
    expect(await methods.purgeItem({ id: ID, confirmation })).toEqual({ outcome: 'export-first' });
    await methods.exportItem({ id: ID, folder: place.stick });
    expect(await methods.purgeItem({ id: ID, confirmation: 'ja' })).toEqual({ outcome: 'wrong-confirmation' });
    expect(told).toEqual([]);
    expect(await methods.purgeItem({ id: ID, confirmation: ` ${confirmation.toUpperCase()} ` })).toEqual({
      outcome: 'purged',
    });
    expect(told).toEqual([`discard ${ID}`]);
    expect(await log.text()).toContain(`"event":"purged","item":"${confirmation}"`);
    expect(await methods.purgeItem({ id: ID, confirmation })).toEqual({ outcome: 'gone' });
  });

  test('what may still arrive is not purged, exported or not', async () => {
    const { methods, told } = await house('blocked');
    await methods.exportItem({ id: ID, folder: place.stick });
    expect(await methods.purgeItem({ id: ID, confirmation: ID.slice(0, 8) })).toEqual({ outcome: 'too-early' });
    expect(told).toEqual([]);
  });
});
