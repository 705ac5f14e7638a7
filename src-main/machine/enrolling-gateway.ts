import type { GatewayClient } from '#main/gateway';

/**
 * The same client, which registers this machine as soon as the gateway is reached: at the start, or hours later when the
 * network comes back. Whoever hears "online" from its probe may send signed requests. `code`: the one-time code of staff,
 * null while there is none; a code that was refused or used is not tried again, a new one is.
 */
export function enrollingGateway(
  client: GatewayClient,
  options: { readonly code: () => Promise<string | null>; readonly site: string },
): GatewayClient {
  let settled: string | null = null;
  let running: Promise<void> | null = null;

  async function enrol(): Promise<void> {
    const code = await options.code();
    if (code === null || code === settled) return;
    const answer = await client.enrol(code, options.site);
    // `refused` also where the answer to the first try was lost: the gateway knows us then, and the code is used up.
    if (answer.outcome !== 'failed') settled = code;
  }

  return {
    ...client,
    probe: async () => {
      const answer = await client.probe();
      if (answer.state !== 'online') return answer;
      running ??= enrol().finally(() => {
        running = null;
      });
      await running;
      return answer;
    },
  };
}
