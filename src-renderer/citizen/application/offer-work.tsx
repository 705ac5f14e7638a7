import type { ReactNode } from 'react';
import { Button, ErrorNote, Tag } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { OfferCrop } from './offer-crop.tsx';
import type { Papers } from './papers.ts';
import type { Candidate } from './read-offers.ts';

/** What a question does with a value of a paper. */
export type OfferActs = {
  readonly onTake: (candidate: Candidate) => void;
  readonly onChange: (candidate: Candidate) => void;
  readonly onRefuse: () => void;
  readonly onShow: (candidate: Candidate) => void;
};

/**
 * The values of papers in the place of the field they are offered to: each with its picture, in words, and from which paper.
 * Nothing is answered before a tap. Several stand side by side without one of them being preferred.
 */
export function OfferWork(
  props: OfferActs & {
    readonly address: string;
    readonly label: string;
    readonly candidates: readonly Candidate[];
    readonly papers: Papers;
    readonly inWords: (value: Candidate['value']) => string;
    /** Told when the person wants to go on without having decided. */
    readonly error: boolean;
  },
): ReactNode {
  const { words } = useTerminal();
  const { candidates } = props;
  const [only] = candidates.length === 1 ? candidates : [];
  return (
    <section className="read-work" aria-label={props.label} data-keep="together">
      <div className="card-header">
        <h2>{only === undefined ? words('offers.several') : props.label}</h2>
        {candidates.some(({ needsCare }) => needsCare) ? <Tag tone="silk" label={words('review.care')} /> : null}
      </div>
      {props.error ? <ErrorNote id={`${props.address}-undecided`} text={words('offers.undecided')} /> : null}
      {only === undefined ? (
        <ul className="read-candidates">
          {candidates.map((candidate) => (
            <li key={`${candidate.documentId}-${candidate.page}-${props.inWords(candidate.value)}`}>
              <ReadPair {...props} candidate={candidate} />
              <div className="read-acts">
                <Button
                  look="small"
                  spoken={words('offers.takeThis', { value: props.inWords(candidate.value) })}
                  act={{ label: words('offers.take'), icon: 'check', onPress: () => props.onTake(candidate) }}
                />
                <Button
                  look="small"
                  spoken={words('offers.changeThis', { value: props.inWords(candidate.value) })}
                  act={{ label: words('act.change'), icon: 'pen', onPress: () => props.onChange(candidate) }}
                />
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <ReadPair {...props} candidate={only} />
      )}
      <div className="read-acts">
        {only === undefined ? null : (
          <>
            <Button
              look="small"
              act={{ label: words('offers.take'), icon: 'check', onPress: () => props.onTake(only) }}
            />
            <Button
              look="small"
              act={{ label: words('act.change'), icon: 'pen', onPress: () => props.onChange(only) }}
            />
          </>
        )}
        <Button look="small" act={{ label: words('offers.refuse'), icon: 'x', onPress: props.onRefuse }} />
      </div>
    </section>
  );
}

function ReadPair(props: {
  readonly candidate: Candidate;
  readonly papers: Papers;
  readonly inWords: (value: Candidate['value']) => string;
  readonly onShow: (candidate: Candidate) => void;
}): ReactNode {
  const { words } = useTerminal();
  const { candidate, papers } = props;
  const value = props.inWords(candidate.value);
  const paper = papers.nameOf(candidate.evidence);
  return (
    <div className="read-pair">
      <OfferCrop {...props} onShow={() => props.onShow(candidate)} />
      <div className="read-value">
        <p className="small quiet">{words('review.read')}</p>
        <p className="lead">
          <b dir="auto">{value}</b>
        </p>
        <p className="small quiet">{words('offers.from', { paper, page: candidate.page + 1 })}</p>
        {candidate.proved ? <Tag tone="leaf" icon="check" label={words('offers.proved')} /> : null}
      </div>
    </div>
  );
}
