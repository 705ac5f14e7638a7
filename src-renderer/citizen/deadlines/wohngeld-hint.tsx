import type { ReactNode } from 'react';
import { Button, Note } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';

/** Who loses or is refused a benefit of the SGG offices may have another way, and its month counts (§ 25 WoGG). */
export function WohngeldHint({ onApply }: { readonly onApply: () => void }): ReactNode {
  const { words } = useTerminal();
  return (
    <Note tone="velvet" icon="info">
      <div className="row">
        <p>{words('result.wohngeld')}</p>
        <Button look="small" act={{ label: words('result.wohngeldCheck'), onPress: onApply }} />
      </div>
    </Note>
  );
}
