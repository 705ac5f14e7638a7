import { writeDurably } from '#main/files';
import type { MediaFolders } from './media-folders.ts';

type Written =
  | { readonly outcome: 'written'; readonly file: string }
  | { readonly outcome: 'no-folder' }
  | { readonly outcome: 'failed' };

/** Writes one file onto a stick, whole or not at all. Only folders that the list of sticks names are written to. */
export async function carryTo(media: MediaFolders, folder: string, file: string, text: string): Promise<Written> {
  if (!(await media.list()).includes(folder)) return { outcome: 'no-folder' };
  try {
    await writeDurably(folder, file, [text]);
    return { outcome: 'written', file };
  } catch {
    return { outcome: 'failed' };
  }
}
