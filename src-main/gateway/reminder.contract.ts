import { describe, expect, test } from 'vitest';
import type { ReminderRequest } from '#shared/reminders';
import type { SealedEnvelope } from '#shared/sealing';
import type { GatewayClient } from './client.ts';

/** One gateway with a reminder service behind it. */
export type ReminderServiceUnderTest = {
  readonly client: GatewayClient;
  /** A fresh request, sealed to the reminder service, of a case of its own. */
  readonly sealRequest: (request: ReminderRequest) => Promise<SealedEnvelope>;
  /** Resolves when the service has opened what was submitted. */
  readonly takenUp: (envelope: SealedEnvelope, submissionId: string, request: ReminderRequest) => Promise<void>;
};

const ADDRESS = 'samira@example.org';
const REQUEST: ReminderRequest = {
  version: 1,
  language: 'ar',
  channel: { by: 'email', address: ADDRESS },
  days: ['2026-12-03', '2026-12-09', '2026-12-11'],
  lastDay: '2026-12-14',
  consent: { on: '2026-11-19', words: '1/ar' },
};

/** What every reminder service behind the client does, real or in memory. */
export function reminderContract(name: string, service: () => ReminderServiceUnderTest): void {
  const deliver = async (): Promise<{ envelope: SealedEnvelope; submissionId: string }> => {
    const { client, sealRequest } = service();
    const envelope = await sealRequest(REQUEST);
    const announced = await client.announce(envelope);
    if (announced.outcome !== 'done') throw new Error(announced.kind);
    expect(await client.submit(envelope, announced.submissionId)).toEqual({ outcome: 'done' });
    return { envelope, submissionId: announced.submissionId };
  };
  const namesOf = ({ caseHash, pinHash }: SealedEnvelope) => ({ caseHash, pinHash });
  const wrongPin = ({ caseHash }: SealedEnvelope) => ({ caseHash, pinHash: 'f'.repeat(64) });

  describe(`reminders by contract: ${name}`, () => {
    test('what nobody has sent is unknown', async () => {
      const { client, sealRequest } = service();
      const names = namesOf(await sealRequest(REQUEST));
      expect(await client.reminderStatus(names)).toEqual({ outcome: 'unknown' });
      expect(await client.revokeReminders(names)).toEqual({ outcome: 'unknown' });
    });

    test('taken up: days and way, and the address comes back to nobody', async () => {
      const { client, takenUp } = service();
      const { envelope, submissionId } = await deliver();
      await takenUp(envelope, submissionId, REQUEST);
      const answer = await client.reminderStatus(namesOf(envelope));
      expect(answer).toEqual({
        outcome: 'found',
        reminders: [
          {
            state: 'active',
            by: 'email',
            days: REQUEST.days.map((day) => ({ day, sent: false })),
            lastDay: REQUEST.lastDay,
          },
        ],
      });
      expect(JSON.stringify(answer)).not.toContain(ADDRESS);
    });

    test('revoked: the answer says how many, and nothing is left of the case', async () => {
      const { client, takenUp } = service();
      const { envelope, submissionId } = await deliver();
      await takenUp(envelope, submissionId, REQUEST);
      expect(await client.revokeReminders(wrongPin(envelope))).toEqual({ outcome: 'unknown' });
      expect(await client.revokeReminders(namesOf(envelope))).toEqual({ outcome: 'revoked', deleted: 1 });
      // Nothing is left by which the case could be known.
      expect(await client.reminderStatus(namesOf(envelope))).toEqual({ outcome: 'unknown' });
      expect(await client.revokeReminders(namesOf(envelope))).toEqual({ outcome: 'unknown' });
      expect(await client.caseStatus(namesOf(envelope))).toEqual({ outcome: 'unknown' });
    });

    test('the five wrong PINs that lock a case are counted over all its questions', async () => {
      const { client } = service();
      const { envelope } = await deliver();
      const wrong = wrongPin(envelope);
      await client.caseStatus(wrong);
      await client.revokeReminders(wrong);
      for (let attempt = 3; attempt <= 4; attempt += 1)
        expect(await client.reminderStatus(wrong)).toEqual({ outcome: 'unknown' });
      expect(await client.reminderStatus(wrong)).toEqual({ outcome: 'locked', retryAfterSeconds: 60 });
      expect(await client.revokeReminders(namesOf(envelope))).toMatchObject({ outcome: 'locked' });
    });
  });
}
