/** What of Chromium's net log says where it wanted to go. */
type NetLog = {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }[];
};

/**
 * Everything a browser tried to reach that is not this machine: addresses of sockets, and names it asked a resolver for
 * and did not get refused by the resolver rule. A killed browser leaves its log without an end: that is mended here.
 */
export function foreignAddresses(text: string): string[] {
  const log = JSON.parse(mend(text)) as NetLog;
  const { logEventTypes } = log.constants;
  const name = new Map(Object.entries(logEventTypes).map(([key, value]) => [value, key]));
  const found = new Set<string>();
  for (const event of log.events) {
    const kind = name.get(event.type) ?? '';
    const params = event.params ?? {};
    if (/^(TCP_CONNECT|TCP_CONNECT_ATTEMPT|UDP_CONNECT|SOCKET_CONNECT)/.test(kind)) {
      for (const address of [params.address, ...(Array.isArray(params.address_list) ? params.address_list : [])]) {
        if (typeof address === 'string' && !address.startsWith('127.0.0.1:')) found.add(`${kind} ${address}`);
      }
    }
    if (/^(HOST_RESOLVER_SYSTEM_TASK|HOST_RESOLVER_DNS_TASK|DNS_TRANSACTION)/.test(kind)) {
      const host = params.host ?? params.hostname;
      if (typeof host === 'string' && !host.includes('127.0.0.1')) found.add(`${kind} ${host}`);
    }
  }
  return [...found];
}

function mend(text: string): string {
  const trimmed = text.trimEnd();
  if (trimmed.endsWith('}]}') || trimmed.endsWith(']}')) return trimmed;
  return `${trimmed.slice(0, trimmed.lastIndexOf('}') + 1)}]}`;
}
