import type { ReactNode } from 'react';
import { Note } from '#renderer/ui';
import { isChecked } from '#shared/content';
import { useTerminal } from '../app/terminal.ts';
import { dayIn } from './letter-words.ts';
import { officesToWriteTo } from './recipient.ts';
import type { LetterDraft } from './remedy-letter-draft.ts';

/** An address of the pack is only as good as its age: the head of the letter decides. */
export function AddressAge({ draft }: { readonly draft: LetterDraft }): ReactNode {
  const { words, pack, language } = useTerminal();
  const office = officesToWriteTo(pack).find(({ key }) => key === draft.texts.office);
  if (office === undefined || draft.answered.includes('officeAddress')) return null;
  const age =
    office.sourceDate === null
      ? words('letter.preview.sourceUnknown')
      : words('letter.preview.source', { date: dayIn(office.sourceDate, language) });
  return (
    <Note tone="velvet" icon="info">
      <p>{words('letter.preview.compare')}</p>
      <p className="small quiet">{isChecked(office) ? age : `${age} · ${words('app.unchecked')}`}</p>
    </Note>
  );
}
