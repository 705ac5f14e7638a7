import type { ReadAmount, ReadIban, ReadValue } from '#shared/documents';
import type { VisitDocument } from './visit-document.ts';

export const PAGE = { width: 1820, height: 2574 };
/** Where the rent stands on the invented contract. */
export const RENT_BOX = { x: 1180, y: 1240, width: 170, height: 36 };

export function amount(cents: number, before: string, confidence = 97): ReadAmount {
  return { kind: 'amount', value: cents, confidence, before, place: { page: 0, box: RENT_BOX } };
}

export const IBAN: ReadIban = {
  kind: 'iban',
  value: 'DE02120300000000202051',
  confidence: 96,
  before: 'iban ',
  place: { page: 0, box: { x: 300, y: 1500, width: 620, height: 36 } },
};

/** A paper of a visit with what was read on its one page. */
export function scanned(
  id: string,
  evidence: string | null,
  values: readonly ReadValue[],
  jpeg?: Uint8Array,
): VisitDocument {
  const kind = evidence === 'mietvertrag' ? 'mietvertrag' : 'unknown';
  return {
    id,
    kind,
    evidence,
    pages: [{ jpeg: jpeg ?? new Uint8Array([255, 216, 255]), ...PAGE, words: [] }],
    letter: { kind, values, meanConfidence: 95 },
    refused: [],
  };
}
