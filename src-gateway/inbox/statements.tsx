import { useState } from 'react';
import type { ArrivalView, Statement } from './office.ts';
import { possibleStatements, STATEMENTS, stateOf } from './words.ts';

type Properties = {
  readonly arrival: ArrivalView;
  /** Signs and posts it; resolves to a sentence where that failed. */
  readonly onSay: (statement: Statement) => Promise<string | null>;
};

/** What the office can say now. Each is signed here; rejecting asks once more, because it cannot be taken back. */
export function Statements({ arrival, onSay }: Properties) {
  const [busy, setBusy] = useState(false);
  const [rejecting, setRejecting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const say = async (statement: Statement) => {
    setBusy(true);
    setProblem(await onSay(statement));
    setBusy(false);
    setRejecting(false);
  };

  return (
    <section className="statements" aria-label="Stand">
      <p aria-live="polite">
        Stand: <strong>{stateOf(arrival)}</strong>
      </p>
      {rejecting ? (
        <div className="row">
          <p>
            Wirklich zurückweisen? Das lässt sich nicht zurücknehmen, und die Person liest es beim nächsten Nachsehen.
          </p>
          <button type="button" className="danger" disabled={busy} onClick={() => void say('reject')}>
            Ja, zurückweisen
          </button>
          <button type="button" onClick={() => setRejecting(false)}>
            Doch nicht
          </button>
        </div>
      ) : (
        <div className="row">
          {possibleStatements(arrival).map((statement) => (
            <button
              key={statement}
              type="button"
              className={statement === 'accept' ? 'main' : ''}
              disabled={busy}
              onClick={() => (statement === 'reject' ? setRejecting(true) : void say(statement))}
            >
              {STATEMENTS[statement].button}
            </button>
          ))}
        </div>
      )}
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
