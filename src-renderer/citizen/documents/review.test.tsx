import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fixedClock } from '#shared/basics';
import { type Terminal, TerminalContext } from '../app/terminal.ts';
import { startWords } from '../app/words.ts';
import type { Offers, Settled } from './reading-list.ts';
import { Review } from './review.tsx';

const place = { page: 0, box: { x: 0, y: 0, width: 10, height: 10 } };
const offers: Offers = {
  letterDate: { value: '2026-11-09', place, needsCare: false },
  remedy: { value: 'widerspruch', place, needsCare: false },
  deadline: { value: { rule: 'relative', n: 1, unit: 'month', from: 'bekanntgabe' }, place, needsCare: false },
  sender: { value: 'Jobcenter Krefeld', place, needsCare: false },
  reference: { value: 'JC-2026-004711', place, needsCare: true },
};

async function show(read: Offers) {
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
      <Review
        offers={read}
        settled={{}}
        pages={[]}
        crop={async () => null}
        onBack={nothing}
        onDone={(settled) => done.push(settled)}
      />
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

  expect(work().getByText('Montag, 9. November 2026')).toBeVisible();
  await press('Stimmt');
  await choose('Normaler Brief');
  expect(screen.getByText('noch 7 offen')).toBeVisible();
  await press('Übernehmen');
  await press('Weiß ich nicht');
  await type('bei Ihnen angekommen am', '17.11.2026');
  await press('Übernehmen');
  await press('Stimmt');
  expect(work().getByText('1 Monat ab der Bekanntgabe')).toBeVisible();
  await press('Stimmt');
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

test('a misread day in the future cannot be confirmed, only changed', async () => {
  const { press, type, work } = await show({ letterDate: { value: '2062-11-09', place, needsCare: false } });
  expect(work().queryByRole('button', { name: 'Stimmt' })).toBeNull();
  await press('Ändern');
  await press('Übernehmen');
  expect(screen.getByRole('alert')).toHaveTextContent('Dieser Tag kommt erst noch. Bitte prüfen Sie das Datum.');
  await userEvent.clear(screen.getByRole('textbox', { name: 'Datum vom Brief' }));
  await type('Datum vom Brief', '9.11.2026');
  await press('Übernehmen');
  expect(screen.getByText('Montag, 9. November 2026')).toBeVisible();
});

test('a settled value can be opened again and keeps the others', async () => {
  const { press, type } = await show(offers);
  await press('Stimmt');
  await press('Ändern: Datum vom Brief');
  await userEvent.clear(screen.getByRole('textbox', { name: 'Datum vom Brief' }));
  await type('Datum vom Brief', '10.11.2026');
  await press('Übernehmen');
  expect(screen.getByText('Dienstag, 10. November 2026')).toBeVisible();
  expect(screen.getByText('noch 7 offen')).toBeVisible();
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
