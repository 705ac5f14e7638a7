import type { ReactNode } from 'react';
import { PaperCrop } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { type Papers, placeOf, type Shown } from './papers.ts';
import type { Candidate } from './read-offers.ts';

/** A value as it stands on its paper; a tap shows it large. Nothing where the picture is no longer here. */
export function OfferCrop(props: {
  readonly candidate: Candidate;
  readonly papers: Papers;
  readonly inWords: (value: Candidate['value']) => string;
  readonly onShow: (from: Shown) => void;
  /** Only the words themselves: beside a field there is little room. */
  readonly small?: boolean;
}): ReactNode {
  const { constants, words } = useTerminal();
  const { candidate } = props;
  const place = placeOf(props.papers.documents, candidate);
  if (place === null || place.jpeg.length === 0) return null;
  const value = props.inWords(candidate.value);
  return (
    <div>
      <p className="small quiet">{words('offers.asPrinted')}</p>
      <PaperCrop
        place={place}
        // What stands around it on the paper is nothing a helper was shown.
        look={constants.helper === undefined && props.small !== true ? 'words' : 'tight'}
        label={words('offers.asPrinted')}
        onOpen={{ label: words('offers.open', { value }), onPress: () => props.onShow(candidate) }}
      />
    </div>
  );
}
