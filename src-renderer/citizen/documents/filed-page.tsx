import type { ReactNode } from 'react';
import { ChoiceList, Kiosk } from '#renderer/ui';
import { localize } from '#shared/content';
import { useTerminal } from '../app/terminal.ts';
import type { ScannedDocument } from './confirmed-letter.ts';
import { Preview } from './preview.tsx';

const OTHER = 'other';

/** A paper for an application: what it seems to be, changed with one tap, and that it stays in this visit only. */
export function FiledPage(props: {
  readonly document: ScannedDocument;
  /** The Nachweise the application still asks for; none where there is no application. */
  readonly wanted: readonly string[];
  readonly onEvidence: (evidence: string | null) => void;
  readonly onDone: () => void;
  /** Kept, and the next paper follows; null where one paper is all. */
  readonly onNext: (() => void) | null;
  /** "It is a letter from an office": goes on to the reading list. null where that is not asked. */
  readonly onLetter: (() => void) | null;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words, pack, language } = useTerminal();
  const { document, wanted } = props;
  const labelOf = (key: string) => {
    const type = pack.evidence.find((entry) => entry.key === key);
    return type === undefined ? [] : [{ key, label: localize(type.label, language).text }];
  };
  const [seems] = document.evidence === null ? [] : labelOf(document.evidence);
  const offered = [...new Set([...(document.evidence === null ? [] : [document.evidence]), ...wanted])];
  const options = [...offered.flatMap(labelOf), { key: OTHER, label: words('papers.filed.other') }];
  const second =
    props.onNext !== null
      ? { second: { label: words('papers.filed.next'), icon: 'plus' as const, onPress: props.onNext } }
      : props.onLetter !== null
        ? { second: { label: words('scan.isLetter'), onPress: props.onLetter } }
        : {};
  return (
    <Kiosk
      constants={constants}
      page="scan-filed"
      title={seems === undefined ? words('scan.filedUnknown') : words('scan.filed', { paper: seems.label })}
      lead={words('scan.filedLead')}
      back={{ label: words('act.back'), onPress: props.onBack }}
      {...second}
      main={{ label: words('scan.keep'), icon: 'check', onPress: props.onDone }}
    >
      {wanted.length === 0 ? null : (
        <div className="stack">
          <h2>{words('papers.filed.which')}</h2>
          <ChoiceList
            label={words('papers.filed.which')}
            options={options}
            chosen={document.evidence ?? OTHER}
            onChoose={(key) => props.onEvidence(key === OTHER ? null : key)}
          />
        </div>
      )}
      <div className="scan-pages">
        {document.pages.map((page, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pages of a document do not change here.
          <Preview key={index} jpeg={page.jpeg} label={words('scan.pageNumber', { number: index + 1 })} />
        ))}
      </div>
    </Kiosk>
  );
}
