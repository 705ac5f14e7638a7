import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { computeDeadline, type DeadlineInput } from '#shared/deadlines';
import type { Matter } from '#shared/matters';
import { dayInWords } from '../app/terminal.ts';
import { anyInput } from './inputs.fixture.ts';
import { matters } from './matters.fixture.ts';
import { page, showMatter } from './shown.fixture.tsx';

vi.mock('#renderer/paper', () => ({
  loadPaperFonts: async () => ({}),
  takeAlongPaper: async (_: unknown, content: unknown) => new TextEncoder().encode(JSON.stringify(content)),
}));

const main = () => document.querySelector('.date-safe')?.textContent ?? '';
const changed = (matter: Matter, input: Partial<DeadlineInput>): Matter =>
  ({ ...matter, input: { ...matter.input, ...input } }) as Matter;

describe('every topic says its day in its own words', () => {
  test.each<[keyof typeof matters, string, string, readonly string[]]>([
    [
      'widerspruch',
      'Ihre Frist für den Widerspruch',
      'Sicher bisMontag, 14. Dezember 2026Der Widerspruch muss dann schon beim Amt sein.',
      [
        'Den Widerspruch hier schreiben und drucken.',
        'Zum Amt bringen: Jobcenter Krefeld, Willy-Brandt-Platz 1. Die Kopie stempeln lassen.',
        'den Brief und seinen Umschlag',
        'Die Daten sind aus dem Brief gelesen und von Ihnen bestätigt.',
        'Noch nicht eingegangen',
        'Nur, weil der Brief erst am Dienstag, 17. November 2026 bei Ihnen war.',
      ],
    ],
    [
      'einspruch',
      'Ihre Frist für den Einspruch',
      'Sicher bisMontag, 14. Dezember 2026Der Einspruch muss dann schon beim Amt sein.',
      [
        'Nur, weil der Tag der Bekanntgabe ein freier Tag ist.',
        'Den Einspruch hier schreiben und drucken.',
        'Familienkasse NRW West, Philadelphiastraße 2',
      ],
    ],
    [
      'klage',
      'Ihre Frist für die Klage',
      'Sicher bisMontag, 14. Dezember 2026',
      [
        'Nur, wenn die Belehrung am Ende wirklich fehlt',
        'das im Brief steht (Verwaltungsgericht)',
        'der alte Bescheid',
      ],
    ],
    [
      'reply',
      'Ihre Frist für die Antwort',
      'Sicher bisMontag, 30. November 2026',
      [
        'Nur, wenn das Amt auch Tage für die Post mitzählt.',
        'was im Brief verlangt ist',
        'Bitten Sie das Amt vorher um mehr Zeit.',
        'Ein Punkt dieser Rechnung ist noch nicht vom Rechtsamt bestätigt.',
      ],
    ],
    [
      'replyByDay',
      'Ihre Frist für die Antwort',
      'Sicher bisSamstag, 5. Dezember 2026Ihre Antwort muss dann schon beim Amt sein.Besser bis Freitag, 4. Dezember 2026',
      ['Nur, weil der Tag im Brief ein freier Tag ist.'],
    ],
    ['mahnung', 'Ihre Frist für die Antwort', 'Donnerstag, 26. November 2026', ['Schuldnerberatung der Diakonie']],
    [
      'appointment',
      'Ihr Termin',
      'Ihr Termin ist amDienstag, 1. Dezember 2026Ein Termin bleibt auf seinem Tag',
      ['Gehen Sie hin, auch wenn ein Papier noch fehlt.', 'Können Sie nicht? Rufen Sie vorher an'],
    ],
    ['event', 'Ihre Frist', 'Montag, 30. November 2026Dann muss es schon erledigt sein.', ['Das Ereignis war am']],
    [
      'missed',
      'Tag verpasst: Ihre Frist für die Wiedereinsetzung',
      'Montag, 14. Dezember 2026Ihr Schreiben und das Verpasste müssen dann schon beim Amt sein.',
      ['bitten Sie um „Wiedereinsetzung“', 'Holen Sie im selben Brief nach', 'einen Nachweis für den Grund'],
    ],
    [
      'waiting',
      'Wenn das Amt nicht antwortet',
      'Ab diesem TagSamstag, 16. Januar 2027können Sie klagen (Untätigkeitsklage, Sozialgericht)',
      ['Lassen Sie sich beraten, bevor Sie klagen.', 'Rechtsantragstelle beim Gericht (Sozialgericht)'],
    ],
    [
      'review',
      'Einen alten Bescheid prüfen lassen',
      'Donnerstag, 31. Dezember 2026',
      ['Nachzahlung, wenn das Amt zustimmt', 'Mittwoch, 1. Januar 2025'],
    ],
    [
      'start',
      'Wohngeld: ab wann Ihr Antrag zählt',
      'Montag, 30. November 2026Kommt Ihr Antrag noch im November an, zählt der November.',
      ['Sonntag, 1. November 2026', 'Üblich ist dann: bis Sonntag, 31. Oktober 2027.', 'Antrag hier beginnen'],
    ],
    [
      'startBack',
      'Kindergeld: ab wann Ihr Antrag zählt',
      'Kommt Ihr Antrag noch im November an, kann die Leistung ab Freitag, 1. Mai 2026 gelten.',
      ['Familienkasse NRW West'],
    ],
    [
      'startDay',
      'Hilfe zum Lebensunterhalt: ab wann Ihr Antrag zählt',
      'Donnerstag, 19. November 2026Kommt Ihr Antrag bis zu diesem Tag an, kann die Leistung ab diesem Tag gelten.',
      ['Das ist heute.'],
    ],
    [
      'renewal',
      'Wohngeld: der neue Antrag',
      'Sonntag, 28. Februar 2027Kommt der neue Antrag bis dahin an, entsteht keine Lücke.Besser bis Freitag',
      ['Am besten kümmern Sie sich ab', 'Dienstag, 1. Dezember 2026', 'neue Nachweise: Einkommen, Miete, Konto'],
    ],
    [
      'goesOn',
      'Grundsicherung: der nächste Zeitraum',
      'Der nächste Zeitraum beginnt amMontag, 1. Februar 2027Sie brauchen keinen neuen Antrag.',
      ['Kommt Post mit Fragen? Dann antworten Sie.'],
    ],
    [
      'claim',
      'Wohngeld nach einer Ablehnung',
      'Donnerstag, 31. Dezember 2026Ihr Antrag auf Wohngeld muss dann schon beim Amt sein.',
      ['Dienstag, 1. September 2026', 'die Ablehnung', 'Wohngeldstelle'],
    ],
  ])('%s', async (name, title, day, sentences) => {
    await showMatter(matters[name]);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(title);
    expect(main()).toContain(day);
    for (const sentence of sentences) expect(page()).toContain(sentence);
    expect(page()).toContain('Das ist eine Rechenhilfe. Es gilt die Rechtsbehelfsbelehrung in Ihrem Brief.');
    // The calculation says itself step by step, in the order of the law.
    const deadline = computeDeadline(matters[name].input);
    const steps = document.querySelectorAll('.deadline-steps li');
    expect(steps).toHaveLength(deadline.ok ? deadline.explain.length : -1);
  });

  test('a letter sent some days after its date: the later day rests on the envelope', async () => {
    await showMatter(changed(matters.widerspruch, { postedOn: '2026-11-12', receivedOn: null }));
    expect(page()).toContain('Nur, weil der Brief erst am Donnerstag, 12. November 2026 abgeschickt wurde.');
  });

  test.each([
    ['letter', 'aus dem Brief gelesen und von Ihnen bestätigt'],
    ['typed', 'von Ihnen genannt'],
  ] as const)('where the dates come from: %s', async (from, sentence) => {
    await showMatter({ ...matters.widerspruch, from });
    expect(page()).toContain(sentence);
  });

  test('a waiting time at a tax office leads to the tax court, at the Wohngeldstelle to the administrative court', async () => {
    const first = await showMatter(changed(matters.waiting, { regime: 'AO', subject: 'objection' }));
    expect(page()).toContain('Finanzgericht');
    first.unmount();
    await showMatter(changed(matters.waiting, { regime: 'VWGO' }));
    expect(page()).toContain('Verwaltungsgericht');
  });
});

