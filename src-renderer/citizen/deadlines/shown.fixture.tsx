import { render } from '@testing-library/react';
import { vi } from 'vitest';
import type { ContentPack } from '#shared/content';
import type { Matter } from '#shared/matters';
import { krefeldPack, testTerminal } from '../app/terminal.fixture.ts';
import { type Terminal, TerminalContext } from '../app/terminal.ts';
import { DeadlineResult } from './deadline-result.tsx';
import { TODAY } from './matters.fixture.ts';
import type { ReminderSlip } from './reminder-slip.ts';

type Options = {
  readonly language?: string;
  readonly today?: string;
  readonly outcome?: string;
  readonly clock?: string;
  readonly pack?: ContentPack;
};

let krefeld: Promise<ContentPack> | null = null;

/** The terminal of these tests: real words and content of Krefeld, a clock that stands, prints caught, speech written down. */
export async function resultTerminal(options: Options = {}) {
  const { language = 'de', today = TODAY, outcome = 'printed', clock = 'plausible' } = options;
  krefeld ??= krefeldPack();
  const pack = options.pack ?? (await krefeld);
  const { terminal: made } = await testTerminal({ pack, language, now: `${today}T10:00:00+01:00` });
  const printed: string[] = [];
  const said: string[] = [];
  const terminal = {
    ...made,
    say: (text: string) => said.push(text),
    client: {
      call: {
        network: async () => ({ state: 'online', clock }),
        print: async ({ document }: { document: Uint8Array }) => {
          printed.push(new TextDecoder().decode(document));
          return { outcome };
        },
      },
    },
    // Only what this journey asks for.
  } as unknown as Terminal;
  return { terminal, printed, said };
}

type Doors = Omit<Parameters<typeof DeadlineResult>[0], 'matter' | 'reminder'>;
type Caught = Awaited<ReturnType<typeof resultTerminal>>;

/** The doors of the page, to see what was asked for. */
export function doors(): Doors {
  return {
    onBack: vi.fn(),
    onApply: vi.fn(),
    onWrite: vi.fn(),
    onRemind: vi.fn(),
    onMatters: vi.fn(),
    onPlace: vi.fn(),
  };
}

export async function showMatter(
  matter: Matter,
  options: Options & { readonly reminder?: ReminderSlip } = {},
): Promise<Caught & Doors & { readonly unmount: () => void }> {
  const caught = await resultTerminal(options);
  const opened = doors();
  const shown = render(
    <TerminalContext value={caught.terminal}>
      <DeadlineResult matter={matter} reminder={options.reminder ?? null} {...opened} />
    </TerminalContext>,
  );
  return { ...caught, ...opened, unmount: shown.unmount };
}

/** What stands on the stage. */
export const page = () => document.querySelector('main')?.textContent ?? '';
