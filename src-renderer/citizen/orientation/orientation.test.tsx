import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { krefeldPack, testTerminal } from '../app/terminal.fixture.ts';
import { TerminalContext } from '../app/terminal.ts';
import { Applications } from './applications.tsx';
import { DeadlineWays } from './deadline-ways.tsx';
import { Precheck } from './precheck.tsx';
import { Situations } from './situations.tsx';

vi.mock('#renderer/paper', () => ({
  loadPaperFonts: async () => ({}),
  notesPaper: async (_: unknown, content: unknown) => new TextEncoder().encode(JSON.stringify(content)),
}));

const pack = await krefeldPack();
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const page = () => document.querySelector('[data-page]')?.getAttribute('data-page');

async function begin(options: { language?: string; now?: string } = {}) {
  const { terminal, printed } = await testTerminal({ pack, ...options });
  const heard = { emergency: vi.fn(), apply: vi.fn(), place: vi.fn(), places: vi.fn(), leave: vi.fn() };
  function Visit() {
    const [state, setState] = useState({ answers: {}, at: 0 });
    return (
      <Precheck
        state={state}
        onState={setState}
        onEmergency={heard.emergency}
        onApply={heard.apply}
        onPlace={heard.place}
        onPlaces={heard.places}
        onLeave={heard.leave}
      />
    );
  }
  render(
    <TerminalContext value={terminal}>
      <Visit />
    </TerminalContext>,
  );
  return { heard, printed, terminal };
}

async function answer(question: string, labels: readonly string[]): Promise<void> {
  expect(page()).toBe(`precheck/${question}`);
  for (const label of labels) await userEvent.click(screen.getByLabelText(label));
  await press('Weiter');
}

async function asLoneMother(): Promise<void> {
  await answer('wohnen', ['Zur Miete']);
  await answer('arbeit', ['Ja, auch wenn ich gerade keine Arbeit habe']);
  await answer('haushalt', [
    'Kind unter 18 Jahren',
    'Ich erziehe allein, und der Unterhalt kommt nicht oder nicht regelmäßig',
  ]);
  await answer('bezieht', ['Lohn oder Gehalt, auch Minijob', 'Kindergeld']);
  await answer('ersparnisse', ['weniger als 5.000 €']);
}

const card = (title: string) => {
  const found = screen.getByRole('heading', { name: title }).closest('section');
  if (found === null) throw new Error(title);
  return within(found);
};

