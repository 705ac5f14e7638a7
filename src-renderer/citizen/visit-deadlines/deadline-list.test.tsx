import '@testing-library/jest-dom/vitest';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { ContentPack } from '#shared/content';
import type { Matter } from '#shared/matters';
import { krefeldPack, testTerminal } from '../app/terminal.fixture.ts';
import { TerminalContext } from '../app/terminal.ts';
import { DeadlineList } from './deadline-list.tsx';
import type { Delivery } from './entries.ts';
import { toldOf } from './told.ts';

vi.mock('#renderer/paper', () => ({
  loadPaperFonts: async () => ({}),
  notesPaper: async (_: unknown, content: unknown) => new TextEncoder().encode(JSON.stringify(content)),
}));

const NOW = '2026-11-19T10:00:00+01:00';
let pack: ContentPack;
beforeAll(async () => {
  pack = await krefeldPack();
});

const refusal: Matter = {
  id: 'refusal',
  topic: 'widerspruch',
  input: {
    kind: 'remedy',
    regime: 'SGG',
    trigger: 'post_inland',
    letterDate: '2026-11-09',
    postedOn: '2026-11-09',
    receivedOn: '2026-11-17',
    authorityState: 'NW',
  },
  sender: 'Jobcenter Krefeld',
  reference: '123',
  from: 'letter',
};
const renewal: Matter = {
  id: 'renewal',
  topic: 'renewal',
  input: { kind: 'renewal', benefit: 'wohngeld', periodEnd: '2026-12-31' },
  sender: null,
  reference: null,
  from: 'typed',
};

/** The list of a visit, kept as the window keeps it. */
async function show(options: {
  readonly matters?: readonly Matter[];
  readonly application?: string;
  readonly delivery?: Delivery;
  readonly precheck?: Readonly<Record<string, string | string[] | { unknown: true }>>;
  readonly network?: { readonly state: 'online' | 'offline'; readonly clock: 'plausible' | 'implausible' };
  readonly language?: string;
}) {
  const { terminal, printed } = await testTerminal({
    pack,
    now: NOW,
    ...(options.language === undefined ? {} : { language: options.language }),
    ...(options.network === undefined ? {} : { network: options.network }),
  });
  const say = vi.fn();
  const asked = { onMatter: vi.fn(), onApply: vi.fn(), onWrite: vi.fn(), onMore: vi.fn(), onBack: vi.fn() };
  const { application = null, delivery = null, precheck = {} } = options;
  function Kept() {
    const [matters, setMatters] = useState(options.matters ?? []);
    return (
      <DeadlineList
        told={toldOf(pack, '2026-11-19', { matters, application, delivery, precheck })}
        reasonOf={() => 'Nur mit einem Grund.'}
        onRemove={(id) => setMatters(matters.filter((matter) => matter.id !== id))}
        onRestore={(matter) => setMatters([...matters, matter])}
        {...asked}
      />
    );
  }
  render(
    <TerminalContext value={{ ...terminal, say }}>
      <Kept />
    </TerminalContext>,
  );
  const rows = () => screen.queryAllByRole('listitem').filter((row) => row.dataset.entry !== undefined);
  return { rows, printed, say, asked };
}

