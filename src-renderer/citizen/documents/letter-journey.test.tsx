import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { krefeldPack, testTerminal } from '../app/terminal.fixture.ts';
import { TerminalContext } from '../app/terminal.ts';
import type { ConfirmedLetter, ScannedDocument } from './confirmed-letter.ts';
import { type Capturing, noPages } from './held-page.ts';
import { LetterJourney } from './letter-journey.tsx';
import { type Reviewing, reviewingOf } from './reviewing.ts';

const place = { page: 0, box: { x: 0, y: 0, width: 10, height: 10 } };
const document: ScannedDocument = {
  id: 'd01',
  kind: 'unknown',
  evidence: null,
  pages: [],
  letter: {
    kind: 'unknown',
    meanConfidence: 95,
    values: [
      { kind: 'sender', value: 'Stadt Krefeld', confidence: 95, place },
      { kind: 'deadline', value: { rule: 'appointment', date: '2026-12-03' }, confidence: 95, place },
    ],
  },
};
const scanned = reviewingOf({ pages: [], document }, null);

async function show(first: Reviewing | null, again: ConfirmedLetter | null = null) {
  const { terminal } = await testTerminal({ pack: await krefeldPack() });
  const told = {
    onRead: vi.fn(),
    onDocument: vi.fn(),
    onBack: vi.fn(),
    kept: [] as (Reviewing | null)[],
    capturing: null as Capturing | null,
  };
  function Visit({ shown }: { readonly shown: boolean }): ReactNode {
    const [reviewing, setReviewing] = useState(first);
    const [capturing, setCapturing] = useState<Capturing | null>(noPages('letter'));
    told.capturing = capturing;
    told.kept.push(reviewing);
    if (!shown) return null;
    return (
      <TerminalContext value={terminal}>
        <LetterJourney
          again={again}
          reviewing={reviewing}
          onReviewing={setReviewing}
          capturing={capturing}
          onCapturing={setCapturing}
          clockDoubted={false}
          onBack={told.onBack}
          onRead={told.onRead}
          onDocument={told.onDocument}
        />
      </TerminalContext>
    );
  }
  const { rerender } = render(<Visit shown={true} />);
  return {
    told,
    leaveAndReturn: () => {
      rerender(<Visit shown={false} />);
      rerender(<Visit shown={true} />);
    },
    press: (name: string) => userEvent.click(screen.getByRole('button', { name })),
    choose: (name: string) => userEvent.click(screen.getByRole('radio', { name })),
  };
}

test('an overlay in the middle of the review keeps offers, pages and values; the document is handed on at the end', async () => {
  const { told, leaveAndReturn, press, choose } = await show(scanned);
  await press('Stimmt');
  leaveAndReturn();
  expect(screen.getByText('Termin am Donnerstag, 3. Dezember 2026')).toBeVisible();
  await choose('So ein Absatz fehlt im Brief');
  await press('Übernehmen');
  await press('Stimmt');
  await press('Weiß ich nicht');
  expect(told.onDocument).not.toHaveBeenCalled();
  await press('Weiter');
  expect(told.onDocument).toHaveBeenCalledExactlyOnceWith(document);
  expect(told.onRead.mock.lastCall?.[0]).toMatchObject({
    appointment: '2026-12-03',
    legalInstruction: 'missing',
    letterDate: null,
    sender: 'Stadt Krefeld',
    documentId: 'd01',
  });
  expect(told.kept.at(-1)).toBeNull();
  // Handed on: the pages are the document's now, and nothing is kept twice.
  expect(told.capturing).toBeNull();
});

test('a letter opened again shows what was confirmed, and asks nothing that was not asked before', async () => {
  const again: ConfirmedLetter = {
    kind: 'mitwirkung',
    letterDate: '2026-11-09',
    postedOn: null,
    receivedOn: null,
    way: 'unknown',
    legalInstruction: 'missing',
    remedy: null,
    printedDate: null,
    noRollNotice: false,
    appointment: null,
    period: { n: 2, unit: 'week', from: 'datum' },
    sender: null,
    reference: null,
    documentId: 'd01',
  };
  const { told, press } = await show(null, again);
  expect(screen.getByText('2 Wochen ab dem Datum vom Brief')).toBeVisible();
  expect(screen.getByText('Montag, 9. November 2026')).toBeVisible();
  expect(screen.queryByText('So kam der Brief')).toBeNull();
  await press('Weiter');
  expect(told.onRead).toHaveBeenCalledExactlyOnceWith(again);
});

test.each(['mietvertrag', 'meldebescheinigung', 'schulbescheinigung'] as const)(
  'a %s is filed without a question; said to be a letter, it is reviewed',
  async (kind) => {
    const { press, told } = await show(reviewingOf({ pages: [], document: { ...document, kind } }, null));
    expect(screen.queryByRole('button', { name: 'Stimmt' })).toBeNull();
    await press('Das ist ein Brief vom Amt');
    expect(screen.getAllByRole('button', { name: 'Stimmt' })[0]).toBeVisible();
    expect(told.onDocument).not.toHaveBeenCalled();
  },
);

test.each(['jobcenterBescheid', 'mitwirkung', 'mahnung', 'unknown'] as const)('a %s is reviewed', async (kind) => {
  await show(reviewingOf({ pages: [], document: { ...document, kind } }, null));
  expect(screen.getAllByRole('button', { name: 'Stimmt' })[0]).toBeVisible();
});
