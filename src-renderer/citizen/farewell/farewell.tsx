import type { ReactNode } from 'react';
import { Icon, Kiosk, Note } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import './farewell.css';

/**
 * After a wipe that proved itself, in a window that knows nothing of the visit: what is gone, what lies sealed, and the
 * papers not to forget. `proved` false in a Vorführung: an ordinary browser has no self-check.
 */
export function Farewell({ onDone, proved }: { readonly onDone: () => void; readonly proved: boolean }): ReactNode {
  const { constants, words, clock, language } = useTerminal();
  const time = new Intl.DateTimeFormat(`${language}-u-nu-latn`, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Berlin',
  }).format(clock.instant());
  const gone: readonly (readonly [WordKey, string])[] = [
    ['farewell.answers', words('farewell.deleted')],
    ['farewell.pictures', words('farewell.deleted')],
    ...(proved ? [['farewell.checked', words('farewell.empty', { time })] as const] : []),
  ];
  return (
    <Kiosk
      constants={constants}
      page="farewell"
      title={words('farewell.gone')}
      lead={words(proved ? 'farewell.bye' : 'farewell.byeShown')}
      hideEnd
      main={{ label: words('act.done'), icon: 'check', onPress: onDone }}
    >
      <ul className="farewell-list">
        {gone.map(([what, state]) => (
          <li key={what} className="farewell-gone">
            <Icon name="check" />
            <div>
              <b>{words(what)}</b>
              <span>{state}</span>
            </div>
          </li>
        ))}
        <li className="farewell-sealed">
          <Icon name="lock" />
          <div>
            <b>{words('farewell.sent')}</b>
            <span>{words('farewell.sentSentence')}</span>
          </div>
        </li>
      </ul>
      <Note tone="velvet" icon="info">
        <p className="lead">
          <b>{words('farewell.papers')}</b>
        </p>
        <p>{words('farewell.forgotten')}</p>
      </Note>
      <p className="quiet">{words('farewell.again')}</p>
    </Kiosk>
  );
}
