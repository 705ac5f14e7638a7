import { describe, expect, test } from 'vitest';
import { aShot, readOf } from './capture-tools.fixture.ts';
import {
  type Capturing,
  MOST_PAGES,
  noPages,
  waitingIn,
  withAllRemoved,
  withMoved,
  withPage,
  withRemoved,
  withRestored,
  withWords,
} from './held-page.ts';

const three = ['a', 'b', 'c'].reduce((held, id) => withPage(held, aShot(), id, null), noPages('letter'));
const ids = (held: Capturing) => held.pages.map(({ id }) => id).join('');

describe('the pages of a document', () => {
  test('are moved one place at a time and never out of the row', () => {
    expect(ids(withMoved(three, 'c', -1))).toBe('acb');
    expect(ids(withMoved(three, 'a', 1))).toBe('bac');
    expect(withMoved(three, 'a', -1)).toBe(three);
    expect(withMoved(three, 'c', 1)).toBe(three);
  });

  test('what was taken away comes back to its place, one page or all of them', () => {
    const without = withRemoved(three, 'b');
    expect(ids(without)).toBe('ac');
    expect(ids(withRestored(without))).toBe('abc');
    expect(ids(withRestored(withAllRemoved(three)))).toBe('abc');
    expect(withRestored(three)).toBe(three);
  });

  test('a new photo takes the place of the old one and is read anew', () => {
    const read = withWords(three, 'b', 0, readOf(aShot()));
    const again = withPage(read, aShot({ jpeg: new Uint8Array([9]) }), 'x', 'b');
    expect(ids(again)).toBe('abc');
    expect(again.pages[1]).toMatchObject({ jpeg: new Uint8Array([9]), words: 'waiting' });
  });

  test('a reading that comes too late for the page it read is not taken', () => {
    const turned = withPage(three, aShot({ jpeg: new Uint8Array([9]) }), 'x', 'b');
    expect(withWords(turned, 'b', 0, readOf(aShot())).pages[1]?.words).toBe('waiting');
    expect(ids(withWords(withRemoved(three, 'b'), 'b', 0, readOf(aShot())))).toBe('ac');
  });

  test("a PDF's own text needs no reading", () => {
    const held = withPage(noPages('letter'), aShot({ text: { width: 1, height: 1, lines: [] } }), 'a', null);
    expect(waitingIn(held.pages)).toBe(0);
  });

  test('are at most fifty, and only the newest keep the photo they were cut from', () => {
    const many = Array.from({ length: MOST_PAGES + 1 }, (_, i) => `${i}`).reduce(
      (held, id) => withPage(held, aShot(), id, null),
      noPages('letter'),
    );
    expect(many.pages).toHaveLength(MOST_PAGES);
    expect(many.pages.filter(({ original }) => original !== null)).toHaveLength(12);
    expect(many.pages.at(-1)?.original).not.toBeNull();
  });
});
