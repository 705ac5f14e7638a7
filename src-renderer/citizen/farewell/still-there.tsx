import type { ReactNode } from 'react';
import { IdleWarning } from '#renderer/ui';
import type { Words } from '../app/terminal.ts';

/** The idle warning with its ways: more time now, more time always, or the end. The seconds are the machine's. */
export function StillThere(props: {
  readonly words: Words;
  readonly secondsLeft: number;
  readonly onMore: () => void;
  readonly onAlways: () => void;
  readonly onEnd: () => void;
  readonly say: (text: string) => void;
}): ReactNode {
  const { words, say } = props;
  const title = words('warning.title');
  const sentence = `${words('warning.sentence')} ${words('warning.covered')}`;
  return (
    <IdleWarning
      title={title}
      sentence={sentence}
      secondsLeft={props.secondsLeft}
      more={{ label: words('warning.more'), onPress: props.onMore }}
      acts={[
        { label: words('warning.always'), onPress: props.onAlways },
        { label: words('warning.endNow'), icon: 'door', onPress: props.onEnd },
      ]}
      sayIt={{ label: words('warning.readAloud'), onPress: () => say(`${title} ${sentence}`) }}
    />
  );
}