describe('what can be done from here', () => {
  test.each([
    ['widerspruch', 'Widerspruch schreiben'],
    ['einspruch', 'Einspruch schreiben'],
  ] as const)('%s: the letter is the main button, printing the second', async (name, label) => {
    const { onWrite } = await showMatter(matters[name]);
    const button = screen.getByRole('button', { name: label });
    expect(button).toHaveClass('button-main');
    expect(screen.getByRole('button', { name: 'Drucken' })).toHaveClass('button-second');
    await userEvent.click(button);
    expect(onWrite).toHaveBeenCalledOnce();
  });

  test.each(['reply', 'appointment', 'waiting', 'start', 'goesOn'] as const)(
    '%s: printing is the main button',
    async (name) => {
      await showMatter(matters[name]);
      expect(screen.getByRole('button', { name: 'Drucken' })).toHaveClass('button-main');
      expect(document.querySelectorAll('.button-main')).toHaveLength(1);
    },
  );

  test('offices lead to their page, an application begins here, the city can remind, and the list is one tap away', async () => {
    const shown = await showMatter(matters.start);
    await userEvent.click(screen.getByRole('button', { name: 'Wohngeldstelle' }));
    expect(shown.onPlace).toHaveBeenCalledWith('wohngeldstelle');
    await userEvent.click(screen.getByRole('button', { name: 'Antrag hier beginnen' }));
    expect(shown.onApply).toHaveBeenCalledWith('wohngeld');
    await userEvent.click(screen.getByRole('button', { name: 'Die Stadt soll mich erinnern' }));
    expect(shown.onRemind).toHaveBeenCalledOnce();
    await userEvent.click(screen.getByRole('button', { name: 'Alle Ihre Tage' }));
    expect(shown.onMatters).toHaveBeenCalledOnce();
  });

  test('a sender nobody knows by name gets no street of another office', async () => {
    await showMatter({ ...matters.widerspruch, sender: 'Krefeld' });
    expect(page()).toContain('Zum Amt bringen, das den Brief geschrieben hat.');
    expect(page()).toContain('Die Adresse vom Amt steht oben im Brief.');
  });

  test('a reminder that is set stands there as saved, not as received, and its number goes on the sheet', async () => {
    const reminder = { code: 'KR7M-4Q2F-X9AB-CDEF-G', pin: '4826' };
    const { printed } = await showMatter(matters.reply, { reminder });
    expect(page()).toContain('Das ist gespeichert, noch nicht eingegangen.');
    expect(page()).toContain('KR7M-4Q2F-X9AB-CDEF-G');
    expect(screen.queryByRole('button', { name: 'Die Stadt soll mich erinnern' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Drucken' }));
    await screen.findByText(/gedruckt/);
    expect(JSON.parse(printed[0] ?? '{}').slip).toMatchObject({ caseCode: reminder.code, pin: '4826' });
  });

  test('“Größer zeigen” opens the code on a screen of its own, with the day and what to do when nothing happens', async () => {
    await showMatter(matters.widerspruch);
    await userEvent.click(screen.getByRole('button', { name: 'Größer zeigen' }));
    expect(document.querySelector('[data-page="deadline-qr"]')).not.toBeNull();
    expect(page()).toContain('Montag, 14. Dezember 2026');
    expect(page()).toContain('Es passiert nichts?');
    expect(page()).toContain('Gute Tage zum Erinnern: Dienstag, 24. November 2026');
    await userEvent.click(screen.getByRole('button', { name: 'Zurück' }));
    expect(document.querySelector('[data-page="deadline"]')).not.toBeNull();
  });
});

describe('a day that is over: no reproach, and ways that remain', () => {
  test.each<[keyof typeof matters, string, readonly string[]]>([
    ['widerspruch', '2026-12-15', ['Der sichere Tag ist schon vorbei. Es ist noch Zeit bis zum zweiten Tag.']],
    [
      'widerspruch',
      '2026-12-18',
      [
        'Diese Zeit ist schon vorbei.',
        '„Wiedereinsetzung“',
        'noch einen Monat',
        '„Überprüfungsantrag“',
        'zu einer Beratung',
      ],
    ],
    ['widerspruch', '2028-01-10', ['mehr als ein Jahr her', '„Überprüfungsantrag“']],
    ['klage', '2027-11-13', ['noch zwei Wochen']],
    ['appointment', '2026-12-02', ['Der Tag ist schon vorbei.', 'Rufen Sie heute an.']],
    ['reply', '2026-12-10', ['Geben Sie trotzdem ab, was fehlt', 'Bitten Sie das Amt um mehr Zeit.']],
    ['event', '2026-12-10', ['Holen Sie es so bald wie möglich nach']],
    ['start', '2026-12-01', ['Stellen Sie den Antrag trotzdem']],
    ['review', '2027-01-01', ['Ein späterer Antrag geht auch.']],
    ['waiting', '2027-01-16', ['Dieser Tag ist da.', 'lassen Sie sich jetzt beraten']],
  ])('%s on %s', async (name, today, sentences) => {
    await showMatter(matters[name], { today });
    for (const sentence of sentences) expect(page()).toContain(sentence);
    expect(page()).not.toMatch(/zu spät|versäumt|leider/i);
  });

  test('a tax matter is not sent to a social review, and nothing over a year promises a second chance', async () => {
    const first = await showMatter(matters.einspruch, { today: '2026-12-20' });
    expect(page()).not.toContain('Überprüfungsantrag');
    expect(page()).toContain('noch einen Monat');
    first.unmount();
    await showMatter(matters.widerspruch, { today: '2028-01-10' });
    expect(page()).not.toContain('Handeln Sie sofort');
  });

  test('nothing of a day that is over goes into the phone or asks for a reminder', async () => {
    await showMatter(matters.widerspruch, { today: '2026-12-18' });
    expect(document.querySelector('.qr')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Die Stadt soll mich erinnern' })).toBeNull();
  });

  test('a doubted clock says neither today nor over, and offers no reminder', async () => {
    await showMatter(matters.widerspruch, { today: '2027-06-01', clock: 'implausible' });
    await screen.findByRole('alert');
    expect(page()).not.toContain('schon vorbei');
    expect(page()).toContain('Gute Tage zum Erinnern: Dienstag, 24. November 2026');
    expect(document.querySelector('.day-today')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Die Stadt soll mich erinnern' })).toBeNull();
    expect(document.querySelector('.qr')).not.toBeNull();
  });

  test('a letter from the future is not shown as sure', async () => {
    await showMatter(matters.widerspruch, { today: '2026-11-01' });
    expect(page()).toContain('Ein Datum liegt in der Zukunft.');
  });
});

describe('read aloud', () => {
  test('both days with their weekday, the safe one first', async () => {
    const { said } = await showMatter(matters.widerspruch);
    await userEvent.click(screen.getByRole('button', { name: 'Vorlesen' }));
    const [safe, latest] = ['Sicher bis: Montag, 14. Dezember 2026', 'Spätestens: Donnerstag, 17. Dezember 2026'];
    expect(said[0]).toContain(safe);
    expect(said[0]?.indexOf(safe)).toBeLessThan(said[0]?.indexOf(latest) ?? 0);
  });
});

test.each(['de', 'en', 'ar'])(
  'whatever can be computed is shown whole in %s: no key, no ISO day, no empty value, the safe day first',
  async (language) => {
    const { cleanup } = await import('@testing-library/react');
    await fc.assert(
      fc.asyncProperty(anyInput, fc.constantFrom('2026-11-19', '2031-05-01', '2005-03-01'), async (made, today) => {
        const deadline = computeDeadline(made.input);
        fc.pre(deadline.ok);
        await showMatter({ ...matters.widerspruch, ...made, sender: null }, { language, today });
        const text = page();
        expect(text).not.toMatch(/\b(result|deadline|places|act|clock)\.[a-zA-Z]/);
        expect(text).not.toMatch(/\d{4}-\d\d-\d\d|\{\{|\b(undefined|null|NaN|Invalid)\b/);
        expect(main()).toMatch(/\d{4}/);
        if (deadline.ok && deadline.safeLastDay !== null && deadline.legalLastDay !== null) {
          const safe = text.indexOf(dayInWords(deadline.safeLastDay, language));
          expect(safe).toBeGreaterThanOrEqual(0);
          if (deadline.legalLastDay !== deadline.safeLastDay)
            expect(safe).toBeLessThan(text.indexOf(dayInWords(deadline.legalLastDay, language)));
        }
        cleanup();
      }),
      { numRuns: 60 },
    );
  },
);
