import { describe, expect, test, vi } from 'vitest';
import type { PaperFile } from '#renderer/paper-files';
import { err, ok } from '#shared/basics';
import type { Scanned, StickFile } from '#shared/bridge';
import { aShot, fakeSource } from './capture-tools.fixture.ts';
import type { FileTools } from './file-pages.ts';
import { sourceContract } from './page-source.contract.ts';
import type { Fed, PageSource, SourceEnd } from './page-source.ts';
import { type ScannerCalls, scannerSource } from './scanner-source.ts';
import { type StickCalls, stickSource } from './stick-source.ts';

const grey = { width: 1, height: 1, grey: new Uint8ClampedArray(1) };
const page = { prepared: { page: grey, corners: null, quality: { accepted: true, hints: [] } }, text: null };
const onePage: PaperFile = { pages: 1, page: async () => ok(page), close: () => undefined };
const tools = (file: PaperFile = onePage): FileTools => ({
  openFile: async () => ok(file),
  shotOf: async () => aShot(),
});

function scanner(answers: readonly Scanned[]) {
  const left = [...answers];
  return {
    scanStart: vi.fn<ScannerCalls['scanStart']>(async () => ({ outcome: 'started' })),
    scanNext: vi.fn<ScannerCalls['scanNext']>(async () => left.shift() ?? { outcome: 'end' }),
    scanCancel: vi.fn<ScannerCalls['scanCancel']>(async () => null),
  };
}
const sheets = (count: number): Scanned[] =>
  Array.from({ length: count }, () => ({ outcome: 'sheet', picture: new Uint8Array(1), dpi: 300 }));

const file = (name: string, kind: StickFile['kind'] = 'pdf'): StickFile => ({
  id: name,
  name,
  kind,
  bytes: 10,
  changedAt: null,
});
const files = (count: number) => Array.from({ length: count }, (_, i) => file(`${i}.pdf`));

function stick(gone: number | null): StickCalls {
  let read = 0;
  return {
    stickFiles: async () => ({ outcome: 'files', files: [], others: 0 }),
    stickFile: async () => (read++ === gone ? { outcome: 'gone' } : { outcome: 'file', bytes: new Uint8Array(1) }),
  };
}

async function run(source: PageSource) {
  const told: Fed[] = [];
  const end = await source((fed) => told.push(fed), new AbortController().signal);
  const skipped = told.flatMap((fed) => (fed.kind === 'skipped' ? [fed.skipped] : []));
  return { end, skipped, pages: told.filter(({ kind }) => kind === 'page').length };
}

sourceContract(
  'the scanner of the machine',
  (count, end) => scannerSource(scanner([...sheets(count), { outcome: end } as Scanned]), tools(), 's', 'feeder'),
  ['end', 'jam', 'cover-open', 'empty', 'no-scanner', 'timeout', 'failed'],
);
sourceContract(
  'the stick',
  (count, end: SourceEnd) =>
    stickSource(stick(end === 'gone' ? count : null), tools(), files(end === 'gone' ? count + 1 : count)),
  ['end', 'gone'],
);
sourceContract(
  'the fake of the tests',
  (count, end) =>
    fakeSource(
      Array.from({ length: count }, () => ({ kind: 'page', shot: aShot() })),
      end,
    ),
  ['end', 'jam', 'gone'],
);

describe('the scanner', () => {
  test('is told to stop the moment nobody waits for it any more', async () => {
    const calls = scanner(sheets(1));
    const stop = new AbortController();
    const pending = Promise.withResolvers<Scanned>();
    calls.scanNext.mockReturnValue(pending.promise);
    calls.scanCancel.mockImplementation(async () => {
      pending.resolve({ outcome: 'cancelled' });
      return null;
    });
    const ended = scannerSource(calls, tools(), 's', 'feeder')(() => undefined, stop.signal);
    await Promise.resolve();
    stop.abort();
    expect(await ended).toBe('stopped');
    expect(calls.scanCancel).toHaveBeenCalledOnce();
  });

  test('that is busy or not there never begins', async () => {
    const calls = scanner([]);
    calls.scanStart.mockResolvedValue({ outcome: 'busy' });
    expect(await run(scannerSource(calls, tools(), 's', 'flatbed'))).toMatchObject({ end: 'busy', pages: 0 });
    expect(calls.scanNext).not.toHaveBeenCalled();
  });

  test('whose machine does not answer has failed, and is told to stop', async () => {
    const calls = scanner([]);
    calls.scanNext.mockRejectedValue(new Error('timeout'));
    expect((await run(scannerSource(calls, tools(), 's', 'feeder'))).end).toBe('failed');
    expect(calls.scanCancel).toHaveBeenCalledOnce();
  });
});

describe('a stick', () => {
  test('gives every page of each file; a page that fails is told and the next ones come', async () => {
    const three: PaperFile = {
      ...onePage,
      pages: 3,
      page: async (index) => (index === 1 ? err('damaged') : ok(page)),
    };
    expect(await run(stickSource(stick(null), tools(three), [file('a.pdf')]))).toEqual({
      end: 'end',
      pages: 2,
      skipped: [{ name: 'a.pdf', number: 2, problem: 'damaged' }],
    });
  });

  test.each(['empty', 'unknown-kind', 'damaged', 'locked', 'too-large', 'too-many-pages', 'timeout'] as const)(
    'a file that is %s is told by its name, and the next file is read',
    async (problem) => {
      const closed = vi.fn();
      let opened = 0;
      const some: FileTools = {
        ...tools(),
        openFile: async () => (opened++ === 0 ? err(problem) : ok({ ...onePage, close: closed })),
      };
      expect(await run(stickSource(stick(null), some, files(2)))).toEqual({
        end: 'end',
        pages: 1,
        skipped: [{ name: '0.pdf', number: null, problem }],
      });
      expect(closed).toHaveBeenCalledOnce();
    },
  );

  test('a page that breaks the reader is told like one that is damaged', async () => {
    const broken: FileTools = { openFile: () => Promise.reject(new Error('x')), shotOf: async () => aShot() };
    expect((await run(stickSource(stick(null), broken, files(1)))).skipped).toMatchObject([{ problem: 'damaged' }]);
  });

  test('a photo keeps its original for dragging the corners, a page of a PDF does not', async () => {
    const shotOf = vi.fn<FileTools['shotOf']>(async () => aShot());
    await run(stickSource(stick(null), { ...tools(), shotOf }, [file('a.jpg', 'jpeg'), file('b.pdf')]));
    expect(shotOf.mock.calls.map(([, original]) => original !== null)).toEqual([true, false]);
  });
});
