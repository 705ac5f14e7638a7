export type FileKind = 'jpeg' | 'png' | 'pdf';

const MAGIC: readonly (readonly [FileKind, readonly number[]])[] = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** Where ISO 32000 readers look for a PDF's first words: some mail programs put a few lines before them. */
const PDF_WITHIN = 1024;

/** What a file is by its first bytes; its name says nothing. Null: a TIFF, HEIC, ZIP, text, whatever it is called. */
export function fileKind(bytes: Uint8Array): FileKind | null {
  const picture = MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte));
  if (picture !== undefined) return picture[0];
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_WITHIN));
  return /^[\s\S]*?%PDF-\d/.test(begin) && !isOtherKind(begin) ? 'pdf' : null;
}

/** An archive, a picture or a page of the web with the words "%PDF-" in it is none. */
const isOtherKind = (begin: string) => /^(?:PK|GIF8|II\*|MM\0\*|RIFF|BM|\s*<)|^.{4}ftyp/.test(begin);
