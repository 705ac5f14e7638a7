import { type ReactNode, type RefObject, useId } from 'react';
import { Pictogram, type PictogramName } from './picture.tsx';
import { SayIt } from './say-it.tsx';

export type HeadingState = {
  /** `silk`: not yet at the city; `leaf`: only with the signed receipt; `madder`: an error with its ways out. */
  readonly tone: 'silk' | 'leaf' | 'madder';
  readonly picture: PictogramName;
};

/** The question or the result, with the circle that reads it aloud. As a state it stands in a card with its picture. */
export function Heading(props: {
  readonly target: RefObject<HTMLHeadingElement | null>;
  readonly title: string;
  readonly lead?: string | undefined;
  readonly state?: HeadingState | undefined;
  readonly sayIt?: { readonly label: string; readonly onPress: () => void; readonly speaking?: boolean } | undefined;
}): ReactNode {
  const { state } = props;
  const leadId = useId();
  return (
    <div
      className={state === undefined ? 'heading' : `heading heading-state heading-${state.tone}`}
      data-keep="together"
    >
      {state === undefined ? null : <Pictogram name={state.picture} />}
      <div className="stack-tight">
        <h1
          className="heading-title"
          ref={props.target}
          tabIndex={-1}
          aria-describedby={props.lead === undefined ? undefined : leadId}
        >
          {props.title}
        </h1>
        {props.lead === undefined ? null : (
          <p className="lead quiet" id={leadId}>
            {props.lead}
          </p>
        )}
      </div>
      {props.sayIt === undefined ? null : <SayIt {...props.sayIt} />}
    </div>
  );
}
