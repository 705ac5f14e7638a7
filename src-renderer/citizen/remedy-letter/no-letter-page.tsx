import type { ReactNode } from 'react';
import { Card, Kiosk, Note, Steps } from '#renderer/ui';
import type { Matter } from '#shared/matters';
import { dayInWords, useTerminal } from '../app/terminal.ts';
import { Advice } from './advice.tsx';
import { daysOf } from './letter-days.ts';

type NoLetterProps = {
  readonly matter: Matter;
  readonly onPlace: (key: string) => void;
  readonly onBack: () => void;
};

/** A Klage is written by the Rechtsantragstelle of the court, not by a terminal (forms.md 4). */
export function CourtPage({ matter, onPlace, onBack }: NoLetterProps): ReactNode {
  const { constants, words, language, clock, say } = useTerminal();
  const { safe, late } = daysOf(matter, clock.today());
  const steps = [words('letter.court.step1'), words('letter.court.step2'), words('letter.court.step3')];
  const [title, lead] = [words('letter.court.title'), words('letter.court.lead')];
  return (
    <Kiosk
      constants={constants}
      page="letter-court"
      title={title}
      lead={lead}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say([title, lead, ...steps].join(' ')) }}
      back={{ label: words('act.back'), onPress: onBack }}
    >
      <div className="halves">
        <div className="stack">
          {safe === null ? null : late ? (
            <Note tone="silk" icon="info">
              <p className="lead">{words('letter.late.title')}</p>
            </Note>
          ) : (
            <section className="date-safe">
              <span className="lead">{words('letter.court.safe')}</span>
              <strong>{dayInWords(safe, language)}</strong>
            </section>
          )}
          <Card>
            <Steps steps={steps} />
          </Card>
        </div>
        <Advice onPlace={onPlace} />
      </div>
    </Kiosk>
  );
}

export function NoLetterPage({ onPlace, onBack }: NoLetterProps): ReactNode {
  const { constants, words } = useTerminal();
  return (
    <Kiosk
      constants={constants}
      page="letter-none"
      title={words('letter.none.title')}
      lead={words('letter.none.text')}
      back={{ label: words('act.back'), onPress: onBack }}
    >
      <Advice onPlace={onPlace} />
    </Kiosk>
  );
}
