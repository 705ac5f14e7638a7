import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { Matter } from '#shared/matters';
import { krefeldPack, testTerminal } from '../app/terminal.fixture.ts';
import { type Terminal, TerminalContext } from '../app/terminal.ts';
import { RemedyLetter } from './remedy-letter.tsx';
import type { LetterDraft } from './remedy-letter-draft.ts';

// Node's side of the paper room, by path as `krefeldPack` reads its script: the window's types do not know it.
const PAPER = '/src-renderer/paper/read-back.fixture.ts';
type PaperReader = { readonly fonts: PaperFonts; readonly readBack: (pdf: Uint8Array) => string };
type PaperFonts = Awaited<ReturnType<typeof import('#renderer/paper')['loadPaperFonts']>>;
export const { fonts, readBack }: PaperReader = await import(/* @vite-ignore */ PAPER);

/** Samira Haddad's refusal (invented): letter and post 9 November 2026; safe until 14 December. */
export const refusal: Matter = {
  id: 'm1',
  topic: 'widerspruch',
  input: { kind: 'remedy', regime: 'SGG', trigger: 'post_inland', letterDate: '2026-11-09', legalInstruction: 'ok' },
  sender: 'Jobcenter Krefeld',
  reference: '35502//0012345',
  from: 'letter',
};

/** Wohngeld, the month of application: November counts until Monday, 30 November. */
export const wohngeldStart: Matter = {
  id: 'm2',
  topic: 'start',
  input: { kind: 'benefit_start', benefit: 'wohngeld', appliedOn: '2026-11-24' },
  sender: null,
  reference: null,
  from: 'typed',
};

type Options = {
  readonly language?: string;
  readonly now?: string;
  readonly outcome?: string | (() => Promise<never>);
  readonly network?: { state: string; clock: string };
  readonly helper?: boolean;
  readonly draft?: LetterDraft | null;
};

/** The journey in a visit that keeps its draft, over a machine whose printer answers as told. */
export async function show(matter: Matter, options: Options = {}) {
  const pack = await krefeldPack();
  const {
    language = 'de',
    now = '2026-11-24T10:30:00+01:00',
    network = { state: 'online', clock: 'plausible' },
  } = options;
  const { terminal: base } = await testTerminal({ pack, language, now });
  const printed: { readonly document: Uint8Array; readonly copies: number }[] = [];
  const call = {
    network: async () => network,
    print: async (job: { document: Uint8Array; copies: number }) => {
      printed.push(job);
      if (typeof options.outcome === 'function') return options.outcome();
      return { outcome: options.outcome ?? 'printed' };
    },
  };
  const accompanied = {
    sentence: 'begleitet',
    detail: '',
    end: { label: 'Hilfe beenden', onPress: nothing },
    card: () => null,
  };
  const terminal = {
    ...base,
    client: { call },
    constants: { ...base.constants, ...(options.helper === true ? { helper: accompanied } : {}) },
    // Only what this journey asks for.
  } as unknown as Terminal;
  const kept: { draft: LetterDraft | null; left: number } = { draft: options.draft ?? null, left: 0 };
  function Visit() {
    const [draft, setDraft] = useState<LetterDraft | null>(kept.draft);
    return (
      <RemedyLetter
        matter={matter}
        draft={draft}
        onDraft={(next) => {
          // As the visit keeps it: plain JSON and nothing else.
          kept.draft = JSON.parse(JSON.stringify(next));
          setDraft(kept.draft);
        }}
        onPlace={nothing}
        onBack={() => {
          kept.left += 1;
        }}
      />
    );
  }
  const view = render(
    <TerminalContext value={terminal}>
      <Visit />
    </TerminalContext>,
  );
  return { printed, kept, words: terminal.words, unmount: view.unmount };
}

const nothing = () => undefined;

export const heading = () => screen.getByRole('heading', { level: 1 }).textContent ?? '';
export const stage = () => document.querySelector('main')?.textContent ?? '';
export const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
export const pick = (name: string) => userEvent.click(screen.getByRole('radio', { name }));
export const tick = (name: string) => userEvent.click(screen.getByRole('checkbox', { name }));

/** Types as a paste does: whole texts at once. */
export async function write(label: string, text: string): Promise<void> {
  const field = screen.getByLabelText(label);
  await userEvent.clear(field);
  if (text === '') return;
  await userEvent.click(field);
  await userEvent.paste(text);
}

/** Name and address of an invented person, then to the preview. */
export async function tellSender(name: readonly [string, string] = ['Samira', 'Haddad']): Promise<void> {
  await write('Vorname', name[0]);
  await write('Nachname', name[1]);
  await press('Weiter');
  if (document.querySelector('[data-page="letter-born"]') !== null) await press('Von Hand eintragen');
  await tellAddress();
}

export async function tellAddress(): Promise<void> {
  await write('Straße', 'Am Beispielhof');
  await write('Hausnummer', '7');
  await write('Postleitzahl', '47809');
  await write('Ort', 'Krefeld');
  await press('Weiter');
}

/** Four fonts take a second, and seconds on a busy machine. */
export const soon = (look: () => void) => waitFor(look, { timeout: 15_000 });
