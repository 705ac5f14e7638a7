import { render } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { type Dialogue, newDialogue, type Ranker } from '#shared/assistant';
import { fixedClock } from '#shared/basics';
import { constants } from '../../ui/frame.fixture.tsx';
import { type Terminal, TerminalContext } from '../app/terminal.ts';
import { startWords } from '../app/words.ts';
import { BuiltInNumbers, builtInWords } from '../emergency/index.ts';
import { krefeld } from './krefeld.fixture.ts';
import { Questions, type Starts } from './questions.tsx';

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
  const terminal = {
    pack: krefeld,
    clock: fixedClock(`${options.day ?? '2026-11-24'}T10:00:00+01:00`),
    language,
    words,
    constants: { ...constants, human: { label: words('safe.human'), onPress: () => heard.humans++ } },
    say: () => undefined,
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
        numbers={<BuiltInNumbers words={builtInWords(language)} />}
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
