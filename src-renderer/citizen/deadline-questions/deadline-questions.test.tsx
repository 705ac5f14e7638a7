import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { computeDeadline } from '#shared/deadlines';
import { type Matter, matterSchema } from '#shared/matters';
import { krefeldPack, testTerminal } from '../app/terminal.fixture.ts';
import { TerminalContext } from '../app/terminal.ts';
import { DeadlineQuestions } from './deadline-questions.tsx';
import type { TypedQuestions } from './typed-questions.ts';

const pack = await krefeldPack();
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const choose = (name: string) => userEvent.click(screen.getByRole('radio', { name }));
const page = () => document.querySelector('[data-page]')?.getAttribute('data-page');
const asked = () => screen.getByRole('heading', { level: 1 }).textContent;

async function typeDay(day: string, month: string, year: string): Promise<void> {
  const boxes = screen.getAllByRole('textbox');
  for (const [index, text] of [day, month, year].entries()) {
    const box = boxes[index];
    if (box === undefined) throw new Error('no date field');
    await userEvent.clear(box);
    await userEvent.type(box, text);
  }
}

/** A visit that keeps the answers as the real one does: plain JSON, outside the page. */
async function begin(options: Omit<Parameters<typeof testTerminal>[0], 'pack'> = {}) {
  const heard = { matters: [] as Matter[], letter: vi.fn(), leave: vi.fn(), said: vi.fn() };
  let kept: TypedQuestions | null = null;
  let { terminal } = await testTerminal({ pack, ...options });
  const Visit = () => (
    <TerminalContext value={{ ...terminal, say: heard.said }}>
      <DeadlineQuestions
        state={kept}
        onState={(state) => {
          kept = JSON.parse(JSON.stringify(state));
          view.rerender(<Visit />);
        }}
        onMatter={(matter) => heard.matters.push(matter)}
        onLetter={heard.letter}
        onLeave={heard.leave}
      />
    </TerminalContext>
  );
  let view = render(<Visit />);
  await act(async () => undefined);
  return {
    heard,
    state: () => kept,
    /** The page goes and comes back, as with the language overlay or after a crash. */
    remount: async (language = options.language ?? 'de') => {
      ({ terminal } = await testTerminal({ pack, ...options, language }));
      view.unmount();
      view = render(<Visit />);
      await act(async () => undefined);
    },
  };
}

async function toTheWay(): Promise<void> {
  await press(/Ich habe einen Brief vom Amt/);
  await press(/gegen eine Entscheidung wehren/);
  await choose('Widerspruch');
  await press('Weiter');
  await choose('Einen Monat');
  await press('Weiter');
}

async function toTheLetterDate(): Promise<void> {
  await toTheWay();
  await choose('Normaler Brief');
  await press('Weiter');
}

async function toTheResult(): Promise<void> {
  await toTheLetterDate();
  await typeDay('9', '11', '2026');
  await press('Weiter');
  await press('Weiß ich nicht');
  await choose('Jobcenter Krefeld');
  await press('Weiter');
}

