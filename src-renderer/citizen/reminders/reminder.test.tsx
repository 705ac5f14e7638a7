import '@testing-library/jest-dom/vitest';
import { screen } from '@testing-library/react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { reminderMessage, reminderRequestSchema } from '#shared/reminders';
import { openEnvelope, type SealedEnvelope } from '#shared/sealing';
import { cityWithOffice } from '../app/city.fixture.ts';
import { matter, openReminder, SERVICE } from './reminder.fixture.tsx';

type Opened = Awaited<ReturnType<typeof openReminder>>;

let city: Awaited<ReturnType<typeof cityWithOffice>>;
beforeAll(async () => {
  city = await cityWithOffice({ destinationId: SERVICE, name: 'Erinnerungen der Stadt' });
}, 60_000);

const press = ({ user }: Opened, name: string) => user.click(screen.getByRole('button', { name }));
const begin = async (opened: Opened) => {
  await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Ja, weiter' })).toBeEnabled());
  await press(opened, 'Ja, weiter');
};
const type = async ({ user }: Opened, label: string, text: string) => {
  await user.clear(screen.getByLabelText(label));
  if (text !== '') await user.click(screen.getByLabelText(label));
  await user.paste(text);
};
async function toConsentByEmail(opened: Opened, address = 'samira@example.org') {
  await begin(opened);
  await opened.user.click(screen.getByLabelText('E-Mail'));
  await press(opened, 'Weiter');
  await type(opened, 'E-Mail-Adresse', address);
  await press(opened, 'Weiter');
  await press(opened, 'Stimmt');
}
const consent = ({ user }: Opened) => user.click(screen.getByRole('checkbox'));
const opened = async (envelope: SealedEnvelope | undefined) => {
  if (envelope === undefined) throw new Error('nothing was saved');
  const parts = await openEnvelope(envelope, city.privateKey);
  if (!parts.ok) throw new Error(parts.error);
  return parts.value;
};

