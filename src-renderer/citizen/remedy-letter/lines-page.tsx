import { type ReactNode, useState } from 'react';
import { Keyboard, LineField, typed } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { LINES } from './letter-fields.ts';
import { PageFrame, type QuestionProps, useProblemText } from './page-frame.tsx';
import { LABELS, leadOf } from './page-words.ts';
import type { TextField } from './remedy-letter-draft.ts';

type LinesPageName = 'reference' | 'officeAddress' | 'sender' | 'address';

/** Empty is an answer there. The label of `addition` says so itself. */
const OPTIONAL: readonly TextField[] = ['phone', 'officeStreet', 'officePostcode', 'officeCity', 'addition'];
const SAYS_SO: readonly TextField[] = ['addition'];
/** A house number may be part of the street, or be missing. */
const MAY_BE_EMPTY: readonly TextField[] = [...OPTIONAL, 'houseNumber'];

/** Short lines with one keyboard below them that writes into the line in use. */
export function LinesPage({
  title,
  ...question
}: QuestionProps & { readonly page: LinesPageName; readonly title: string }): ReactNode {
  const { words, language } = useTerminal();
  const { page, draft } = question;
  const lines = LINES[page] ?? [];
  const [inUse, setInUse] = useState<TextField | undefined>(lines[0]);
  const problem = useProblemText(question.problems);
  const lead = leadOf(page);
  const value = (field: TextField) => draft.texts[field] ?? '';
  const open = lines.some((field) => !MAY_BE_EMPTY.includes(field) && value(field).trim() === '');
  return (
    <PageFrame
      question={question}
      title={title}
      lead={lead === null ? undefined : words(lead)}
      open={open}
      blank={{
        label: words(page === 'reference' || page === 'officeAddress' ? 'act.unknown' : 'letter.byHand'),
        onPress: question.onBlank,
      }}
    >
      <div className="split">
        <div />
        <div className="stack">
          <div className={lines.length > 1 ? 'letter-parts' : undefined}>
            {lines.map((field) => (
              <div
                key={field}
                onFocusCapture={() => setInUse(field)}
                className={field === inUse ? 'letter-part letter-part-active' : 'letter-part'}
              >
                <LineField
                  label={labelOf(words, field)}
                  value={value(field)}
                  error={problem(field)}
                  onChange={(text) => question.onTexts({ [field]: text })}
                />
              </div>
            ))}
          </div>
          <Keyboard
            // Names and numbers stand in Latin letters on German papers: the keyboard begins with them in every language.
            script={language === 'en' ? 'en' : 'de'}
            words={{ shift: words('keyboard.shift'), space: words('keyboard.space'), remove: words('keyboard.delete') }}
            onKey={(key) => (inUse === undefined ? undefined : question.onTexts({ [inUse]: typed(value(inUse), key) }))}
          />
        </div>
      </div>
    </PageFrame>
  );
}

function labelOf(words: ReturnType<typeof useTerminal>['words'], field: TextField): string {
  const key = LABELS[field];
  const label = key === undefined ? '' : words(key);
  return OPTIONAL.includes(field) && !SAYS_SO.includes(field) ? words('letter.optional', { label }) : label;
}
