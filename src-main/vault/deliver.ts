import type { Implementation, vaultContract } from '#shared/bridge';
import type { SealedEnvelope } from '#shared/sealing';
import type { GatewayFailure } from '#shared/sync';
import type { GatewayPort } from './gateway-port.ts';
import type { Journal } from './journal.ts';
import type { JournalEntry } from './journal-file.ts';
import type { Ledger } from './ledger.ts';

type Vault = Implementation<typeof vaultContract>;
type Delivery = Pick<Vault, 'announce' | 'uploadAttachment' | 'submit' | 'progress' | 'finish'>;

/**
 * The journal's copy cannot be read (any more): no retry will help, so the item is set aside and staff see it. 422 is what
 * the office would say to a broken envelope.
 */
const UNREADABLE: GatewayFailure = { outcome: 'failed', kind: 'http', status: 422, retryAfter: null };
const BROKEN: GatewayFailure = { outcome: 'failed', kind: 'network', status: null, retryAfter: null };

/** The calls to the gateway for one envelope: ciphertext from the journal, receipts into the ledger. */
export function createDelivery(ports: {
  readonly journal: Journal;
  readonly ledger: Ledger;
  readonly gateway: GatewayPort;
  readonly now: () => string;
  readonly onCaseChanged: (caseHash: string) => void;
}): Delivery & { readonly forget: (id: string) => void } {
  const { journal, ledger, gateway, now, onCaseChanged } = ports;
  let last: JournalEntry | null = null;

  /** Attachments go one by one: the envelope of the item being sent is read from disk once, not sixty times. */
  async function withEnvelope<Out>(
    id: string,
    call: (envelope: SealedEnvelope) => Promise<Out | GatewayFailure>,
  ): Promise<Out | GatewayFailure> {
    if (last?.envelope.id !== id) last = await journal.read(id);
    if (last === null) return UNREADABLE;
    await ledger.record(last.envelope, last.savedAt);
    return call(last.envelope).catch(() => BROKEN);
  }

  function forget(id: string): void {
    if (last?.envelope.id === id) last = null;
  }

  async function keepReceipts(id: string, report: Awaited<ReturnType<GatewayPort['progress']>>): Promise<void> {
    const entry = ledger.get(id);
    if (report.outcome !== 'done' || entry === null) return;
    const receipts = [...new Set([...entry.receipts, ...report.events])];
    const { transmitted, accepted, rejected } = report;
    const moved = entry.transmitted !== transmitted || entry.accepted !== accepted || entry.rejected !== rejected;
    if (!moved && receipts.length === entry.receipts.length) return;
    await ledger.update(id, { receipts, transmitted, accepted, rejected });
    onCaseChanged(entry.caseHash);
  }

  return {
    announce: ({ id }) =>
      withEnvelope(id, async (envelope) => {
        const announced = await gateway.announce(envelope);
        if (announced.outcome !== 'done') return announced;
        const { submissionId } = announced;
        const news = { submissionId, receipts: [], transmitted: false, accepted: false, rejected: false };
        if (ledger.get(id)?.submissionId !== submissionId) await ledger.update(id, news);
        return { outcome: 'done' as const, submissionId };
      }),
    uploadAttachment: ({ id, submissionId, attachmentId }) =>
      withEnvelope(id, (envelope) => gateway.uploadAttachment(envelope, submissionId, attachmentId)),
    submit: ({ id, submissionId }) => withEnvelope(id, (envelope) => gateway.submit(envelope, submissionId)),
    progress: async ({ id, submissionId }) => {
      // A crash between `finish` and the vault's own purge: the answer is known, the envelope is gone.
      if ((ledger.get(id)?.finishedAt ?? null) !== null)
        return { outcome: 'done', transmitted: true, accepted: true, rejected: false };
      const report = await withEnvelope(id, (envelope) => gateway.progress(envelope, submissionId));
      if (report.outcome !== 'done') return report;
      await keepReceipts(id, report);
      const { transmitted, accepted, rejected } = report;
      return { outcome: 'done', transmitted, accepted, rejected };
    },
    finish: async ({ id, submissionId }) => {
      const entry = ledger.get(id);
      if (entry === null || !entry.accepted || entry.submissionId !== submissionId) throw new Error('no receipt');
      if (entry.finishedAt === null) await ledger.update(id, { finishedAt: now() });
      await journal.remove(id);
      forget(id);
      return null;
    },
    forget,
  };
}
