import { beforeAll, describe, expect, test } from 'vitest';
import type { ContentPack } from '#shared/content';
import type { DeadlineInput } from '#shared/deadlines';
import type { Matter } from '#shared/matters';
import { krefeldPack } from '../app/terminal.fixture.ts';
import { benefitsAsked, isAppliedFor, unitsOf } from './benefits.ts';
import { arrivalOf, officeNamed, officesToWriteTo } from './recipient.ts';

let pack: ContentPack;
beforeAll(async () => {
  pack = await krefeldPack();
});

describe('which office wrote', () => {
  test.each([
    ['Jobcenter Krefeld', 'jobcenter'],
    ['Jobcenter Krefeld, Team 412', 'jobcenter'],
    ['Stadt Krefeld - Wohngeldstelle', 'wohngeldstelle'],
    ['ARD ZDF Deutschlandradio Beitragsservice', 'beitragsservice'],
    // A part of the name is not enough: a letter to the wrong office costs days.
    ['Jobcenter', null],
    ['Jobcenter Köln', null],
    ['Familienkasse Baden-Württemberg', null],
    ['Krefeld', null],
    ['', null],
    [null, null],
  ])('%s', (sender, key) => {
    expect(officeNamed(pack, sender)?.key ?? null).toBe(key);
  });

  test('nobody who only advises gets a Widerspruch', () => {
    const offices = officesToWriteTo(pack);
    expect(offices.every(({ topics }) => topics === undefined)).toBe(true);
    expect(offices.map(({ key }) => key)).not.toContain('rueckruf');
  });
});

describe('where a letter keeps the day', () => {
  const matter = (topic: Matter['topic'], regime: string): Matter => ({
    id: 'm',
    topic,
    input: { kind: 'remedy', regime, trigger: 'post_inland' } as DeadlineInput,
    sender: null,
    reference: null,
    from: 'typed',
  });
  test.each([
    // § 84 (2) SGG, § 70 VwGO, § 357 (2) AO.
    ['widerspruch', 'SGG', 'any'],
    ['widerspruch', 'VWGO', 'issuing-or-remedy'],
    ['einspruch', 'AO', 'issuing'],
    ['reply', 'SGG', 'issuing'],
  ] as const)('%s under %s: %s', (topic, regime, arrival) => {
    expect(arrivalOf(matter(topic, regime))).toBe(arrival);
  });
});

describe('where a formloser Antrag goes', () => {
  test.each([
    ['wohngeld', 'Wohngeldstelle', 'town'],
    ['sgb2', 'Jobcenter Krefeld', 'town'],
    ['grundsicherung', 'Soziales, Senioren und Wohnen', 'town'],
    ['but', 'Servicestelle Bildung und Teilhabe', 'town'],
    ['kiz', 'Familienkasse NRW West', 'town'],
    // § 67 EStG: tax law, § 16 SGB I does not reach.
    ['kindergeld', 'Familienkasse NRW West', 'office'],
    ['rundfunk', 'ARD ZDF Deutschlandradio Beitragsservice', 'office'],
    ['uvg', 'Jugendhilfe und Beschäftigungsförderung', 'town'],
    // The office is not in the pack: the Rathaus passes it on (§ 16 (2) SGB I).
    ['pflege', 'Rathaus Krefeld', 'town'],
    ['gdb', 'Rathaus Krefeld', 'town'],
    ['unsure', 'Rathaus Krefeld', 'town'],
  ] as const)('%s: %s', (benefit, name, arrival) => {
    expect(unitsOf(pack, [benefit])).toMatchObject([{ name, arrival }]);
  });

  test('every letter has a postcode on it, also to a unit whose address the city has not told', () => {
    for (const { benefits, lines } of unitsOf(
      pack,
      benefitsAsked({ kind: 'renewal', benefit: 'sgb2', periodEnd: '2026-11-30' }),
    ))
      expect(`${benefits[0]}: ${lines.join(', ')}`).toMatch(/\b\d{5} \p{L}/u);
  });

  test('one letter a unit, each benefit in exactly one', () => {
    const asked = benefitsAsked({ kind: 'renewal', benefit: 'wohngeld', periodEnd: '2026-11-30' });
    const units = unitsOf(pack, asked);
    expect(units.flatMap(({ benefits }) => benefits).toSorted()).toEqual(asked.toSorted());
    expect(new Set(units.map(({ key }) => key)).size).toBe(units.length);
  });

  test('the Rundfunkbeitrag is asked for only where the day is its own', () => {
    expect(benefitsAsked({ kind: 'benefit_start', benefit: 'rundfunk', appliedOn: '2026-11-24' })).toEqual([
      'rundfunk',
    ]);
    expect(benefitsAsked({ kind: 'benefit_start', benefit: 'kiz', appliedOn: '2026-11-24' })).not.toContain('rundfunk');
    expect(isAppliedFor('constructor')).toBe(false);
  });
});
