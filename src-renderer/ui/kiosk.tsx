import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type Act, Button } from './button.tsx';
import { Heading, type HeadingState } from './heading.tsx';
import { HelperBanner } from './helper-banner.tsx';
import { HelperCard } from './helper-card.tsx';
import type { KioskConstants } from './kiosk-constants.ts';
import { KioskSafe } from './kiosk-safe.tsx';
import { KioskTop } from './kiosk-top.tsx';
import { ReadInParts } from './read-in-parts.tsx';
import { Weave } from './weave.tsx';

/**
 * The frame of every citizen screen: top how I read, stage one question or one result, acts where I go, below who helps.
 * `page` names the screen: when it changes, the heading takes the focus so that speech and keyboard begin there. What does
 * not fit the stage is read in parts. A place that is hidden stays empty: nothing moves.
 */
export function Kiosk(props: {
  readonly constants: KioskConstants;
  readonly page: string;
  readonly title: string;
  readonly lead?: string;
  /** Makes the heading a state with its picture: saved, received, failed. */
  readonly state?: HeadingState;
  readonly aboveTitle?: ReactNode;
  readonly sayIt?: { readonly label: string; readonly onPress: () => void; readonly speaking?: boolean };
  readonly back?: Act;
  readonly second?: Act;
  /** Beside the second way, where a result has no main button (look.md 1). */
  readonly third?: Act;
  readonly main?: Act;
  readonly hideEnd?: boolean;
  readonly hideTools?: boolean;
  /** The screen at rest: woven ground, large greeting, main button over the whole width. */
  readonly attract?: boolean;
  /** A sentence for speech output only, read when it changes. */
  readonly status?: string;
  readonly veil?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const { constants } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const reasonId = useId();
  const [asked, setAsked] = useState('');
  const veil = props.veil ?? constants.veil ?? null;
  const veiled = veil !== null;
  const card = constants.helper?.card(props.page) ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when the page changes, and only then.
  useEffect(() => {
    setAsked('');
    heading.current?.focus({ preventScroll: true });
  }, [props.page]);
  useEffect(() => {
    document.title = veiled ? constants.name : props.title;
  }, [props.title, veiled, constants.name]);
  // Covered really, not painted over: nothing behind the veil is drawn, selected or read by speech output, while every
  // answer and the running camera stay as they are.
  const covered = veiled ? { style: { visibility: 'hidden' as const } } : {};
  const classes = ['kiosk', veiled ? 'veiled' : '', props.attract === true ? 'kiosk-attract' : ''];
  return (
    <div className={classes.filter(Boolean).join(' ')} data-page={props.page}>
      {props.attract === true ? <Weave /> : null}
      <KioskTop constants={constants} hideTools={props.hideTools === true} inert={veiled} />
      <main className="kiosk-stage" inert={veiled} {...covered}>
        {constants.banner === null ? null : <div className="kiosk-banner">{constants.banner}</div>}
        {constants.message === undefined || constants.message === null ? null : (
          <div className="kiosk-banner" role="status">
            {constants.message}
          </div>
        )}
        {constants.helper === undefined ? null : <HelperBanner helper={constants.helper} />}
        <div className="accompanied-stage">
          <ReadInParts page={props.page}>
            {props.aboveTitle}
            <Heading target={heading} title={props.title} lead={props.lead} state={props.state} sayIt={props.sayIt} />
            {props.children}
          </ReadInParts>
          {card === null ? null : <HelperCard content={card} />}
        </div>
      </main>
      <nav className="kiosk-acts" inert={veiled} {...covered}>
        {props.back === undefined ? <span /> : <Button act={{ icon: 'back', ...props.back }} look="back" />}
        <div className="kiosk-acts-end">
          {props.main?.openReason === undefined ? null : (
            <span className="kiosk-reason" id={reasonId}>
              {props.main.openReason}
            </span>
          )}
          {props.second === undefined ? null : <Button act={props.second} look="second" />}
          {props.third === undefined ? null : <Button act={props.third} look="second" />}
          {props.main === undefined ? null : <MainButton act={props.main} reasonId={reasonId} onBlocked={setAsked} />}
        </div>
      </nav>
      <KioskSafe constants={constants} hideEnd={props.hideEnd === true} />
      {veil}
      <p className="visually-hidden" role="status">
        {veiled ? null : asked === '' ? props.status : asked}
      </p>
    </div>
  );
}

/** A press on the resting button is answered: the reason beside it is also spoken. */
function MainButton(props: {
  readonly act: Act;
  readonly reasonId: string;
  readonly onBlocked: (reason: string) => void;
}): ReactNode {
  const { act } = props;
  return (
    <Button
      act={{ icon: 'next', ...act }}
      look="main"
      iconAtEnd={act.icon === undefined || act.icon === 'next'}
      reasonId={props.reasonId}
      onBlocked={() => props.onBlocked(act.openReason ?? act.waiting?.sentence ?? '')}
    />
  );
}
