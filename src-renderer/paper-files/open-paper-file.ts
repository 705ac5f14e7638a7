import { err, type Result } from '#shared/basics';
import { STICK_FILE_LIMIT } from '#shared/bridge';
import { fileKind } from './file-kind.ts';
import { openPdfFile } from './open-pdf.ts';
import { openPicture } from './open-picture.ts';
import type { FileProblem, PaperFile } from './paper-file.ts';

/**
 * Opens a file of a scanner or a stick. `bytes` stay the caller's, unchanged until `close`. Only pixels (and a PDF's own
 * words) come out: nothing of the file itself, its metadata, links or scripts goes on.
 */
export async function openPaperFile(bytes: Uint8Array<ArrayBuffer>): Promise<Result<PaperFile, FileProblem>> {
  if (bytes.length === 0) return err('empty');
  if (bytes.length > STICK_FILE_LIMIT) return err('too-large');
  const kind = fileKind(bytes);
  if (kind === null) return err('unknown-kind');
  return kind === 'pdf' ? openPdfFile(bytes) : openPicture(bytes, kind);
}
