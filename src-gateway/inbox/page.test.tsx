import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { err, ok } from '#shared/basics';
import type { CaseEvent } from '#shared/sealing';
import type { ArrivalView, Office, OpenedArrival, OpenedLetter, Statement } from './office.ts';
import { Page } from './page.tsx';

const keys = {
  destinationId: '6c1f9f0e-52d4-4f0a-9a53-0f8f7d2c4b11',
  office: 'Wohngeldstelle (Vorführung)',
  wrap: { kty: 'RSA', kid: 'w', d: 'x' },
  signing: { kty: 'RSA', kid: 's', d: 'x' },
};

const opened = {
  content: {
    metadata: {
      publicServiceType: { identifier: null, name: 'Wohngeld' },
      additionalReferenceInfo: { applicationDate: '2026-11-19' },
      ersthilfe: { signatureRequired: true },
    },
    data: { antrag: { name: 'Erika Beispiel' } },
    attachments: [
      { id: 'a1', filename: 'Mietvertrag.pdf', mimeType: 'application/pdf', bytes: new Uint8Array([1]) },
      { id: 'a2', filename: 'seltsam.html', mimeType: 'text/html', bytes: new Uint8Array([1]) },
    ],
  },
} as unknown as OpenedArrival;

/** An office in memory that remembers what was said. */
function office(open: Office['open'] = async () => ok(opened)) {
  const said: CaseEvent[] = [];
  const arrival = (): ArrivalView => ({
    submissionId: '0192e6c8-7f00-4a00-8000-000000000001',
    publicService: { identifier: null, name: 'Wohngeld' },
    receivedAt: '2026-11-19T09:00:00.000Z',
    signatureRequired: true,
    attachments: [],
    events: [],
    said: [...said],
  });
  const say = vi.fn(async (_arrival: unknown, _opened: unknown, statement: Statement) => {
    const decision = statement === 'accept' || statement === 'reject';
    said.push({
      id: String(said.length),
      at: '2026-11-19T09:05:00.000Z',
      state: decision ? statement : 'notify',
      caseState: decision ? null : statement,
    } as CaseEvent);
    return ok(null);
  });
  const letters: Office['letters'] = async () => ok(null);
  const printed = vi.fn<Office['printed']>(async () => ok(null));
  return { name: keys.office, arrivals: async () => ok([arrival()]), open, say, letters, printed };
}

async function open(made: Office) {
  render(<Page connect={async () => made} />);
  await userEvent.click(
    await screen.findByRole('button', { name: /Mit dem Vorführ-Schlüssel öffnen.*Wohngeldstelle/ }),
  );
  await userEvent.click(await screen.findByRole('button', { name: /Wohngeld.*10:00 Uhr/ }));
}

