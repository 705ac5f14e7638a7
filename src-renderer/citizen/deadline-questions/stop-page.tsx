import type { ReactNode } from 'react';
import { Card, Kiosk, Note, Steps } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { STOPS } from './stops.ts';
import type { Stop } from './topics.ts';

/** Without this nothing can be counted: why, and what would help. Back leads to the question, with all answers kept. */
export function StopPage(props: {
  readonly stop: Stop;
  readonly onLetter: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words, say } = useTerminal();
  const { text, helps, camera } = STOPS[props.stop];
  const title = words('questions.stop.title');
  const spoken = [title, words(text), words('questions.stop.helps'), ...helps.map((help) => words(help))].join(' ');
  const change = { label: words('questions.stop.change'), icon: 'pen', onPress: props.onBack } as const;
  return (
    <Kiosk
      constants={constants}
      page="day-stop"
      title={title}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(spoken) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      {...(camera ? { second: change } : {})}
      main={camera ? { label: words('orientation.showLetter'), icon: 'cam', onPress: props.onLetter } : change}
    >
      <div className="stack">
        <Note tone="silk" icon="info">
          <p className="lead">{words(text)}</p>
        </Note>
        <Card title={words('questions.stop.helps')}>
          <Steps steps={helps.map((help) => words(help))} />
        </Card>
      </div>
    </Kiosk>
  );
}
