import type { ReactNode } from 'react';
import { Button, Note } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { OfferCrop } from './offer-crop.tsx';
import type { OfferState } from './offer-state.ts';
import { evidenceOfPaper, type Papers, type Shown } from './papers.ts';
import type { Candidate } from './read-offers.ts';

/** A sentence about a question that is answered already, or whose papers say nothing; with both ways open where they differ. */
export function OfferNote(props: {
  readonly state: OfferState;
  /** The question it is about, where the page has several; null for a page with one. */
  readonly label: string | null;
  readonly papers: Papers;
  readonly inWords: (value: Candidate['value']) => string;
  /** Shows a value large on its paper. */
  readonly onShow: (from: Shown, value?: Candidate['value']) => void;
  readonly onKeep: () => void;
  readonly onPrefer: (candidate: Candidate) => void;
  readonly onAgain: () => void;
}): ReactNode {
  const { words } = useTerminal();
  const { state } = props;
  const head = props.label === null ? null : <b>{props.label}</b>;
  switch (state.kind) {
    case 'taken': {
      const { from } = state;
      const paper = props.papers.nameOf(evidenceOfPaper(props.papers.documents, from.documentId));
      return (
        <Note tone="leaf" icon="check">
          {head}
          <p>{words('offers.taken')}</p>
          <div className="note-acts">
            <Button
              look="small"
              act={{
                label: words('offers.from', { paper, page: from.page + 1 }),
                onPress: () => props.onShow(from),
              }}
            />
          </div>
        </Note>
      );
    }
    case 'differs': {
      const typed = props.inWords(state.typed);
      const read = state.candidates
        .map(({ value }) => props.inWords(value))
        .reduce((first, next) => words('offers.or', { first, next }));
      return (
        <Note tone="silk" icon="ask">
          {head}
          <p>{words('offers.differs', { read, typed })}</p>
          {state.candidates.map((candidate) => (
            <OfferCrop
              key={props.inWords(candidate.value)}
              {...props}
              small
              candidate={candidate}
              onShow={(from) => props.onShow(from, candidate.value)}
            />
          ))}
          <div className="note-acts">
            <Button
              look="small"
              act={{ label: words('offers.keep', { typed }), icon: 'check', onPress: props.onKeep }}
            />
            {state.candidates.map((candidate) => (
              <Button
                key={props.inWords(candidate.value)}
                look="small"
                act={{
                  label: words('offers.prefer', { read: props.inWords(candidate.value) }),
                  onPress: () => props.onPrefer(candidate),
                }}
              />
            ))}
          </div>
        </Note>
      );
    }
    case 'same':
      return (
        <Note tone="leaf" icon="check">
          {head}
          <p>{words('offers.same')}</p>
        </Note>
      );
    case 'nothing':
      return (
        <Note tone="silk" icon="info">
          {head}
          <p>{words('offers.nothing')}</p>
        </Note>
      );
    case 'refused':
      return <Button look="small" act={{ label: words('offers.again'), icon: 'back', onPress: props.onAgain }} />;
    default:
      return null;
  }
}
