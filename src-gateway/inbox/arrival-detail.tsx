import { useEffect, useState } from 'react';
import { Attachments } from './attachments.tsx';
import type { ArrivalView, Office, OpenedArrival } from './office.ts';
import { readableRows } from './readable.ts';
import { Statements } from './statements.tsx';
import { moment, PROBLEMS, STATEMENTS, statementOf } from './words.ts';

type Properties = {
  readonly office: Office;
  readonly arrival: ArrivalView;
  /** Something new was said: the list must be read again. */
  readonly onSaid: () => Promise<void>;
};

/** One arrival, opened in this browser: what to say about it, the data as a table, the documents. */
export function ArrivalDetail({ office, arrival, onSaid }: Properties) {
  const [opened, setOpened] = useState<OpenedArrival | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once; a reload of the list brings the same parts
  useEffect(() => {
    let here = true;
    void office.open(arrival).then((result) => {
      if (!here) return;
      if (result.ok) setOpened(result.value);
      else setProblem(PROBLEMS[result.error]);
    });
    return () => {
      here = false;
    };
  }, [office, arrival.submissionId]);

  if (problem !== null) {
    return (
      <p className="problem" role="alert">
        {problem}
      </p>
    );
  }
  if (opened === null) return <p aria-live="polite">Wird geöffnet …</p>;
  const { metadata, data, attachments } = opened.content;
  return (
    <article>
      <h2>{metadata.publicServiceType.name}</h2>
      <p>
        Beantragt am <strong>{germanDay(metadata.additionalReferenceInfo.applicationDate)}</strong>, hier angekommen am{' '}
        {moment(arrival.receivedAt)}.{' '}
        {metadata.ersthilfe.signatureRequired
          ? 'Ein unterschriebenes Blatt mit derselben Vorgangsnummer kommt getrennt.'
          : 'Eine Unterschrift ist nicht nötig.'}
      </p>
      <Statements
        arrival={arrival}
        onSay={async (statement) => {
          const said = await office.say(arrival, opened, statement);
          await onSaid();
          return said.ok ? null : PROBLEMS[said.error];
        }}
      />
      <History arrival={arrival} />
      <Attachments attachments={attachments} />
      <h3>Angaben</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">Bereich</th>
            <th scope="col">Frage</th>
            <th scope="col">Angabe</th>
          </tr>
        </thead>
        <tbody>
          {readableRows(data).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the table never changes once opened
            <tr key={index}>
              <td className="quiet">{row.place}</td>
              <th scope="row">{row.label}</th>
              <td>{row.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}

function History({ arrival }: { readonly arrival: ArrivalView }) {
  const said = arrival.said.flatMap((event) => {
    const statement = statementOf(event);
    return statement === null ? [] : [{ id: event.id, at: event.at, words: STATEMENTS[statement].state }];
  });
  if (said.length === 0) return null;
  return (
    <ol className="history" aria-label="Bisher mitgeteilt">
      {said.map(({ id, at, words }) => (
        <li key={id}>
          {words} <span className="quiet">{moment(at)}</span>
        </li>
      ))}
    </ol>
  );
}

function germanDay(day: string): string {
  return day.split('-').toReversed().join('.');
}
