import { bytesFromText } from '#shared/basics';

/** Octets of a line without its break (RFC 5545, 3.1). */
const MOST_OCTETS = 75;

/** One content line with CRLF, folded so that no line is longer than 75 octets and no character is cut in two. */
export function contentLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = bytesFromText(character).length;
    if (octets + size > MOST_OCTETS) {
      folded += '\r\n ';
      // The space that marks a continuation counts.
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}
