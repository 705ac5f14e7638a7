import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test } from 'vitest';
import { fixedClock, randomId } from '#shared/basics';
import { caseHashes, newCaseCode, writtenCaseCode } from '#shared/cases';
import type { AuthenticationTags } from '#shared/sealing';
import { type Terminal, TerminalContext } from '../app/terminal.ts';
import { startWords } from '../app/words.ts';
import { CaseStatus } from './case-status.tsx';
import { foundCity } from './offices.fixture.ts';

type Answer = Awaited<ReturnType<Terminal['client']['call']['caseStatus']>>;

const code = newCaseCode();
const pin = '4827';
const submissionId = randomId();
const tags: AuthenticationTags = { metadata: 'm'.repeat(22), data: 'd'.repeat(22), attachments: {} };
const sealed = [tags.metadata, tags.data];
const at = '2026-11-19T13:05:00Z';

let city: Awaited<ReturnType<typeof foundCity>>;
let caseHash: string;
beforeAll(async () => {
  city = await foundCity();
  caseHash = (await caseHashes(code, pin)).caseHash;
}, 60_000);

const submit = () => city.says({ state: 'submit', at, submissionId, tags });
const accept = () => city.says({ state: 'accept', at: '2026-11-20T07:30:00Z', submissionId, tags, caseHash });

function found(events: string[], more: Partial<Extract<Answer, { outcome: 'found' }>> = {}): Answer {
  return {
    outcome: 'found',
    destinationIds: [],
    savedHereAt: '2026-11-19T09:42:00Z',
    signatureRequired: false,
    tags: sealed,
    events,
    gatewayReached: true,
    ...more,
  };
}

/** Shows the journey over a machine that gives these answers one after the other (and then the last one for ever). */
async function show(answers: readonly Answer[], props: { code?: string; pin?: string } = { code, pin }) {
  const i18n = await startWords();
  let asked = 0;
  let caseChanged = () => {};
  const call = {
    caseStatus: async () => answers[Math.min(asked++, answers.length - 1)],
    destinations: async () => ({ signedList: city.signedList }),
  };
  const client = {
    call,
    on: (_: string, listener: () => void) => {
      caseChanged = listener;
      return () => {};
    },
  };
  const nothing = () => {};
  const press = { label: '', onPress: nothing };
  const terminal = {
    // Only what the journey asks for.
    client: client as unknown as Terminal['client'],
    cityKey: city.cityKey,
    pack: { offices: [] } as unknown as Terminal['pack'],
    clock: fixedClock('2026-11-24T10:00:00+01:00'),
    language: 'de',
    words: (key, parameters) => i18n.t(key, { ...parameters }),
    constants: {
      name: '',
      subtitle: '',
      site: '',
      tools: [],
      human: press,
      emergency: { label: '', fire: '', police: '', talk: '', onPress: nothing },
      end: press,
      banner: null,
    },
    say: nothing,
  } as Partial<Terminal> as Terminal;
  render(
    <TerminalContext value={terminal}>
      <CaseStatus {...props} onBack={nothing} />
    </TerminalContext>,
  );
  return { caseChanged: () => caseChanged(), asked: () => asked };
}

const heading = (name: RegExp | string) => screen.findByRole('heading', { level: 1, name });
const screenText = () => document.body.textContent ?? '';

describe('the state of a case', () => {
  test('accepted by the office: received, on the day it was handed over', async () => {
    await show([found([await submit(), await accept()])]);
    await heading('Eingegangen am Donnerstag, 19. November 2026');
    expect(screen.getByText('Das Amt hat den Eingang bestätigt.')).toBeInTheDocument();
  });

  test('the sheet to sign is still missing: both are said', async () => {
    await show([found([await submit(), await accept()], { signatureRequired: true })]);
    await heading('Unterschrift fehlt noch');
    expect(screen.getByText('Eingegangen am Donnerstag, 19. November 2026')).toBeInTheDocument();
  });

  test('another terminal knows no tags and still sees the receipt', async () => {
    await show([found([await submit(), await accept()], { savedHereAt: null, tags: [] })]);
    await heading('Eingegangen am Donnerstag, 19. November 2026');
  });

  test('a submit of somebody else lends no date', async () => {
    const strange = await city.says({ state: 'submit', at: '2026-10-30T08:00:00Z', submissionId: randomId(), tags });
    await show([found([strange, await submit(), await accept()], { savedHereAt: null, tags: [] })]);
    await heading('Eingegangen am Donnerstag, 19. November 2026');
  });

  test('says honestly when the office cannot be asked', async () => {
    await show([found([await submit()], { gatewayReached: false })]);
    await heading('Übertragen');
    expect(screen.getByText(/^Wir können das Amt gerade nicht fragen/)).toBeInTheDocument();
  });

  test('follows when delivery moves on', async () => {
    const machine = await show([found([]), found([await submit(), await accept()])]);
    await heading('Gespeichert');
    machine.caseChanged();
    await heading(/^Eingegangen am/);
  });
});

