import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { expect, test } from 'vitest';
import { fixedClock } from '#shared/basics';
import type { DocumentKind } from '#shared/documents';
import { type Terminal, TerminalContext } from '../app/terminal.ts';
import { startWords } from '../app/words.ts';
import type { Offers, Settled } from './reading-list.ts';
import { Review } from './review.tsx';
import type { PagePictures } from './review-item.tsx';

const place = { page: 0, box: { x: 0, y: 0, width: 10, height: 10 } };
const offers: Offers = {
  letterDate: { value: '2026-11-09', place, needsCare: false },
  remedy: { value: 'widerspruch', place, needsCare: false, at: 'Jobcenter Krefeld' },
  deadline: { value: { rule: 'relative', n: 1, unit: 'month', from: 'bekanntgabe' }, place, needsCare: false },
  sender: { value: 'Jobcenter Krefeld', place, needsCare: false },
  reference: { value: 'JC-2026-004711', place, needsCare: true },
};

/** Keeps what is settled, as the visit does. */
function Kept(props: {
  readonly read: Offers;
  readonly kind: DocumentKind;
  readonly doubted: boolean;
  readonly pages?: PagePictures;
  readonly onDone: (settled: Settled) => void;
}): ReactNode {
  const [settled, setSettled] = useState<Settled>({});
  return (
    <Review
      kind={props.kind}
      offers={props.read}
      settled={settled}
      onSettled={setSettled}
      doubted={props.doubted}
      pages={props.pages ?? []}
      onBack={() => undefined}
      onDone={props.onDone}
    />
  );
}

async function show(read: Offers, doubted = false, kind: DocumentKind = 'jobcenterBescheid', pages: PagePictures = []) {
  const i18n = await startWords();
  const nothing = () => undefined;
  const terminal = {
    clock: fixedClock('2026-11-19T10:00:00+01:00'),
    language: 'de',
    words: (key: string, parameters?: object) => i18n.t(key, { ...parameters }),
    say: nothing,
    constants: {
      name: '',
      subtitle: '',
      site: '',
      tools: [],
      banner: null,
      human: { label: 'Mensch holen', onPress: nothing },
      emergency: { label: 'Notruf', fire: '', police: '', talk: '', onPress: nothing },
      end: { label: 'Beenden', onPress: nothing },
    },
    // The reading list needs no machine, no content pack and no keys.
  } as unknown as Terminal;
  const done: Settled[] = [];
  render(
    <TerminalContext value={terminal}>
      <Kept read={read} kind={kind} doubted={doubted} pages={pages} onDone={(settled) => done.push(settled)} />
    </TerminalContext>,
  );
  const user = userEvent.setup();
  return {
    done,
    press: (name: string) => user.click(screen.getByRole('button', { name })),
    choose: (name: string) => user.click(screen.getByRole('radio', { name })),
    type: (label: string, text: string) => user.type(screen.getByRole('textbox', { name: label }), text),
    work: () => within(screen.getByRole('region')),
  };
}

test('a value is taken only when confirmed, and the way on opens when nothing is open', async () => {
  const { done, press, choose, type, work } = await show(offers);
  expect(screen.getByText('noch 8 offen')).toBeVisible();
  await press('Weiter');
  expect(done).toEqual([]);

  expect(work().getByText('1 Monat ab der Bekanntgabe')).toBeVisible();
  await press('Stimmt');
  expect(screen.getByText('noch 7 offen')).toBeVisible();
  expect(work().getByText('Wohin: Jobcenter Krefeld', { exact: false })).toBeVisible();
  await press('Stimmt');
  expect(work().getByText('Montag, 9. November 2026')).toBeVisible();
  await press('Stimmt');
  await choose('Normaler Brief');
  await press('Übernehmen');
  await press('Weiß ich nicht');
  await type('bei Ihnen angekommen am', '17.11.2026');
  await press('Übernehmen');
  await press('Stimmt');
  expect(work().getByText('bitte genau prüfen')).toBeVisible();
  await press('Stimmt');

  expect(screen.getByText('Alles ist geprüft. Sie können noch etwas ändern.')).toBeVisible();
  await press('Weiter');
  expect(done).toEqual([
    {
      letterDate: '2026-11-09',
      way: 'post_inland',
      postedOn: null,
      receivedOn: '2026-11-17',
      remedy: 'widerspruch',
      deadline: { rule: 'relative', n: 1, unit: 'month', from: 'bekanntgabe' },
      sender: 'Jobcenter Krefeld',
      reference: 'JC-2026-004711',
    },
  ]);
});

/** Only the day of the letter is asked about it. */
const dated = { rule: 'relative', n: 2, unit: 'week', from: 'datum' } as const;
const written = (value: string): Offers => ({
  deadline: { value: dated, place, needsCare: false },
  letterDate: { value, place, needsCare: false },
});

async function atLetterDate(value: string, doubted = false) {
  const shown = await show(written(value), doubted, 'mitwirkung');
  await shown.press('Stimmt');
  await shown.choose('So ein Absatz fehlt im Brief');
  await shown.press('Übernehmen');
  return shown;
}

