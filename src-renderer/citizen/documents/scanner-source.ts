import type { Client, citizenContract } from '#shared/bridge';
import { type FileTools, feedFile } from './file-pages.ts';
import type { PageSource, SourceEnd } from './page-source.ts';

export type ScannerCalls = Pick<Client<typeof citizenContract>['call'], 'scanStart' | 'scanNext' | 'scanCancel'>;

/** One sheet of the flatbed, or everything in the feeder. The scanner is told to stop whenever nobody waits for it any more. */
export function scannerSource(
  call: ScannerCalls,
  tools: FileTools,
  scanner: string,
  from: 'flatbed' | 'feeder',
): PageSource {
  return async (report, signal) => {
    const cancel = () => void call.scanCancel(null).catch(() => undefined);
    signal.addEventListener('abort', cancel, { once: true });
    try {
      return await sheets(call, tools, { scanner, from }, report, signal);
    } catch {
      cancel();
      return 'failed';
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  };
}

async function sheets(
  call: ScannerCalls,
  tools: FileTools,
  start: { readonly scanner: string; readonly from: 'flatbed' | 'feeder' },
  ...[report, signal]: Parameters<PageSource>
): Promise<SourceEnd> {
  const { outcome } = await call.scanStart(start);
  if (outcome !== 'started') return outcome;
  while (!signal.aborted) {
    report({ kind: 'working', file: null });
    const next = await call.scanNext(null);
    if (signal.aborted) break;
    if (next.outcome !== 'sheet') return next.outcome === 'cancelled' ? 'stopped' : next.outcome;
    await feedFile(tools, { name: null, bytes: next.picture, picture: true }, report, signal);
  }
  return 'stopped';
}
