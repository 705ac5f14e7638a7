import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { StaffRole } from '#shared/bridge';
import { siteSettingsSchema } from '#shared/site';
import { emptySetup, staffClient } from '../staff.fixture.tsx';
import type { StaffClient } from '../staff-client.ts';
import { siteId } from './form.ts';
import { hoursFromText } from './hours.ts';
import { SetupPage } from './setup-page.tsx';
import type { Setup } from './step-props.ts';

type Outcome = Awaited<ReturnType<StaffClient['call']['tryGateway']>>['outcome'];

/** A machine that keeps what it is told, as the real one does. */
function setUp(options: { setup?: Partial<Setup>; role?: StaffRole; gateway?: Outcome } = {}) {
  let kept: Setup = { ...emptySetup, ...options.setup };
  const saved: string[] = [];
  const client = staffClient({
    setup: async () => kept,
    devices: async () => ({
      printers: { asked: false, devices: [] },
      scanners: { asked: true, devices: [] },
      cameras: { asked: true, devices: [{ name: 'video0', description: 'Dokumentenkamera' }] },
      voices: ['de'],
    }),
    saveStep: async ({ step, state, settings }) => {
      saved.push(`${step} ${state}`);
      const next = settings === null ? kept.settings : siteSettingsSchema.parse(settings);
      kept = { ...kept, settings: next, steps: { ...kept.steps, [step]: state } };
      return null;
    },
    tryGateway: async () => ({ outcome: options.gateway ?? 'done' }),
    judgeDevice: async ({ device, good }) => {
      kept = { ...kept, judged: { ...kept.judged, [device]: { at: kept.now, good } } };
      return null;
    },
    finishSetup: async () => {
      if (kept.settings.site === null) return { outcome: 'site-missing' };
      kept = { ...kept, file: 'signed', savedAt: kept.now, waitsForRestart: true };
      return { outcome: 'signed' };
    },
  });
  render(
    <SetupPage client={client} role={options.role ?? 'stadt-it'} frame={{ site: 'Probe' }} onDone={() => undefined} />,
  );
  return { saved, kept: () => kept };
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('the place', () => {
  test('what is wrong is named beside its field, nothing typed is lost, and nothing is kept', async () => {
    const { saved } = setUp();
    await heading('Wo steht das Terminal?');
    await userEvent.type(screen.getByLabelText('Name des Hauses'), '?!');
    const monday = screen.getByLabelText('Montag');
    await userEvent.type(monday, 'vormittags');
    await press('Weiter');
    const alerts = (await screen.findAllByRole('alert')).map((alert) => alert.textContent);
    expect(alerts.join(' ')).toContain('mindestens drei');
    expect(alerts.join(' ')).toContain('Straße, Hausnummer');
    expect(alerts.join(' ')).toContain('Montag: So schreiben Sie Zeiten');
    expect(monday).toHaveValue('vormittags');
    expect(saved).toEqual([]);
  });

  test('right, it is kept and the next step comes; back shows it again', async () => {
    const { kept } = setUp();
    await heading('Wo steht das Terminal?');
    await userEvent.type(screen.getByLabelText('Name des Hauses'), 'Stadtteilzentrum Dießem');
    await userEvent.type(screen.getByLabelText(/Straße, Hausnummer/), 'Probeweg 1, 47805 Krefeld');
    await userEvent.type(screen.getByLabelText('Montag'), '9-12 und 14.30-18 Uhr');
    await press('Weiter');
    await heading('Gateway der Stadt');
    expect(kept().settings.site).toMatchObject({
      id: 'stadtteilzentrum-diessem',
      hours: [
        { day: 1, from: '09:00', to: '12:00' },
        { day: 1, from: '14:30', to: '18:00' },
      ],
    });
    await press('Zurück');
    expect(screen.getByLabelText('Name des Hauses')).toHaveValue('Stadtteilzentrum Dießem');
  });
});

describe('the way through', () => {
  test('goes on where it ended, skips with "Später", and signs only with a place', async () => {
    const { saved } = setUp({ setup: { steps: { site: 'later', gateway: 'done' } } });
    await heading('Drucker einrichten');
    expect(screen.getByText('CUPS fehlt auf dieser Maschine.')).toBeInTheDocument();
    await press('Später');
    await heading('Scanner einrichten');
    expect(screen.getByText('Scanner: keiner gefunden')).toBeInTheDocument();
    for (const next of ['Kamera ausprobieren', 'Ton ausprobieren', 'Zeiten und Bildschirm']) {
      await press('Später');
      await heading(next);
    }
    await press('Später');
    await press('Später');
    await heading('Prüfen und unterschreiben');
    expect(saved.at(-1)).toBe('helper later');
    await press('Unterschreiben');
    expect(await screen.findByRole('alert')).toHaveTextContent('Der Ort fehlt noch');
  });

  test('only a person says whether the picture was good', async () => {
    const { kept } = setUp({
      setup: { steps: { site: 'later', gateway: 'later', printer: 'later', scanner: 'later' } },
    });
    await heading('Kamera ausprobieren');
    expect(screen.getAllByText('Dokumentenkamera')).not.toHaveLength(0);
    expect(screen.getByText('Sie entscheiden, nicht das Gerät.')).toBeInTheDocument();
    await press('Nein');
    await vi.waitFor(() => expect(kept().judged.camera?.good).toBe(false));
    expect(await screen.findByText(/Nein, gesagt heute 10:00 Uhr/)).toBeInTheDocument();
  });
});

describe('the gateway', () => {
  test.each([
    ['unreachable', 'antwortet niemand'],
    ['refused', 'falsch oder wurde schon benutzt'],
    ['implausible', 'Anmeldeseite'],
    ['foreign-list', 'nicht von der Stadt unterschrieben'],
    ['not-an-address', 'keine Adresse'],
  ] as const)('%s has its sentence, and address and code stay', async (gateway, sentence) => {
    setUp({ setup: { steps: { site: 'later' } }, gateway });
    await heading('Gateway der Stadt');
    await userEvent.type(screen.getByLabelText('Adresse des Gateways'), 'https://gateway.example');
    await userEvent.type(screen.getByLabelText('Einmal-Code'), 'ABCD1234');
    await press('Verbinden und anmelden');
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
    expect(screen.getByLabelText('Einmal-Code')).toHaveValue('ABCD1234');
  });

  test('the Standortleitung is told who does it', async () => {
    setUp({ setup: { steps: { site: 'later' } }, role: 'standortleitung' });
    await heading('Gateway der Stadt');
    expect(screen.queryByLabelText('Einmal-Code')).toBeNull();
    expect(screen.getByText(/stellt die Stadt-IT ein/)).toBeInTheDocument();
  });
});

describe('hours as people write them', () => {
  test.each([
    ['9-12', [['09:00', '12:00']]],
    [
      '9:15 – 12:45, 14–18 Uhr',
      [
        ['09:15', '12:45'],
        ['14:00', '18:00'],
      ],
    ],
    ['', []],
  ])('"%s"', (text, spans) =>
    expect(hoursFromText(3, text)).toEqual(spans.map(([from, to]) => ({ day: 3, from, to }))),
  );
  test.each(['immer', '12-9', '9', '25-26', '9-12 14-18'])('"%s" is not understood', (text) =>
    expect(hoursFromText(3, text)).toBeNull(),
  );
});

test.each([
  ['Stadtteilzentrum Dießem', 'stadtteilzentrum-diessem'],
  ['  Café „Süd“ 2  ', 'cafe-sued-2'],
  ['مركز', ''],
  ['x'.repeat(90), 'x'.repeat(40)],
])('the id of "%s"', (name, id) => expect(siteId(name)).toBe(id));
