import type { ReactNode } from 'react';
import {
  asked,
  back,
  chooseGroup,
  type Dialogue,
  decide,
  noDanger,
  type Ranker,
  read,
  somethingElse,
  tick,
  write,
} from '#shared/assistant';
import { useTerminal } from '../app/terminal.ts';
import { CardsPage } from './cards-page.tsx';
import { DangerPage } from './danger-page.tsx';
import { GroupsPage } from './groups-page.tsx';
import { BeyondPage } from './human-pages.tsx';
import { QuestionPage } from './question-page.tsx';
import { ReadingPage } from './reading-page.tsx';
import type { Starts } from './starts.ts';
import { useRanker } from './use-ranker.ts';
import './assistant.css';

/** One conversation, one page at a time. The caller holds its state, so that looking elsewhere and coming back loses nothing. */
export function Questions(props: {
  readonly dialogue: Dialogue;
  readonly onDialogue: (dialogue: Dialogue) => void;
  readonly starts: Starts;
  /** The built-in emergency numbers, for the page that asks first. */
  readonly numbers: ReactNode;
  readonly onClose: () => void;
  readonly onEndNow: () => void;
  readonly ranker?: Ranker;
}): ReactNode {
  const { dialogue, onDialogue } = props;
  const { pack } = useTerminal();
  const loaded = useRanker(props.ranker);
  const cards = pack.articles;
  const stepBack = () => {
    const before = back(dialogue);
    if (before === null) props.onClose();
    else onDialogue(before);
  };
  const otherwise = () => onDialogue(somethingElse(dialogue, cards));
  switch (dialogue.step) {
    case 'writing':
      return (
        <QuestionPage
          text={dialogue.text}
          ready={loaded !== null}
          onText={(text) => onDialogue(write(text))}
          onAsk={() => {
            if (loaded === null) return;
            const services = cards.map(({ key, names }) => ({ topic: key, names }));
            onDialogue(asked(dialogue, decide(dialogue.text, loaded.rank, services), cards));
          }}
          onBack={stepBack}
        />
      );
    case 'danger':
      return (
        <DangerPage
          numbers={props.numbers}
          onMore={props.starts.emergency}
          onNo={() => onDialogue(noDanger(dialogue, cards))}
          onEndNow={props.onEndNow}
        />
      );
    case 'cards':
      return (
        <CardsPage
          dialogue={dialogue}
          onTick={(topic) => onDialogue(tick(dialogue, topic))}
          onRead={() => onDialogue(read(dialogue))}
          onElse={otherwise}
          onChange={() => onDialogue({ ...dialogue, step: 'writing' })}
          onEmergency={props.starts.emergency}
          onBack={stepBack}
        />
      );
    case 'groups':
      return (
        <GroupsPage
          onGroup={(group) => onDialogue(chooseGroup(dialogue, group, cards))}
          onElse={otherwise}
          onBack={stepBack}
        />
      );
    case 'reading':
      return (
        <ReadingPage
          topics={dialogue.ticked}
          starts={props.starts}
          onElse={otherwise}
          onBack={stepBack}
          onEndNow={props.onEndNow}
        />
      );
    case 'beyond':
      return (
        <BeyondPage
          reason={loaded?.broken === true ? 'broken' : 'beyond'}
          onGroups={otherwise}
          emergency={dialogue.answer?.emergency.tier === 't2' ? props.starts.emergency : null}
          onBack={stepBack}
        />
      );
    case 'human':
      return <BeyondPage reason="human" onGroups={null} emergency={null} onBack={stepBack} />;
  }
}
