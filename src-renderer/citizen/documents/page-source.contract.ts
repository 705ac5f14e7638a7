import { describe, expect, test } from 'vitest';
import type { Fed, PageSource, SourceEnd } from './page-source.ts';

/** One source made ready to give `pages` pages and then end as `end`. */
export type MakeSource = (pages: number, end: SourceEnd) => PageSource;

/** What every source holds to, real or fake. */
export function sourceContract(name: string, make: MakeSource, ends: readonly SourceEnd[]): void {
  describe(`a source: ${name}`, () => {
    test('gives its pages one after the other and then says how it ended', async () => {
      for (const end of ends) {
        const told: Fed[] = [];
        const how = await make(2, end)((fed) => told.push(fed), new AbortController().signal);
        expect(how).toBe(end);
        expect(told.filter(({ kind }) => kind === 'page')).toHaveLength(2);
      }
    });

    test('stopped in the middle it gives nothing more and says so; what was given stays given', async () => {
      const stop = new AbortController();
      const told: Fed[] = [];
      const how = await make(5, 'end')((fed) => {
        told.push(fed);
        if (told.filter(({ kind }) => kind === 'page').length === 2) stop.abort();
      }, stop.signal);
      expect(how).toBe('stopped');
      expect(told.filter(({ kind }) => kind === 'page')).toHaveLength(2);
    });
  });
}
