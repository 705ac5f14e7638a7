import type { ReactNode } from 'react';
import type { LetterLine, PaperText } from '#renderer/paper';
import { useTerminal } from '../app/terminal.ts';
import type { Letter } from './letter.ts';

/** The letter as it will be printed: German, and under each sentence the same in the person's language. */
export function LetterSheet({ letter, covered }: { readonly letter: Letter; readonly covered: boolean }): ReactNode {
  const { words } = useTerminal();
  return (
    <article className="letter-sheet">
      <Lines lines={letter.sender} />
      {letter.born === null ? null : <Both text={letter.born} />}
      <Lines lines={letter.office} />
      <Lines lines={[letter.placeAndDay ?? { blank: { german: 'Ort, Datum', translated: null } }]} />
      <Both text={letter.title} strong />
      {letter.facts.map((fact) =>
        fact.value === null ? (
          <Lines key={fact.label.german} lines={[{ blank: fact.label }]} />
        ) : (
          <Both key={fact.label.german} text={{ ...fact.label, german: `${fact.label.german}: ${fact.value}` }} />
        ),
      )}
      <Both text={letter.greeting} />
      {letter.paragraphs.map((paragraph, index) =>
        covered && paragraph.sensitive === true ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences of one letter, two may be equal.
          <p key={index} className="quiet">
            {words('helper.coveredRow')}
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences of one letter, two may be equal.
          <Both key={index} text={paragraph} own={paragraph.sensitive === true} />
        ),
      )}
      <Both text={letter.goodbye} />
      <Lines lines={[{ blank: letter.sign }]} />
      {letter.enclosed === null ? null : <Both text={letter.enclosed} />}
    </article>
  );
}

function Both({ text, strong, own }: { text: PaperText; strong?: boolean; own?: boolean }): ReactNode {
  const { language } = useTerminal();
  const german = strong === true ? <b>{text.german}</b> : text.german;
  return (
    <div className="letter-both">
      <p lang="de" dir={own === true ? 'auto' : 'ltr'} {...(own === true ? { 'data-own-words': true } : {})}>
        {german}
      </p>
      {text.translated === null ? null : (
        <p lang={language} dir="auto" className="small quiet">
          {text.translated}
        </p>
      )}
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly LetterLine[] }): ReactNode {
  return (
    <div className="letter-lines" dir="ltr" lang="de">
      {lines.map((line, index) =>
        typeof line === 'string' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one address, two may be equal.
          <p key={index} dir="auto" data-own-words>
            {line}
          </p>
        ) : (
          <p key={line.blank.german} className="letter-blank">
            <span className="small quiet">
              {[line.blank.german, line.blank.translated].filter(Boolean).join(' · ')}
            </span>
          </p>
        ),
      )}
    </div>
  );
}
