import { useCallback, useEffect, useState } from 'react';
import type { DemoOfficeKeys } from '#shared/wire';
import { ArrivalDetail } from './arrival-detail.tsx';
import { ArrivalList } from './arrival-list.tsx';
import { KeyGate } from './key-gate.tsx';
import type { ArrivalView, Office } from './office.ts';
import { PROBLEMS } from './words.ts';

/** How often new arrivals are looked for, ms. */
const LOOK_EVERY = 10_000;

/** The whole inbox: first the key, then arrivals on the left and the opened one beside them. */
export function Page({ connect }: { readonly connect: (keys: DemoOfficeKeys) => Promise<Office> }) {
  const [office, setOffice] = useState<Office | null>(null);
  if (office === null) return <KeyGate onKeys={async (keys) => setOffice(await connect(keys))} />;
  return <Inbox office={office} />;
}

function Inbox({ office }: { readonly office: Office }) {
  const [arrivals, setArrivals] = useState<readonly ArrivalView[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);

  const reload = useCallback(async () => {
    const result = await office.arrivals();
    setProblem(result.ok ? null : PROBLEMS[result.error]);
    if (result.ok) setArrivals(result.value);
  }, [office]);

  useEffect(() => {
    void reload();
    const timer = setInterval(() => void reload(), LOOK_EVERY);
    return () => clearInterval(timer);
  }, [reload]);

  const chosen = arrivals.find((arrival) => arrival.submissionId === chosenId);
  return (
    <>
      <header className="head">
        <div>
          <h1>Posteingang</h1>
          <p>{office.name}</p>
        </div>
        <button type="button" onClick={() => void reload()}>
          Neu laden
        </button>
      </header>
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <div className="columns">
        <ArrivalList arrivals={arrivals} chosenId={chosenId} onChoose={setChosenId} />
        <main>
          {chosen === undefined ? (
            <p className="quiet">Wählen Sie links einen Eingang. Er wird erst hier im Browser geöffnet.</p>
          ) : (
            <ArrivalDetail key={chosen.submissionId} office={office} arrival={chosen} onSaid={reload} />
          )}
        </main>
      </div>
    </>
  );
}
