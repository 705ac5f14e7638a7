import { createGatewayClient, type GatewayClient } from '#main/gateway';
import type { Implementation, staffContract } from '#shared/bridge';

type Outcome = Awaited<ReturnType<Implementation<typeof staffContract>['tryGateway']>>['outcome'];
type Options = Parameters<typeof createGatewayClient>[0];

/** The part of an address the client needs; null for anything that is not the address of a web server. */
export function gatewayAddress(text: string): string | null {
  const url = URL.parse(text.trim());
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.search !== '')
    return null;
  return url.href.replace(/\/+$/, '');
}

/**
 * Is there a gateway, is it the city's, does it take this terminal? In this order, so that a one-time code is not spent at
 * a stranger's address. The list of offices must be signed by the city this terminal knows.
 */
export async function tryGateway(
  options: Omit<Options, 'baseUrl'> & { readonly site: string },
  url: string,
  code: string,
  makeClient: (options: Options) => Pick<GatewayClient, 'probe' | 'destinations' | 'enrol'> = createGatewayClient,
): Promise<Outcome> {
  const baseUrl = gatewayAddress(url);
  if (baseUrl === null) return 'not-an-address';
  const client = makeClient({ ...options, baseUrl });
  const { state } = await client.probe();
  if (state !== 'online') return state === 'offline' ? 'unreachable' : 'implausible';
  const list = await client.destinations();
  if (list.outcome === 'failed') return list.kind === 'captive-portal' ? 'foreign-list' : 'unreachable';
  // As people type it from paper: in groups, in small letters.
  const enrolled = await client.enrol(code.replace(/[\s-]/g, '').toUpperCase(), options.site);
  if (enrolled.outcome !== 'failed') return enrolled.outcome;
  return enrolled.kind === 'captive-portal' ? 'implausible' : 'unreachable';
}
