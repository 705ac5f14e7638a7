import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Implementation, staffContract } from '#shared/bridge';
import { openSiteFile, type SiteSettings } from '#shared/site';
import { carryTo } from './carry.ts';
import type { EventLog } from './event-log.ts';
import type { MediaFolders } from './media-folders.ts';

/** The same name on every stick: the next terminal looks for it. */
const FILE = 'ersthilfe-standort.jws';
/** A site file has some kilobytes; whatever is larger is something else. */
const LARGEST = 200_000;

/** The site file on its way to the next terminal and back. PINs, keys and codes are never in it. */
export function carrySite(machine: {
  readonly media: MediaFolders;
  readonly log: EventLog;
  /** Saves what is set and answers the signed file's text; null while the place is not set. */
  readonly sign: () => Promise<string | null>;
  readonly take: (settings: SiteSettings) => Promise<void>;
}): Pick<Implementation<typeof staffContract>, 'exportSite' | 'importSite'> {
  const { media, log } = machine;
  return {
    exportSite: async ({ folder }) => {
      const text = await machine.sign().catch(() => null);
      if (text === null) return { outcome: 'failed' };
      const written = await carryTo(media, folder, FILE, text);
      if (written.outcome === 'written') void log.note({ event: 'site-exported' });
      return written;
    },
    importSite: async ({ folder, take }) => {
      if (!(await media.list()).includes(folder)) return { outcome: 'no-folder' };
      const text = await readFile(join(folder, FILE), 'utf8').catch(() => null);
      if (text === null) return { outcome: 'no-file' };
      const opened = text.length > LARGEST ? null : await openSiteFile(text, null);
      if (opened?.ok !== true) {
        void log.note({ event: 'site-refused' });
        return { outcome: opened?.error === 'changed' ? 'changed' : 'not-a-file' };
      }
      if (take) {
        await machine.take(opened.value.settings);
        void log.note({ event: 'site-imported' });
      }
      const { settings, signer, signedAt } = opened.value;
      return { outcome: 'read', settings, signer, signedAt };
    },
  };
}
