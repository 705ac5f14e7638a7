import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { ContentPack } from '#shared/content';
import { krefeldPack, testTerminal } from '../app/terminal.fixture.ts';
import { TerminalContext } from '../app/terminal.ts';
import { Places } from './places.tsx';

vi.mock('#renderer/paper', () => ({
  loadPaperFonts: async () => ({}),
  notesPaper: async (_: unknown, content: unknown) => new TextEncoder().encode(JSON.stringify(content)),
}));

const krefeld = await krefeldPack();
const nothing = () => undefined;

async function show(
  shown: Parameters<typeof Places>[0]['shown'],
  { pack = krefeld, ...options }: { pack?: ContentPack; language?: string; now?: string } = {},
) {
  const { terminal, printed } = await testTerminal({ pack, ...options });
  const onPlace = vi.fn();
  render(
    <TerminalContext value={terminal}>
      <Places shown={shown} onPlace={onPlace} onEvents={nothing} onBack={nothing} />
    </TerminalContext>,
  );
  return { printed, onPlace };
}
const names = () => [...document.querySelectorAll('[data-place]')].map((row) => row.getAttribute('data-place'));
const row = (key: string) => {
  const found = document.querySelector<HTMLElement>(`[data-place="${key}"]`);
  if (found === null) throw new Error(key);
  return within(found);
};

describe('places', () => {
  // 24 November 2026 is a Tuesday, half past ten.
  test('open now first, then the next opening; unknown hours say so', async () => {
    const { onPlace } = await show('all');
    expect(names().slice(0, 2).toSorted()).toEqual(['familienkasse', 'stadtbad']);
    expect(row('stadtbad').getByText('offen bis 12 Uhr')).toBeInTheDocument();
    expect(row('schinkenplatz').getByText('öffnet heute 14 Uhr')).toBeInTheDocument();
    expect(row('wohngeldstelle').getByText('Öffnungszeiten bitte erfragen')).toBeInTheDocument();
    expect(
      row('schinkenplatz').getByText(/Stand: 7. März 2023 · noch nicht von der Stadt geprüft/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Weg und Zeiten: Quartiersbüro Schinkenplatz' }));
    expect(onPlace).toHaveBeenCalledWith('schinkenplatz');
  });

  test('the next day by its name, half hours with their minutes, other languages by the clock', async () => {
    await show('all', { now: '2026-11-25T16:31:00+01:00' });
    expect(row('schinkenplatz').getByText('öffnet Donnerstag 9 Uhr')).toBeInTheDocument();
    expect(row('stadtbad').getByText('öffnet Montag 14 Uhr')).toBeInTheDocument();
  });

  test('in Arabic the name and address stay as they stand on the door', async () => {
    await show('all', { language: 'ar' });
    expect(row('stadtbad').getByText('مفتوح حتى 12:00')).toBeInTheDocument();
    expect(row('schinkenplatz').getByText('Quartiersbüro Schinkenplatz')).toHaveAttribute('lang', 'de');
  });

  test('a tap narrows the list', async () => {
    await show('all');
    await userEvent.click(screen.getByRole('button', { name: 'Wohnen und Schlafen' }));
    expect(names().toSorted()).toEqual(['obdach', 'tagestreff', 'wohnungsnotfall']);
    await userEvent.click(screen.getByRole('button', { name: 'Treffpunkte' }));
    expect(names()).toHaveLength(krefeld.sites.length);
  });

  test('a number without a street is no place: the women’s shelter never stands in a list or on its sheet', async () => {
    const { printed } = await show('all');
    expect(krefeld.offices.map((office) => office.key)).toContain('frauenhaus');
    for (const key of ['frauenhaus', 'krisenhilfe', 'rueckruf', 'beitragsservice']) expect(names()).not.toContain(key);
    await userEvent.click(screen.getByRole('button', { name: 'Drucken' }));
    expect(new TextDecoder().decode(printed[0])).not.toMatch(/Frauen/);
  });

  test('a place whose funding has ended is gone', async () => {
    const pack = {
      ...krefeld,
      sites: krefeld.sites.map((site) => (site.key === 'stadtbad' ? { ...site, fundedUntil: '2026-11-23' } : site)),
    };
    await show('all', { pack });
    expect(names()).not.toContain('stadtbad');
    expect(names()).toContain('schinkenplatz');
  });

  test('one sheet of addresses, the nearest opening first', async () => {
    const { printed } = await show('all');
    await userEvent.click(screen.getByRole('button', { name: 'Drucken' }));
    expect(await screen.findByText(/Gedruckt|gedruckt/)).toBeInTheDocument();
    const paper = JSON.parse(new TextDecoder().decode(printed[0]));
    expect(paper.notes).toHaveLength(6);
    expect(paper.notes[0].qr).toContain('Krefeld');
  });
});

describe('one place', () => {
  test('address, hours, phone, access, QR, and the honest word about events', async () => {
    await show({ place: 'schinkenplatz' });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Quartiersbüro Schinkenplatz');
    expect(screen.getByText('Alte Linner Straße 69, Krefeld')).toBeInTheDocument();
    expect(screen.getByText('Dienstag 14 Uhr bis 18 Uhr')).toBeInTheDocument();
    expect(screen.getByText('nicht bekannt, bitte erfragen')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: 'QR-Code mit der Adresse für das Telefon' })).toBeInTheDocument();
    expect(screen.getByText('Für diesen Ort sind keine Termine bekannt.')).toBeInTheDocument();
  });

  test('an office without a known street has no QR and says that the address has to be asked for', async () => {
    await show({ place: 'migration' });
    expect(screen.getByText('Adresse bitte erfragen')).toBeInTheDocument();
    expect(screen.queryByRole('img', { name: /QR/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Drucken' })).toBeNull();
  });
});

describe('events', () => {
  test('none known: it says so and invents nothing', async () => {
    await show('events');
    expect(
      screen.getByText('Es sind keine Termine bekannt. Fragen Sie die Menschen an den Orten.'),
    ).toBeInTheDocument();
  });

  test('those the editors enter stand day by day, with place and price', async () => {
    const pack: ContentPack = {
      ...krefeld,
      offers: [
        {
          key: 'sprachcafe',
          siteKey: 'schinkenplatz',
          title: { de: 'Sprachcafé (Beispiel)' },
          category: 'sprache',
          slots: [{ day: 2, from: '15:00', to: '16:30' }],
          cost: 'frei',
          needsRegistration: false,
          editor: 'treffleitung',
          source: 'invented for this test',
          sourceDate: null,
          mark: 'verify',
          checkedOn: null,
          checkedBy: null,
          validFrom: '2026-11-01',
          validTo: null,
        },
      ],
    };
    await show('events', { pack });
    expect(screen.getAllByText('Sprachcafé (Beispiel)')).toHaveLength(2);
    expect(screen.getByText(/Dienstag, 24. November 2026 15 Uhr bis 16:30 Uhr/)).toBeInTheDocument();
    expect(screen.getAllByText('Quartiersbüro Schinkenplatz · kostenlos')).toHaveLength(2);
  });
});
