import { afterEach, describe, expect, test } from 'vitest';
import type { FoundScanner, ScanEnd, Scanner, Sheet } from './scanner.ts';

/** How a scanner stands there when somebody comes to it. */
export type Situation = 'ten sheets' | 'empty' | 'jam' | 'cover open' | 'slow' | 'none';
export type Placed = { readonly scanner: Scanner; readonly close: () => Promise<void> };

/** Everything until the end, with the end. */
export async function allOf(scanner: Scanner): Promise<{ sheets: Sheet[]; end: ScanEnd }> {
  const sheets: Sheet[] = [];
  for (;;) {
    const answer = await scanner.next();
    if (typeof answer === 'string') return { sheets, end: answer };
    sheets.push(answer);
  }
}

const isPicture = ({ picture }: Sheet) =>
  Buffer.from(picture).toString('latin1', 1, 4) === 'PNG' || (picture[0] === 0xff && picture[1] === 0xd8);

/** What every scanner promises, whatever stands behind it. `place` puts one up in a situation. */
export function scannerContract(name: string, place: (situation: Situation) => Promise<Placed>): void {
  describe(`a scanner: ${name}`, () => {
    let open: Placed | null = null;
    afterEach(async () => {
      await open?.scanner.stop();
      await open?.close();
      open = null;
    });
    const at = async (situation: Situation): Promise<{ scanner: Scanner; found: FoundScanner }> => {
      open = await place(situation);
      const [found = { id: 'nobody', name: '', flatbed: false, feeder: false }] = await open.scanner.find(null);
      return { scanner: open.scanner, found };
    };

    test('says what it is and what it has', async () => {
      const { found, scanner } = await at('ten sheets');
      expect(found).toMatchObject({ flatbed: true, feeder: true });
      expect(found.name).not.toBe('');
      expect(await scanner.find(found.id)).toHaveLength(1);
    });

    test('a flatbed gives the one sheet on its glass, then the end, again and again', async () => {
      const { scanner, found } = await at('ten sheets');
      expect(await scanner.start(found.id, 'flatbed')).toBe('started');
      const { sheets, end } = await allOf(scanner);
      expect([sheets.length, end]).toEqual([1, 'end']);
      expect(sheets.every(isPicture)).toBe(true);
      expect(await scanner.next()).toBe('end');
    });

    test('a feeder gives every sheet of the stack of ten, each once, and then the end', async () => {
      const { scanner, found } = await at('ten sheets');
      expect(await scanner.start(found.id, 'feeder')).toBe('started');
      const { sheets, end } = await allOf(scanner);
      expect([sheets.length, end]).toEqual([10, 'end']);
      expect(sheets.every((sheet) => isPicture(sheet) && sheet.dpi >= 200 && sheet.dpi <= 300)).toBe(true);
    }, 60_000);

    test.each([
      ['empty', 'empty'],
      ['jam', 'jam'],
      ['cover open', 'cover-open'],
    ] as const)('%s is told as %s', async (situation, told) => {
      const { scanner, found } = await at(situation);
      await scanner.start(found.id, 'feeder');
      expect((await allOf(scanner)).end).toBe(told);
    });

    test('a scan can be stopped while a sheet is under way, and the one who waits is told at once', async () => {
      const { scanner, found } = await at('slow');
      await scanner.start(found.id, 'feeder');
      const waiting = scanner.next();
      const begun = performance.now();
      expect(await scanner.stop()).toBe(true);
      expect(await waiting).toBe('cancelled');
      expect(performance.now() - begun).toBeLessThan(4_000);
      expect(await scanner.next()).toBe('cancelled');
    });

    test('a new scan ends the one before it', async () => {
      const { scanner, found } = await at('ten sheets');
      await scanner.start(found.id, 'feeder');
      expect(await scanner.start(found.id, 'flatbed')).toBe('started');
      expect((await allOf(scanner)).sheets).toHaveLength(1);
    });

    test('sheets nobody took are forgotten with the scan', async () => {
      const { scanner, found } = await at('ten sheets');
      await scanner.start(found.id, 'feeder');
      await scanner.next();
      expect(await scanner.stop()).toBe(true);
      expect(await scanner.next()).toBe('cancelled');
    });

    test('a visit that ends while the scanner is still being opened leaves no scan behind', async () => {
      const { scanner, found } = await at('ten sheets');
      const starting = scanner.start(found.id, 'feeder');
      expect(await scanner.stop()).toBe(true);
      await starting;
      expect(await scanner.next()).toBe('cancelled');
    });

    test('no scanner, or one that is not there, is no error', async () => {
      const { scanner } = await at('none');
      expect(await scanner.find(null)).toEqual([]);
      expect(await scanner.start('nobody', 'flatbed')).toBe('no-scanner');
      expect(await scanner.stop()).toBe(true);
    });
  });
}