describe('the list of a visit', () => {
  test('two days of a letter, the safe one large, the latest only with its reason, and who wrote', async () => {
    const { rows } = await show({ matters: [refusal] });
    expect(rows()[0]).toHaveTextContent('Sicher bis Montag, 14. Dezember 2026');
    expect(rows()[0]).toHaveTextContent('Spätestens: Donnerstag, 17. Dezember 2026. Nur mit einem Grund.');
    expect(rows()[0]).toHaveTextContent('Von: Jobcenter Krefeld');
    expect(rows()[0]).toHaveTextContent('noch 25 Tage');
  });

  test('a renewal and an application begun: the month is told, and that nothing is at the office', async () => {
    const { rows, asked } = await show({ matters: [renewal], application: 'wohngeld' });
    expect(rows().map((row) => row.dataset.entry)).toEqual(['begun', 'matter']);
    expect(rows()[0]).toHaveTextContent('Kommt Ihr Antrag noch im November an, zählt der November.');
    expect(rows()[0]).toHaveTextContent('Noch nicht abgeschickt. Beim Amt ist noch nichts.');
    expect(rows()[1]).toHaveTextContent('Weiter bekommen: Wohngeld');
    expect(rows()[1]).toHaveTextContent('Kümmern Sie sich am besten jetzt darum.');
    expect(rows()[1]).toHaveTextContent('Beim Amt angekommen bis Sonntag, 31. Januar 2027');
    await userEvent.click(screen.getByRole('button', { name: 'Antrag weiter ausfüllen' }));
    expect(asked.onApply).toHaveBeenCalledWith('wohngeld');
  });

  test('without network an application begun can go on paper: a matter for the short letter, to the office of the pack', async () => {
    const { asked } = await show({ application: 'wohngeld', network: { state: 'offline', clock: 'plausible' } });
    await userEvent.click(await screen.findByRole('button', { name: 'Kurzen Antrag auf Papier' }));
    expect(asked.onWrite).toHaveBeenCalledWith(
      expect.objectContaining({
        topic: 'start',
        input: { kind: 'benefit_start', benefit: 'wohngeld', appliedOn: '2026-11-19' },
        sender: pack.offices.find(({ key }) => key === 'wohngeldstelle')?.name,
      }),
    );
  });

  test('with network no paper is offered', async () => {
    await show({ application: 'wohngeld' });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Kurzen Antrag auf Papier' })).toBeNull());
  });

  test.each([
    [{ state: 'saved', receivedOn: null }, 'Gespeichert in diesem Gerät. Noch nicht beim Amt eingegangen.'],
    [{ state: 'transmitted', receivedOn: null }, 'Das Amt hat den Eingang noch nicht bestätigt.'],
    [{ state: 'received', receivedOn: '2026-11-18' }, 'Beim Amt eingegangen am Mittwoch, 18. November 2026.'],
  ] as const)('an application sent is told as it is: %o', async (delivery, sentence) => {
    const { rows } = await show({ application: 'wohngeld', delivery });
    const sent = rows().find((row) => row.dataset.entry === 'sent');
    expect(sent).toHaveTextContent(sentence);
    expect(sent?.textContent?.includes('eingegangen am')).toBe(delivery.state === 'received');
  });

  test('the next application is a usual time and no promise', async () => {
    const { rows } = await show({ application: 'wohngeld', delivery: { state: 'received', receivedOn: '2026-11-19' } });
    const next = rows().find((row) => row.dataset.entry === 'next');
    expect(next).toHaveTextContent('Am besten ab Mittwoch, 1. September 2027');
    expect(next).toHaveTextContent('meist für 12 Monate, wenn das Amt zustimmt');
    expect(next).toHaveTextContent('Es gilt der Tag in Ihrem Bescheid.');
  });

  test('facts of the pack show from when they are, and that the city has not looked at them', async () => {
    const { rows } = await show({ application: 'wohngeld' });
    expect(rows()[0]).toHaveTextContent('Stand: nicht bekannt · noch nicht von der Stadt geprüft');
  });

  test('what the pre-check found stands quietly below, only after its last question', async () => {
    const answers = Object.fromEntries(pack.precheck.questions.map(({ key }) => [key, { unknown: true } as const]));
    await show({ precheck: answers });
    const card = screen.getByRole('heading', { name: 'Aus Ihrer Vorprüfung' }).closest('section');
    if (card === null) throw new Error('no card');
    expect(within(card).getAllByText(/zählt der November/).length).toBeGreaterThan(0);
    expect(card).toHaveTextContent('Das Amt entscheidet. Nicht dieses Gerät.');
  });

  test('half a pre-check says nothing', async () => {
    const [first] = pack.precheck.questions;
    await show({ precheck: { [first?.key ?? '']: { unknown: true } } });
    expect(screen.getByText(/Hier steht noch kein Tag/)).toBeVisible();
  });

  test('a day taken off the list can be kept after all', async () => {
    const { rows } = await show({ matters: [refusal, renewal] });
    await userEvent.click(screen.getByRole('button', { name: 'Aus der Liste nehmen: Widerspruch' }));
    expect(rows()).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Doch behalten' }));
    expect(rows()).toHaveLength(2);
  });

  test('a day opens, another can be counted', async () => {
    const { asked } = await show({ matters: [refusal] });
    await userEvent.click(screen.getByRole('button', { name: 'Ansehen: Widerspruch' }));
    expect(asked.onMatter).toHaveBeenCalledWith('refusal');
    await userEvent.click(screen.getByRole('button', { name: 'Weitere Frist' }));
    expect(asked.onMore).toHaveBeenCalled();
  });

  test('a day that is over is shown without reproach', async () => {
    const { rows } = await show({
      matters: [{ ...refusal, topic: 'reply', input: { kind: 'fixed_date', date: '2026-10-01' } }],
    });
    expect(rows()[0]).toHaveTextContent('vorbei');
    expect(rows()[0]).toHaveTextContent('Oft gibt es noch einen Weg.');
  });

  test('a machine that doubts its own day says so before the list', async () => {
    await show({ matters: [refusal], network: { state: 'online', clock: 'implausible' } });
    expect(await screen.findByRole('alert')).toHaveTextContent('Bitte prüfen Sie das heutige Datum.');
  });

  test('is read aloud with every day', async () => {
    const { say } = await show({ matters: [refusal] });
    await userEvent.click(screen.getByRole('button', { name: 'Vorlesen' }));
    expect(say).toHaveBeenCalledWith(expect.stringContaining('Sicher bis Montag, 14. Dezember 2026'));
  });
});

