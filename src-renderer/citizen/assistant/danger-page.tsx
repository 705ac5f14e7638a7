import type { ReactNode } from 'react';
import { Button, Kiosk } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';

/** Asks before anything else whether someone is in danger. Nothing here says what was typed. */
export function DangerPage(props: {
  readonly numbers: ReactNode;
  readonly onMore: () => void;
  readonly onNo: () => void;
  readonly onEndNow: () => void;
}): ReactNode {
  const { constants, words, say } = useTerminal();
  const title = words('assistant.dangerTitle');
  const lead = words('assistant.dangerLead');
  return (
    <Kiosk
      constants={constants}
      page="questions-danger"
      title={title}
      lead={lead}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(`${title} ${lead}`) }}
      back={{ label: words('assistant.endNow'), icon: 'x', onPress: props.onEndNow }}
      second={{ label: words('assistant.dangerNo'), onPress: props.onNo }}
      main={{ label: words('safe.human'), icon: 'phone', onPress: constants.human.onPress }}
    >
      {props.numbers}
      <Button look="second" act={{ label: words('assistant.dangerMore'), icon: 'phone', onPress: props.onMore }} />
    </Kiosk>
  );
}