describe('the inbox', () => {
  beforeEach(() => {
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ offices: [keys] })));
  });
  afterEach(() => vi.unstubAllGlobals());

  test('an arrival is opened, confirmed, and its next states offered', async () => {
    const made = office();
    await open(made);
    expect(await screen.findByRole('row', { name: /antrag name Erika Beispiel/ })).toBeVisible();
    expect(screen.getByText('19.11.2026')).toBeVisible();
    const stand = screen.getByRole('region', { name: 'Stand' });
    const names = () =>
      within(stand)
        .getAllByRole('button')
        .map((button) => button.textContent);
    expect(names()).toEqual(['Eingegangen bestätigen', 'Zurückweisen']);

    await userEvent.click(screen.getByRole('button', { name: 'Eingegangen bestätigen' }));
    expect(made.say).toHaveBeenCalledWith(expect.anything(), opened, 'accept');
    expect(within(stand).getByText('Eingegangen')).toBeVisible();
    expect(names()).toEqual(['Unterschrift liegt vor', 'In Bearbeitung', 'Unterlagen fehlen', 'Bescheid']);

    await userEvent.click(screen.getByRole('button', { name: 'Unterschrift liegt vor' }));
    expect(names()).toEqual(['In Bearbeitung', 'Unterlagen fehlen', 'Bescheid']);
  });

  test('rejecting asks once more', async () => {
    const made = office();
    await open(made);
    await userEvent.click(await screen.findByRole('button', { name: 'Zurückweisen' }));
    expect(made.say).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Ja, zurückweisen' }));
    expect(made.say).toHaveBeenCalledWith(expect.anything(), opened, 'reject');
    const stand = screen.getByRole('region', { name: 'Stand' });
    expect(within(stand).getByText('Zurückgewiesen')).toBeVisible();
    expect(within(stand).queryByRole('button')).toBeNull();
  });

  test('a document of a foreign kind is saved, never shown as a page', async () => {
    await open(office());
    expect(await screen.findByRole('link', { name: 'Ansehen: Mietvertrag.pdf' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Ansehen: seltsam.html' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Speichern: seltsam.html' })).toHaveAttribute('download', 'seltsam.html');
  });

  test('what cannot be opened says so and offers nothing to sign', async () => {
    await open(office(async () => err('cannot-open')));
    expect(await screen.findByRole('alert')).toHaveTextContent('lässt sich mit Ihrem Schlüssel nicht öffnen');
    expect(screen.queryByRole('region', { name: 'Stand' })).toBeNull();
  });

  test('each office of a demonstration has its own key and opens its own arrivals', async () => {
    const callback = {
      ...keys,
      destinationId: '2f6f2f2b-7c0e-4f53-8d0e-5b7f4c1d9a62',
      office: 'Rückruf der Stadtteilzentren (Vorführung)',
    };
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ offices: [keys, callback] })));
    const connected: string[] = [];
    render(
      <Page
        connect={async ({ office: name }) => {
          connected.push(name);
          return office();
        }}
      />,
    );
    await userEvent.click(await screen.findByRole('button', { name: /Rückruf der Stadtteilzentren/ }));
    expect(connected).toEqual(['Rückruf der Stadtteilzentren (Vorführung)']);
  });

  describe('letters of the reminders', () => {
    const letter = (name: string, language: 'de' | 'ar' = 'de'): OpenedLetter => ({
      submissionId: `0192e6c8-7f00-4a00-8000-00000000000${name.length}`,
      day: '2026-11-23',
      letter: {
        language,
        address: [name, 'Musterstraße 1', '47798 Krefeld'],
        subject: language === 'ar' ? 'تذكيرك' : 'Ihre Erinnerung',
        lines: [language === 'ar' ? 'مرحبًا،' : 'Guten Tag,'],
      },
    });

    async function desk(waiting: OpenedLetter[], printed: Office['printed'] = async () => ok(null)) {
      const made = { ...office(), letters: async () => ok([...waiting]), printed: vi.fn(printed) };
      const print = vi.fn();
      vi.stubGlobal('print', print);
      render(<Page connect={async () => made} />);
      await userEvent.click(await screen.findByRole('button', { name: /Mit dem Vorführ-Schlüssel öffnen/ }));
      await userEvent.click(await screen.findByRole('button', { name: `Briefe zum Drucken (${waiting.length})` }));
      return { made, print };
    }

    test('they are printed one a sheet, and reported as printed only afterwards', async () => {
      const waiting = [letter('Erika Beispiel'), letter('نور المثال', 'ar')];
      const { made, print } = await desk(waiting);
      expect(screen.queryByRole('button', { name: /gedruckt/ })).toBeNull();
      expect(screen.getByText('Erika Beispiel')).toBeVisible();
      expect(screen.getByText('مرحبًا،').parentElement).toHaveAttribute('dir', 'rtl');
      expect(screen.queryByRole('navigation', { name: 'Eingänge' })).toBeNull();

      await userEvent.click(screen.getByRole('button', { name: 'Drucken' }));
      expect(print).toHaveBeenCalledTimes(1);
      expect(made.printed).not.toHaveBeenCalled();
      const sent = waiting.splice(0);
      await userEvent.click(screen.getByRole('button', { name: 'Alle 2 Briefe sind gedruckt' }));
      expect(made.printed).toHaveBeenCalledWith(sent);
      expect(await screen.findByText('Zurzeit ist kein Brief zu drucken.')).toBeVisible();
      expect(screen.getByRole('button', { name: 'Briefe zum Drucken (0)' })).toBeVisible();
    });

    test('a letter that comes while the others are in the printer is not reported with them', async () => {
      const first = letter('Erika Beispiel');
      const waiting = [first];
      const { made } = await desk(waiting);
      await userEvent.click(screen.getByRole('button', { name: 'Drucken' }));
      waiting.push(letter('Max Muster'));
      await userEvent.click(screen.getByRole('button', { name: 'Neu laden' }));
      await screen.findByRole('button', { name: 'Briefe zum Drucken (2)' });
      await userEvent.click(screen.getByRole('button', { name: 'Der Brief ist gedruckt' }));
      expect(made.printed).toHaveBeenCalledWith([first]);
    });

    test('a report that does not get through is said, and can be made again', async () => {
      await desk([letter('Erika Beispiel')], async () => err('not-reached'));
      await userEvent.click(screen.getByRole('button', { name: 'Drucken' }));
      await userEvent.click(screen.getByRole('button', { name: 'Der Brief ist gedruckt' }));
      expect(await screen.findByRole('alert')).toHaveTextContent('nicht erreichbar');
      expect(screen.getByRole('button', { name: 'Der Brief ist gedruckt' })).toBeVisible();
    });

    test('an office that prints none is not asked to', async () => {
      render(<Page connect={async () => office()} />);
      await userEvent.click(await screen.findByRole('button', { name: /Mit dem Vorführ-Schlüssel öffnen/ }));
      await screen.findByRole('button', { name: 'Neu laden' });
      expect(screen.queryByRole('button', { name: /Briefe zum Drucken/ })).toBeNull();
    });
  });

  test('a file that is no key says so', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    render(<Page connect={async () => office()} />);
    const file = new File(['{}'], 'falsch.json', { type: 'application/json' });
    await userEvent.upload(screen.getByLabelText('Schlüsseldatei Ihrer Stelle'), file);
    expect(await screen.findByRole('alert')).toHaveTextContent('keine Schlüsseldatei');
    expect(screen.queryByText('Vorführung')).toBeNull();
  });
});
