// @vitest-environment node
import QRCode from 'qrcode';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { computeDeadline } from '#shared/deadlines';
import { startWords } from '../app/words.ts';
import { missingOfCups, startCups } from './cups.fixture.ts';
import { matters } from './matters.fixture.ts';
import { phoneEvent } from './phone-event.ts';
import { arabicLetters, canReadBack, readSheet, sheetOf, squeezed, textsOf } from './sheet.fixture.ts';
import { subjectOf } from './topics.ts';

// A sheet is made, drawn as a picture and read by two programs: seconds alone, many on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

const names = Object.keys(matters) as (keyof typeof matters)[];
const languages = ['de', 'en', 'ar'] as const;

describe.each(languages)('the entry for the phone in %s', (language) => {
  test.each(names)('%s fits version 10 of a QR code', async (name) => {
    const i18n = await startWords();
    const deadline = computeDeadline(matters[name].input);
    const words = (key: string, parameters?: object) => i18n.getFixedT(language)(key, { ...parameters });
    const subject = deadline.ok ? subjectOf(matters[name], deadline) : null;
    const event = phoneEvent(subject ?? 'event', '2026-12-14', words, 'abcd1234', Date.parse('2026-11-19T09:00:00Z'));
    expect(QRCode.create(event, { errorCorrectionLevel: 'M' }).version).toBeLessThanOrEqual(10);
  });
});

describe.skipIf(!canReadBack)('the sheet read back: every sentence, the code, the number of pages', () => {
  describe.each([
    ['de', names],
    ['ar', names],
    ['en', ['widerspruch', 'missed', 'waiting'] as const],
  ] as const)('%s', (language, shown) => {
    test.each(shown)('%s', async (name) => {
      const { pdf, said } = await sheetOf(matters[name], { language });
      const { text, pages, codes } = await readSheet(pdf);
      // A sentence may run over the foot of a page.
      const read = squeezed(text.replace(/Ersthilfe-Terminal · .* · Seite \d von \d\s*/g, ''));
      for (const { german, translated } of textsOf(said)) {
        expect(read).toContain(squeezed(german));
        if (translated !== null && language === 'en') expect(read).toContain(squeezed(translated));
      }
      if (language === 'ar') {
        const written = textsOf(said).map(({ translated }) => translated ?? '');
        expect(arabicLetters(text)).toBe(arabicLetters(written.join('')));
      }
      expect(codes).toEqual([said.calendar]);
      // German alone is one page; with a second language each sentence stands twice.
      expect(pages).toBeLessThanOrEqual(language === 'de' ? 1 : 2);
    });
  });

  test('a day that is over: the ways that remain are on it, and no code', async () => {
    const { pdf, said } = await sheetOf(matters.widerspruch, { today: '2026-12-18' });
    const { text, codes } = await readSheet(pdf);
    expect(said.notes.length).toBeGreaterThan(2);
    for (const { german } of said.notes) expect(squeezed(text)).toContain(squeezed(german));
    expect(codes).toEqual([]);
  });

  test('with a reminder its number and PIN stand below, and two codes are read', async () => {
    const { pdf, said } = await sheetOf(matters.widerspruch, { language: 'ar', reminder: true });
    const { text, codes, pages } = await readSheet(pdf);
    expect(text).toContain('KR7M-4Q2F-X9AB-CDEF-G');
    expect(text).toContain('4826');
    expect(squeezed(text)).toContain('nochnichteingegangen');
    expect(new Set(codes)).toEqual(new Set([said.calendar, 'KR7M-4Q2F-X9AB-CDEF-G']));
    expect(pages).toBeLessThanOrEqual(3);
  });
});

const cannotPrint = canReadBack ? missingOfCups : ['/usr/bin/pdftotext', ...missingOfCups];
if (cannotPrint.length > 0)
  process.stderr.write(
    `NOT TESTED: printing through a real CUPS queue. Missing: ${cannotPrint.join(', ')} ` +
      '(Debian: cups-daemon cups-client cups-filters poppler-utils).\n',
  );

describe.skipIf(cannotPrint.length > 0)('through the queue of a real CUPS', () => {
  let cups: Awaited<ReturnType<typeof startCups>> | null = null;
  const before = process.env.CUPS_SERVER;

  beforeAll(async () => {
    cups = await startCups('Blatt');
    process.env.CUPS_SERVER = cups.server;
  }, 60_000);
  afterAll(async () => {
    if (before === undefined) delete process.env.CUPS_SERVER;
    else process.env.CUPS_SERVER = before;
    await cups?.stop();
  });

  /** The machine's own printer: it stands on another floor, so only this test fetches it, by its path. */
  async function machinePrinter(queue: string) {
    const path = '/src-main/devices/printer.ts';
    const devices: {
      cupsPrinter: (name: string) => {
        print: (pdf: Uint8Array, copies: number) => Promise<string>;
        ready: () => Promise<boolean>;
      };
    } = await import(/* @vite-ignore */ path);
    return devices.cupsPrinter(queue);
  }

  test.each(languages)(
    'the sheet comes out whole, with a code a phone reads: %s',
    async (language) => {
      const printer = await machinePrinter('Blatt');
      expect(await printer.ready()).toBe(true);
      const { pdf, said } = await sheetOf(matters.widerspruch, { language });
      const made = await readSheet(pdf);
      expect(await printer.print(pdf, 1)).toBe('printed');
      const printed = await readSheet((await cups?.printed()) ?? new Uint8Array());
      expect(squeezed(printed.text)).toBe(squeezed(made.text));
      expect(printed.pages).toBe(made.pages);
      expect(printed.codes).toEqual([said.calendar]);
      expect(said.calendar).toContain('DTSTART;VALUE=DATE:20261214');
    },
    60_000,
  );

  test('a queue that does not exist is said as it is', async () => {
    const printer = await machinePrinter('gibt-es-nicht');
    expect(await printer.ready()).toBe(false);
    const { pdf } = await sheetOf(matters.appointment);
    expect(await printer.print(pdf, 1)).toBe('no-printer');
  });
});
