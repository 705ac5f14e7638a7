import { describe, expect, test } from 'vitest';
import type { VisitStore } from './visit-store.ts';

/** What every visit store keeps. `open` gives an empty one. */
export function visitStoreContract(name: string, open: () => VisitStore): void {
  describe(`visit store: ${name}`, () => {
    test('is empty at first', async () => {
      const store = open();
      expect(await store.isEmpty()).toBe(true);
      expect(await store.load()).toBeNull();
      expect(await store.getBlob('page-1')).toBeNull();
    });

    test('gives parts back as they went in, the last one of a name', async () => {
      const store = open();
      const answers = { household: [{ name: 'Änne Beispiel', income: 1_234_50 }], none: null, deep: { yes: true } };
      expect(await store.save('answers', { first: 1 })).toEqual({ ok: true, value: null });
      await store.save('answers', answers);
      await store.save('visit', 'application');
      expect(await store.load()).toEqual({ parts: { answers, visit: 'application' }, blobs: [] });
      expect(await store.isEmpty()).toBe(false);
    });

    test('keeps what was saved, not what became of it', async () => {
      const store = open();
      const documents = [{ id: 'a' }];
      const bytes = new Uint8Array([1, 2, 3]);
      await store.save('documents', documents);
      await store.putBlob('a', bytes);
      documents.push({ id: 'b' });
      bytes.fill(9);
      expect((await store.load())?.parts).toEqual({ documents: [{ id: 'a' }] });
      expect(await store.getBlob('a')).toEqual(new Uint8Array([1, 2, 3]));
    });

    test('pictures: bytes in, the same bytes out, only the ones meant', async () => {
      const store = open();
      const picture = new Uint8Array(2_000_000).map((_, index) => (index * 7) % 256);
      await store.putBlob('page-2', picture.subarray(1_000_000, 1_000_010));
      await store.putBlob('page-1', picture);
      expect(await store.getBlob('page-1')).toEqual(picture);
      expect((await store.getBlob('page-2'))?.buffer.byteLength).toBe(10);
      expect((await store.load())?.blobs).toEqual(['page-1', 'page-2']);
      await store.removeBlob('page-1');
      expect((await store.load())?.blobs).toEqual(['page-2']);
    });

    test('many saves at once: the last one wins', async () => {
      const store = open();
      await Promise.all(Array.from({ length: 50 }, (_, index) => store.save('answers', { index })));
      expect((await store.load())?.parts).toEqual({ answers: { index: 49 } });
    });

    test('refuses what JSON would lose', async () => {
      const store = open();
      const circle: { self?: object } = {};
      circle.self = circle;
      expect(await store.save('visit', circle)).toEqual({ ok: false, error: 'not-storable' });
      expect(await store.save('visit', undefined)).toEqual({ ok: false, error: 'not-storable' });
      expect(await store.isEmpty()).toBe(true);
    });

    test('is empty again at the end', async () => {
      const store = open();
      await store.save('answers', { name: 'Änne Beispiel' });
      await store.putBlob('page-1', new Uint8Array(10));
      expect(await store.clear()).toEqual({ ok: true, value: null });
      expect(await store.isEmpty()).toBe(true);
      expect(await store.load()).toBeNull();
    });
  });
}
