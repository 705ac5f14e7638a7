import type { ReactNode } from 'react';
import { Note } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import type { TimeNote } from './passed.ts';

/** A day that is over is said without reproach, with the ways that remain. */
export function TimeBlock({ note }: { readonly note: TimeNote }): ReactNode {
  const { words } = useTerminal();
  return (
    <Note tone="silk" icon={note.state === 'safe' || note.state === 'both' ? 'info' : 'cal'}>
      <p className="lead">{words(note.lead)}</p>
      {note.ways.map((way) => (
        <p key={way}>{words(way)}</p>
      ))}
    </Note>
  );
}
