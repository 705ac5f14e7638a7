import type { ContentSource } from './current-content.ts';
import { readPackFolder } from './pack-folder.ts';

/** A signed pack in a folder, e.g. carried here on a stick for a terminal without network. */
export function folderSource(folder: string): ContentSource {
  return {
    async manifest() {
      const read = await readPackFolder(folder);
      return read === null ? { outcome: 'none' } : { outcome: 'done', value: read.signedManifest };
    },
    async pack() {
      const read = await readPackFolder(folder);
      return read === null ? { outcome: 'none' } : { outcome: 'done', value: read };
    },
  };
}