describe('"Welche Hilfe gibt es für mich?"', () => {
  test('five questions, then each Leistung with its class, what was checked and what is open', async () => {
    const { heard } = await begin();
    expect(screen.getByText(/Frage 1 von 5/)).toBeInTheDocument();
    await asLoneMother();
    expect(page()).toBe('precheck-result');
    expect(screen.getByText('Das Amt entscheidet. Nicht dieses Gerät.')).toBeInTheDocument();
    expect(card('Wohngeld').getByText('lohnt sich zu prüfen')).toBeInTheDocument();
    expect(card('Wohngeld').getByText(/Sie zahlen Miete. Sie haben Lohn./)).toBeInTheDocument();
    expect(card('Wohngeld').getByText(/Wie viel Einkommen alle zusammen haben/)).toBeInTheDocument();
    expect(card('Grundsicherung im Alter').getByText('eher nicht, aber fragen Sie')).toBeInTheDocument();
    expect(document.querySelector('main')?.textContent).not.toMatch(/Anspruch/);
    await userEvent.click(card('Wohngeld').getByRole('button', { name: 'Antrag beginnen' }));
    expect(heard.apply).toHaveBeenCalledWith('wohngeld');
    await userEvent.click(card('Unterhaltsvorschuss').getByRole('button', { name: 'Wo frage ich?' }));
    expect(heard.place).toHaveBeenCalledWith('jugendhilfe');
    await press('Wohin heute?');
    expect(heard.places).toHaveBeenCalledOnce();
  });

  test('an answer that cannot wait opens the emergency page, and the next question lies below it', async () => {
    const { heard } = await begin();
    await answer('wohnen', ['Ich bin dort nicht sicher']);
    expect(heard.emergency).toHaveBeenCalledOnce();
    expect(page()).toBe('precheck/arbeit');
  });

  test('"Weiß ich nicht" is an answer everywhere and speaks against nobody', async () => {
    await begin();
    for (let question = 0; question < 5; question += 1) await press('Weiß ich nicht');
    expect(page()).toBe('precheck-result');
    expect(screen.getAllByText('vielleicht').length).toBeGreaterThan(4);
    expect(screen.queryByText('eher nicht, aber fragen Sie')).toBeNull();
  });

  test('without an answer "Weiter" stays and says why; "Zurück" keeps what was said', async () => {
    const { heard } = await begin();
    await press('Weiter');
    expect(page()).toBe('precheck/wohnen');
    await answer('wohnen', ['Zur Miete']);
    await press('Zurück');
    expect(screen.getByLabelText('Zur Miete')).toBeChecked();
    await press('Zurück');
    expect(heard.leave).toHaveBeenCalledOnce();
  });

  test('"Niemand davon" stands alone', async () => {
    await begin();
    await answer('wohnen', ['Zur Miete']);
    await press('Weiß ich nicht');
    await userEvent.click(screen.getByLabelText('Kind unter 18 Jahren'));
    await userEvent.click(screen.getByLabelText('Niemand davon'));
    expect(screen.getByLabelText('Kind unter 18 Jahren')).not.toBeChecked();
  });

  test('printed is what is worth a question, in both languages, with a title that says nothing', async () => {
    const { printed } = await begin({ language: 'ar' });
    for (let question = 0; question < 5; question += 1) await press('لا أعرف');
    await press('طباعة');
    const [sheet] = printed;
    const paper = JSON.parse(new TextDecoder().decode(sheet));
    expect(paper.heading).toEqual({ german: 'Ihre Orientierung', translated: 'نظرتك العامة' });
    const wohngeld = paper.notes.find((note: { title: { german: string } }) =>
      note.title.german.startsWith('Wohngeld'),
    );
    expect(wohngeld.title.german).toBe('Wohngeld – vielleicht');
    expect(wohngeld.lines.at(-2).german).toContain('Wohngeldstelle, St.-Anton-Straße 69');
    expect(wohngeld.lines.at(-1).german).toMatch(/^Stand: .* · noch nicht von der Stadt geprüft$/);
    expect(JSON.stringify(paper)).not.toMatch(/Anspruch|€/);
  });

  test('with a pack past its date it claims nothing and sends to the office', async () => {
    await begin({ now: '2027-12-29T10:00:00+01:00' });
    await asLoneMother();
    expect(screen.getAllByText(/Unsere Angaben sind zu alt/).length).toBeGreaterThan(4);
    expect(screen.queryByText('lohnt sich zu prüfen')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Antrag beginnen' })).not.toBeNull();
  });
});

test('"Antrag stellen" lists what there is, what it is for and what to have ready, and begins only when asked', async () => {
  const { terminal } = await testTerminal({ pack });
  const [apply, unsure] = [vi.fn(), vi.fn()];
  render(
    <TerminalContext value={terminal}>
      <Applications onApply={apply} onNotSure={unsure} onBack={() => undefined} />
    </TerminalContext>,
  );
  expect(card('Wohngeld').getByText(/Zuschuss/)).toBeInTheDocument();
  expect(card('Wohngeld').getByText('Mietvertrag')).toBeInTheDocument();
  expect(apply).not.toHaveBeenCalled();
  await press('Antrag beginnen');
  expect(apply).toHaveBeenCalledWith('wohngeld');
  await press('Ich weiß nicht, welchen');
  expect(unsure).toHaveBeenCalledOnce();
});

test('"Frist ausrechnen" offers the camera, the questions, and the days of this visit when there are some', async () => {
  const { terminal } = await testTerminal({ pack });
  const [letter, byHand, days] = [vi.fn(), vi.fn(), vi.fn()];
  const ways = (count: number) => (
    <TerminalContext value={terminal}>
      <DeadlineWays days={count} onLetter={letter} onByHand={byHand} onDays={days} onBack={() => undefined} />
    </TerminalContext>
  );
  const { rerender } = render(ways(0));
  await press('Fragen beantworten');
  expect(byHand).toHaveBeenCalledOnce();
  await press('Brief zeigen');
  expect(letter).toHaveBeenCalledOnce();
  expect(screen.queryByRole('button', { name: /in diesem Besuch/ })).toBeNull();
  rerender(ways(1));
  await press('Ihr Tag in diesem Besuch (1)');
  expect(days).toHaveBeenCalledOnce();
  rerender(ways(3));
  expect(screen.getByRole('button', { name: 'Ihre Tage in diesem Besuch (3)' })).toBeVisible();
});

test('with a day in the visit its list stands where "Frist ausrechnen" was: no line more, and the twelve pictures stay whole', async () => {
  const { terminal } = await testTerminal({ pack });
  const [onDeadline, onShow, nothing] = [vi.fn(), vi.fn(), () => undefined];
  const start = (count: number) => (
    <TerminalContext value={terminal}>
      <Situations
        days={{ count, onShow }}
        onDeadline={onDeadline}
        onSituation={nothing}
        onCase={nothing}
        onApply={nothing}
        onPlaces={nothing}
        onPrecheck={nothing}
        onHelper={nothing}
      />
    </TerminalContext>
  );
  const { rerender } = render(start(0));
  const ways = () => document.querySelectorAll('.ways > *').length;
  const before = ways();
  await press('Frist ausrechnen');
  expect(onDeadline).toHaveBeenCalledOnce();
  rerender(start(2));
  await press('Ihre Tage ansehen (2)');
  expect(onShow).toHaveBeenCalledOnce();
  expect(ways()).toBe(before);
});
