import { destinationFor } from '#renderer/sealing';
import { err, ok, type Result, uuidV7 } from '#shared/basics';
import { BridgeError } from '#shared/bridge';
import { caseHashes, newCaseCode, newPin, writtenCaseCode } from '#shared/cases';
import { officeOf } from '#shared/content';
import { type Destination, type SealedEnvelope, sealApplication } from '#shared/sealing';
import type { Terminal } from '../app/terminal.ts';
import { type CallbackDraft, callbackData } from './callback.ts';

/** Key of the office in the content pack that takes requests to be called back. */
const OFFICE = 'rueckruf';

export type SentCallback = {
  readonly code: string;
  readonly pin: string;
  readonly savedAt: string;
  readonly officeName: string;
};
export type CallbackProblem = 'no-key' | 'disk-full' | 'failed';
/** Sealed in this window, and not yet known to be in the journal: a second try hands over the same one. */
export type SealedCallback = { readonly envelope: SealedEnvelope; readonly sent: Omit<SentCallback, 'savedAt'> };

/** The office for callbacks with a key that is valid now; null: say so before the person starts typing. */
export async function callbackDestination(terminal: Terminal): Promise<Destination | null> {
  const destinationId = officeOf(terminal.pack, OFFICE)?.destinationId;
  try {
    const destination = await destinationFor(terminal.client, terminal.cityKey, destinationId);
    return destination === null || destination.keys.length === 0 ? null : destination;
  } catch (error) {
    if (error instanceof BridgeError) return null;
    throw error;
  }
}

/** Sealed exactly as an application is, to an office of its own: nobody else opens it, this terminal included. */
export async function sealCallback(
  terminal: Terminal,
  draft: CallbackDraft,
): Promise<Result<SealedCallback, CallbackProblem>> {
  const { clock, constants, germanWords } = terminal;
  const destination = await callbackDestination(terminal);
  if (destination === null) return err('no-key');
  const code = newCaseCode();
  const pin = newPin();
  const sealed = await sealApplication({
    envelopeId: uuidV7(clock.instant()),
    destination,
    now: clock.instant(),
    ...(await caseHashes(code, pin)),
    publicService: destination.publicServices[0] ?? { identifier: null, name: destination.office },
    signatureRequired: false,
    applicationDate: clock.today(),
    data: callbackData(
      draft,
      { caseCode: writtenCaseCode(code), createdOn: clock.today(), site: constants.site },
      germanWords,
    ),
    attachments: [],
  });
  if (!sealed.ok) return err(sealed.error === 'no-valid-key' ? 'no-key' : 'failed');
  return ok({ envelope: sealed.value, sent: { code, pin, officeName: destination.office } });
}

/** Resolves only after the journal's fsync returned: that and nothing else is "gespeichert". */
export async function saveCallback(
  terminal: Terminal,
  sealed: SealedCallback,
): Promise<Result<SentCallback, CallbackProblem>> {
  try {
    const saved = await terminal.client.call.saveEnvelope({ envelope: sealed.envelope });
    if (saved.outcome === 'refused') return err(saved.reason === 'disk-full' ? 'disk-full' : 'failed');
    return ok({ ...sealed.sent, savedAt: saved.savedAt });
  } catch (error) {
    if (error instanceof BridgeError) return err('failed');
    throw error;
  }
}
