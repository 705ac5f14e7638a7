import type { ReactNode } from 'react';
import { Kiosk, Note, Progress } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import type { CaptureContext } from './capture-setup.ts';
import { endInWords, skippedInWords } from './feed-words.ts';
import { type HeldPage, MOST_PAGES } from './held-page.ts';
import { Preview } from './preview.tsx';

/** Sheets or files come in by themselves: which one now, those that are there, and how to stop. */
export function FeedPage(props: {
  readonly context: CaptureContext;
  readonly pages: readonly HeldPage[];
  readonly onStop: () => void;
}): ReactNode {
  const { constants, words } = useTerminal();
  const { fed, file, feed } = props.context;
  const number = fed + 1;
  const so = props.pages.slice(Math.max(0, props.pages.length - fed));
  return (
    <Kiosk
      constants={constants}
      page="scan-feed"
      title={words('papers.feed.title', { number })}
      main={{ label: words('papers.feed.stop'), icon: 'pause', onPress: props.onStop }}
    >
      <Progress sentence={words(feed?.from === 'stick' ? 'papers.feed.stick' : 'papers.feed.scanner')} />
      {file === null ? null : (
        <p className="quiet">
          <bdi>{file}</bdi>
        </p>
      )}
      <div className="scan-pages">
        {so.toReversed().map((page, index) => (
          <Preview key={page.id} jpeg={page.jpeg} label={words('scan.pageNumber', { number: so.length - index })} />
        ))}
      </div>
    </Kiosk>
  );
}

/** Why it ended before everything was in, what is kept, and the ways on. */
export function FedPage(props: {
  readonly context: CaptureContext;
  readonly onAgain: () => void;
  readonly onBoard: () => void;
  readonly onCamera: () => void;
  readonly onOther: () => void;
}): ReactNode {
  const { constants, words } = useTerminal();
  const { count, skipped, feed } = props.context;
  const end = props.context.end ?? 'end';
  const stick = feed?.from === 'stick';
  const whole = end === 'end' || end === 'stopped' || end === 'full';
  const reason = endInWords(end);
  return (
    <Kiosk
      constants={constants}
      page="scan-fed"
      title={words(whole ? (count > 0 ? 'papers.fed.partly' : 'papers.fed.nothing') : 'papers.fed.problem')}
      back={{ label: words('act.back'), onPress: props.onOther }}
      {...(end === 'full'
        ? {}
        : {
            second: {
              label: words(stick ? 'papers.fed.otherFiles' : 'papers.fed.again'),
              icon: 'sync' as const,
              onPress: props.onAgain,
            },
          })}
      main={
        count > 0
          ? { label: words('papers.toPages'), icon: 'check', onPress: props.onBoard }
          : { label: words('papers.ways.camera'), icon: 'cam', onPress: props.onCamera }
      }
    >
      {reason === null ? null : (
        <Note tone="silk" icon="warn">
          <p className="lead">{words(reason, { most: MOST_PAGES })}</p>
        </Note>
      )}
      {skipped.map((one) => {
        const { key, name, number } = skippedInWords(one);
        return (
          <Note key={`${name}-${number}`} tone="silk" icon="warn">
            <p>
              {name === '' ? null : (
                <b>
                  <bdi>{name}</bdi>
                  {number === 0 ? ' ' : ` – ${words('scan.pageNumber', { number })} `}
                </b>
              )}
              {words(key)}
            </p>
          </Note>
        );
      })}
      {count === 0 ? null : (
        <Note tone="leaf" icon="check">
          <p>{words('papers.fed.kept', { count })}</p>
        </Note>
      )}
      {stick && end !== 'gone' ? (
        <Note tone="bare" icon="usb">
          <p>{words('papers.stick.pull')}</p>
        </Note>
      ) : null}
    </Kiosk>
  );
}