describe('the whole list on one sheet', () => {
  test('German: both days, who wrote, the reminder days as text, and nothing that leads to a person', async () => {
    const { printed } = await show({ matters: [refusal, renewal], application: 'wohngeld' });
    await userEvent.click(screen.getByRole('button', { name: 'Drucken' }));
    await screen.findByText('Ihr Blatt ist gedruckt. Bitte nehmen Sie es mit.');
    const text = new TextDecoder().decode(printed[0]);
    for (const wanted of [
      'Sicher bis Montag, 14. Dezember 2026',
      'Widerspruch',
      'Spätestens: Donnerstag, 17. Dezember 2026. Nur mit einem Grund.',
      'Von: Jobcenter Krefeld',
      'Gute Tage zum Erinnern: Dienstag, 24. November 2026',
      'Beim Amt angekommen bis Montag, 30. November 2026',
      'Angefangener Antrag: Wohngeld',
      'Beim Amt angekommen bis Sonntag, 31. Januar 2027',
      'Besser bis Freitag, 29. Januar 2027',
      'Stand: nicht bekannt · noch nicht von der Stadt geprüft',
      'Das ist eine Rechenhilfe.',
      'Für das Handy hat jeder Tag ein eigenes Zeichen',
    ])
      expect(text).toContain(wanted);
  });

  test('in another language it holds the German as well; a doubted clock is on the paper', async () => {
    const { printed } = await show({
      matters: [refusal],
      language: 'en',
      network: { state: 'online', clock: 'implausible' },
    });
    await screen.findByRole('alert');
    await userEvent.click(screen.getByRole('button', { name: 'Print' }));
    await waitFor(() => expect(printed).toHaveLength(1));
    const text = new TextDecoder().decode(printed[0]);
    expect(text).toContain('Safe until Monday, 14 December 2026');
    expect(text).toContain('Sicher bis Montag, 14. Dezember 2026');
    expect(text).toContain('Bitte prüfen Sie das heutige Datum.');
  });
});
