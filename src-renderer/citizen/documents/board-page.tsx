import type { ReactNode } from 'react';
import { Button, Icon, Kiosk, Note } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { doubtOf } from './doubts.ts';
import { type Capturing, type HeldPage, MOST_PAGES, waitingIn } from './held-page.ts';
import { PaperLanguageButton } from './paper-language.tsx';
import { Preview } from './preview.tsx';

/** The pages of the document: each with its number, whether it is read, and what may be wrong with it. A tap opens one. */
export function BoardPage(props: {
  readonly held: Capturing;
  /** Everything chosen from the stick is here. */
  readonly stickDone: boolean;
  readonly onOpen: (page: HeldPage) => void;
  readonly onLanguage: () => void;
  readonly onMore: () => void;
  readonly onFinish: () => void;
  readonly onUndo: () => void;
  readonly onStartOver: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words } = useTerminal();
  const { pages, purpose, paper } = props.held;
  const full = pages.length >= MOST_PAGES;
  const more = { label: words('scan.more'), icon: 'plus' as const, onPress: props.onMore };
  const none = pages.length === 0;
  return (
    <Kiosk
      constants={constants}
      page="scan-taken"
      title={none ? words('papers.none') : words('scan.taken', { count: pages.length })}
      lead={words(purpose === 'letter' ? 'scan.takenLead' : 'papers.takenLead')}
      back={{ label: words('act.back'), onPress: props.onBack }}
      {...(none
        ? { main: more }
        : { ...(full ? {} : { second: more }), main: { label: words('act.done'), onPress: props.onFinish } })}
    >
      <Told {...props} full={full} />
      {none ? null : <ReadSoFar pages={pages} />}
      <ol className="scan-pages">
        {pages.map((page, index) => (
          <li key={page.id}>
            <PageTile page={page} number={index + 1} onPress={() => props.onOpen(page)} />
          </li>
        ))}
      </ol>
      {none ? null : (
        <div className="row scan-aside">
          <PaperLanguageButton paper={paper} onPress={props.onLanguage} />
          <Button look="small" act={{ label: words('papers.startOver'), icon: 'x', onPress: props.onStartOver }} />
        </div>
      )}
    </Kiosk>
  );
}

/** What happened to the pages, side by side where there is room: the pages themselves stay in sight. */
function Told(props: {
  readonly held: Capturing;
  readonly stickDone: boolean;
  readonly full: boolean;
  readonly onUndo: () => void;
}): ReactNode {
  const { words } = useTerminal();
  const { removed } = props.held;
  if (!props.stickDone && !props.full && removed === null) return null;
  return (
    <div className="scan-told">
      {props.stickDone ? (
        <Note tone="leaf" icon="usb">
          <p>{words('papers.stick.pull')}</p>
        </Note>
      ) : null}
      {props.full ? (
        <Note tone="silk" icon="info">
          <p>{words('papers.full', { most: MOST_PAGES })}</p>
        </Note>
      ) : null}
      {removed === null ? null : (
        <div className="note scan-undo" role="status">
          <Icon name="del" />
          <p>{words('papers.removed', { count: removed.pages.length })}</p>
          <Button look="small" act={{ label: words('papers.undo'), icon: 'back', onPress: props.onUndo }} />
        </div>
      )}
    </div>
  );
}

function ReadSoFar({ pages }: { readonly pages: readonly HeldPage[] }): ReactNode {
  const { words } = useTerminal();
  const waiting = waitingIn(pages);
  if (waiting === 0 && !pages.some(({ words: read }) => read === 'unreadable')) return null;
  return (
    <p role="status" className="quiet">
      {waiting === 0
        ? words('scan.unread')
        : words('papers.readSoFar', { read: pages.length - waiting, all: pages.length })}
    </p>
  );
}

function PageTile(props: {
  readonly page: HeldPage;
  readonly number: number;
  readonly onPress: () => void;
}): ReactNode {
  const { words } = useTerminal();
  const { page } = props;
  const doubt = doubtOf(page);
  const name = words('scan.pageNumber', { number: props.number });
  return (
    <button type="button" className="scan-tile" onClick={props.onPress}>
      <Preview jpeg={page.jpeg} label="" />
      <b>{name}</b>
      <PageState page={page} />
      {doubt === null ? null : (
        <span className="scan-tile-doubt">
          <Icon name="warn" />
          {words('papers.look')}
        </span>
      )}
    </button>
  );
}

function PageState({ page }: { readonly page: HeldPage }): ReactNode {
  const { words } = useTerminal();
  if (page.words === 'waiting')
    return (
      <span className="scan-tile-state">
        <Icon name="sync" />
        {words('papers.state.waiting')}
      </span>
    );
  if (page.words === 'unreadable')
    return (
      <span className="scan-tile-state">
        <Icon name="info" />
        {words('papers.state.unreadable')}
      </span>
    );
  return (
    <span className="scan-tile-state scan-tile-read">
      <Icon name="check" />
      {words('papers.state.read')}
    </span>
  );
}
