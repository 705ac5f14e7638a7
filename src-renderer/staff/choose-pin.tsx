import { type ReactNode, useCallback, useState } from 'react';
import { Button, ErrorNote } from '#renderer/ui';
import { pinProblem } from '#shared/staff';
import { PinEntry } from './pin-entry.tsx';
import { pinProblemSentences } from './texts.ts';

/** A new PIN, typed twice. Nothing is told outside before both are the same and good. */
export function ChoosePin(props: {
  readonly title: string;
  readonly explain: string;
  readonly onChosen: (pin: string) => void;
  /** Why the machine did not take the last one. */
  readonly refused?: string | null;
}): ReactNode {
  const { onChosen } = props;
  const [first, setFirst] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  const next = useCallback(() => {
    const rule = pinProblem(pin);
    setPin('');
    if (first === null) {
      setProblem(rule === null ? null : pinProblemSentences[rule]);
      if (rule === null) setFirst(pin);
      return;
    }
    setFirst(null);
    if (pin !== first) return setProblem('Die beiden Eingaben sind verschieden. Bitte noch einmal von vorn.');
    setProblem(null);
    onChosen(pin);
  }, [pin, first, onChosen]);

  const shown = problem ?? props.refused ?? null;
  return (
    <div className="staff-two">
      <div className="staff-column">
        <h1>{props.title}</h1>
        <p className="lead">{first === null ? props.explain : 'Bitte dieselbe PIN noch einmal.'}</p>
        {shown === null ? null : <ErrorNote id="choose-pin-problem" text={shown} />}
        <ul className="staff-rules">
          <li>Mindestens sechs Ziffern.</li>
          <li>Keine Reihe wie 123456, keine Wiederholung wie 000000, kein Datum.</li>
          <li>Die PIN gehört der Rolle, nicht einer Person. Bewahren Sie sie verschlossen auf.</li>
        </ul>
      </div>
      <div className="staff-column">
        <PinEntry label={first === null ? 'Neue PIN' : 'PIN wiederholen'} pin={pin} onChange={setPin} onEnter={next} />
        <Button
          look="second"
          act={{ label: first === null ? 'PIN noch einmal eingeben' : 'PIN übernehmen', onPress: next }}
        />
      </div>
    </div>
  );
}
