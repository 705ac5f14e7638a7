import type { ReactNode } from 'react';
import { dayInWords, useTerminal } from '../app/terminal.ts';
import type { DeadlineView } from './deadline-view.ts';

/** The safe day first and larger; the latest day and the start of a benefit below, each with what it means. */
export function DatesBlock({ view }: { readonly view: DeadlineView }): ReactNode {
  const { words, language } = useTerminal();
  const { main, latest, others } = view.days;
  return (
    <>
      <section className="date-safe">
        <span className="lead">{main.label(words, language)}</span>
        <strong>{dayInWords(main.day, language)}</strong>
        {main.note === null ? null : <span>{main.note(words, language)}</span>}
        {view.better === null ? null : <span className="deadline-advise">{view.better(words, language)}</span>}
      </section>
      {[...(latest === null ? [] : [latest]), ...others].map(({ label, day, note }) => (
        <section className="card deadline-latest" key={label(words, language)}>
          <p>
            <span className="quiet">{label(words, language)}</span>
            <br />
            <b>{dayInWords(day, language)}</b>
          </p>
          {note === null ? null : <p className="small">{note(words, language)}</p>}
        </section>
      ))}
    </>
  );
}
