import type { ReactNode } from 'react';
import { Note } from '#renderer/ui';
import { FactLine } from '../app/fact-line.tsx';
import { useTerminal } from '../app/terminal.ts';
import { officesToWriteTo } from './recipient.ts';
import type { LetterDraft } from './remedy-letter-draft.ts';

/** An address of the pack is only as good as its age: the head of the letter decides. */
export function AddressAge({ draft }: { readonly draft: LetterDraft }): ReactNode {
  const { words, pack } = useTerminal();
  const office = officesToWriteTo(pack).find(({ key }) => key === draft.texts.office);
  if (office === undefined || draft.answered.includes('officeAddress')) return null;
  return (
    <Note tone="velvet" icon="info">
      <p>{words('letter.preview.compare')}</p>
      <FactLine facts={[office]} />
    </Note>
  );
}