describe('a letter by post', () => {
  test('a few questions, and a matter with the two days', async () => {
    const { heard } = await begin();
    expect(asked()).toBe('Worum geht es?');
    await toTheWay();
    expect(asked()).toBe('Wie kam der Brief?');
    expect(screen.getByText(/Frage 3 von höchstens 7/)).toBeVisible();
    await choose('Normaler Brief');
    await press('Weiter');
    await typeDay('9', '11', '2026');
    await press('Weiter');
    expect(asked()).toBe('Kam der Brief spät?');
    await press('Weiß ich nicht');
    await choose('Jobcenter Krefeld');
    expect(heard.matters).toEqual([]);
    await press('Weiter');
    const [matter] = heard.matters;
    expect(matterSchema.parse(matter)).toMatchObject({
      topic: 'widerspruch',
      sender: 'Jobcenter Krefeld',
      reference: null,
      from: 'typed',
    });
    expect(matter === undefined ? null : computeDeadline(matter.input)).toMatchObject({ safeLastDay: '2026-12-14' });
  });

  test('after the result the last question stands with its answer, and back leads through all of them', async () => {
    const { heard, remount } = await begin();
    await toTheResult();
    await remount();
    expect(asked()).toBe('Wer schreibt?');
    expect(screen.getByRole('radio', { name: 'Jobcenter Krefeld' })).toBeChecked();
    await press('Zurück');
    expect(asked()).toBe('Kam der Brief spät?');
    await press('Zurück');
    expect(screen.getAllByRole('textbox').map((box) => (box as HTMLInputElement).value)).toEqual(['09', '11', '2026']);
    await typeDay('10', '11', '2026');
    // Everything else is told: on to the result, which is the same matter.
    await press('Weiter');
    expect(heard.matters).toHaveLength(2);
    expect(heard.matters[1]).toMatchObject({ id: heard.matters[0]?.id, input: { letterDate: '2026-11-10' } });
    for (let step = 0; step < 7; step += 1) await press('Zurück');
    expect(asked()).toBe('Worum geht es?');
    expect(heard.leave).not.toHaveBeenCalled();
    await press('Zurück');
    expect(heard.leave).toHaveBeenCalledOnce();
  });

  test('what was told is seen and can be changed from any question', async () => {
    await begin();
    await toTheLetterDate();
    expect(screen.getByRole('button', { name: /Wie kam der Brief\? ?Normaler Brief/ })).toBeVisible();
    await press(/Was steht am Ende des Bescheids\?/);
    expect(screen.getByRole('radio', { name: 'Widerspruch' })).toBeChecked();
    await choose('Klage beim Gericht');
    await press('Weiter');
    expect(asked()).toBe('Welches Datum steht im Brief?');
    expect(screen.getByRole('button', { name: /Klage beim Gericht/ })).toBeVisible();
  });

  test('another language, or a crash of the page: the question, its answer and half a date are still there', async () => {
    const { remount } = await begin();
    await toTheLetterDate();
    await userEvent.type(screen.getAllByRole('textbox')[0] as HTMLElement, '9');
    await userEvent.type(screen.getAllByRole('textbox')[1] as HTMLElement, '1');
    await remount('ar');
    expect(page()).toBe('day-question-letterDate');
    expect(screen.getAllByRole('textbox').map((box) => (box as HTMLInputElement).value)).toEqual(['9', '1', '']);
    await remount('en');
    expect(asked()).toBe('Which date is in the letter?');
    await press('Back');
    expect(screen.getByRole('radio', { name: 'Normal letter' })).toBeChecked();
  });

  test('everything can be heard: the question, where it is found, and the answers', async () => {
    const { heard } = await begin();
    await toTheWay();
    await press('Vorlesen');
    expect(heard.said.mock.calls[0]?.[0]).toMatch(
      /^Wie kam der Brief\?.*gelber Umschlag.*Normaler Brief.*Einschreiben/,
    );
  });
});

describe('"Weiß ich nicht"', () => {
  test('without any date it is said what would help; the camera and the way back are there', async () => {
    const { heard } = await begin();
    await toTheLetterDate();
    await press('Weiß ich nicht');
    expect(asked()).toBe('Welcher Tag steht auf dem Stempel vom Umschlag?');
    await press('Weiß ich nicht');
    expect(page()).toBe('day-stop');
    expect(screen.getByText('Ohne das Datum vom Brief können wir nicht rechnen.')).toBeVisible();
    expect(screen.getByText(/oben rechts/)).toBeVisible();
    expect(screen.getByText(/Mensch holen“/)).toBeVisible();
    expect(heard.matters).toEqual([]);
    await press('Brief zeigen');
    expect(heard.letter).toHaveBeenCalledOnce();
    await press('Antwort ändern');
    expect(asked()).toBe('Welcher Tag steht auf dem Stempel vom Umschlag?');
    await typeDay('10', '11', '2026');
    await press('Weiter');
    expect(asked()).toBe('Wer schreibt?');
  });

  test('who does not know what it is about is not left alone', async () => {
    await begin();
    await press('Weiß ich nicht');
    expect(screen.getByText('Sie müssen es nicht selbst wissen.')).toBeVisible();
    await press('Zurück');
    expect(asked()).toBe('Worum geht es?');
  });
});

