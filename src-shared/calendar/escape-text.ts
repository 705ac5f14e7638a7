/** Everything below space except the tab and the line break, and DEL: RFC 5545 allows none of them in a text. */
const FORBIDDEN = /[^\P{Cc}\t\n]/gu;

/** A TEXT value (RFC 5545, 3.3.11): backslash, semicolon, comma and line break escaped; half characters replaced. */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}
