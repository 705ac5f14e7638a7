import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { newCaseCode } from '#shared/cases';
import { amountOn, type ContentPack, packOn } from '#shared/content';
import { EmergencyPage } from '../emergency/index.ts';
import { Applications, Cards } from '../orientation/index.ts';
import { Places } from '../places/index.ts';
import { Saved } from '../saved/index.ts';
import { FactLine } from './fact-line.tsx';
import { krefeldPack, testTerminal } from './terminal.fixture.ts';
import { TerminalContext } from './terminal.ts';

const krefeld = await krefeldPack();
const nothing = () => undefined;
const NOW = '2026-11-24T10:30:00+01:00';
/** 400 days later, two months after the last day of the pack. */
const LATER = '2027-12-29T10:30:00+01:00';

afterEach(cleanup);

async function show(screen: ReactNode, options: { now?: string; language?: string; pack?: ContentPack } = {}) {
  const { terminal } = await testTerminal({ pack: krefeld, now: NOW, ...options });
  const { container } = render(<TerminalContext value={terminal}>{screen}</TerminalContext>);
  const lines = [...container.querySelectorAll('.fact-line')].map((line) => line.textContent ?? '');
  return { text: container.querySelector('main')?.textContent ?? container.textContent ?? '', lines };
}

const sent = {
  code: newCaseCode(),
  pin: '4827',
  officeName: 'Wohngeldstelle',
  sheet: new Uint8Array([1]),
  signatureRequired: true,
  letterbox: { pdf: new Uint8Array([1]), lastDay: '2026-11-30' },
};
const delivery = { state: 'saved', receivedOn: null, signatureMissing: false } as const;

/** Every screen outside the days that shows something out of the pack, by the name of its page. */
const screens: readonly (readonly [string, ReactNode])[] = [
  ...krefeld.situations
    .filter(({ leadsTo }) => leadsTo === 'cards')
    .map(
      ({ key }) =>
        [
          `cards: ${key}`,
          <Cards key={key} situation={key} onApply={nothing} onPrecheck={nothing} onPlace={nothing} onBack={nothing} />,
        ] as const,
    ),
  ['applications', <Applications key="a" onApply={nothing} onNotSure={nothing} onBack={nothing} />],
  ['places', <Places key="p" shown="all" onPlace={nothing} onEvents={nothing} onBack={nothing} />],
  ...krefeld.sites.map(
    ({ key }) =>
      [
        `place: ${key}`,
        <Places key={key} shown={{ place: key }} onPlace={nothing} onEvents={nothing} onBack={nothing} />,
      ] as const,
  ),
  [
    'saved, to be posted',
    <Saved key="s" sent={sent} delivery={delivery} online={false} onDays={nothing} onDone={nothing} />,
  ],
  ['saved, being sent', <Saved key="o" sent={sent} delivery={delivery} online onDays={nothing} onDone={nothing} />],
];

describe('every screen that shows a fact of the pack says how old it is', () => {
  test.each(screens)('%s', async (_, screen) => {
    const { lines } = await show(screen);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/Stand|gilt seit/);
    for (const line of lines) expect(line).not.toMatch(/alt\. Bitte erfragen/);
  });

  test('the numbers of the pack on the emergency page say it once', async () => {
    const { lines } = await show(<EmergencyPage onBack={nothing} onEndNow={nothing} />);
    expect(lines).toHaveLength(1);
  });
});

describe('400 days later, with the same pack', () => {
  test.each(screens)('%s: what is left is called old, hours and sentences of law are not shown', async (_, screen) => {
    const { lines, text } = await show(screen, { now: LATER });
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toContain('Diese Angaben sind alt. Bitte erfragen.');
    for (const sentence of krefeld.leistungen.map(({ summary }) => summary.de ?? ''))
      expect(text).not.toContain(sentence);
    expect(text).not.toMatch(/offen bis|öffnet |von \d+ bis \d+ Uhr/);
  });

  test('the numbers of the pack are gone from the emergency page; the built-in ones stay', async () => {
    const { text, lines } = await show(<EmergencyPage onBack={nothing} onEndNow={nothing} />, { now: LATER });
    expect(lines).toEqual([]);
    expect(text).toContain('112');
    for (const { numbers } of krefeld.emergency) expect(text).not.toContain(numbers[0]);
  });

  test('no amount, no Leistung, no rule of the pre-check outlives the pack, also one that named no end', () => {
    const pack = packOn(krefeld, '2027-12-29');
    for (const { key } of krefeld.amounts) expect(amountOn(pack, key, '2027-12-29')).toBeNull();
    const dated = [
      pack.leistungen,
      pack.articles,
      pack.emergency,
      pack.precheck.rules,
      pack.precheck.exclusions,
    ].flat();
    expect(dated.length).toBeGreaterThan(50);
    for (const { validTo } of dated) expect(validTo !== null && validTo <= '2027-10-31').toBe(true);
    expect(packOn({ ...krefeld, validTo: null }, '2027-12-29')).toEqual({ ...krefeld, validTo: null });
  });
});

describe('the line for several facts tells of the oldest', () => {
  const fact = { mark: 'sourced', checkedOn: null, sourceDate: null };
  const read = { ...fact, sourceDate: '2023-03-07' };
  const checked = { ...fact, sourceDate: '2023-03-07', checkedOn: '2026-11-20' };
  test.each([
    ['a check is younger than its source', [checked], 'Stand: 20. November 2026'],
    ['the day of the source', [read], 'Stand: 7. März 2023 · noch nicht von der Stadt geprüft'],
    ['the older of two', [checked, read], 'Stand: 7. März 2023 · noch nicht von der Stadt geprüft'],
    ['one without any day', [checked, fact], 'Stand: nicht bekannt · noch nicht von der Stadt geprüft'],
    [
      'from when it holds, where no day was read',
      [{ ...fact, validFrom: '2026-01-01', validTo: null }],
      'gilt seit: 1. Januar 2026 · noch nicht von der Stadt geprüft',
    ],
    [
      'past its own last day',
      [{ ...checked, validFrom: '2025-01-01', validTo: '2025-12-31' }],
      'Stand: 20. November 2026 · Diese Angaben sind alt. Bitte erfragen.',
    ],
  ])('%s', async (_, facts, words) => {
    expect((await show(<FactLine facts={facts} />)).lines).toEqual([words]);
  });
});
