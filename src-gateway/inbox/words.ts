import type { CaseEvent } from '#shared/sealing';
import type { ArrivalView, OfficeProblem, Statement } from './office.ts';

/** What the button says, and what the state is called afterwards. */
export const STATEMENTS: Readonly<Record<Statement, { readonly button: string; readonly state: string }>> = {
  accept: { button: 'Eingegangen bestätigen', state: 'Eingegangen' },
  'signature-received': { button: 'Unterschrift liegt vor', state: 'Unterschrift liegt vor' },
  'in-progress': { button: 'In Bearbeitung', state: 'In Bearbeitung' },
  'documents-missing': { button: 'Unterlagen fehlen', state: 'Unterlagen fehlen' },
  decided: { button: 'Bescheid', state: 'Bescheid ist da' },
  reject: { button: 'Zurückweisen', state: 'Zurückgewiesen' },
};

export const PROBLEMS: Readonly<Record<OfficeProblem, string>> = {
  'not-reached': 'Das Gateway ist nicht erreichbar. Bitte versuchen Sie es noch einmal.',
  refused: 'Das Gateway hat das nicht angenommen. Bitte laden Sie die Liste neu.',
  'cannot-open': 'Diese Einreichung lässt sich mit Ihrem Schlüssel nicht öffnen oder wurde verändert.',
};

export function statementOf(event: CaseEvent): Statement | null {
  if (event.state === 'accept' || event.state === 'reject') return event.state;
  return event.caseState;
}

/** The state that counts now: the last thing the office said. */
export function stateOf({ said }: ArrivalView): string {
  const last = said.map(statementOf).findLast((statement) => statement !== null);
  return last === undefined || last === null ? 'Neu' : STATEMENTS[last].state;
}

/** First confirm or reject; afterwards only what happens with an application that has arrived. */
export function possibleStatements({ said, signatureRequired }: ArrivalView): Statement[] {
  const before = new Set(said.map(statementOf));
  if (before.has('reject')) return [];
  if (!before.has('accept')) return ['accept', 'reject'];
  const signature: Statement[] = signatureRequired && !before.has('signature-received') ? ['signature-received'] : [];
  return [...signature, 'in-progress', 'documents-missing', 'decided'];
}

const MOMENT = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' });

export function moment(instant: string): string {
  return `${MOMENT.format(new Date(instant))} Uhr`;
}

export function fileSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
