import { expect, test } from 'vitest';
import { fixedClock } from '#shared/basics';
import type { ContentPack, Site } from '#shared/content';
import type { Words } from '../app/terminal.ts';
import { nextPlace } from './next-place.ts';

const site = (key: string, hours: Site['hours'], fundedUntil: string | null = null): Site => ({
  key,
  name: key,
  street: 'Beispielweg 1',
  zip: null,
  city: 'Krefeld',
  operator: 'erfunden',
  hours,
  fundedUntil,
  stadtteil: null,
  accessibility: [],
  source: 'erfunden',
  sourceDate: null,
  mark: 'verify',
  checkedOn: null,
  checkedBy: null,
});
const words: Words = (key, parameters) => `${key} ${Object.values(parameters ?? {}).join(' ')}`;
/** Thursday, 19 November 2026, 10:00. */
const clock = fixedClock('2026-11-19T10:00:00+01:00');
const place = (...sites: Site[]) => {
  const found = nextPlace({ pack: { sites } as unknown as ContentPack, clock });
  return found === null ? null : `${found.site.key}: ${found.when(words, 'de')}`;
};

test('a place that is open now comes before one that opens later', () => {
  const monday = site('montags', [{ day: 1, from: '09:00', to: '12:00' }]);
  const now = site('jetzt', [{ day: 4, from: '09:00', to: '12:00' }]);
  expect(place(monday, now)).toBe('jetzt: human.openUntil 12:00');
  expect(place(monday)).toBe('montags: human.opens Montag, 23. November 2026 09:00');
});

test('a place without known hours, or whose funding has ended, is not named', () => {
  expect(place(site('unbekannt', null), site('nach Termin', 'nach Termin'))).toBeNull();
  expect(place(site('beendet', [{ day: 4, from: '09:00', to: '12:00' }], '2026-10-31'))).toBeNull();
});