describe('before anything is typed', () => {
  test('who writes, when, exactly what, until when, how to take it back, and that it is voluntary', async () => {
    await openReminder(city);
    await screen.findByRole('heading', { level: 1, name: 'Soll die Stadt Sie erinnern?' });
    expect(screen.getByText(/Das ist freiwillig/)).toBeVisible();
    expect(screen.getByText(/Der Erinnerungsdienst der Stadt schreibt Ihnen/)).toBeVisible();
    for (const day of ['24. November', '3. Dezember', '9. Dezember', '11. Dezember'])
      expect(screen.getByText(new RegExp(`${day} 2026$`))).toBeVisible();
    const { subject, lines } = reminderMessage({ language: 'de', lastDay: '2026-12-14' });
    for (const line of [subject, ...lines]) expect(screen.getByText(line)).toBeVisible();
    expect(screen.getByText(/Nach dem letzten Tag \(Montag, 14. Dezember 2026\) löscht/)).toBeVisible();
    expect(screen.getByText(/jederzeit zurücknehmen: mit Vorgangsnummer und PIN/)).toBeVisible();
  });

  test('nothing about benefit, office or letter stands in what is shown as the message', async () => {
    await openReminder(city);
    const message = await screen.findByText('Guten Tag,');
    expect(message.closest('blockquote')?.textContent).not.toMatch(/Jobcenter|Widerspruch|BG 12345/);
  });

  test.each([
    ['no list of offices', null, {}],
    ['no such way today', 'city', { network: { reminderWays: [] } }],
  ] as const)('%s: said at once, with sheet and QR code as the way', async (_, where, options) => {
    const { visit, user } = await openReminder(where === null ? null : city, options);
    expect(await screen.findByRole('alert')).toHaveTextContent('Der Erinnerungsdienst der Stadt ist gerade nicht da');
    expect(screen.getByText(/Nehmen Sie Ihr Blatt und den QR-Code mit/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Zurück' }));
    expect(visit.left).toBe(1);
  });

  test('a key that has run out is none', { timeout: 60_000 }, async () => {
    const old = await cityWithOffice({ destinationId: SERVICE, name: 'Alt', notAfter: '2026-11-01T00:00:00Z' });
    await openReminder(old);
    expect(await screen.findByRole('alert')).toHaveTextContent('Der Erinnerungsdienst der Stadt ist gerade nicht da');
  });

  test('a clock the machine doubts: no reminder from a day that may be wrong', async () => {
    await openReminder(city, { network: { clock: 'implausible' } });
    expect(await screen.findByRole('alert')).toHaveTextContent('Bitte prüfen Sie das heutige Datum');
  });

  test('the day is too near', async () => {
    await openReminder(city, { today: '2026-12-11' });
    expect(await screen.findByRole('alert')).toHaveTextContent('Eine Erinnerung käme zu spät');
  });

  test('a matter that cannot be computed reminds of nothing', async () => {
    await openReminder(city, { of: { ...matter, input: { kind: 'fixed_date', date: '2026-02-30' } } });
    expect(await screen.findByRole('alert')).toHaveTextContent('Eine Erinnerung käme zu spät');
  });

  test('without network nobody may rely on it, and a near first day is named', async () => {
    const network = { state: 'offline', clock: 'unknown', reminderWays: null };
    await openReminder(city, { network, today: '2026-11-22' });
    expect(await screen.findByText(/Verlassen Sie sich nicht darauf. Ihr Blatt hat die Tage./)).toBeVisible();
    expect(screen.getByText(/Der erste Tag ist schon bald: Dienstag, 24. November 2026/)).toBeVisible();
  });
});

describe('what is sealed', () => {
  test('e-mail: exactly these fields, and nothing else of the visit', async () => {
    const journey = await openReminder(city);
    await toConsentByEmail(journey, ' samira@example.org ');
    await consent(journey);
    await press(journey, 'Erinnerung bestellen');
    await vi.waitFor(() => expect(journey.visit.sent).not.toBeNull());
    const { data, attachments, metadata } = await opened(journey.envelopes[0]);
    expect(data).toEqual({
      version: 1,
      language: 'de',
      channel: { by: 'email', address: 'samira@example.org' },
      days: ['2026-11-24', '2026-12-03', '2026-12-09', '2026-12-11'],
      lastDay: '2026-12-14',
      consent: { on: '2026-11-19', words: '1/de' },
    });
    expect(reminderRequestSchema.safeParse(data).success).toBe(true);
    expect(attachments).toEqual([]);
    expect(JSON.stringify([data, metadata, journey.envelopes])).not.toMatch(/Jobcenter|BG 12345|widerspruch|SGG/i);
    // Outside of the sealed parts stands no day and no address.
    const { metadata: _metadata, data: _data, sealedAt: _sealedAt, ...outside } = journey.envelopes[0] ?? {};
    expect(JSON.stringify(outside)).not.toMatch(/samira|2026-12/);
    expect(journey.visit.sent).toMatchObject({ matter: 'matter-1', by: 'email', savedAt: '2026-11-19T09:00:00Z' });
    expect(JSON.stringify(journey.visit.sent)).not.toContain('samira');
  });

  test('letter: the lines as they were typed, only days on which it still arrives', { timeout: 60_000 }, async () => {
    const journey = await openReminder(city);
    await begin(journey);
    await journey.user.click(screen.getByLabelText('Brief mit der Post'));
    expect(screen.getByText(/bis zu vier Tage unterwegs/)).toBeVisible();
    await press(journey, 'Weiter');
    for (const [label, text] of [
      ['Name', 'Samira Haddad'],
      ['Bei wem (darf leer bleiben)', ''],
      ['Straße und Hausnummer', 'Südwall 12'],
      ['Postleitzahl und Ort', '47798 Krefeld'],
    ] as const) {
      await type(journey, label, text);
      await press(journey, 'Weiter');
    }
    expect(screen.getByText('Südwall 12')).toBeVisible();
    await press(journey, 'Stimmt');
    await consent(journey);
    await press(journey, 'Erinnerung bestellen');
    await vi.waitFor(() => expect(journey.visit.sent).not.toBeNull());
    expect((await opened(journey.envelopes[0])).data).toMatchObject({
      channel: { by: 'letter', lines: ['Samira Haddad', 'Südwall 12', '47798 Krefeld'] },
      days: ['2026-11-24', '2026-12-03', '2026-12-09'],
    });
  });

  test('without the own yes nothing is sealed, and the reason stands beside the button', async () => {
    const journey = await openReminder(city);
    await toConsentByEmail(journey);
    expect(screen.getByRole('checkbox')).not.toBeChecked();
    const order = screen.getByRole('button', { name: 'Erinnerung bestellen' });
    expect(order).toHaveAccessibleDescription('Ihr Ja fehlt noch');
    await journey.user.click(order);
    expect(journey.envelopes).toEqual([]);
  });

  test('a yes does not survive another address', async () => {
    const journey = await openReminder(city);
    await toConsentByEmail(journey);
    await consent(journey);
    await press(journey, 'Zurück');
    await press(journey, 'Ändern');
    await type(journey, 'E-Mail-Adresse', 'lina@example.org');
    await press(journey, 'Weiter');
    await press(journey, 'Stimmt');
    expect(screen.getByRole('checkbox')).not.toBeChecked();
  });
});

describe('bad input', () => {
  test('nonsense is named, stays, and leads nowhere', async () => {
    const journey = await openReminder(city);
    await begin(journey);
    await journey.user.click(screen.getByLabelText('E-Mail'));
    await press(journey, 'Weiter');
    await type(journey, 'E-Mail-Adresse', 'samira');
    await press(journey, 'Weiter');
    expect(screen.getByRole('alert')).toHaveTextContent('In der Adresse muss genau ein @ stehen');
    expect(screen.getByLabelText('E-Mail-Adresse')).toHaveValue('samira');
  });

  test('by the keyboard of the screen: @ and .de have keys of their own', async () => {
    const journey = await openReminder(city);
    await begin(journey);
    await journey.user.click(screen.getByLabelText('E-Mail'));
    await press(journey, 'Weiter');
    for (const key of ['s', '_', 'h', '@', 'p', 'o', 's', 't', '.de']) await press(journey, key);
    expect(screen.getByLabelText('E-Mail-Adresse')).toHaveValue('s_h@post.de');
  });

  test('what is too late for the post is not offered', async () => {
    const journey = await openReminder(city, { today: '2026-12-10' });
    await begin(journey);
    expect(screen.queryByLabelText('Brief mit der Post')).toBeNull();
    expect(screen.getByText('Für einen Brief mit der Post ist die Zeit zu kurz.')).toBeVisible();
  });

  test('a full disk: nothing lost, three ways, and the second try hands over the same envelope', async () => {
    const answers = [
      { outcome: 'refused', reason: 'disk-full' },
      { outcome: 'saved', savedAt: '2026-11-19T09:05:00Z' },
    ] as const;
    let at = 0;
    const journey = await openReminder(city, { save: async () => answers[at++] ?? answers[1] });
    await toConsentByEmail(journey);
    await consent(journey);
    await press(journey, 'Erinnerung bestellen');
    expect(await screen.findByRole('alert')).toHaveTextContent('Nichts ist verloren: Ihre Angaben sind noch da');
    expect(screen.getByText(/^Drei Wege:/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Ohne Erinnerung weiter' })).toBeVisible();
    await press(journey, 'Noch einmal versuchen');
    await vi.waitFor(() => expect(journey.visit.sent?.savedAt).toBe('2026-11-19T09:05:00Z'));
    expect(journey.envelopes).toHaveLength(2);
    expect(journey.envelopes[1]).toEqual(journey.envelopes[0]);
  });
});

test('another language: what was typed is still there, the yes to other words is not', async () => {
  const first = await openReminder(city);
  await toConsentByEmail(first);
  await consent(first);
  expect(screen.getByRole('checkbox')).toBeChecked();
  const { draft } = first.visit;
  first.unmount();
  if (draft === null) throw new Error('no draft');
  await openReminder(city, { language: 'en', draft });
  expect(await screen.findByText('samira@example.org')).toBeVisible();
  expect(screen.getByRole('checkbox')).not.toBeChecked();
});
