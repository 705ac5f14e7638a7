import type { ReactNode } from 'react';
import { type Act, Button, Tag } from '#renderer/ui';
import { dayInWords, useTerminal } from '../app/terminal.ts';
import type { Entry } from './entries.ts';
import { labelOf, nearnessOf, sentencesOf, sourceOf, titleOf, type Voice } from './entry-words.ts';

export type EntryAct = Act & { readonly look: 'small' | 'plain'; readonly spoken: string };

/** One day of the list: what it is about, the day with its weekday, what is to be known of it, and what can be done. */
export function EntryCard(props: {
  readonly entry: Entry;
  readonly voice: Voice;
  /** The next day of all: the only one with an edge. */
  readonly next: boolean;
  readonly acts: readonly EntryAct[];
  readonly children?: ReactNode;
}): ReactNode {
  const { words, clock, language } = useTerminal();
  const { entry, voice } = props;
  const near = nearnessOf(entry, clock.today(), words);
  const over = entry.passed === 'both';
  const sentences = sentencesOf(entry, voice);
  const source = sourceOf(entry, voice);
  return (
    <li
      className={['card', 'day-entry', props.next ? 'day-entry-next' : '', over ? 'day-entry-over' : '']
        .filter(Boolean)
        .join(' ')}
      data-entry={entry.kind}
      data-keep="together"
    >
      <div className="day-entry-head">
        <div className="day-entry-title">
          <h2>{titleOf(entry, voice)}</h2>
          {near === null ? null : <Tag tone={over ? 'linen' : 'velvet'} icon={over ? 'info' : 'clock'} label={near} />}
        </div>
        {entry.day === null ? null : (
          <p className="day-entry-day">
            <span className="quiet">{words(labelOf(entry))}</span> <strong>{dayInWords(entry.day, language)}</strong>
          </p>
        )}
      </div>
      {props.acts.length === 0 ? null : (
        <div className="day-entry-acts">
          {props.acts.map(({ look, spoken, ...act }) => (
            // The same word on every card: speech output hears what it is for.
            <Button key={act.label} look={look} act={act} spoken={spoken} />
          ))}
        </div>
      )}
      {sentences.length === 0 && source === null ? null : (
        <div className="day-entry-more">
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {props.children}
          {source === null ? null : <p className="quiet">{source}</p>}
        </div>
      )}
    </li>
  );
}
