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
  withPaper,
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
    const read = withWords(three, { id: 'b', revision: 0, paper: 'de' }, readOf(aShot()));
    const again = withPage(read, aShot({ jpeg: new Uint8Array([9]) }), 'x', 'b');
    expect(ids(again)).toBe('abc');
    expect(again.pages[1]).toMatchObject({ jpeg: new Uint8Array([9]), words: 'waiting' });
  });

  test('a reading that comes too late for the page it read is not taken', () => {
    const turned = withPage(three, aShot({ jpeg: new Uint8Array([9]) }), 'x', 'b');
    expect(withWords(turned, { id: 'b', revision: 0, paper: 'de' }, readOf(aShot())).pages[1]?.words).toBe('waiting');
    expect(ids(withWords(withRemoved(three, 'b'), { id: 'b', revision: 0, paper: 'de' }, readOf(aShot())))).toBe('ac');
  });

  test('said to be in another language, are read again; words read in the language before are not taken', () => {
    const own = withPage(three, aShot({ text: { width: 1, height: 1, lines: [] } }), 'pdf', null);
    const read = withWords(own, { id: 'b', revision: 0, paper: 'de' }, readOf(aShot()));
    expect(withPaper(read, 'de')).toBe(read);
    const polish = withPaper(withRemoved(read, 'b'), 'pl');
    expect(polish.removed?.pages[0]?.words).toBe('waiting');
    const late = withWords(polish, { id: 'a', revision: 0, paper: 'de' }, readOf(aShot()));
    // The text of a PDF is right in any language.
    expect(late.pages.map(({ words }) => typeof words)).toEqual(['string', 'string', 'object']);
    expect(withWords(polish, { id: 'a', revision: 0, paper: 'pl' }, readOf(aShot())).pages[0]?.words).not.toBe(
      'waiting',
    );
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
