import { type ReactNode, useState } from 'react';
import { Note } from '#renderer/ui';
import { ChoosePin } from '../choose-pin.tsx';
import { orNull } from '../staff-client.ts';
import { pinProblemSentences } from '../texts.ts';
import type { StepProps } from './step-props.ts';

/** The PIN of the site with which helpers open their cards. */
export function HelperStep({ client, setup, onKept }: StepProps): ReactNode {
  const [refused, setRefused] = useState<string | null>(null);
  const [setNow, setSetNow] = useState(false);
  const send = (pin: string) =>
    void orNull(client.call.setPin({ role: 'helper', pin })).then(async (answer) => {
      setRefused(
        answer === null
          ? 'Das Gerät antwortet nicht. Bitte noch einmal.'
          : answer.outcome === 'not-good'
            ? pinProblemSentences[answer.problem]
            : null,
      );
      setSetNow(answer?.outcome === 'set');
      await onKept();
    });
  return (
    <>
      {setup.helperPin ? (
        <Note tone="leaf" icon="check">
          <p role="status">
            {setNow
              ? 'Die neue PIN für Helfer gilt ab sofort.'
              : 'Es gibt schon eine PIN für Helfer. Eine neue ersetzt sie.'}
          </p>
        </Note>
      ) : null}
      <ChoosePin
        title="PIN für Helferinnen und Helfer"
        explain="Damit öffnen sie ihre Karten am Terminal, wenn jemand sie darum bittet."
        refused={refused}
        onChosen={send}
      />
    </>
  );
}
