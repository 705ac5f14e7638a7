import { type ReactNode, useState } from 'react';
import { Kiosk, Note } from '#renderer/ui';
import type { StickFile } from '#shared/bridge';
import { useTerminal } from '../app/terminal.ts';
import { listInWords } from './feed-words.ts';
import type { StickList } from './page-source.ts';

/** The files of the stick in large rows: one or several are chosen, and read one by one. */
export function StickPage(props: {
  readonly list: StickList;
  readonly onRead: (files: readonly StickFile[]) => void;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words } = useTerminal();
  const { list } = props;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const problem = listInWords(list);
  const files = list.outcome === 'files' ? list.files : [];
  const others = list.outcome === 'files' ? list.others : 0;
  const toggle = (id: string) =>
    setChosen((before) => (before.includes(id) ? before.filter((other) => other !== id) : [...before, id]));
  // In the order they were chosen: that becomes the order of the pages.
  const picked = chosen.flatMap((id) => files.filter((file) => file.id === id));
  const main =
    problem === null
      ? {
          label: words('papers.stick.read', { count: picked.length }),
          onPress: () => props.onRead(picked),
          ...(picked.length === 0 ? { openReason: words('papers.stick.choose') } : {}),
        }
      : { label: words('act.tryAgain'), icon: 'sync' as const, onPress: props.onAgain };
  return (
    <Kiosk
      constants={constants}
      page="scan-stick"
      title={words('papers.stick.title')}
      lead={words('papers.stick.lead')}
      back={{ label: words('act.back'), onPress: props.onBack }}
      main={main}
    >
      {problem === null ? (
        <fieldset className="choices" aria-label={words('papers.stick.title')}>
          {files.map((file) => (
            <label key={file.id} className="choice">
              <input type="checkbox" checked={chosen.includes(file.id)} onChange={() => toggle(file.id)} />
              <FileRow file={file} />
            </label>
          ))}
        </fieldset>
      ) : (
        <Note tone="silk" icon="usb">
          <p className="lead">{words(problem)}</p>
        </Note>
      )}
      {others === 0 ? null : <p className="small quiet">{words('papers.stick.others', { count: others })}</p>}
    </Kiosk>
  );
}

function FileRow({ file }: { readonly file: StickFile }): ReactNode {
  const { words, language } = useTerminal();
  const size = new Intl.NumberFormat(`${language}-u-nu-latn`, { maximumFractionDigits: 1 }).format(
    Math.max(0.1, file.bytes / 1024 / 1024),
  );
  const day =
    file.changedAt === null
      ? null
      : new Intl.DateTimeFormat(`${language === 'en' ? 'en-GB' : language}-u-nu-latn`, {
          dateStyle: 'long',
          timeZone: 'Europe/Berlin',
        }).format(new Date(file.changedAt));
  const kind = words(file.kind === 'pdf' ? 'papers.stick.pdf' : 'papers.stick.picture');
  return (
    <span className="scan-file">
      <bdi>{file.name}</bdi>
      <small className="quiet">
        {/* Each by itself, or "PDF" takes the number of the day beside it in Arabic. */}
        <bdi>{kind}</bdi>
        {day === null ? null : (
          <>
            {' · '}
            <bdi>{day}</bdi>
          </>
        )}
        {' · '}
        <bdi>{words('papers.stick.size', { size })}</bdi>
      </small>
    </span>
  );
}
