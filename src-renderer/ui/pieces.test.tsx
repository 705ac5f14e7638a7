import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { CaseSlip } from './case-slip.tsx';
import { ChoiceList, TickList } from './choices.tsx';
import { IdleWarning } from './idle-warning.tsx';
import { MonthPicture, monthsBetween } from './month-picture.tsx';
import { ReadingList } from './reading-list.tsx';
import { SectionThread } from './section-thread.tsx';
import { SummaryCard } from './summary-card.tsx';
import { WhyNote } from './why-note.tsx';

const nothing = () => undefined;

test('one answer of several is a native radio group with its question as name', async () => {
  const choose = vi.fn();
  render(
    <ChoiceList
      label="Wie wohnen Sie?"
      options={[
        { key: 'rent', label: 'Zur Miete' },
        { key: 'own', label: 'Im eigenen Haus' },
      ]}
      chosen="rent"
      onChoose={choose}
    />,
  );
  const group = screen.getByRole('group', { name: 'Wie wohnen Sie?' });
  expect(within(group).getByRole('radio', { name: 'Zur Miete' })).toBeChecked();
  await userEvent.click(within(group).getByText('Im eigenen Haus'));
  expect(choose).toHaveBeenCalledWith('own');
});

test('several answers are boxes, each by its own words', async () => {
  const toggle = vi.fn();
  render(<TickList label="Wer?" options={[{ key: 'a', label: 'Lina' }]} chosen={[]} onToggle={toggle} />);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Lina' }));
  expect(toggle).toHaveBeenCalledWith('a');
});

test('the thread says where I am in form and to speech', () => {
  render(
    <SectionThread
      label="Abschnitte"
      line="Wohnung – Teil 2 von 2"
      sections={[
        { id: 'a', label: 'Sie', state: 'done' },
        { id: 'b', label: 'Wohnung', state: 'now' },
      ]}
    />,
  );
  expect(screen.getByText('Wohnung')).toHaveAttribute('aria-current', 'step');
});

test('"Warum?" opens and closes its note', async () => {
  render(<WhyNote title="Warum fragen wir das?" text="Das Amt entscheidet." short="Warum?" />);
  const button = screen.getByRole('button', { name: 'Warum?' });
  expect(button).toHaveAttribute('aria-expanded', 'false');
  await userEvent.click(button);
  expect(button).toHaveAttribute('aria-expanded', 'true');
});

test('a covered answer is not in the page at all', () => {
  render(<SummaryCard title="Sie" entries={[{ key: 'n', label: 'Name', value: 'Samira Haddad', covered: true }]} />);
  expect(screen.queryByText('Samira Haddad')).toBeNull();
});

test('of the values read, only confirmed ones and the one in work are shown', () => {
  render(
    <ReadingList
      words={{ now: 'jetzt', after: 'danach', change: 'Ändern' }}
      onChange={nothing}
      rows={[
        { key: 'a', label: 'Datum vom Brief', value: '9. November 2026', state: 'done' },
        { key: 'b', label: 'abgeschickt am', value: '10. November 2026', state: 'now' },
        { key: 'c', label: 'Aktenzeichen', value: 'geheim', state: 'waiting' },
      ]}
      work={{ readCaption: 'gelesen', acts: [{ label: 'Stimmt', onPress: nothing }] }}
    />,
  );
  expect(screen.getByText('9. November 2026')).toBeInTheDocument();
  expect(screen.queryByText('geheim')).toBeNull();
  expect(screen.getAllByText('danach')).toHaveLength(1);
});

describe('the month picture', () => {
  test('begins on Monday, marks days by class and is told by its legend', () => {
    const { container } = render(
      <MonthPicture
        months={['2026-12-01']}
        marks={new Map([['2026-12-14', ['safe']]])}
        locale="de"
        legend={[{ mark: 'safe', text: 'sicher bis' }]}
      />,
    );
    const cells = [...container.querySelectorAll('.month-grid > span')];
    expect(cells[7]?.textContent).toBe('');
    expect(cells[8]?.textContent).toBe('1');
    expect(container.querySelector('.day-safe')?.textContent).toBe('14');
    expect(screen.getByText('sicher bis')).toBeInTheDocument();
  });

  test('shows western digits in Arabic and at most three months', () => {
    const { container } = render(<MonthPicture months={['2026-12-01']} marks={new Map()} locale="ar" />);
    expect(container.querySelector('h3')?.textContent).toContain('2026');
    expect(monthsBetween('2026-11-09', '2027-04-01')).toEqual(['2026-11-01', '2026-12-01', '2027-01-01']);
  });
});

test('code and PIN stand together, the QR code has a name', () => {
  render(
    <CaseSlip
      code={{ label: 'Ihre Vorgangsnummer', value: 'KR7M-4Q2F-X9' }}
      pin={{ label: 'Ihre PIN', value: '482 619' }}
      sentence="Zeigen Sie es niemandem."
      qr={{ label: 'QR-Code mit Ihrer Vorgangsnummer', content: 'KR7M-4Q2F-X9' }}
    />,
  );
  expect(screen.getByText('482 619')).toBeInTheDocument();
  expect(screen.getByRole('img', { name: 'QR-Code mit Ihrer Vorgangsnummer' })).toBeInTheDocument();
});

test('the warning puts the focus on more time and offers the other ways', async () => {
  const more = vi.fn();
  render(
    <IdleWarning
      title="Sind Sie noch da?"
      sentence="In 42 Sekunden löschen wir alles."
      secondsLeft={42}
      more={{ label: 'Ich brauche mehr Zeit', onPress: more }}
      acts={[{ label: 'Jetzt beenden', onPress: nothing }]}
    />,
  );
  const dialog = screen.getByRole('alertdialog', { name: 'Sind Sie noch da?' });
  expect(dialog).toHaveAccessibleDescription('In 42 Sekunden löschen wir alles.');
  expect(screen.getByRole('button', { name: 'Ich brauche mehr Zeit' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(more).toHaveBeenCalledOnce();
});
