import type { ReactNode } from 'react';
import { Button, Card, Kiosk, Pictogram } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';

/** "Frist ausrechnen": the letter before the camera, or its dates typed. */
export function DeadlineWays(props: {
  readonly onLetter: () => void;
  readonly onByHand: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words, say } = useTerminal();
  const title = words('orientation.deadline');
  const lead = words('orientation.deadlineLead');
  const ways = [
    ['scan', 'orientation.showLetter', 'orientation.showLetterText', 'cam', props.onLetter],
    ['form', 'orientation.typeLetter', 'orientation.typeLetterText', 'pen', props.onByHand],
  ] as const;
  return (
    <Kiosk
      constants={constants}
      page="deadline-ways"
      title={title}
      lead={lead}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(`${title} ${lead}`) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
    >
      <div className="stack">
        {ways.map(([picture, label, text, icon, onPress]) => (
          <Card key={label} look="picture">
            <Pictogram name={picture} />
            <div className="stack">
              <p className="lead">{words(text)}</p>
              <Button look="second" act={{ label: words(label), icon, onPress }} />
            </div>
          </Card>
        ))}
      </div>
    </Kiosk>
  );
}
