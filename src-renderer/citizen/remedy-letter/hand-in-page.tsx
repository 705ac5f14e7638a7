import type { ReactNode } from 'react';
import { Card, Kiosk, Note, Steps } from '#renderer/ui';
import type { Matter } from '#shared/matters';
import { dayInWords, useTerminal } from '../app/terminal.ts';
import { Advice } from './advice.tsx';
import { ClockNote } from './clock-note.tsx';
import { handInOf } from './hand-in-steps.ts';
import type { Letter } from './letter.ts';
import type { LetterDays } from './letter-days.ts';
import type { LetterForm } from './letter-pages.ts';
import type { LetterDraft } from './remedy-letter-draft.ts';

/** After printing: nothing has arrived yet. Until when it must, where it goes, and by which ways. */
export function HandInPage(props: {
  readonly form: LetterForm;
  readonly matter: Matter;
  readonly draft: LetterDraft;
  readonly letters: readonly Letter[];
  readonly days: LetterDays;
  readonly doubt: boolean;
  readonly onPlace: (key: string) => void;
  readonly onDone: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const terminal = useTerminal();
  const { constants, words, language, say } = terminal;
  const { safe, late } = props.days;
  const { steps, notes } = handInOf(terminal, props);
  // After a printer that does not answer the sheets may be there: the person has said so.
  const noPaper = props.draft.printed !== 'printed' && props.draft.printed !== 'timeout';
  const title = words(noPaper ? 'letter.handIn.ways' : 'letter.handIn.title');
  const day = safe === null ? null : dayInWords(safe, language);
  const byWhen =
    day === null
      ? words('letter.handIn.noDay')
      : late
        ? words('letter.handIn.passed', { day })
        : `${words('letter.handIn.safe')}: ${day}`;
  return (
    <Kiosk
      constants={constants}
      page="letter-handIn"
      title={title}
      sayIt={{
        label: words('tool.readAloud'),
        onPress: () => say([title, words('letter.handIn.notArrived'), byWhen, ...steps, ...notes].join(' ')),
      }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      second={{ label: words('letter.print.again'), icon: 'print', onPress: props.onBack }}
      main={{ label: words('act.done'), onPress: props.onDone }}
    >
      {props.doubt ? <ClockNote /> : null}
      <div className="halves">
        <div className="stack">
          {noPaper ? (
            <Note tone="madder" icon="print">
              <p>{words('letter.handIn.notPrinted')}</p>
            </Note>
          ) : null}
          <Note tone="silk" icon="info">
            <p className="lead">{words('letter.handIn.notArrived')}</p>
          </Note>
          {day === null || late ? (
            <p className="lead">{byWhen}</p>
          ) : (
            <section className="date-safe">
              <span className="lead">{words('letter.handIn.safe')}</span>
              <strong>{day}</strong>
            </section>
          )}
          {notes.length === 0 ? null : (
            <Note tone="velvet" icon="info">
              {notes.map((note) => (
                <p key={note}>{note}</p>
              ))}
            </Note>
          )}
        </div>
        <div className="stack">
          <Card {...(noPaper ? {} : { title: words('letter.handIn.ways') })}>
            <Steps steps={steps} />
          </Card>
          <Advice onPlace={props.onPlace} />
        </div>
      </div>
    </Kiosk>
  );
}
