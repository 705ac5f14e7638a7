import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { GreyPicture, ReadOptions, RecogniserOptions } from '#renderer/imaging';
import { endReadingOfVisit, readInVisit, warmUpReading } from './reading-of-visit.ts';

/** The engine itself is proved in imaging's own tests; here only how long one lives and what it is asked. */
const engines = vi.hoisted(() => ({
  made: [] as RecogniserOptions[],
  asked: [] as ReadOptions[],
  closed: 0,
  ended: 0,
}));
vi.mock('#renderer/imaging', () => ({
  warmUpPreparing: () => undefined,
  endPreparing: () => engines.ended++,
  createRecogniser: (options: RecogniserOptions) => {
    engines.made.push(options);
    let closed = false;
    return {
      recognise: async (_page: GreyPicture, asked: ReadOptions) => {
        engines.asked.push(asked);
        return closed ? { ok: false, error: 'failed' } : { ok: true, value: 'read' };
      },
      close: () => {
        closed = true;
        engines.closed++;
      },
    };
  },
}));

const page: GreyPicture = { width: 1, height: 1, grey: new Uint8ClampedArray(1) };

beforeEach(() => Object.assign(engines, { made: [], asked: [], closed: 0, ended: 0 }));
afterEach(() => endReadingOfVisit());

test('one engine for all papers of a visit, German unless the person says otherwise', async () => {
  warmUpReading();
  warmUpReading();
  expect(await readInVisit(page)).toMatchObject({ ok: true });
  await readInVisit(page, { paper: 'ar' });
  expect(engines.made).toHaveLength(1);
  expect(engines.made[0]?.languages).toEqual(['deu']);
  expect(engines.asked.map(({ languages }) => languages)).toEqual([['deu'], ['ara', 'eng']]);
});

test('it goes with the visit, also when the visit ends while it is still being loaded', async () => {
  warmUpReading();
  endReadingOfVisit();
  endReadingOfVisit();
  await vi.waitFor(() => expect(engines).toMatchObject({ closed: 1, ended: 1 }));
  await readInVisit(page);
  expect(engines.made).toHaveLength(2);
});
