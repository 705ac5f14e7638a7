import type { ArrivalView } from './office.ts';
import { moment, stateOf } from './words.ts';

type Properties = {
  readonly arrivals: readonly ArrivalView[];
  readonly chosenId: string | null;
  readonly onChoose: (submissionId: string) => void;
};

/** What has arrived, newest first. Only what the gateway knows: Leistung, time, state. */
export function ArrivalList({ arrivals, chosenId, onChoose }: Properties) {
  return (
    <nav aria-label="Eingänge" className="list">
      <h2>
        Eingänge <span className="count">{arrivals.length}</span>
      </h2>
      {arrivals.length === 0 ? (
        <p className="quiet">Noch nichts eingegangen.</p>
      ) : (
        <ul>
          {arrivals.map((arrival) => (
            <li key={arrival.submissionId}>
              <button
                type="button"
                aria-current={arrival.submissionId === chosenId}
                onClick={() => onChoose(arrival.submissionId)}
              >
                <strong>{arrival.publicService.name}</strong>
                <span>{moment(arrival.receivedAt)}</span>
                <span className="state">{stateOf(arrival)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}