describe('bad input', () => {
  test('a day no calendar has, and one that is to come: said at once, and nothing typed is lost', async () => {
    const { state } = await begin();
    await toTheLetterDate();
    await typeDay('31', '2', '2026');
    expect(screen.getByRole('alert')).toHaveTextContent('Diesen Tag gibt es nicht.');
    await press('Weiter');
    expect(page()).toBe('day-question-letterDate');
    expect(state()?.answers.letterDate).toBe('31.2.2026');
    await typeDay('25', '11', '2026');
    expect(screen.getByRole('alert')).toHaveTextContent('Mittwoch, 25. November 2026: Dieser Tag kommt erst noch.');
    await press('Weiter');
    expect(page()).toBe('day-question-letterDate');
    expect(screen.queryByRole('button', { name: 'Ja, stimmt so' })).toBeNull();
    await typeDay('9', '11', '1926');
    expect(screen.getByRole('alert')).toHaveTextContent('Jahren von 2000 bis 2099');
  });

  test('a letter three years old: "Stimmt das Jahr?", and the person may go on', async () => {
    await begin();
    await toTheLetterDate();
    await typeDay('9', '11', '2023');
    expect(screen.getByRole('alert')).toHaveTextContent('mehr als zwei Jahre her. Stimmt das Jahr?');
    await press('Weiter');
    expect(page()).toBe('day-question-letterDate');
    await press('Ja, stimmt so');
    expect(asked()).toBe('Kam der Brief spät?');
  });

  test('arrived before it was written; a Termin that is over', async () => {
    await begin();
    await toTheLetterDate();
    await typeDay('9', '11', '2026');
    await press('Weiter');
    await choose('Ja, ich weiß, wann er ankam');
    await press('Weiter');
    await typeDay('8', '11', '2026');
    expect(screen.getByRole('alert')).toHaveTextContent('Der Brief kann nicht ankommen, bevor er geschrieben wurde.');
    document.body.innerHTML = '';
    const { heard } = await begin();
    await press(/Ich habe einen Termin/);
    await typeDay('2', '11', '2026');
    expect(screen.getByRole('alert')).toHaveTextContent('Dieser Tag ist schon vorbei. Stimmt das?');
    await press('Ja, stimmt so');
    expect(heard.matters[0]).toMatchObject({ topic: 'appointment', input: { date: '2026-11-02' } });
  });

  test('a period of 0 or of 900 months', async () => {
    await begin();
    await press(/Etwas ist passiert/);
    await press(/Etwas anderes/);
    await choose('Eine andere Zeit');
    await press('Weiter');
    await choose('Monate');
    await userEvent.type(screen.getByRole('textbox', { name: 'Zahl' }), '0');
    expect(screen.getByRole('alert')).toHaveTextContent('Null geht nicht.');
    await press('Weiter');
    expect(page()).toBe('day-question-eventPeriod');
    await userEvent.clear(screen.getByRole('textbox', { name: 'Zahl' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Zahl' }), '٩٠٠');
    expect(screen.getByRole('alert')).toHaveTextContent('So lange dauert keine Frist.');
    await userEvent.clear(screen.getByRole('textbox', { name: 'Zahl' }));
    await press('6');
    await press('Weiter');
    expect(asked()).toBe('Wann ist es passiert?');
    expect(screen.getByRole('button', { name: /6 Monate/ })).toBeVisible();
  });
});

test('a machine that doubts its clock says so, and a day "to come" is no dead end', async () => {
  await begin({ now: '2020-01-01T10:00:00+01:00', network: { state: 'online', clock: 'implausible' } });
  await toTheLetterDate();
  expect(screen.getByText(/Datum bitte prüfen: Nach diesem Gerät ist heute Mittwoch, 1. Januar 2020/)).toBeVisible();
  await typeDay('9', '11', '2026');
  expect(screen.getByText(/Dieser Tag kommt erst noch/)).toBeVisible();
  await press('Ja, stimmt so');
  expect(asked()).not.toBe('Welches Datum steht im Brief?');
});

test.each(['de', 'en', 'ar'])('%s: no question shows a key instead of a text', async (language) => {
  await begin({ language });
  for (const tile of [0, 0]) await userEvent.click(document.querySelectorAll('.tile')[tile] as HTMLElement);
  for (let step = 0; step < 6; step += 1) {
    expect(document.body.textContent).not.toMatch(/questions\./);
    const unknown = document.querySelector('.kiosk-acts-end .button-second');
    if (unknown === null || page() === 'day-stop') break;
    await userEvent.click(unknown);
  }
  expect(page()).toBe('day-stop');
});
