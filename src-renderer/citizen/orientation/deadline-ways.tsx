import type { ReactNode } from 'react';
import { Button, Card, Kiosk, Pictogram } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';

type Way = {
  readonly picture: 'scan' | 'form' | 'cal';
  readonly label: string;
  readonly text: string;
  readonly icon: 'cam' | 'pen' | 'cal';
  readonly onPress: () => void;
};

/** "Frist ausrechnen": the letter before the camera, or a few questions; and the days this visit has already. */
export function DeadlineWays(props: {
  readonly onLetter: () => void;
  readonly onByHand: () => void;
  /** How many days this visit has already; with none there is no list to see. */
  readonly days: number;
  readonly onDays: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words, say } = useTerminal();
  const title = words('orientation.deadline');
  const lead = words('orientation.deadlineLead');
  const ways: readonly Way[] = [
    {
      picture: 'scan',
      label: words('orientation.showLetter'),
      text: words('orientation.showLetterText'),
      icon: 'cam',
      onPress: props.onLetter,
    },
    {
      picture: 'form',
      label: words('orientation.typeLetter'),
      text: words('orientation.typeLetterText'),
      icon: 'pen',
      onPress: props.onByHand,
    },
    ...(props.days === 0
      ? []
      : ([
          {
            picture: 'cal',
            label: words('questions.days', { count: props.days }),
            text: words('questions.daysText'),
            icon: 'cal',
            onPress: props.onDays,
          },
        ] as const)),
  ];
  const spoken = [title, lead, ...ways.flatMap(({ label, text }) => [label, text])].join('. ');
  return (
    <Kiosk
      constants={constants}
      page="deadline-ways"
      title={title}
      lead={lead}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(spoken) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
    >
      <div className="stack">
        {ways.map(({ picture, label, text, icon, onPress }) => (
          <Card key={picture} look="picture">
            <Pictogram name={picture} />
            <div className="stack">
              <p className="lead">{text}</p>
              <Button look="second" act={{ label, icon, onPress }} />
            </div>
          </Card>
        ))}
      </div>
    </Kiosk>
  );
}
