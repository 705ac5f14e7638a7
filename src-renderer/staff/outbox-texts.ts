import type { StaffOutboxItem } from '#shared/bridge';

export const itemStates: Readonly<Record<StaffOutboxItem['state'], string>> = {
  waiting: 'wartet',
  sending: 'wird gesendet',
  blocked: 'gesperrt',
  'set-aside': 'beiseitegelegt',
  'at-gateway': 'übertragen, noch nicht bestätigt',
};

const REASONS: Readonly<Record<string, string>> = {
  'not-authorised': 'Das Gateway nimmt nichts von diesem Terminal an: Es ist dort nicht angemeldet.',
  conflict: 'Das Gateway hat dazu schon etwas anderes. Die Stadt-IT sieht nach.',
  'too-large': 'Die Sendung ist dem Gateway zu groß.',
  rejected: 'Das Amt hat die Sendung nicht angenommen.',
  'forgotten-by-gateway': 'Das Gateway kennt die Sendung nicht mehr. Wieder einreihen sendet sie neu.',
  'too-many-failures': 'Mehr als zwanzig Versuche sind fehlgeschlagen.',
  'http-422': 'Die Kopie auf diesem Gerät ist nicht lesbar, oder das Gateway versteht sie nicht.',
};

/** Why it stands where it stands, in words. A code this version does not know is shown as it is. */
export function itemReason(item: Pick<StaffOutboxItem, 'state' | 'reason'>): string {
  if (item.reason !== null) {
    const known = REASONS[item.reason];
    if (known !== undefined) return known;
    const status = /^http-(\d{3})$/.exec(item.reason)?.[1];
    return status === undefined ? `Grund: ${item.reason}` : `Das Gateway lehnt die Sendung ab (Antwort ${status}).`;
  }
  switch (item.state) {
    case 'waiting':
      return 'Sie wird gesendet, sobald das Gateway erreichbar ist.';
    case 'sending':
      return 'Sie ist gerade unterwegs.';
    case 'at-gateway':
      return 'Das Amt hat den Eingang noch nicht bestätigt.';
    default:
      return 'Der Grund ist nicht bekannt.';
  }
}

export function exportSentence(
  answer: { readonly outcome: string; readonly file?: string | undefined } | null,
): string {
  switch (answer?.outcome) {
    case 'written':
      return `Verschlossen kopiert: ${answer.file ?? ''}. Die Sendung bleibt im Ausgang.`;
    case 'no-folder':
      return 'Der Stick ist nicht mehr da.';
    case 'gone':
      return 'Die Sendung liegt nicht mehr auf diesem Gerät.';
    case 'failed':
      return 'Das Schreiben ist nicht gelungen. Ist der Stick voll oder gesperrt?';
    default:
      return 'Das Gerät antwortet nicht. Bitte noch einmal.';
  }
}

export function purgeSentence(outcome: string | null): string {
  switch (outcome) {
    case 'wrong-confirmation':
      return 'Die acht Zeichen stimmen nicht. Es ist nichts gelöscht.';
    case 'export-first':
      return 'Erst auf einen Stick kopieren. Es ist nichts gelöscht.';
    case 'too-early':
      return 'Diese Sendung kann noch ankommen. Es ist nichts gelöscht.';
    case 'gone':
      return 'Die Sendung liegt nicht mehr auf diesem Gerät.';
    default:
      return 'Das Gerät antwortet nicht. Bitte noch einmal.';
  }
}
