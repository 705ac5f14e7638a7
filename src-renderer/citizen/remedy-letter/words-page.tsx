import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button, ErrorNote, Keyboard, typed } from '#renderer/ui';
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
  const lead = [leadOf(page), language === 'de' || page === 'persons' ? null : ('letter.german' as const)];
  const box = useRef<HTMLTextAreaElement>(null);
  // Written with the keys of the screen: the last line is the one being written.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every change of the text, and only then.
  useEffect(() => {
    if (box.current !== null && document.activeElement !== box.current)
      box.current.scrollTop = box.current.scrollHeight;
  }, [text]);
  const write = (value: string) => question.onTexts({ [page]: value });
  return (
    <PageFrame
      question={question}
      title={title}
      lead={lead
        .map((key) => (key === null ? '' : words(key)))
        .join(' ')
        .trim()}
      open={text.trim() === ''}
      blank={page === 'ownReason' ? undefined : { label: words('letter.byHand'), onPress: question.onBlank }}
    >
      <div className="split">
        <div className="stack">
          <div className="field">
            <label htmlFor={id} className="letter-box-label">
              {label}
            </label>
            {error === undefined ? null : <ErrorNote id={`${id}-error`} text={error} />}
            <textarea
              id={id}
              ref={box}
              className="letter-box"
              aria-label={label}
              data-own-words
              dir="auto"
              value={text}
              autoComplete="off"
              spellCheck={false}
              aria-invalid={error !== undefined || undefined}
              aria-describedby={error === undefined ? undefined : `${id}-error`}
              onChange={(event) => write(event.target.value)}
            />
            <div className="row">
              <p className="field-hint grow">
                {page === 'persons' ? null : words('letter.chars', { used, most: LONGEST_OWN_TEXT })}
              </p>
              <Button look="small" act={{ label: words('letter.persons.line'), onPress: () => write(`${text}\n`) }} />
            </div>
          </div>
        </div>
        <div className="stack">
          <Keyboard
            script={page !== 'persons' && language === 'ar' ? 'ar' : language === 'en' ? 'en' : 'de'}
            words={{ shift: words('keyboard.shift'), space: words('keyboard.space'), remove: words('keyboard.delete') }}
            onKey={(key) => write(typed(text, key))}
          />
        </div>
      </div>
    </PageFrame>
  );
}
