import type { ReactNode } from 'react';
import { Kiosk } from '#renderer/ui';
import { localize } from '#shared/content';
import { useTerminal } from '../app/terminal.ts';
import type { ScannedDocument } from './confirmed-letter.ts';
import { Preview } from './preview.tsx';

/** A paper for an application: what it seems to be, and that it stays in this visit only. */
export function FiledPage(props: {
  readonly document: ScannedDocument;
  readonly onDone: () => void;
  /** "It is a letter from an office": goes on to the reading list. null where that is not asked. */
  readonly onLetter: (() => void) | null;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words, pack, language } = useTerminal();
  const { document } = props;
  const type = pack.evidence.find(({ key }) => key === document.evidence);
  return (
    <Kiosk
      constants={constants}
      page="scan-filed"
      title={
        type === undefined
          ? words('scan.filedUnknown')
          : words('scan.filed', { paper: localize(type.label, language).text })
      }
      lead={words('scan.filedLead')}
      back={{ label: words('scan.again'), onPress: props.onBack }}
      {...(props.onLetter === null ? {} : { second: { label: words('scan.isLetter'), onPress: props.onLetter } })}
      main={{ label: words('scan.keep'), icon: 'check', onPress: props.onDone }}
    >
      <div className="scan-pages">
        {document.pages.map((page, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pages of a document do not change here.
          <Preview key={index} jpeg={page.jpeg} label={words('scan.pageNumber', { number: index + 1 })} />
        ))}
      </div>
    </Kiosk>
  );
}
