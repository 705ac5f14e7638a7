import { randomBytes } from 'node:crypto';
import type { GatewayClient } from '#main/gateway';

type Enrolled = 'yes' | 'no' | 'unknown';
const ASK_AGAIN = 60_000;

/** Whether the gateway takes what this machine signs: asked with a signed question about a case that nobody has. */
export function enrolmentWatch(client: Pick<GatewayClient, 'caseStatus'>, monotonic: () => number) {
  let known: { readonly answer: Enrolled; readonly at: number } | null = null;
  return async (): Promise<Enrolled> => {
    if (known !== null && monotonic() - known.at < ASK_AGAIN) return known.answer;
    const nobody = () => randomBytes(32).toString('hex');
    const reply = await client.caseStatus({ caseHash: nobody(), pinHash: nobody() });
    const answer = judge(reply);
    known = answer === 'unknown' ? null : { answer, at: monotonic() };
    return answer;
  };
}

function judge(reply: Awaited<ReturnType<GatewayClient['caseStatus']>>): Enrolled {
  if (reply.outcome !== 'failed') return 'yes';
  return reply.kind === 'http' && (reply.status === 401 || reply.status === 403) ? 'no' : 'unknown';
}