describe('never "eingegangen" without a verified accept', () => {
  const otherTags = { ...tags, data: 'x'.repeat(22) };
  test.each([
    ['nothing was signed', async () => []],
    ['only transmitted', async () => [await submit()]],
    ['words that are no token', async () => ['eingegangen', await submit()]],
    [
      'another application accepted',
      async () => [await city.says({ state: 'accept', at, submissionId, tags: otherTags, caseHash })],
    ],
    [
      'another case accepted',
      async () => [await city.says({ state: 'accept', at, submissionId, tags, caseHash: 'a'.repeat(64) })],
    ],
    [
      'in progress, but never accepted',
      async () => [await city.says({ state: 'notify', at, submissionId, caseHash, caseState: 'in-progress' })],
    ],
    [
      'signed by a stranger',
      async () => {
        const stranger = await foundCity();
        return [await stranger.says({ state: 'accept', at, submissionId, tags, caseHash })];
      },
    ],
  ] as const)('%s', { timeout: 60_000 }, async (_, events) => {
    await show([found([...(await events())])]);
    await heading(/^(Gespeichert|Übertragen)$/);
    expect(screen.getByText('Eingegangen').closest('li')).toHaveClass('timeline-open');
    expect(screenText()).not.toContain('Eingegangen am');
    expect(screenText()).not.toContain('Das Amt hat den Eingang bestätigt');
  });
});

describe('number and PIN', () => {
  const enterNumber = async (text: string) => {
    await userEvent.type(await screen.findByLabelText('Vorgangsnummer'), text);
    await userEvent.click(screen.getByRole('button', { name: 'Weiter' }));
  };

  test('typed as it comes, the number leads to the PIN and the PIN to the state', async () => {
    await show([found([])], {});
    await enterNumber(writtenCaseCode(code).toLowerCase().replaceAll('0', 'o').replaceAll('-', ' '));
    await heading('Wie ist Ihre PIN?');
    for (const digit of pin) await userEvent.click(screen.getByRole('button', { name: digit }));
    await userEvent.click(screen.getByRole('button', { name: 'Stand zeigen' }));
    await heading('Gespeichert');
  });

  test('a slip of the finger is named, and nothing is asked', async () => {
    const machine = await show([found([])], {});
    await enterNumber((code.startsWith('A') ? 'B' : 'A') + code.slice(1));
    expect(await screen.findByRole('alert')).toHaveTextContent('Ein Zeichen stimmt nicht');
    expect(machine.asked()).toBe(0);
  });

  test('too short: the button says how much is missing', async () => {
    await show([found([])], {});
    await userEvent.type(await screen.findByLabelText('Vorgangsnummer'), 'KR7M-4');
    expect(screen.getByText('Es fehlen noch Zeichen: 12')).toBeInTheDocument();
  });

  test('an unknown number or a wrong PIN, and the question is not repeated', async () => {
    const machine = await show([{ outcome: 'unknown', gatewayReached: true }]);
    await heading('Wir finden diesen Vorgang nicht');
    machine.caseChanged();
    expect(machine.asked()).toBe(1);
    await userEvent.click(screen.getByRole('button', { name: 'Noch einmal eingeben' }));
    await heading('Wie ist Ihre Vorgangsnummer?');
  });

  test('unknown here while the office cannot be asked: it may lie elsewhere', async () => {
    await show([{ outcome: 'unknown', gatewayReached: false }]);
    expect(await screen.findByRole('alert')).toHaveTextContent('Wir können das Amt gerade nicht fragen');
  });

  test('locked: says for how long', async () => {
    await show([{ outcome: 'locked', retryAfterSeconds: 30 }]);
    await heading('Zu oft falsch');
    expect(screen.getByRole('alert')).toHaveTextContent('In 30 Sekunden geht es wieder.');
  });
});
