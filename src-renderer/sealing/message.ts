import type { Clock } from '#shared/basics';
import { err, ok, type Result, uuidV7 } from '#shared/basics';
import { BridgeError, type Client, type citizenContract } from '#shared/bridge';
import { caseHashes, newCaseCode, newPin } from '#shared/cases';
import { type Destination, type SealedEnvelope, sealApplication, usableKey } from '#shared/sealing';
import { destinationFor } from './destination-for.ts';

/** What sealing needs of a terminal. */
type Ports = {
  readonly client: Pick<Client<typeof citizenContract>, 'call'>;
  readonly cityKey: string;
  readonly clock: Clock;
};

export type MessageProblem = 'no-key' | 'disk-full' | 'failed';
/** What the person takes home of a message; `savedAt`: ISO instant at which the journal had it. */
export type SentMessage = {
  readonly code: string;
  readonly pin: string;
  readonly savedAt: string;
  readonly officeName: string;
};
/** Sealed in this window, and not yet known to be in the journal: a second try hands over the same one. */
export type SealedMessage = { readonly envelope: SealedEnvelope; readonly sent: Omit<SentMessage, 'savedAt'> };

/** The office with a key that is valid now; null: say so before the person starts typing. */
export async function usableDestination(ports: Ports, destinationId: string | undefined): Promise<Destination | null> {
  try {
    const destination = await destinationFor(ports.client, ports.cityKey, destinationId);
    return destination !== null && usableKey(destination, ports.clock.instant()).ok ? destination : null;
  } catch (error) {
    if (error instanceof BridgeError) return null;
    throw error;
  }
}

/** A short message without papers, sealed exactly as an application is: number, PIN and an office of its own. */
export async function sealMessage(
  ports: Ports,
  destinationId: string | undefined,
  data: (code: string) => unknown,
): Promise<Result<SealedMessage, MessageProblem>> {
  const { clock } = ports;
  const destination = await usableDestination(ports, destinationId);
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
    data: data(code),
    attachments: [],
  });
  if (!sealed.ok) return err(sealed.error === 'no-valid-key' ? 'no-key' : 'failed');
  return ok({ envelope: sealed.value, sent: { code, pin, officeName: destination.office } });
}

/** Resolves only after the journal's fsync returned: that and nothing else is "gespeichert". */
export async function saveMessage(
  client: Ports['client'],
  sealed: SealedMessage,
): Promise<Result<SentMessage, MessageProblem>> {
  try {
    const saved = await client.call.saveEnvelope({ envelope: sealed.envelope });
    if (saved.outcome === 'refused') return err(saved.reason === 'disk-full' ? 'disk-full' : 'failed');
    return ok({ ...sealed.sent, savedAt: saved.savedAt });
  } catch (error) {
    if (error instanceof BridgeError) return err('failed');
    throw error;
  }
}
