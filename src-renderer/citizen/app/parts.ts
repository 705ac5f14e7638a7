import { isoDayInBerlin } from '#shared/basics';
import type { SentCase, VisitDocument } from '../application/index.ts';
import type { useCaseState } from '../case-status/index.ts';
import type { TypedQuestions } from '../deadline-questions/index.ts';
import type { Capturing, ConfirmedLetter, Reviewing, ScannedDocument } from '../documents/index.ts';
import type { SentCallback } from '../human/index.ts';
import type { LetterDrafts } from '../remedy-letter/index.ts';
import type { ReminderDraft, SentReminder } from '../reminders/index.ts';
import type { DeliveryState } from '../saved/index.ts';

/** What the journeys of this window put into a visit. */
export type VisitParts = {
  readonly document: VisitDocument;
  readonly sent: SentCase;
  readonly callback: SentCallback;
  readonly letter: ConfirmedLetter;
  readonly reviewing: Reviewing;
  readonly capturing: Capturing;
  readonly typedQuestions: TypedQuestions;
  readonly remedyLetter: LetterDrafts;
  readonly reminderDraft: ReminderDraft;
  readonly reminder: SentReminder;
};

/** A scanned document as the application takes it: pages, the Nachweis it counts as, and what was read with its places. */
export function visitDocumentOf(document: ScannedDocument): VisitDocument {
  return {
    id: document.id,
    kind: document.kind,
    evidence: document.evidence,
    pages: document.pages,
    letter: document.letter,
    refused: [],
  };
}

/** The truth about delivery for the screen after sealing, from what the case status has verified. */
export function deliveryOf(answer: ReturnType<typeof useCaseState>): {
  readonly delivery: DeliveryState;
  readonly online: boolean;
} {
  // Not asked yet is not "kein Internet": the machine began to send the moment it had saved.
  if (answer === null || !answer.result.ok)
    return { delivery: { state: 'saved', receivedOn: null, signatureMissing: false }, online: answer === null };
  const { state, officeAsked } = answer.result.value;
  const { current, receivedAt } = state;
  // Decided by the verified state, not by the date: an office's word without the delivery service's has no time.
  const arrived = current !== 'saved' && current !== 'transmitted' && current !== 'rejected';
  return {
    delivery: {
      state: arrived ? 'received' : current === 'transmitted' ? 'transmitted' : 'saved',
      receivedOn: receivedAt === null ? null : isoDayInBerlin(Date.parse(receivedAt)),
      signatureMissing: current === 'signature-missing',
    },
    online: officeAsked,
  };
}
