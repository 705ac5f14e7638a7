import type { ReactNode } from 'react';
import { Button } from '#renderer/ui';
import type { Matter } from '#shared/matters';
import { dayInWords, useTerminal } from '../app/terminal.ts';
import { FORMS } from './first-draft.ts';
import { daysOf } from './letter-days.ts';
import { useMachineState } from './use-machine-state.ts';

/**
 * On the day of a benefit: a formloser Antrag on paper. Stands out while nothing can be sent from here, because a month
 * counts from the day of arrival (§ 25 (2) WoGG and its sisters); a quiet line while it can.
 */
export function FormlessOffer(props: { readonly matter: Matter; readonly onWrite: () => void }): ReactNode {
  const { words, language, clock } = useTerminal();
  const { offline } = useMachineState();
  if (FORMS[props.matter.topic] !== 'application') return null;
  const { safe, late } = daysOf(props.matter, clock.today());
  const act = { label: words('letter.offer.go'), icon: 'pen', onPress: props.onWrite } as const;
  if (!offline)
    return (
      <div className="letter-offer">
        <p className="small quiet">{words('letter.offer.online')}</p>
        <Button look="small" act={act} />
      </div>
    );
  return (
    <section className="card letter-offer" data-keep="together">
      <h2>{words('letter.offer.title')}</h2>
      <p>{words('letter.offer.offline')}</p>
      {safe === null || late ? null : (
        <p className="lead">{words('letter.offer.until', { day: dayInWords(safe, language) })}</p>
      )}
      <Button look="second" act={act} />
    </section>
  );
}
