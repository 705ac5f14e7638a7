import { useCallback, useEffect, useState } from 'react';
import type { DemoOfficeKeys } from '#shared/wire';
import { ArrivalDetail } from './arrival-detail.tsx';
import { ArrivalList } from './arrival-list.tsx';
import { KeyGate } from './key-gate.tsx';
import { Letters } from './letters.tsx';
import type { ArrivalView, Office } from './office.ts';
import { useLetters } from './use-letters.ts';
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
  const [printing, setPrinting] = useState(false);
  const letters = useLetters(office);

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
        <div className="row">
          {letters.letters !== null && (
            <button type="button" onClick={() => setPrinting(true)}>
              Briefe zum Drucken ({letters.letters.length})
            </button>
          )}
          <button type="button" onClick={() => void Promise.all([reload(), letters.reload()])}>
            Neu laden
          </button>
        </div>
      </header>
      {(problem ?? letters.problem) !== null && (
        <p className="problem" role="alert">
          {problem ?? letters.problem}
        </p>
      )}
      {printing && letters.letters !== null && (
        <Letters letters={letters.letters} onPrinted={letters.report} onBack={() => setPrinting(false)} />
      )}
      <div hidden={printing} className="columns">
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
