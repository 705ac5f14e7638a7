import { existsSync } from 'node:fs';
import { render, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { Matter } from '#shared/matters';
import { krefeldPack, testTerminal } from '../app/terminal.fixture.ts';
import { type Terminal, TerminalContext } from '../app/terminal.ts';
import { LetterOffer } from './letter-offer.tsx';
import {
  fonts,
  heading,
  pick,
  press,
  readBack,
  refusal,
  show,
  soon,
  stage,
  tellSender,
  tick,
  wohngeldStart,
  write,
} from './letters.fixture.tsx';

vi.mock('#renderer/paper', async (original) => ({
  ...(await original<typeof import('#renderer/paper')>()),
  loadPaperFonts: async () => fonts,
}));

const rundfunk: Matter = {
  ...wohngeldStart,
  input: { kind: 'benefit_start', benefit: 'rundfunk', appliedOn: '2026-11-24' },
};

describe('a formloser Antrag from a day', () => {
  test.skipIf(!existsSync('/usr/bin/pdftotext'))('in three questions: benefit and month are known', async () => {
    const { printed } = await show(wohngeldStart);
    expect(heading()).toBe('Für wen ist der Antrag?');
    await pick('Für mich');
    await press('Weiter');
    await tellSender();
    expect(stage()).toContain('hiermit beantrage ich Wohngeld ab November 2026.');
    await press('Zweimal drucken');
    await soon(() => expect(heading()).toBe('Jetzt unterschreiben und abgeben'));
    expect(printed.map(({ copies }) => copies)).toEqual([2]);
    const text = readBack(printed[0]?.document ?? new Uint8Array());
    for (const wanted of [
      'Samira Haddad',
      'Wohngeldstelle',
      'St.-Anton-Straße 69',
      'Formloser Antrag: Wohngeld',
      'hiermit beantrage ich Wohngeld ab November 2026.',
      'Die Formulare und Nachweise reiche ich nach.',
      '§ 16 Absatz 2 SGB I',
      'Bitte bestätigen Sie mir',
      'Eingangsstempel',
      'Unterschrift',
    ])
      expect(text).toContain(wanted);
    expect(text).not.toContain('Anspruch');
  });

  test('says where to put it today, until when, and that nothing has arrived', async () => {
    await show(wohngeldStart);
    await pick('Für mich');
    await press('Weiter');
    await tellSender();
    await press('Zweimal drucken');
    await soon(() => expect(stage()).toContain('Noch nicht eingegangen.'));
    expect(stage()).toContain('heute in den Briefkasten vom Rathaus: Von-der-Leyen-Platz 1, 47798 Krefeld');
    expect(document.querySelector('.date-safe')).toHaveTextContent('Montag, 30. November 2026');
  });

  test('for children their names and birthdays stand in it', async () => {
    await show(wohngeldStart);
    await pick('Für mein Kind oder meine Kinder');
    await press('Weiter');
    await write('Namen und Geburtstage', 'Yara Haddad, 3.4.2019\nOmar Haddad, 9.8.2021');
    await press('Weiter');
    await tellSender();
    expect(stage()).toContain('Yara Haddad, 3.4.2019\nOmar Haddad, 9.8.2021');
  });

  test('several benefits: one letter an office, each printed twice', async () => {
    const { printed } = await show(wohngeldStart);
    await press('Zurück');
    expect(heading()).toBe('Was möchten Sie beantragen?');
    await tick('Unterhaltsvorschuss');
    await tick('Leistungen für Bildung und Teilhabe');
    await press('Weiter');
    await pick('Für mich');
    await press('Weiter');
    await tellSender();
    expect(stage()).toContain('Brief 3 von 3');
    await press('Zweimal drucken');
    await soon(() => expect(printed).toHaveLength(3));
    await soon(() =>
      expect(stage()).toContain('Unterhaltsvorschuss: Der Antrag gilt nur schriftlich mit Unterschrift.'),
    );
  });

  test('nothing chosen is no letter', async () => {
    await show(wohngeldStart);
    await press('Zurück');
    await tick('Wohngeld');
    await press('Weiter');
    expect(heading()).toBe('Was möchten Sie beantragen?');
  });

  test('the Rundfunkbeitrag is no Sozialleistung: to the Beitragsservice, not into the letterbox of the Rathaus', async () => {
    await show(rundfunk);
    await pick('Für mich');
    await press('Weiter');
    await tellSender();
    expect(stage()).toContain('ARD ZDF Deutschlandradio Beitragsservice');
    expect(stage()).not.toContain('§ 16');
    await press('Zweimal drucken');
    await soon(() => expect(stage()).toContain('Noch nicht eingegangen.'));
    expect(stage()).toContain('Der Briefkasten vom Rathaus genügt hier nicht.');
    expect(stage()).not.toContain('heute in den Briefkasten');
  });

  test('the month is over: said without reproach, and the letter goes on', async () => {
    await show({
      ...wohngeldStart,
      topic: 'renewal',
      input: { kind: 'renewal', benefit: 'wohngeld', periodEnd: '2026-08-31' },
    });
    expect(stage()).toContain('Für diesen Monat ist der Tag vorbei. Je früher der Antrag ankommt, desto besser.');
    await press('Brief schreiben');
    expect(heading()).toBe('Für wen ist der Antrag?');
  });
});

describe('the offer on the day', () => {
  async function offer(matter: Matter, state: string) {
    const { terminal } = await testTerminal({ pack: await krefeldPack() });
    const client = { call: { network: async () => ({ state, clock: 'plausible' }) } };
    const onWrite = vi.fn();
    render(
      <TerminalContext value={{ ...terminal, client } as unknown as Terminal}>
        <LetterOffer matter={matter} onWrite={onWrite} />
      </TerminalContext>,
    );
    return onWrite;
  }

  test('offline it stands out, with the day', async () => {
    const onWrite = await offer(wohngeldStart, 'offline');
    expect(await screen.findByRole('heading', { name: /Der Tag zählt/ })).toBeVisible();
    expect(screen.getByText(/Montag, 30\. November 2026/)).toBeVisible();
    await press('Formlosen Antrag schreiben');
    expect(onWrite).toHaveBeenCalledOnce();
  });

  test('online it is one quiet line', async () => {
    await offer(wohngeldStart, 'online');
    expect(screen.getByRole('button', { name: 'Formlosen Antrag schreiben' })).toHaveClass('button-small');
    expect(screen.queryByRole('heading')).toBeNull();
  });

  test('papers the office asked for: a quiet way to more time, also offline', async () => {
    await offer({ ...refusal, topic: 'reply' }, 'offline');
    expect(screen.getByRole('button', { name: 'Um mehr Zeit bitten' })).toHaveClass('button-small');
  });

  test('a Widerspruch has none', async () => {
    await offer(refusal, 'offline');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