test('a misread day in the future cannot be confirmed, only changed', async () => {
  const { press, type, work } = await atLetterDate('2062-11-09');
  expect(work().queryByRole('button', { name: 'Stimmt' })).toBeNull();
  expect(screen.getByRole('alert')).toHaveTextContent('Dieser Tag kommt erst noch. Bitte prüfen Sie das Datum.');
  await press('Ändern');
  await press('Übernehmen');
  expect(screen.getByRole('alert')).toHaveTextContent('Dieser Tag kommt erst noch. Bitte prüfen Sie das Datum.');
  await userEvent.clear(screen.getByRole('textbox', { name: 'Datum vom Brief' }));
  await type('Datum vom Brief', '9.11.2026');
  await press('Übernehmen');
  expect(screen.getByText('Montag, 9. November 2026')).toBeVisible();
});

test('where the machine doubts its clock the person may say that the day is right', async () => {
  const { press } = await atLetterDate('2027-01-09', true);
  expect(screen.getByRole('alert')).toHaveTextContent('Vielleicht geht die Uhr falsch. Bitte prüfen Sie das Datum.');
  await press('Doch, es stimmt');
  expect(screen.getByText('Samstag, 9. Januar 2027')).toBeVisible();
});

test('a letter of long ago: the year is asked about, also when it is typed', async () => {
  const { press, type, work } = await atLetterDate('2021-11-09');
  expect(screen.getByRole('alert')).toHaveTextContent('Das ist lange her. Stimmt das Jahr?');
  expect(work().queryByRole('button', { name: 'Stimmt' })).toBeNull();
  await press('Ändern');
  await userEvent.clear(screen.getByRole('textbox', { name: 'Datum vom Brief' }));
  await type('Datum vom Brief', '31.02.2022');
  await press('Übernehmen');
  expect(screen.getByRole('alert')).toHaveTextContent('Diesen Tag gibt es nicht. Bitte prüfen Sie Tag und Monat.');
  await userEvent.clear(screen.getByRole('textbox', { name: 'Datum vom Brief' }));
  await type('Datum vom Brief', '9.11.2022');
  await press('Übernehmen');
  expect(screen.getByRole('alert')).toHaveTextContent('Das ist lange her. Stimmt das Jahr?');
  await press('Doch, es stimmt');
  expect(screen.getByText('Mittwoch, 9. November 2022')).toBeVisible();
});

test('a smudge read as 900 months cannot be confirmed; any other number can be typed', async () => {
  const { press, choose, work } = await show(
    { deadline: { value: { rule: 'relative', n: 900, unit: 'month', from: 'zugang' }, place, needsCare: false } },
    false,
    'mitwirkung',
  );
  expect(screen.getByRole('alert')).toHaveTextContent('Diese Zahl kann nicht stimmen.');
  expect(work().queryByRole('button', { name: 'Stimmt' })).toBeNull();
  await press('Ändern');
  expect(screen.queryByRole('radio', { name: 'Ein Monat' })).toBeNull();
  await press('Eine andere Antwort');
  await choose('Ein Monat');
  await choose('Eine andere Zahl');
  const number = screen.getByRole('textbox', { name: 'Wie viele Tage, Wochen oder Monate?' });
  await userEvent.clear(number);
  await press('Übernehmen');
  expect(screen.getByRole('alert')).toHaveTextContent('Diese Zahl kann nicht stimmen.');
  await userEvent.type(number, '3');
  await choose('Wochen');
  await choose('ab dem Datum vom Brief');
  await press('Übernehmen');
  expect(screen.getByText('3 Wochen ab dem Datum vom Brief')).toBeVisible();
});

test('an invitation needs no day of posting: two questions, then who writes', async () => {
  const { done, press, choose } = await show(
    { deadline: { value: { rule: 'appointment', date: '2026-12-05' }, place, needsCare: false } },
    false,
    'unknown',
  );
  expect(screen.getByText('noch 4 offen')).toBeVisible();
  expect(screen.getByText('Termin am Samstag, 5. Dezember 2026')).toBeVisible();
  await press('Stimmt');
  await choose('So ein Absatz fehlt im Brief');
  await press('Übernehmen');
  await press('Weiß ich nicht');
  await press('Weiß ich nicht');
  await press('Weiter');
  const deadline = { rule: 'appointment', date: '2026-12-05' };
  expect(done).toEqual([{ deadline, remedy: 'none', sender: null, reference: null }]);
});

test('what was said about posting is left out for a yellow envelope, and there again for a letter by post', async () => {
  const { done, press, choose, type } = await show(offers);
  for (let item = 0; item < 3; item += 1) await press('Stimmt');
  await choose('Normaler Brief');
  await press('Übernehmen');
  await type('abgeschickt am', '12.11.2026');
  await press('Übernehmen');
  await press('Ändern: So kam der Brief');
  await choose('Gelber Umschlag');
  await press('Übernehmen');
  expect(screen.queryByText('abgeschickt am')).toBeNull();
  await type('bei Ihnen angekommen am', '11.11.2026');
  await press('Übernehmen');
  await press('Stimmt');
  await press('Stimmt');
  await press('Weiter');
  expect(done[0]).not.toHaveProperty('postedOn');
  expect(done[0]).toMatchObject({ way: 'zustellung_pzu', receivedOn: '2026-11-11' });
  await press('Ändern: So kam der Brief');
  await choose('Normaler Brief');
  await press('Übernehmen');
  expect(screen.getByText('Donnerstag, 12. November 2026')).toBeVisible();
});

