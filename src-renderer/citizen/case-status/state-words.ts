import type { CaseStanding, CaseState } from '#shared/cases';
import type { Terminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';

export const stepName: Readonly<Record<CaseStanding, WordKey>> = {
  saved: 'status.saved',
  transmitted: 'status.transmitted',
  received: 'status.received',
  'signature-missing': 'status.signatureMissing',
  'in-progress': 'status.inProgress',
  'documents-missing': 'status.documentsMissing',
  decided: 'status.decided',
  rejected: 'status.rejected',
};

const explanation: Readonly<Record<CaseStanding, WordKey>> = {
  saved: 'status.savedText',
  transmitted: 'status.transmittedText',
  received: 'status.receivedText',
  'signature-missing': 'status.signatureText',
  'in-progress': 'status.inProgressText',
  'documents-missing': 'status.documentsText',
  decided: 'status.decidedText',
  rejected: 'status.rejectedText',
};

type Speaker = Pick<Terminal, 'words' | 'language'>;

/** The heading of the screen: for a received case the day that counts. */
export function stateTitle({ current, receivedAt }: CaseState, { words, language }: Speaker): string {
  if (current === 'received' && receivedAt !== null)
    return words('status.receivedTitle', { date: dayOf(receivedAt, language) });
  return words(stepName[current]);
}

/** What it means and what the person can do. */
export function stateSentence({ current, timeline }: CaseState, { words }: Speaker): string {
  const savedHere = timeline.some(({ state, at }) => state === 'saved' && at !== null);
  return words(current === 'saved' && !savedHere ? 'status.savedElsewhere' : explanation[current]);
}

/** A lock in the unit a person waits in. */
export function lockSentence(seconds: number, { words }: Pick<Speaker, 'words'>): string {
  return seconds > 120
    ? words('status.lockedMinutes', { minutes: Math.ceil(seconds / 60) })
    : words('status.lockedText', { seconds });
}

/** Calendar day in Krefeld, western digits: it must equal what a letter shows. */
export function dayOf(instant: string, language: string): string {
  return written(instant, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

export function dayAndTimeOf(instant: string, language: string): string {
  return written(instant, language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

function written(instant: string, language: string, parts: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(`${language}-u-nu-latn`, { ...parts, timeZone: 'Europe/Berlin' });
  return format.format(new Date(instant));
}
