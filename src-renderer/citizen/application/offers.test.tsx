import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { type ReactNode, useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { applicationOf } from '#shared/content';
import { type Answers, emptyAnswers, setAnswer, takeRead, walk } from '#shared/interview';
import { krefeldPack, testTerminal } from '../app/terminal.fixture.ts';
import { type Terminal, TerminalContext } from '../app/terminal.ts';
import { ApplicationJourney } from './application-journey.tsx';
import { collected } from './collected.ts';
import { rawOf } from './field-input.tsx';
import { offersForField, withRefusal } from './read-offers.ts';
import { amount, IBAN, RENT_BOX, scanned } from './scanned.fixture.ts';
import type { VisitDocument } from './visit-document.ts';

const pack = await krefeldPack();
const found = applicationOf(pack, 'wohngeld');
if (found === null) throw new Error('no Wohngeld');
const application = found;
const empty = emptyAnswers('a0000000-0000-4000-8000-000000000001');
const typed = { kind: 'typed' } as const;
const rent = (cents: number): Answers => setAnswer(empty, 'gesamtmiete', { value: cents, origin: typed });
const contract = scanned('d1', 'mietvertrag', [amount(61_250, 'gesamtmiete monatlich ')]);
const read = { kind: 'read', documentId: 'd1', confirmed: true, page: 0, box: RENT_BOX } as const;

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** A page of the real Wohngeld application with papers of the visit, answers kept as the visit keeps them. */
async function open(
  documents: readonly VisitDocument[],
  options: { answers?: Answers; page?: string; helper?: boolean; language?: string } = {},
) {
  const { terminal } = await testTerminal({ pack, language: options.language ?? 'de' });
  const accompanied = {
    sentence: '',
    detail: '',
    end: { label: 'Hilfe beenden', onPress: () => undefined },
    card: () => null,
  };
  const shown: Terminal =
    options.helper === true ? { ...terminal, constants: { ...terminal.constants, helper: accompanied } } : terminal;
  const told = { answers: options.answers ?? empty, documents, onScan: vi.fn(), pages: [] as string[] };
  function Visit(): ReactNode {
    const [answers, setAnswers] = useState(told.answers);
    const [papers, setPapers] = useState(documents);
    told.answers = answers;
    told.documents = papers;
    return (
      <TerminalContext value={shown}>
        <ApplicationJourney
          application={application}
          answers={answers}
          documents={papers}
          page={options.page ?? 'wohnung/miete'}
          onPage={(page) => told.pages.push(page)}
          onAnswers={setAnswers}
          onDocuments={setPapers}
          onScan={told.onScan}
          onLeave={() => undefined}
          onSent={() => undefined}
        />
      </TerminalContext>
    );
  }
  const view = render(<Visit />);
  return {
    told,
    leaveAndReturn: () => {
      view.unmount();
      return open(told.documents, { ...options, answers: told.answers });
    },
    // An amount keeps its € by a space that does not break.
    press: (name: string | RegExp) =>
      userEvent.click(
        screen.getByRole('button', {
          name: (spoken) => (typeof name === 'string' ? plain(spoken) === name : name.test(plain(spoken))),
        }),
      ),
    field: () => screen.getByRole<HTMLInputElement>('textbox'),
    answer: () => told.answers.values.gesamtmiete,
  };
}

describe('a value of a paper beside its question', () => {
  test('stands there with picture and paper, and nothing is answered before a tap; "Übernehmen" takes it with its place', async () => {
    const { answer, press, field } = await open([contract]);
    const offer = within(screen.getByRole('region'));
    expect(offer.getByText('612,50 €')).toBeVisible();
    expect(offer.getByText('aus: Mietvertrag, Seite 1')).toBeVisible();
    expect(offer.getByRole('img', { name: 'So steht es im Papier' })).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(answer()).toBeUndefined();
    await press('Übernehmen');
    expect(answer()).toEqual({ value: 61_250, origin: read });
    expect(field().value).toBe('612,50');
    await press('Weiter');
    expect(answer()).toEqual({ value: 61_250, origin: read });
  });

  test('"Weiter" without a decision is answered at the value; "Weiß ich nicht" stays open', async () => {
    const { answer, press } = await open([contract]);
    await press('Weiter');
    expect(screen.getByRole('alert')).toHaveTextContent('Bitte sagen Sie zuerst, ob das stimmt.');
    expect(answer()).toBeUndefined();
    await press('Weiß ich nicht');
    expect(answer()).toEqual({ value: { unknown: true }, origin: typed });
  });

  test('"Ändern" opens the field with the value in it: changed it is typed, unchanged it is the one of the paper', async () => {
    const first = await open([contract]);
    await first.press('Ändern');
    expect(first.field().value).toBe('612,50');
    await userEvent.clear(first.field());
    await userEvent.type(first.field(), '600');
    await first.press('Weiter');
    expect(first.answer()).toEqual({ value: 60_000, origin: typed });
  });

  test('"Ändern" and left as it is: the value keeps its paper', async () => {
    const { answer, press } = await open([contract]);
    await press('Ändern');
    await press('Weiter');
    expect(answer()).toEqual({ value: 61_250, origin: read });
  });

  test('"Nicht übernehmen" opens an empty field, is remembered, and can be taken back', async () => {
    const first = await open([contract]);
    await first.press('Nicht übernehmen');
    expect(first.field().value).toBe('');
    expect(first.answer()).toBeUndefined();
    const again = await first.leaveAndReturn();
    expect(screen.queryByRole('region')).toBeNull();
    await again.press('Wert aus dem Papier zeigen');
    expect(screen.getByRole('region')).toBeVisible();
  });

  test('after "Zurück" and a return the offer is still there', async () => {
    const { leaveAndReturn } = await open([contract]);
    await leaveAndReturn();
    expect(within(screen.getByRole('region')).getByText('612,50 €')).toBeVisible();
  });

  test('several: all are shown with care, none is preferred, each can be taken', async () => {
    const second = scanned('d2', 'mietvertrag', [amount(72_000, 'gesamtmiete monatlich ')]);
    const { answer, press } = await open([contract, second]);
    expect(screen.getByText('In Ihren Papieren steht mehr als eins. Welches stimmt?')).toBeVisible();
    expect(screen.getByText('bitte genau prüfen')).toBeVisible();
    expect(
      screen.getAllByRole('listitem').flatMap((item) =>
        within(item)
          .queryAllByText(/€/)
          .map(({ textContent }) => plain(textContent ?? '')),
      ),
    ).toEqual(['612,50 €', '720,00 €']);
    await press('Übernehmen: 720,00 €');
    expect(answer()).toMatchObject({ value: 72_000, origin: { kind: 'read', documentId: 'd2' } });
  });

  test('a badly read value is flagged', async () => {
    await open([scanned('d1', 'mietvertrag', [amount(61_250, 'gesamtmiete ', 80)])]);
    expect(screen.getByText('bitte genau prüfen')).toBeVisible();
  });

  test('an IBAN says that its check digit is right; the other questions of the page can be written meanwhile', async () => {
    const account = await open([scanned('d2', 'kontoauszug3m', [IBAN])], { page: 'einkommen/konto' });
    expect(screen.getByText('Prüfziffer stimmt')).toBeVisible();
    expect(screen.getAllByRole('textbox')).toHaveLength(2);
    await account.press('Übernehmen');
    expect(account.told.answers.values.iban).toMatchObject({ value: IBAN.value, origin: { kind: 'read' } });
  });

  test('the picture opens large at its place and comes back to the question', async () => {
    const { press } = await open([contract]);
    await press('So steht es im Papier: 612,50 €. Groß zeigen');
    expect(document.querySelector('[data-page="paper-place"]')).not.toBeNull();
    expect(screen.getByText('Mietvertrag, Seite 1. Die Stelle ist markiert.')).toBeVisible();
    await press('Zurück');
    expect(screen.getByRole('region')).toBeVisible();
  });
});

describe('a typed answer and a paper that says something else', () => {
  test('both are named; keeping leaves the answer alone and says no more', async () => {
    const { answer, press, field } = await open([contract], { answers: rent(60_000) });
    expect(screen.getByText('In Ihrem Papier steht 612,50 €. Sie haben 600,00 € geschrieben.')).toBeVisible();
    expect(field().value).toBe('600,00');
    await press('600,00 € behalten');
    expect(answer()).toEqual({ value: 60_000, origin: typed });
    expect(screen.queryByText(/Sie haben 600,00/)).toBeNull();
  });

  test('choosing the value of the paper is the only way that replaces it', async () => {
    const { answer, press, field } = await open([contract], { answers: rent(60_000) });
    await press('612,50 € nehmen');
    expect(answer()).toEqual({ value: 61_250, origin: read });
    expect(field().value).toBe('612,50');
  });

  test('the same value is said to be the same, and stays typed', async () => {
    const { answer, press } = await open([contract], { answers: rent(61_250) });
    expect(screen.getByText('So steht es auch in Ihrem Papier.')).toBeVisible();
    await press('Weiter');
    expect(answer()).toEqual({ value: 61_250, origin: typed });
  });

  test('no sequence of offers, refusals, papers and "Weiter" changes it', () => {
    const cents = fc.integer({ min: 1, max: 500_000 });
    const step = fc.oneof(
      fc.record({ scan: cents }),
      fc.record({ refuse: fc.boolean() }),
      fc.constantFrom('take' as const, 'next' as const, 'remove' as const),
    );
    fc.assert(
      fc.property(cents, fc.array(step, { maxLength: 15 }), (own, steps) => {
        let answers = rent(own);
        let documents: readonly VisitDocument[] = [];
        const entry = () => {
          const visit = walk(application.flow, answers, '2026-11-24').visible.find(({ pageId }) => pageId === 'miete');
          const [field] = visit?.fields ?? [];
          if (field === undefined) throw new Error('no field');
          return field;
        };
        for (const done of steps) {
          const now = entry();
          if (done === 'remove') documents = documents.slice(1);
          else if (done === 'next') {
            const raws = { [now.address]: rawOf(now.field, now.answer?.value) };
            answers = collected([now], raws, answers, '2026-11-24', {}).answers;
          } else if (done === 'take') {
            const offers = offersForField(now, documents, { today: '2026-11-24', persons: [] });
            for (const candidate of offers?.candidates ?? []) answers = takeRead(answers, now.address, candidate);
          } else if ('scan' in done)
            documents = [
              ...documents,
              scanned(`d${documents.length}`, 'mietvertrag', [amount(done.scan, 'gesamtmiete ')]),
            ];
          else documents = withRefusal(documents, now.address, done.refuse);
        }
        expect(answers.values.gesamtmiete).toEqual({ value: own, origin: typed });
      }),
      { numRuns: 40 },
    );
  });
});

describe('"Aus Brief lesen"', () => {
  test('goes to the scan and loses nothing that was typed', async () => {
    const { told, press, field, answer } = await open([]);
    await userEvent.type(field(), '640');
    await press('Aus Brief lesen');
    expect(told.onScan).toHaveBeenCalledOnce();
    expect(answer()).toEqual({ value: 64_000, origin: typed });
  });

  test('a paper in which nothing was read with certainty is said to be one', async () => {
    await open([scanned('d1', 'mietvertrag', [amount(145_500, 'kaution ')])]);
    expect(screen.getByText(/haben wir das nicht sicher gelesen/)).toBeVisible();
    expect(screen.getByRole('textbox')).toBeVisible();
  });

  test('a question that no paper answers has no such button', async () => {
    await open([contract], { page: 'wohnung/flaeche' });
    expect(screen.queryByRole('button', { name: 'Aus Brief lesen' })).toBeNull();
  });
});

describe('the summary', () => {
  const page = 'pruefen/zusammenfassung';
  const taken = setAnswer(rent(0), 'x', { value: 1, origin: typed });
  const answers = {
    ...taken,
    values: { gesamtmiete: { value: 61_250, origin: read }, wohnflaeche: { value: 58, origin: typed } },
  };

  test('says of each answer where it comes from and opens the place', async () => {
    const { press } = await open([contract], { page, answers });
    expect(screen.getAllByText('von Ihnen eingegeben')).toHaveLength(1);
    await press(/aus: Mietvertrag, Seite 1, von Ihnen bestätigt\. Im Papier zeigen/);
    expect(document.querySelector('[data-page="paper-place"]')).not.toBeNull();
    expect(screen.getByText('612,50 €')).toBeVisible();
  });

  test('a paper that says something else is a hint and blocks nothing', async () => {
    const other = { ...contract, kind: 'unknown' };
    await open([other], { page, answers: rent(60_000) });
    expect(screen.getByText('In Ihrem Papier steht 612,50 €. Sie haben 600,00 € geschrieben.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Weiter' })).not.toHaveAttribute('aria-disabled');
    const accept = screen.getAllByRole('button', { name: 'Ja, stimmt so' }).at(-1);
    if (accept === undefined) throw new Error('no hint');
    await userEvent.click(accept);
    expect(screen.queryByText(/Sie haben 600,00/)).toBeNull();
  });

  test('before a helper the paper itself is covered until the person opens it', async () => {
    const { press } = await open([contract], { page, answers, helper: true });
    await press(/Im Papier zeigen/);
    expect(screen.queryByRole('img', { name: 'So steht es im Papier' })).toBeNull();
    await press('Öffnen');
    expect(screen.getByRole('img', { name: 'So steht es im Papier' })).toBeTruthy();
  });
});
