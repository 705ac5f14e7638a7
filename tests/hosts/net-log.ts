/** What of Chromium's net log says where it wanted to go. */
type NetLog = {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly source?: { readonly id: number };
    readonly params?: Readonly<Record<string, unknown>>;
  }[];
};

export type Reached = { readonly ours: number; readonly foreign: readonly string[] };

/**
 * Where a browser went: how often to this machine, and every foreign address or name. A UDP socket that was given an
 * address and never sent a byte does not count: Chromium asks the kernel that way whether a route for IPv6 exists, and no
 * packet leaves. A killed browser leaves its log without an end; that is mended here.
 */
export function whereItWent(text: string): Reached {
  const log = JSON.parse(mend(text)) as NetLog;
  const names = new Map(Object.entries(log.constants.logEventTypes).map(([name, type]) => [type, name]));
  const kindOf = (event: NetLog['events'][number]) => names.get(event.type) ?? '';
  const datagrams = new Set<number | undefined>();
  const sent = new Set<number | undefined>();
  for (const event of log.events) {
    if (kindOf(event) === 'UDP_CONNECT') datagrams.add(event.source?.id);
    if (kindOf(event) === 'UDP_BYTES_SENT') sent.add(event.source?.id);
  }
  const foreign = new Set<string>();
  let ours = 0;
  for (const event of log.events) {
    const silent = datagrams.has(event.source?.id) && !sent.has(event.source?.id);
    for (const target of targets(kindOf(event), event.params ?? {})) {
      if (target.startsWith('127.0.0.1')) ours += 1;
      else if (!silent) foreign.add(`${kindOf(event)} ${target}`);
    }
  }
  return { ours, foreign: [...foreign] };
}

function targets(kind: string, params: Readonly<Record<string, unknown>>): string[] {
  const values = /^(TCP_CONNECT|UDP_CONNECT)/.test(kind)
    ? [params.address, ...(Array.isArray(params.address_list) ? params.address_list : [])]
    : /^(HOST_RESOLVER_(SYSTEM|DNS)_TASK|DNS_TRANSACTION)/.test(kind)
      ? [params.host, params.hostname]
      : [];
  return values.filter((value): value is string => typeof value === 'string');
}

function mend(text: string): string {
  const trimmed = text.trimEnd();
  return trimmed.endsWith(']}') ? trimmed : `${trimmed.slice(0, trimmed.lastIndexOf('}') + 1)}]}`;
}
