/** What may stand behind the end mark: mail programs and signatures leave some bytes. */
const MAY_FOLLOW = 2048;

/**
 * Whether a PDF is there to its end. pdf.js mends what was cut off and shows the pages it finds: a document with its last
 * pages missing would go to an office as if it were whole.
 */
export function pdfIsWhole(bytes: Uint8Array): boolean {
  const head = latin(bytes.subarray(0, 2048));
  const length = /\/Linearized\s[^>]*?\/L\s+(\d+)/.exec(head)?.[1];
  if (length !== undefined && Number(length) > bytes.length) return false;
  const end = lastIndexOf(bytes, '%%EOF');
  if (end === -1) return false;
  const rest = latin(bytes.subarray(end + 5));
  return rest.length <= MAY_FOLLOW || !/\d+\s+\d+\s+obj\b/.test(rest.slice(0, 65_536));
}

const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

function lastIndexOf(bytes: Uint8Array, mark: string): number {
  const signs = [...mark].map((sign) => sign.charCodeAt(0));
  for (let at = bytes.length - signs.length; at >= 0; at--) {
    if (signs.every((sign, index) => bytes[at + index] === sign)) return at;
  }
  return -1;
}
