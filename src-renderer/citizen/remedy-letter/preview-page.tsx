import { type ReactNode, useEffect, useState } from 'react';
import { Button, Card, Kiosk, Note } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { AddressAge } from './address-age.tsx';
import { ClockNote } from './clock-note.tsx';
import type { Letter } from './letter.ts';
import type { LetterForm, LetterPage } from './letter-pages.ts';
import { COVERED, rowsOf } from './letter-rows.ts';
import { LetterSheet } from './letter-sheet.tsx';
import { missingSigns, printLetters } from './print-letter.ts';
import type { LetterDraft } from './remedy-letter-draft.ts';

/** What stands in the letter, before it is printed: every answer can be changed, nothing is printed unread. */
export function PreviewPage(props: {
  readonly form: LetterForm;
  readonly draft: LetterDraft;
  readonly questions: readonly LetterPage[];
  readonly letters: readonly Letter[];
  readonly doubt: boolean;
  readonly onChange: (page: LetterPage) => void;
  readonly onPrinted: (outcome: Pick<LetterDraft, 'printed' | 'lettersPrinted'>) => void;
  readonly onHandIn: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const terminal = useTerminal();
  const { constants, words, say } = terminal;
  const { draft, letters } = props;
  const [printing, setPrinting] = useState(false);
  const [opened, setOpened] = useState(false);
  const missing = useMissingSigns(letters);
  const covered = constants.helper !== undefined && !opened;
  const hides = covered && letters.some(({ paragraphs }) => paragraphs.some(({ sensitive }) => sensitive === true));
  const print = async () => {
    setPrinting(true);
    const outcome = await printLetters(terminal, letters);
    setPrinting(false);
    props.onPrinted(outcome);
  };
  const spoken = letters.flatMap(({ title, paragraphs }) =>
    [title, ...paragraphs.filter(({ sensitive }) => sensitive !== true)].map((text) => text.translated ?? text.german),
  );
  const failed = draft.printed !== null && draft.printed !== 'printed' ? draft.printed : null;
  return (
    <Kiosk
      constants={constants}
      page="letter-preview"
      title={words('letter.preview.title')}
      lead={words('letter.preview.lead')}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(spoken.join(' ')) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      {...(failed === null
        ? {}
        : {
            second: {
              label: words(failed === 'timeout' ? 'letter.print.anyway' : 'letter.handIn.ways'),
              onPress: props.onHandIn,
            },
          })}
      main={{
        label: words('letter.preview.print'),
        icon: 'print',
        onPress: () => void print(),
        ...(printing ? { waiting: { sentence: words('letter.preview.printing') } } : {}),
      }}
    >
      {failed === null ? null : (
        <Note tone="madder" icon="print">
          <p role="alert">{words(`letter.print.${failed}`)}</p>
          {letters.length > 1 ? (
            <p>{words('letter.print.partly', { number: draft.lettersPrinted, count: letters.length })}</p>
          ) : null}
        </Note>
      )}
      {props.doubt ? <ClockNote /> : null}
      {missing.length === 0 ? null : (
        <Note tone="madder" icon="warn">
          <p role="alert">{words('letter.preview.signs', { signs: missing.join(' ') })}</p>
        </Note>
      )}
      <div className="halves">
        <div className="stack">
          {letters.map((letter, index) => (
            <section key={letter.office.map(String).join()} aria-label={letter.title.german}>
              {letters.length > 1 ? (
                <h2>{words('letter.preview.letter', { number: index + 1, count: letters.length })}</h2>
              ) : null}
              <LetterSheet letter={letter} covered={covered} />
            </section>
          ))}
        </div>
        <div className="stack">
          {hides ? (
            <Button
              look="small"
              act={{ label: words('helper.coveredOpen'), icon: 'lock', onPress: () => setOpened(true) }}
            />
          ) : null}
          <Card title={words('letter.preview.changes')} look="summary">
            <div className="rows">
              {rowsOf(terminal, draft, props.questions).map((row) => (
                <div className="pair" key={row.page}>
                  <div>
                    <span className="small quiet">{row.label}</span>
                    <p data-own-words className="letter-value">
                      <bdi>{covered && COVERED[row.page] !== undefined ? words('helper.coveredRow') : row.value}</bdi>
                    </p>
                  </div>
                  <Button
                    look="plain"
                    act={{ label: words('act.change'), icon: 'pen', onPress: () => props.onChange(row.page) }}
                  />
                </div>
              ))}
            </div>
          </Card>
          {props.form === 'application' ? null : <AddressAge draft={draft} />}
        </div>
      </div>
    </Kiosk>
  );
}

function useMissingSigns(letters: readonly Letter[]): readonly string[] {
  const [missing, setMissing] = useState<readonly string[]>([]);
  // The letters are made anew with every drawing: what they say decides.
  const text = JSON.stringify(letters);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the text changes, and only then.
  useEffect(() => {
    let over = false;
    void missingSigns(letters).then((signs) => over || setMissing(signs));
    return () => {
      over = true;
    };
  }, [text]);
  return missing;
}
