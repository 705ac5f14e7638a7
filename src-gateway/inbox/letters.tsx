import { useState } from 'react';
import type { OpenedLetter } from './office.ts';

type Properties = {
  readonly letters: readonly OpenedLetter[];
  /** Resolves to a sentence where that failed. */
  readonly onPrinted: (letters: readonly OpenedLetter[]) => Promise<string | null>;
  readonly onBack: () => void;
};

/** The letters of a day: printed in one go, one a sheet, and reported only when they lie there. */
export function Letters({ letters, onPrinted, onBack }: Properties) {
  const [inPrinter, setInPrinter] = useState<readonly OpenedLetter[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const shown = inPrinter ?? letters;

  const report = async (printed: readonly OpenedLetter[]) => {
    const failed = await onPrinted(printed);
    setProblem(failed);
    if (failed === null) setInPrinter(null);
  };

  return (
    <section aria-labelledby="letters" className="letters">
      <div className="letters-desk">
        <h2 id="letters">Briefe zum Drucken</h2>
        <p>
          {shown.length === 0
            ? 'Zurzeit ist kein Brief zu drucken.'
            : 'Jeder Brief steht auf einem Blatt und passt in einen Umschlag mit Fenster. Bitte speichern Sie keine Kopie.'}
        </p>
        <div className="row">
          {inPrinter === null ? (
            <button
              type="button"
              className="main"
              disabled={letters.length === 0}
              onClick={() => {
                // What is on paper now, even if another letter comes meanwhile.
                setInPrinter(letters);
                window.print();
              }}
            >
              Drucken
            </button>
          ) : (
            <>
              <button type="button" className="main" onClick={() => void report(inPrinter)}>
                {inPrinter.length === 1 ? 'Der Brief ist gedruckt' : `Alle ${inPrinter.length} Briefe sind gedruckt`}
              </button>
              <button type="button" onClick={() => window.print()}>
                Noch einmal drucken
              </button>
            </>
          )}
          <button type="button" onClick={onBack}>
            Zu den Eingängen
          </button>
        </div>
        {problem !== null && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
      </div>
      {shown.map((letter) => (
        <Sheet key={`${letter.submissionId} ${letter.day}`} letter={letter} />
      ))}
    </section>
  );
}

/** Longer lines break in the window at full size; then all of it is set smaller, and nothing is cut off. */
const LONGEST_LINE = 34;

/** A sheet after DIN 5008, form B: return line and address where the window is, the text below the fold. */
function Sheet({ letter: { letter } }: { readonly letter: OpenedLetter }) {
  const crowded = letter.address.some((line) => line.length > LONGEST_LINE);
  return (
    <article className="sheet">
      <div className={crowded ? 'window crowded' : 'window'}>
        <p className="return">Stadt Krefeld</p>
        <address>
          {letter.address.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one address, never moved
            <span key={at} dir="auto">
              {line}
            </span>
          ))}
        </address>
      </div>
      <div lang={letter.language} dir={letter.language === 'ar' ? 'rtl' : 'ltr'}>
        <h3>{letter.subject}</h3>
        {letter.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </article>
  );
}
