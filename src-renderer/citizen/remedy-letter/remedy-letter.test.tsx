import { existsSync } from 'node:fs';
import { screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { BridgeError } from '#shared/bridge';
import type { Matter } from '#shared/matters';
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
  tellAddress,
  tellSender,
  tick,
  write,
} from './letters.fixture.tsx';

vi.mock('#renderer/paper', async (original) => ({
  ...(await original<typeof import('#renderer/paper')>()),
  loadPaperFonts: async () => fonts,
}));

const squeezed = (text: string) => text.replace(/\s/g, '');
const paperOf = (job: { document: Uint8Array } | undefined) => readBack(job?.document ?? new Uint8Array());

/** From the first question to the preview, with nothing but the questions that are open. */
async function toPreview(): Promise<void> {
  await pick('Das Amt hat abgelehnt');
  await press('Weiter');
  await press('Weiter');
  await press('Weiter');
  await tellSender();
}

describe('the Widerspruch from a letter that was read', () => {
  test('asks only what the letter did not tell: five questions to the preview', async () => {
    await show(refusal);
    const asked: string[] = [];
    const note = () => asked.push(heading());
    note();
    await pick('Das Amt hat abgelehnt');
    await press('Weiter');
    note();
    await press('Weiter');
    note();
    await press('Weiter');
    note();
    await write('Vorname', 'Samira');
    await write('Nachname', 'Haddad');
    await press('Weiter');
    note();
    await tellAddress();
    expect(asked).toEqual([
      'Worum geht es im Bescheid?',
      'Warum sind Sie nicht einverstanden?',
      'Soll noch etwas in den Brief?',
      'Wer schreibt den Brief?',
      'Wo erreicht Sie Post?',
    ]);
    expect(heading()).toBe('Das steht in Ihrem Brief');
    expect(stage()).toContain('gegen Ihren Bescheid vom 9. November 2026 lege ich Widerspruch ein.');
    expect(stage()).toContain('Die Begründung reiche ich nach.');
    expect(stage()).toContain('Aktenzeichen: 35502//0012345');
    expect(stage()).toContain('Vergleichen Sie die Anschrift mit Ihrem Brief.');
  });

  test.skipIf(!existsSync('/usr/bin/pdftotext'))('prints two copies that say what the screen said', async () => {
    const { printed } = await show(refusal);
    await toPreview();
    await press('Zweimal drucken');
    await soon(() => expect(heading()).toBe('Jetzt unterschreiben und abgeben'));
    expect(printed.map(({ copies }) => copies)).toEqual([2]);
    const text = paperOf(printed[0]);
    for (const wanted of [
      'Samira Haddad',
      'Am Beispielhof 7',
      '47809 Krefeld',
      'Jobcenter Krefeld',
      'Willy-Brandt-Platz 1',
      '47805 Krefeld',
      'Krefeld, 24. November 2026',
      'Widerspruch gegen Ihren Bescheid vom 9. November 2026',
      'Aktenzeichen: 35502//0012345',
      'Es geht um die Ablehnung.',
      'Die Begründung reiche ich nach.',
      'Bitte bestätigen Sie mir, an welchem Tag dieser Brief bei Ihnen eingegangen ist.',
      'Eingangsstempel (vom Amt)',
      'Unterschrift',
      'Seite 1 von 1',
    ])
      expect(text).toContain(wanted);
    expect(text).not.toMatch(/Anspruch|letter\.|\{\{/);
  });

  test('after printing: nothing has arrived, the safe day, the ways, and advice', async () => {
    await show(refusal);
    await toPreview();
    await press('Zweimal drucken');
    await soon(() => expect(heading()).toBe('Jetzt unterschreiben und abgeben'));
    expect(stage()).toContain('Noch nicht eingegangen. Dieses Gerät sendet den Brief nicht.');
    expect(document.querySelector('.date-safe')).toHaveTextContent('Muss bis dahin angekommen sein');
    expect(document.querySelector('.date-safe')).toHaveTextContent('Montag, 14. Dezember 2026');
    for (const way of ['stempeln', 'Einschreiben', 'Fax', 'zur Niederschrift', 'kostenlos'])
      expect(stage()).toContain(way);
    expect(stage()).toContain('Das ist keine Rechtsberatung.');
    expect(stage()).not.toMatch(/Anspruch|gewahrt|eingehalten/);
  });

  test('Back never loses an answer, and a change comes back to the preview', async () => {
    const { kept } = await show(refusal);
    await toPreview();
    await press('Zurück');
    expect(heading()).toBe('Wo erreicht Sie Post?');
    expect(screen.getByLabelText('Straße')).toHaveValue('Am Beispielhof');
    await press('Weiter');
    expect(heading()).toBe('Das steht in Ihrem Brief');
    const [first] = screen.getAllByRole('button', { name: 'Ändern' });
    first?.click();
    await soon(() => expect(heading()).toBe('Welches Datum hat der Bescheid?'));
    await press('Weiß ich nicht');
    expect(stage()).toContain('gegen den oben genannten Bescheid lege ich Widerspruch ein.');
    expect(kept.draft?.blank).toEqual(['decided']);
  });
});

describe('a letter with gaps is a letter', () => {
  const unknown: Matter = {
    ...refusal,
    sender: null,
    reference: null,
    input: { ...refusal.input, letterDate: null } as Matter['input'],
  };

  test.skipIf(!existsSync('/usr/bin/pdftotext'))(
    'everything "weiß ich nicht" or by hand: lines to write on, with their names',
    async () => {
      const { printed } = await show(unknown);
      await press('Weiß ich nicht');
      await press('Weiß ich nicht');
      await press('Weiß ich nicht');
      await press('Weiß ich nicht');
      await press('Weiter');
      await press('Weiter');
      await press('Von Hand eintragen');
      await press('Von Hand eintragen');
      expect(heading()).toBe('Das steht in Ihrem Brief');
      await press('Zweimal drucken');
      await soon(() => expect(printed).toHaveLength(1));
      const text = paperOf(printed[0]);
      for (const line of [
        'Name',
        'Straße, Hausnummer',
        'Anschrift vom Amt',
        'Bescheid vom',
        'Aktenzeichen',
        'Ort, Datum',
      ])
        expect(text).toContain(line);
      expect(text).toContain('gegen den oben genannten Bescheid lege ich Widerspruch ein.');
      expect(text).not.toMatch(/null|undefined/);
    },
  );

  test('a letter date in the future is asked again, and said', async () => {
    await show({ ...refusal, input: { ...refusal.input, letterDate: '2027-11-09' } as Matter['input'] });
    expect(heading()).toBe('Welches Datum hat der Bescheid?');
    await press('Weiter');
    expect(screen.getByRole('alert')).toHaveTextContent('Dieser Tag liegt in der Zukunft.');
  });

  test('an office the city does not know: its name from the letter, its address typed', async () => {
    await show({ ...refusal, sender: 'Deutsche Rentenversicherung Rheinland' });
    expect(heading()).toBe('An welches Amt geht der Brief?');
    await pick('Deutsche Rentenversicherung Rheinland');
    await press('Weiter');
    expect(heading()).toBe('Welche Anschrift hat das Amt?');
    expect(screen.getByLabelText('Name vom Amt')).toHaveValue('Deutsche Rentenversicherung Rheinland');
    await write('Straße und Hausnummer (freiwillig)', 'Königsallee 71');
    await write('Postleitzahl (freiwillig)', '40194');
    await write('Ort (freiwillig)', 'Düsseldorf');
    await press('Weiter');
    await toPreview();
    expect(stage()).toContain('Königsallee 71');
    expect(stage()).toContain('40194 Düsseldorf');
  });
});

describe('the reasons', () => {
  test('keywords and own words stand in the letter, and more may come', async () => {
    await show(refusal);
    await press('Weiß ich nicht');
    await tick('Die Miete stimmt nicht');
    expect(screen.getByRole('checkbox', { name: 'Gründe reiche ich nach' })).not.toBeChecked();
    await tick('Mit eigenen Worten');
    await press('Weiter');
    await write('Ihr Text', 'Die Heizung fehlt.\nIch habe drei Kinder.');
    await press('Weiter');
    await press('Weiter');
    await tellSender();
    expect(stage()).toContain('– Die Miete ist nicht richtig angesetzt.');
    expect(stage()).toContain('Die Heizung fehlt.\nIch habe drei Kinder.');
    expect(stage()).toContain('Weitere Gründe reiche ich nach.');
  });

  test.each([
    ['too long', 'a'.repeat(1501), 'Das ist zu lang.'],
    ['an emoji', 'Das ist falsch 😀', 'ohne kleine Bilder'],
    ['turned round', 'falsch \u202ehcslaf', 'unsichtbare Zeichen'],
    ['NUL', 'fal\u0000sch', 'Das können wir nicht lesen.'],
  ])('%s is said above the field, nothing goes on, nothing is cut off', async (_, text, message) => {
    await show(refusal);
    await press('Weiß ich nicht');
    await tick('Mit eigenen Worten');
    await press('Weiter');
    await write('Ihr Text', text);
    await press('Weiter');
    expect(screen.getByRole('alert')).toHaveTextContent(message);
    expect(heading()).toBe('Ihre Gründe in eigenen Worten');
    expect(screen.getByLabelText('Ihr Text')).toHaveValue(text);
  });

  test('a wrong text is never left behind: over "Zurück" the preview waits until it is right', async () => {
    await show(refusal);
    await toPreview();
    const change = screen.getAllByRole('button', { name: 'Ändern' });
    change.at(-2)?.click();
    await soon(() => expect(heading()).toBe('Wer schreibt den Brief?'));
    await write('Nachname', 'Haddad 😀');
    await press('Zurück');
    await press('Weiter');
    expect(heading()).toBe('Wer schreibt den Brief?');
    await press('Weiter');
    expect(screen.getByRole('alert')).toHaveTextContent('ohne kleine Bilder');
  });
});

describe('the printer', () => {
  test.each([
    ['no-printer', 'Der Brief ist nicht gedruckt.', 'So geben Sie ihn ab'],
    ['failed', 'Das Drucken hat nicht geklappt.', 'So geben Sie ihn ab'],
    ['timeout', 'Vielleicht kommen die Blätter noch.', 'Die Blätter sind da'],
  ])('%s is said as it is, and the way on stays open', async (outcome, sentence, wayOn) => {
    await show(refusal, { outcome });
    await toPreview();
    await press('Zweimal drucken');
    await soon(() => expect(screen.getByRole('alert')).toHaveTextContent(sentence));
    await press(wayOn);
    expect(stage()).toContain('Noch nicht eingegangen.');
    expect(stage().includes('Der Brief ist noch nicht gedruckt.')).toBe(outcome !== 'timeout');
  });

  test('a bridge that runs out of time is a printer that does not answer', async () => {
    await show(refusal, { outcome: () => Promise.reject(new BridgeError({ kind: 'timeout', detail: 'print' })) });
    await toPreview();
    await press('Zweimal drucken');
    await soon(() => expect(screen.getByRole('alert')).toHaveTextContent('Der Drucker antwortet nicht.'));
  });

  test('another text than the printed one is not printed', async () => {
    const { kept } = await show(refusal);
    await toPreview();
    await press('Zweimal drucken');
    await soon(() => expect(kept.draft?.printed).toBe('printed'));
    await press('Zurück');
    screen.getAllByRole('button', { name: 'Ändern' }).at(-2)?.click();
    await soon(() => expect(heading()).toBe('Wer schreibt den Brief?'));
    await write('Vorname', 'Samira Aisha');
    expect(kept.draft?.printed).toBeNull();
  });

  test('a sign the paper cannot draw is said before it is printed', async () => {
    await show(refusal);
    await press('Weiß ich nicht');
    await press('Weiter');
    await press('Weiter');
    await tellSender(['Samira', '王']);
    await soon(() => expect(screen.getByRole('alert')).toHaveTextContent('kann der Drucker nicht schreiben: 王.'));
  });
});

describe('too late, in doubt, accompanied, interrupted', () => {
  test('the safe day has passed: advice first, no reproach, and Wiedereinsetzung only by choice', async () => {
    await show(refusal, { now: '2026-12-20T10:00:00+01:00' });
    expect(heading()).toBe('Der sichere Tag ist vorbei');
    expect(stage()).toContain('Gehen Sie zuerst zu einer Beratung');
    await press('Brief schreiben');
    await press('Weiß ich nicht');
    await press('Weiter');
    await tick('Ich konnte nicht früher schreiben (Wiedereinsetzung)');
    await press('Weiter');
    await write('Ihr Text', 'Ich war vom 1. bis zum 18. Dezember im Krankenhaus.');
    await press('Weiter');
    await tellSender();
    expect(stage()).toContain('Ich beantrage die Wiedereinsetzung in den vorigen Stand.');
    expect(stage()).toContain('Ich war vom 1. bis zum 18. Dezember im Krankenhaus.');
  });

  test('in time nobody is asked about Wiedereinsetzung', async () => {
    await show(refusal);
    await press('Weiß ich nicht');
    await press('Weiter');
    expect(screen.queryByRole('checkbox', { name: /Wiedereinsetzung/ })).toBeNull();
  });

  test('a missing Belehrung never gives a year: the day stays the safe one', async () => {
    await show(
      { ...refusal, input: { ...refusal.input, legalInstruction: 'missing' } as Matter['input'] },
      { now: '2026-12-20T10:00:00+01:00' },
    );
    expect(stage()).not.toContain('2027');
  });

  test('a machine that doubts its date says so and prints none', async () => {
    await show(refusal, { network: { state: 'online', clock: 'implausible' } });
    await toPreview();
    expect(stage()).toContain('Das Datum dieses Geräts ist vielleicht falsch.');
    expect(stage()).toContain('Ort, Datum');
    expect(stage()).not.toContain('Krefeld, 24. November 2026');
  });

  test('a machine that doubts its date does not say that a day is over', async () => {
    await show(refusal, { now: '2026-12-20T10:00:00+01:00', network: { state: 'online', clock: 'implausible' } });
    await soon(() => expect(heading()).toBe('Worum geht es im Bescheid?'));
  });

  test('before a helper the reasons are covered, on their page and in the preview', async () => {
    await show(refusal, { helper: true });
    await press('Weiß ich nicht');
    expect(screen.getByText('Eine persönliche Frage ist zugedeckt.')).toBeVisible();
    expect(stage()).not.toContain('Die Miete stimmt nicht');
    await press('Öffnen');
    await tick('Die Miete stimmt nicht');
    await press('Weiter');
    await press('Weiter');
    await tellSender();
    expect(document.body.innerHTML).not.toContain('Die Miete');
    await press('Öffnen');
    expect(stage()).toContain('– Die Miete ist nicht richtig angesetzt.');
  });

  test('a crash of the page comes back to the same half word', async () => {
    const first = await show(refusal);
    await press('Weiß ich nicht');
    await tick('Mit eigenen Worten');
    await press('Weiter');
    await write('Ihr Text', 'Die Miete ist h');
    first.unmount();
    await show(refusal, { draft: first.kept.draft });
    expect(screen.getByLabelText('Ihr Text')).toHaveValue('Die Miete ist h');
  });

  test.each(['en', 'ar'])(
    'in %s no screen shows a key, and the letter stays German beside the own words',
    async (language) => {
      const { words } = await show(refusal, { language });
      const next = () => press(words('act.next'));
      const pages: string[] = [];
      const look = () => pages.push(stage());
      look();
      await press(words('act.unknown'));
      look();
      await next();
      look();
      await next();
      look();
      await press(words('letter.byHand'));
      look();
      await press(words('letter.byHand'));
      look();
      await press(words('letter.preview.print'));
      await soon(() => expect(heading()).toBe(words('letter.handIn.title')));
      look();
      expect(pages.join(' ')).not.toMatch(/letter\.[a-z]|\{\{/);
      expect(pages[5]).toContain('gegen Ihren Bescheid vom 9. November 2026 lege ich Widerspruch ein.');
      expect(squeezed(pages[5] ?? '')).toContain(squeezed(words('letter.paper.later')));
    },
  );
});

describe('what else can be written', () => {
  const asked: Matter = {
    id: 'm3',
    topic: 'reply',
    input: {
      kind: 'authority_period',
      regime: 'SGG',
      trigger: 'post_inland',
      letterDate: '2026-11-18',
      period: { n: 2, unit: 'week' },
    },
    sender: 'Jobcenter Krefeld',
    reference: null,
    from: 'letter',
  };

  test('more time for papers: § 26 (7) SGB X, and no promise', async () => {
    await show(asked);
    await press('Weiß ich nicht');
    expect(heading()).toBe('Bis wann brauchen Sie Zeit?');
    await press('Weiß ich nicht');
    await tellSender();
    expect(stage()).toContain('Bitte verlängern Sie die Frist (§ 26 Absatz 7 SGB X).');
    await press('Zweimal drucken');
    await soon(() =>
      expect(stage()).toContain('Verlassen Sie sich erst auf mehr Zeit, wenn das Amt es geschrieben hat.'),
    );
  });

  test('a Klage has no letter: the court, advice, what to bring, and the day', async () => {
    await show({ ...refusal, topic: 'klage' });
    expect(stage()).toContain('Rechtsantragstelle');
    expect(stage()).toContain('Montag, 14. Dezember 2026');
    expect(screen.queryByRole('button', { name: /drucken/i })).toBeNull();
  });

  test('a day nobody writes a letter for says so', async () => {
    await show({ ...refusal, topic: 'appointment', input: { kind: 'appointment', date: '2026-12-01' } });
    expect(heading()).toBe('Dafür gibt es hier keinen Brief');
  });

  test('an Einspruch is called one', async () => {
    await show({ ...refusal, topic: 'einspruch', input: { ...refusal.input, regime: 'AO' } as Matter['input'] });
    await toPreview();
    expect(stage()).toContain('lege ich Einspruch ein.');
    expect(stage()).not.toContain('lege ich Widerspruch');
  });
});
