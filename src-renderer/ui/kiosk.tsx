import { type ReactNode, useEffect, useRef } from 'react';
import { type Act, Button } from './button.tsx';
import { Icon, type IconName, Pictogram } from './picture.tsx';
import { Wordmark } from './wordmark.tsx';

export type Tool = {
  readonly label: string;
  readonly icon: IconName;
  readonly onPress: () => void;
  readonly pressed?: boolean;
};

/** Words and acts that stand at the same place on every screen. */
export type KioskConstants = {
  readonly name: string;
  readonly subtitle: string;
  readonly site: string;
  readonly tools: readonly Tool[];
  readonly human: { readonly label: string; readonly onPress: () => void };
  readonly emergency: {
    readonly label: string;
    readonly fire: string;
    readonly police: string;
    readonly talk: string;
    readonly onPress: () => void;
  };
  readonly end: { readonly label: string; readonly onPress: () => void };
  readonly banner: string | null;
};

/**
 * The frame of every citizen screen: top how I read, stage one question or one result, acts where I go, below who helps.
 * `page` names the screen: when it changes, the heading takes the focus so that speech and keyboard begin there.
 */
export function Kiosk(props: {
  readonly constants: KioskConstants;
  readonly page: string;
  readonly title: string;
  readonly lead?: string;
  readonly aboveTitle?: ReactNode;
  readonly sayIt?: { readonly label: string; readonly onPress: () => void };
  readonly back?: Act;
  readonly second?: Act;
  readonly main?: Act;
  readonly hideEnd?: boolean;
  readonly veil?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const { constants } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when the page changes, and only then.
  useEffect(() => {
    heading.current?.focus();
    document.title = props.title;
  }, [props.page]);
  return (
    <div className={props.veil === undefined ? 'kiosk' : 'kiosk veiled'} data-page={props.page}>
      <header className="kiosk-top" inert={props.veil !== undefined}>
        <div className="kiosk-brand">
          <Wordmark />
          <span>
            <span>{constants.name}</span>
            <small>{constants.subtitle}</small>
          </span>
          <span className="kiosk-site">{constants.site}</span>
        </div>
        <div className="kiosk-tools">
          {constants.tools.map((tool) => (
            <button type="button" key={tool.icon} className="tool" aria-pressed={tool.pressed} onClick={tool.onPress}>
              <Icon name={tool.icon} />
              <span>{tool.label}</span>
            </button>
          ))}
        </div>
      </header>
      <main className="kiosk-stage" inert={props.veil !== undefined}>
        {constants.banner === null ? null : <div className="kiosk-banner">{constants.banner}</div>}
        {props.aboveTitle}
        <div className="heading">
          <div className="stack-tight">
            <h1 ref={heading} tabIndex={-1}>
              {props.title}
            </h1>
            {props.lead === undefined ? null : <p className="lead quiet">{props.lead}</p>}
          </div>
          {props.sayIt === undefined ? null : (
            <button type="button" className="say-it" aria-label={props.sayIt.label} onClick={props.sayIt.onPress}>
              <Icon name="ear" />
            </button>
          )}
        </div>
        {props.children}
      </main>
      <nav className="kiosk-acts" inert={props.veil !== undefined}>
        {props.back === undefined ? <span /> : <Button act={{ icon: 'back', ...props.back }} look="back" />}
        <div className="kiosk-acts-end">
          {props.main?.openReason === undefined ? null : <span className="kiosk-reason">{props.main.openReason}</span>}
          {props.second === undefined ? null : <Button act={props.second} look="second" />}
          {props.main === undefined ? null : <Button act={{ icon: 'next', ...props.main }} look="main" iconAtEnd />}
        </div>
      </nav>
      <footer className="kiosk-safe">
        <button type="button" className="human" onClick={constants.human.onPress}>
          <Pictogram name="human" />
          <span>{constants.human.label}</span>
        </button>
        <EmergencyStrip emergency={constants.emergency} />
        <button
          type="button"
          className={props.hideEnd === true ? 'end place-kept' : 'end'}
          onClick={constants.end.onPress}
        >
          <Icon name="door" />
          <span>{constants.end.label}</span>
        </button>
      </footer>
      {props.veil}
    </div>
  );
}

function EmergencyStrip({ emergency }: { readonly emergency: KioskConstants['emergency'] }): ReactNode {
  return (
    <fieldset className="emergency" aria-label={emergency.label}>
      <button type="button" onClick={emergency.onPress}>
        <b className="left-to-right">112</b>
        <span>{emergency.fire}</span>
      </button>
      <button type="button" onClick={emergency.onPress}>
        <b className="left-to-right">110</b>
        <span>{emergency.police}</span>
      </button>
      <button type="button" onClick={emergency.onPress}>
        <b>
          <Icon name="phone" />
        </b>
        <span>{emergency.talk}</span>
      </button>
    </fieldset>
  );
}
