import type { ReactNode } from 'react';
import { isPictogram, Pictogram, type PictogramName } from './picture.tsx';

/** One of several situations: picture, title, one line of examples. One tap chooses. */
export function Tile(props: {
  readonly picture: string;
  readonly title: string;
  readonly examples: string;
  /** What cannot wait stands first and has a velvet edge. */
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

/** A way for who knows already what they want: flat, velvet words, so that it is not taken for a situation. */
export function Way(props: {
  readonly picture: PictogramName;
  readonly title: string;
  readonly onPress: () => void;
}): ReactNode {
  return (
    <button type="button" className="way" onClick={props.onPress}>
      <Pictogram name={props.picture} small />
      <span>{props.title}</span>
    </button>
  );
}
