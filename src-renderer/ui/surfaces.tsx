import type { ReactNode } from 'react';
import { Icon, type IconName, isPictogram, Pictogram, type PictogramName } from './picture.tsx';

export function Card({
  title,
  tag,
  children,
}: {
  readonly title?: string;
  readonly tag?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section className="card">
      {title === undefined ? null : (
        <div className="row">
          <h2>{title}</h2>
          {tag}
        </div>
      )}
      {children}
    </section>
  );
}

export function Tag({
  tone,
  icon,
  label,
}: {
  readonly tone: 'velvet' | 'leaf' | 'silk';
  readonly icon?: IconName;
  readonly label: string;
}): ReactNode {
  return (
    <span className={`tag tag-${tone}`}>
      {icon === undefined ? null : <Icon name={icon} />}
      {label}
    </span>
  );
}

/** `velvet` explains, `silk` asks or tells a state, `leaf` is done, `madder` is an error or danger. */
export function Note({
  tone,
  icon,
  children,
}: {
  readonly tone: 'velvet' | 'silk' | 'leaf' | 'madder';
  readonly icon: IconName;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className={tone === 'velvet' ? 'note' : `note note-${tone}`}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}

/** An error names the field, the reason and the way out; it is read at once by speech output. */
export function ErrorNote({ id, text }: { readonly id: string; readonly text: string }): ReactNode {
  return (
    <div className="note note-madder error" id={id} role="alert">
      <Icon name="warn" />
      <div>{text}</div>
    </div>
  );
}

export function Tile(props: {
  readonly picture: string;
  readonly title: string;
  readonly examples: string;
  readonly acute: boolean;
  readonly onPress: () => void;
}): ReactNode {
  return (
    <button type="button" className={props.acute ? 'tile tile-acute' : 'tile'} onClick={props.onPress}>
      {isPictogram(props.picture) ? <Pictogram name={props.picture} /> : null}
      <span>
        {props.title}
        <small>{props.examples}</small>
      </span>
    </button>
  );
}

export function Way(props: {
  readonly picture: PictogramName;
  readonly title: string;
  readonly onPress: () => void;
}): ReactNode {
  return (
    <button type="button" className="way" onClick={props.onPress}>
      <Pictogram name={props.picture} />
      <span>{props.title}</span>
    </button>
  );
}

export function Steps({ steps }: { readonly steps: readonly string[] }): ReactNode {
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li key={step}>
          <span>{step}</span>
        </li>
      ))}
    </ol>
  );
}

/** Something takes longer than a second: a sentence and a bar; `share` 0 to 1. */
export function Progress({ sentence, share }: { readonly sentence: string; readonly share: number }): ReactNode {
  const percent = Math.round(share * 100);
  return (
    <div className="stack">
      <p className="lead">{sentence}</p>
      <div
        className="progress"
        role="progressbar"
        aria-label={sentence}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <span style={{ inlineSize: `${percent}%` }} />
      </div>
    </div>
  );
}
