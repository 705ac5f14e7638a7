import type { ReactNode } from 'react';
import { Button } from '#renderer/ui';
import type { Matter } from '#shared/matters';
import { dayInWords, useTerminal } from '../app/terminal.ts';
import { FORMS } from './first-draft.ts';
import { daysOf } from './letter-days.ts';
import { useMachineState } from './use-machine-state.ts';

/**
 * On a day: the letter that can be written about it. For a benefit a formloser Antrag, which stands out while nothing can be
 * sent from here, because a month counts from the day of arrival (§ 25 (2) WoGG and its sisters); a quiet line otherwise.
 */
export function LetterOffer(props: { readonly matter: Matter; readonly onWrite: () => void }): ReactNode {
  const { words, language, clock } = useTerminal();
  const { offline } = useMachineState();
  const form = FORMS[props.matter.topic];
  // Widerspruch and Einspruch are what their day is about: its page has a button of its own.
  if (form !== 'application' && form !== 'more-time') return null;
  const more = form === 'more-time';
  const act = {
    label: words(more ? 'letter.offer.goMore' : 'letter.offer.go'),
    icon: 'pen',
    onPress: props.onWrite,
  } as const;
  if (more || !offline)
    return (
      <div className="letter-offer">
        <p className="small quiet">{words(more ? 'letter.offer.more' : 'letter.offer.online')}</p>
        <Button look="small" act={act} />
      </div>
    );
  const { safe, late } = daysOf(props.matter, clock.today());
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
