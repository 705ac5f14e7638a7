import { render } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { type Dialogue, newDialogue, type Ranker } from '#shared/assistant';
import { fixedClock } from '#shared/basics';
import { type Terminal, TerminalContext } from '../app/terminal.ts';
import { startWords } from '../app/words.ts';
import { krefeld } from './krefeld.fixture.ts';
import { Questions } from './questions.tsx';
import type { Starts } from './starts.ts';

/** Stands for the block the app puts there (journeys do not know each other). */
export const NUMBERS = '112 110 0800 1110111';

export type Heard = { ended: number; closed: number; humans: number; started: string[]; dialogue: Dialogue };

/** The question box over a terminal without a machine; what a person presses is heard. */
export async function showQuestions(options: {
  readonly ranker: Ranker;
  readonly language?: string;
  readonly day?: string;
  readonly dialogue?: Dialogue;
}): Promise<{ heard: Heard; container: HTMLElement }> {
  const language = options.language ?? 'de';
  const i18n = await startWords();
  const heard: Heard = { ended: 0, closed: 0, humans: 0, started: [], dialogue: options.dialogue ?? newDialogue };
  const words: Terminal['words'] = (key, parameters) => i18n.getFixedT(language)(key, parameters ?? {});
  const nothing = () => undefined;
  const terminal = {
    pack: krefeld,
    clock: fixedClock(`${options.day ?? '2026-11-24'}T10:00:00+01:00`),
    language,
    words,
    constants: {
      name: '',
      subtitle: '',
      site: '',
      tools: [],
      human: { label: words('safe.human'), onPress: () => heard.humans++ },
      emergency: { label: '', fire: '', police: '', talk: '', onPress: nothing },
      end: { label: words('safe.end'), onPress: nothing },
      banner: null,
    },
    say: nothing,
  } as Partial<Terminal> as Terminal;
  const starts: Starts = {
    application: (application) => heard.started.push(application),
    letter: () => heard.started.push('letter'),
    emergency: () => heard.started.push('emergency'),
  };
  function Held(): ReactNode {
    const [dialogue, setDialogue] = useState(heard.dialogue);
    heard.dialogue = dialogue;
    return (
      <Questions
        dialogue={dialogue}
        onDialogue={setDialogue}
        starts={starts}
        numbers={<p>{NUMBERS}</p>}
        onClose={() => heard.closed++}
        onEndNow={() => heard.ended++}
        ranker={options.ranker}
      />
    );
  }
  const { container } = render(
    <TerminalContext value={terminal}>
      <Held />
    </TerminalContext>,
  );
  return { heard, container };
}
