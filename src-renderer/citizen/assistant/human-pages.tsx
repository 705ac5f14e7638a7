import type { ReactNode } from 'react';
import { type Act, Kiosk, Note, Pictogram } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { Banner } from './cards-page.tsx';

const WORDS = {
  beyond: ['assistant.beyondTitle', 'assistant.beyondLead'],
  broken: ['assistant.brokenTitle', 'assistant.brokenLead'],
  human: ['assistant.humanTitle', 'assistant.humanLead'],
} as const;

/** Says honestly that there is no card for this, and leads to a human; a life situation may still be chosen. */
export function BeyondPage(props: {
  readonly reason: keyof typeof WORDS;
  readonly onGroups: (() => void) | null;
  readonly emergency: (() => void) | null;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words, say } = useTerminal();
  const [titleKey, leadKey] = WORDS[props.reason];
  const title = words(titleKey);
  const lead = words(leadKey);
  const second: Act | undefined =
    props.onGroups === null ? undefined : { label: words('assistant.groups'), onPress: props.onGroups };
  return (
    <Kiosk
      constants={constants}
      page={`questions-${props.reason}`}
      title={title}
      lead={lead}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(`${title} ${lead}`) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      {...(second === undefined ? {} : { second })}
      main={{ label: words('safe.human'), icon: 'phone', onPress: constants.human.onPress }}
    >
      {props.emergency === null ? null : <Banner onEmergency={props.emergency} />}
      <section className="card picture-card assistant-human">
        <Pictogram name="human" />
        <p className="lead">{words('assistant.humanHere')}</p>
      </section>
      <Note tone="velvet" icon="info">
        {words('cards.lead')}
      </Note>
    </Kiosk>
  );
}
