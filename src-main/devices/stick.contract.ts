import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FoundFile, Stick } from './stick.ts';

export const LARGEST = 64 * 1024;
const bytes = (hex: string, length = 64) => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(length, 7)]);
export const JPEG = bytes('ffd8ffe0');
const PNG = bytes('89504e470d0a1a0a');
const PDF = bytes('255044462d312e37');
const TIFF = bytes('49492a00');

/** What lies on the stick of the contract, by path; `link:` points at a path, `day` is the day of November of its last change. */
export const CONTENT: Readonly<
  Record<string, { readonly bytes?: Buffer; readonly link?: string; readonly day?: number }>
> = {
  'Bescheid.pdf': { bytes: PDF, day: 3 },
  'Foto.JPG': { bytes: JPEG, day: 5 },
  'Post/2026/Brief.png': { bytes: PNG, day: 4 },
  'a/b/c/third.jpg': { bytes: JPEG, day: 2 },
  'a/b/c/d/too-deep.jpg': { bytes: JPEG },
  'really-a-tiff.jpg': { bytes: TIFF },
  'nothing.pdf': { bytes: Buffer.alloc(0) },
  'huge.jpg': { bytes: bytes('ffd8ffe0', LARGEST) },
  'letter.docx': { bytes: bytes('504b0304') },
  '.hidden.jpg': { bytes: JPEG },
  'link.jpg': { link: '/etc/hostname' },
  'folder-link': { link: '/etc' },
  'gnp.\u202egepj.exe.jpg': { bytes: JPEG, day: 1 },
};

export type PluggedIn = {
  readonly stick: Stick;
  readonly pull: () => void;
  readonly plug: () => void;
  /** Something is put in that cannot be read. */
  readonly plugBroken: () => void;
  readonly close: () => void;
};

/** What every stick promises, whatever it is read through. `plugIn` puts one in with `CONTENT` on it. */
export function stickContract(name: string, plugIn: () => PluggedIn): void {
  describe(`a stick: ${name}`, () => {
    let here: PluggedIn;
    beforeEach(() => {
      here = plugIn();
    });
    afterEach(() => here.close());
    const files = async (): Promise<readonly FoundFile[]> => {
      const listing = await here.stick.list();
      if (listing.outcome !== 'files') throw new Error(listing.outcome);
      return listing.files;
    };

    test('shows pictures and PDFs by their first bytes, newest first, three folders deep, and counts the others', async () => {
      const listing = await here.stick.list();
      expect(listing).toMatchObject({ outcome: 'files', others: 4 });
      expect((await files()).map(({ name, kind }) => `${kind} ${name}`)).toEqual([
        'jpeg Foto.JPG',
        'png Brief.png',
        'pdf Bescheid.pdf',
        'jpeg third.jpg',
        'jpeg gnp.gepj.exe.jpg',
      ]);
    });

    test('gives a file whole, by an id that says nothing of where it lies', async () => {
      const [photo] = await files();
      expect(photo?.id).toMatch(/^[0-9a-f-]{36}$/);
      expect(await here.stick.read(photo?.id ?? '')).toEqual({ outcome: 'file', bytes: new Uint8Array(JPEG) });
      expect(await here.stick.read('../../etc/hostname')).toEqual({ outcome: 'gone' });
    });

    test('after the visit, and after the next listing, the ids are dead', async () => {
      const [first] = await files();
      const [second] = await files();
      expect(await here.stick.read(first?.id ?? '')).toEqual({ outcome: 'gone' });
      here.stick.forget();
      expect(await here.stick.read(second?.id ?? '')).toEqual({ outcome: 'gone' });
    });

    test('pulled between listing and reading: gone; put in again, its files are new ones', async () => {
      const [photo] = await files();
      here.pull();
      expect(await here.stick.state()).toBe('none');
      expect(await here.stick.read(photo?.id ?? '')).toEqual({ outcome: 'gone' });
      expect(await here.stick.list()).toEqual({ outcome: 'no-stick' });
      here.plug();
      expect(await here.stick.read(photo?.id ?? '')).toEqual({ outcome: 'gone' });
      expect(await files()).toHaveLength(5);
    });

    test('one that cannot be read is told as such', async () => {
      here.pull();
      here.plugBroken();
      expect(await here.stick.state()).toBe('unreadable');
      expect(await here.stick.list()).toEqual({ outcome: 'unreadable' });
    });
  });
}
