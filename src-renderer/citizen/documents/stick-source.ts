import type { Client, citizenContract, StickFile } from '#shared/bridge';
import { type FileTools, feedFile } from './file-pages.ts';
import type { PageSource, StickList } from './page-source.ts';

export type StickCalls = Pick<Client<typeof citizenContract>['call'], 'stickFiles' | 'stickFile'>;

export async function stickList(call: StickCalls): Promise<StickList> {
  return call.stickFiles(null).catch(() => ({ outcome: 'timeout' as const }));
}

/** The chosen files one by one: what one of them cannot give is told, and the next one follows. */
export function stickSource(call: StickCalls, tools: FileTools, files: readonly StickFile[]): PageSource {
  return async (report, signal) => {
    for (const file of files) {
      if (signal.aborted) return 'stopped';
      report({ kind: 'working', file: file.name });
      const read = await call.stickFile({ id: file.id }).catch(() => ({ outcome: 'unreadable' as const }));
      if (signal.aborted) return 'stopped';
      if (read.outcome === 'gone') return 'gone';
      if (read.outcome === 'file')
        await feedFile(tools, { name: file.name, bytes: read.bytes, picture: file.kind !== 'pdf' }, report, signal);
      else report({ kind: 'skipped', skipped: { name: file.name, number: null, problem: read.outcome } });
    }
    return signal.aborted ? 'stopped' : 'end';
  };
}
