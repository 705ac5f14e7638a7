import { type ReactNode, useId } from 'react';
import { Button, ErrorNote, Keyboard, Note, typed } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { LONGEST_OWN_TEXT, lengthOf } from './letter-fields.ts';
import { PageFrame, type QuestionProps, useProblemText } from './page-frame.tsx';
import { LABELS, leadOf } from './page-words.ts';

type WordsPageName = 'ownReason' | 'obstacle' | 'persons';

/** Several lines in the person's own words. Too long is said while it is written, and nothing is cut off. */
export function WordsPage({
  title,
  ...question
}: QuestionProps & { readonly page: WordsPageName; readonly title: string }): ReactNode {
  const { words, language } = useTerminal();
  const { page, draft } = question;
  const id = useId();
  const text = draft.texts[page] ?? '';
  const label = words(LABELS[page] ?? 'letter.ownReason.label');
  const used = lengthOf(text);
  const tooLong = page !== 'persons' && used > LONGEST_OWN_TEXT ? words('error.too-long') : undefined;
  const error = useProblemText(question.problems)(page) ?? tooLong;
  const lead = leadOf(page);
  const write = (value: string) => question.onTexts({ [page]: value });
  return (
    <PageFrame
      question={question}
      title={title}
      lead={lead === null ? undefined : words(lead)}
      open={text.trim() === ''}
      blank={page === 'ownReason' ? undefined : { label: words('letter.byHand'), onPress: question.onBlank }}
    >
      <div className="split">
        <div className="stack">
          <div className="field">
            <label htmlFor={id}>{label}</label>
            {error === undefined ? null : <ErrorNote id={`${id}-error`} text={error} />}
            <textarea
              id={id}
              className="letter-box"
              data-own-words
              dir="auto"
              value={text}
              autoComplete="off"
              spellCheck={false}
              aria-invalid={error !== undefined || undefined}
              aria-describedby={error === undefined ? undefined : `${id}-error`}
              onChange={(event) => write(event.target.value)}
            />
            {page === 'persons' ? null : (
              <p className="field-hint">{words('letter.chars', { used, most: LONGEST_OWN_TEXT })}</p>
            )}
          </div>
          {language === 'de' || page === 'persons' ? null : (
            <Note tone="velvet" icon="info">
              {words('letter.german')}
            </Note>
          )}
        </div>
        <div className="stack">
          <Keyboard
            script={page !== 'persons' && language === 'ar' ? 'ar' : language === 'en' ? 'en' : 'de'}
            words={{ shift: words('keyboard.shift'), space: words('keyboard.space'), remove: words('keyboard.delete') }}
            onKey={(key) => write(typed(text, key))}
          />
          <Button look="small" act={{ label: words('letter.persons.line'), onPress: () => write(`${text}\n`) }} />
        </div>
      </div>
    </PageFrame>
  );
}
