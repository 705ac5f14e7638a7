import { BridgeError, type Client, type citizenContract } from '#shared/bridge';
import { caseHashes } from '#shared/cases';
import type { CaseNames } from './verified-status.ts';

type Asked = Pick<Client<typeof citizenContract>, 'call'>;
export type KnownReminders = Awaited<ReturnType<Asked['call']['reminderStatus']>>;
export type Revoked = Awaited<ReturnType<Asked['call']['revokeReminders']>>;

/** Only after the state of the case was found with this PIN: a wrong one has counted there, once. */
export async function remindersOf(client: Asked, names: CaseNames): Promise<KnownReminders> {
  return answered(client.call.reminderStatus(await caseHashes(names.code, names.pin)));
}

/** "Gelöscht" is what the gateway answered, or that nothing had left this terminal; never a guess. */
export async function revokeReminders(client: Asked, names: CaseNames): Promise<Revoked> {
  return answered(client.call.revokeReminders(await caseHashes(names.code, names.pin)));
}

async function answered<Answer>(question: Promise<Answer>): Promise<Answer | { outcome: 'no-answer' }> {
  try {
    return await question;
  } catch (error) {
    if (error instanceof BridgeError) return { outcome: 'no-answer' };
    throw error;
  }
}
