import type { ReactNode } from 'react';
import { writtenCaseCode } from '#shared/cases';
import { useTerminal } from '../app/terminal.ts';

/** Which case this is, above the heading, as it stands on paper. */
export function CaseLine({ code }: { readonly code: string }): ReactNode {
  const { words } = useTerminal();
  // Isolated (U+2066, U+2069), or an Arabic line would turn the groups around.
  return <p className="quiet">{words('status.caseLine', { code: `\u2066${writtenCaseCode(code)}\u2069` })}</p>;
}
