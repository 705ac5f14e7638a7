import type { ReactNode } from 'react';
import { type BuiltInWords, FIRE, POLICE, TALK } from './built-in.ts';
import './emergency.css';

/** One number with what it is for. `hot`: danger now, large and in the colour of danger. */
export function NumberCard(props: {
  readonly numbers: readonly string[];
  readonly label: string;
  readonly forWhom: string;
  readonly hot?: boolean;
  readonly tag?: ReactNode;
}): ReactNode {
  return (
    <section className={props.hot === true ? 'number-card number-card-hot' : 'number-card'}>
      <div>
        {props.numbers.map((number) => (
          <b className="left-to-right" key={number}>
            {number}
          </b>
        ))}
      </div>
      <p>
        <strong>{props.label}</strong>
        <span>{props.forWhom}</span>
        {props.tag}
      </p>
    </section>
  );
}

/** The built-in block: needs nothing but these words. */
export function BuiltInNumbers({ words }: { readonly words: BuiltInWords }): ReactNode {
  return (
    <>
      <div className="number-pair">
        <NumberCard numbers={[FIRE]} label={words.fire} forWhom={words.atOnce} hot />
        <NumberCard numbers={[POLICE]} label={words.police} forWhom={words.atOnce} hot />
      </div>
      <NumberCard numbers={TALK} label={words.talk} forWhom={words.talkWhen} />
    </>
  );
}