test('a settled value can be opened again and keeps the others', async () => {
  const { press, type } = await show(offers);
  for (let item = 0; item < 3; item += 1) await press('Stimmt');
  await press('Ändern: Datum vom Brief');
  await userEvent.clear(screen.getByRole('textbox', { name: 'Datum vom Brief' }));
  await type('Datum vom Brief', '10.11.2026');
  await press('Übernehmen');
  expect(screen.getByText('Dienstag, 10. November 2026')).toBeVisible();
  expect(screen.getByText('noch 5 offen')).toBeVisible();
});

test('nonsense pasted as an Aktenzeichen is told and stays to be corrected', async () => {
  const { press } = await show(offers);
  for (let item = 0; item < 7; item += 1) await press('Weiß ich nicht');
  await press('Ändern');
  const line = screen.getByRole<HTMLInputElement>('textbox', { name: 'Aktenzeichen' });
  fireEvent.change(line, { target: { value: 'JC-\u202e1174' } });
  await press('Übernehmen');
  expect(screen.getByRole('alert')).toHaveTextContent('Im Text sind unsichtbare Zeichen, die ihn umdrehen.');
  expect(line.value).toBe('JC-\u202e1174');
  fireEvent.change(line, { target: { value: 'JC-4711\u200b' } });
  await press('Übernehmen');
  expect(screen.getByText('JC-4711')).toBeVisible();
});

const letter: PagePictures = [{ jpeg: new Uint8Array([255, 216, 255]), width: 1820, height: 2574 }];

test('each value stands beside its picture; a tap shows it large, and comes back to the same value', async () => {
  const { press, work } = await show(offers, false, 'jobcenterBescheid', letter);
  expect(work().getByRole('img', { name: 'So steht es im Brief' })).toBeTruthy();
  await press('So steht es im Papier: 1 Monat ab der Bekanntgabe. Groß zeigen');
  expect(document.querySelector('[data-page="paper-place"]')).not.toBeNull();
  expect(screen.getByText('Ihr Brief, Seite 1. Die Stelle ist markiert.')).toBeVisible();
  await press('Zurück');
  expect(work().getByText('1 Monat ab der Bekanntgabe')).toBeVisible();
});

test('"Stimmt nicht" refuses in one tap: nothing read is taken, and the list says so', async () => {
  const { done, press } = await show(
    { deadline: { value: { rule: 'appointment', date: '2026-12-05' }, place, needsCare: false } },
    false,
    'unknown',
  );
  await press('Stimmt nicht');
  expect(screen.getByText('nicht übernommen')).toBeVisible();
  expect(screen.queryByText('Termin am Samstag, 5. Dezember 2026')).toBeNull();
  expect(done).toEqual([]);
});

test('a letter with two numbers: both by their names, none preferred; "Ändern" begins empty', async () => {
  const two: Offers = {
    deadline: { value: { rule: 'appointment', date: '2026-12-05' }, place, needsCare: false },
    reference: {
      value: '36502//0012345',
      label: 'BG-Nummer',
      place,
      needsCare: true,
      others: [{ value: '712.4-9', label: 'Mein Zeichen', place, needsCare: true, proved: true }],
    },
  };
  const { done, press, choose, work } = await show(two, false, 'unknown');
  await press('Stimmt');
  await choose('So ein Absatz fehlt im Brief');
  await press('Übernehmen');
  await press('Weiß ich nicht');
  expect(work().getByText('BG-Nummer')).toBeVisible();
  expect(work().getByText('Mein Zeichen')).toBeVisible();
  expect(work().getByText('Prüfziffer stimmt')).toBeVisible();
  expect(work().getByText('bitte genau prüfen')).toBeVisible();
  await press('Ändern');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Aktenzeichen' }).value).toBe('');
  await press('Weiß ich nicht');
  await press('Ändern: Aktenzeichen');
  await press('Weiß ich nicht');
  await press('Weiter');
  expect(done[0]).toMatchObject({ reference: null });
});

test('of two numbers the tapped one is taken', async () => {
  const { press } = await show({
    ...offers,
    deadline: {
      value: { rule: 'fixed', date: '2026-12-01' },
      place,
      needsCare: true,
      others: [{ value: { rule: 'fixed', date: '2026-12-15' }, place, needsCare: true }],
    },
  });
  expect(screen.getByText('Im Brief steht mehr als eins. Welches stimmt?')).toBeVisible();
  await press('Stimmt: bis Dienstag, 15. Dezember 2026');
  expect(screen.getByText('bis Dienstag, 15. Dezember 2026')).toBeVisible();
});
