import { describe, expect, test } from 'vitest';
import type { SealedEnvelope } from '#shared/sealing';
import type { GatewayClient } from './client.ts';

/** One gateway as the contract needs it: a client, envelopes to send, and an office that answers. */
export type GatewayUnderTest = {
  readonly client: GatewayClient;
  /** A fresh sealed envelope with two attachments, of a case of its own. */
  readonly seal: () => Promise<SealedEnvelope>;
  readonly officeAccepts: (envelope: SealedEnvelope, submissionId: string) => Promise<void>;
  /** How many submissions of this case the office has. */
  readonly arrivals: (envelope: SealedEnvelope) => Promise<number>;
};

const NOBODY = '0192e6c8-7f00-7a00-8000-000000000001';

/** What every gateway behind the port does, real or in memory. */
export function gatewayContract(name: string, gateway: () => GatewayUnderTest): void {
  const sendParts = async (envelope: SealedEnvelope) => {
    const { client } = gateway();
    const announced = await client.announce(envelope);
    if (announced.outcome !== 'done') throw new Error(announced.kind);
    for (const { id } of envelope.attachments) {
      expect(await client.uploadAttachment(envelope, announced.submissionId, id)).toEqual({ outcome: 'done' });
    }
    return announced.submissionId;
  };
  const deliver = async (envelope: SealedEnvelope) => {
    const submissionId = await sendParts(envelope);
    expect(await gateway().client.submit(envelope, submissionId)).toEqual({ outcome: 'done' });
    return submissionId;
  };

  describe(`gateway contract: ${name}`, () => {
    test('is online', async () => {
      expect(await gateway().client.probe()).toEqual({ state: 'online' });
    });

    test('what is only announced or half uploaded is not transmitted', async () => {
      const { client, seal, arrivals } = gateway();
      const envelope = await seal();
      const submissionId = await sendParts(envelope);
      expect(await client.progress(envelope, submissionId)).toMatchObject({ transmitted: false, accepted: false });
      expect(await arrivals(envelope)).toBe(0);
    });

    test('transmitted after submit, accepted only after the office said so', async () => {
      const { client, seal, officeAccepts } = gateway();
      const envelope = await seal();
      const submissionId = await deliver(envelope);
      expect(await client.progress(envelope, submissionId)).toMatchObject({ transmitted: true, accepted: false });
      await officeAccepts(envelope, submissionId);
      expect(await client.progress(envelope, submissionId)).toMatchObject({
        outcome: 'done',
        transmitted: true,
        accepted: true,
        rejected: false,
      });
    });

    test('every step may be repeated; it arrives once', async () => {
      const { seal, arrivals } = gateway();
      const envelope = await seal();
      const first = await deliver(envelope);
      expect(await deliver(envelope)).toBe(first);
      expect(await arrivals(envelope)).toBe(1);
    });

    test('a submission without its attachments is refused and can be completed', async () => {
      const { client, seal } = gateway();
      const envelope = await seal();
      const announced = await client.announce(envelope);
      if (announced.outcome !== 'done') throw new Error(announced.kind);
      expect(await client.submit(envelope, announced.submissionId)).toMatchObject({ kind: 'http', status: 409 });
      await deliver(envelope);
    });

    test('an unknown submission is a 404', async () => {
      const { client, seal } = gateway();
      const envelope = await seal();
      expect(await client.submit(envelope, NOBODY)).toMatchObject({ outcome: 'failed', kind: 'http', status: 404 });
      expect(await client.progress(envelope, NOBODY)).toMatchObject({ outcome: 'failed', kind: 'http', status: 404 });
    });

    test('a case is found with both hashes only, and the fifth wrong PIN locks it', async () => {
      const { client, seal } = gateway();
      const envelope = await seal();
      const { caseHash, pinHash } = envelope;
      expect(await client.caseStatus({ caseHash, pinHash })).toEqual({ outcome: 'unknown' });
      await deliver(envelope);
      expect(await client.caseStatus({ caseHash, pinHash })).toMatchObject({
        outcome: 'found',
        signatureRequired: true,
      });
      const wrong = { caseHash, pinHash: 'f'.repeat(64) };
      for (let attempt = 1; attempt <= 4; attempt += 1) {
        expect(await client.caseStatus(wrong)).toEqual({ outcome: 'unknown' });
      }
      expect(await client.caseStatus(wrong)).toEqual({ outcome: 'locked', retryAfterSeconds: 60 });
      expect(await client.caseStatus({ caseHash, pinHash })).toMatchObject({ outcome: 'locked' });
    });
  });
}
