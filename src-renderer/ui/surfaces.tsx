import type { ReactNode } from 'react';
import { Icon, type IconName } from './picture.tsx';

/** A surface of its own. `picture`: its children stand side by side with a drawing; `summary`: tight rows. */
export function Card({
  title,
  tag,
  look,
  children,
}: {
  readonly title?: string;
  readonly tag?: ReactNode;
  readonly look?: 'picture' | 'summary';
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section className={look === undefined ? 'card' : `card ${look}-card`}>
      {title === undefined ? null : (
        <div className="card-header">
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
  readonly tone: 'velvet' | 'leaf' | 'silk' | 'linen';
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
  /** `bare` has no ground: a second, quieter note below another. */
  readonly tone: 'velvet' | 'silk' | 'leaf' | 'madder' | 'bare';
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

/** Something takes longer than a second and nobody knows how long: a sentence and a bar that moves but claims no share. */
export function Progress({ sentence }: { readonly sentence: string }): ReactNode {
  return (
    <div className="stack">
      <p className="lead">{sentence}</p>
      <div className="progress" role="progressbar" aria-label={sentence}>
        <span className="progress-thread" />
      </div>
    </div>
  );
}
