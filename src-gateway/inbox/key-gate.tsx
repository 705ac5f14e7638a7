import { useEffect, useState } from 'react';
import type { DemoOfficeKeys } from '#shared/wire';
import { demonstrationKeys, keysFrom } from './office.ts';

/** Asks for the office's key file. In a demonstration the gateway itself has some to offer, and says so. */
export function KeyGate({ onKeys }: { readonly onKeys: (keys: DemoOfficeKeys) => Promise<void> }) {
  const [demonstration, setDemonstration] = useState<readonly DemoOfficeKeys[]>([]);
  const [wrong, setWrong] = useState(false);

  useEffect(() => {
    let here = true;
    void demonstrationKeys().then((keys) => here && setDemonstration(keys));
    return () => {
      here = false;
    };
  }, []);

  const read = async (file: File | undefined) => {
    const keys = file === undefined ? null : keysFrom(await file.text());
    setWrong(file !== undefined && keys === null);
    if (keys !== null) await onKeys(keys);
  };

  return (
    <main className="gate">
      <h1>Posteingang der Stelle</h1>
      <p>
        Die Anträge sind verschlüsselt. Sie werden mit dem Schlüssel Ihrer Stelle in diesem Browser geöffnet. Der
        Schlüssel bleibt im Arbeitsspeicher und ist weg, wenn Sie diese Seite schließen.
      </p>
      <label>
        Schlüsseldatei Ihrer Stelle
        <input type="file" accept="application/json,.json" onChange={(event) => void read(event.target.files?.[0])} />
      </label>
      {wrong && (
        <p className="problem" role="alert">
          Das ist keine Schlüsseldatei einer Stelle.
        </p>
      )}
      {demonstration.length > 0 && (
        <section className="demonstration">
          <h2>Vorführung</h2>
          <p>Dieses Gateway läuft zur Vorführung und hat die Schlüssel seiner Stellen dabei.</p>
          {demonstration.map((keys) => (
            <button key={keys.destinationId} type="button" className="main" onClick={() => void onKeys(keys)}>
              Mit dem Vorführ-Schlüssel öffnen: {keys.office}
            </button>
          ))}
        </section>
      )}
    </main>
  );
}
