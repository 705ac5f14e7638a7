import { LETTERS, type Marker } from './markers.ts';

/** A run of bytes that gives one marker away. */
export type Needle = { readonly bytes: Uint8Array; readonly marker: Marker; readonly encoding: string };

/** Three bytes are the key of the search (search.ts), and shorter runs would be found anywhere. */
const SHORTEST = 6;

/**
 * Every way a marker may stand in a file. Long random words count by their halves: a compressor that found the first
 * letters elsewhere writes only the rest of them literally.
 */
export function needlesOf(marker: Marker): Needle[] {
  const texts = marker.forms.flatMap(halves);
  const found = [
    ...texts.flatMap((text) => textNeedles(text)),
    ...(marker.bytes === undefined ? [] : byteNeedles(marker.bytes)),
  ];
  const seen = new Set<string>();
  return found
    .filter(({ bytes }) => bytes.length >= SHORTEST)
    .filter(({ bytes }) => {
      const key = Buffer.from(bytes).toString('latin1');
      return seen.has(key) ? false : seen.add(key) !== undefined;
    })
    .map((needle) => ({ ...needle, marker }));
}

type Encoded = { readonly bytes: Uint8Array; readonly encoding: string };

function halves(text: string): string[] {
  const half = LETTERS / 2;
  return /^[A-Za-z]+$/.test(text) && text.length >= LETTERS ? [text.slice(0, half), text.slice(half)] : [text];
}

function textNeedles(text: string): Encoded[] {
  const utf8 = Buffer.from(text, 'utf8');
  const plain = (encoding: string, written: string) => ({ encoding, bytes: Buffer.from(written, 'utf8') });
  return [
    { encoding: 'UTF-8', bytes: utf8 },
    { encoding: 'UTF-16LE', bytes: Buffer.from(text, 'utf16le') },
    { encoding: 'UTF-16BE', bytes: Buffer.from(text, 'utf16le').swap16() },
    plain('percent', encodeURIComponent(text)),
    plain('percent', encodeURIComponent(text).replaceAll('%20', '+')),
    plain('JSON', JSON.stringify(text).slice(1, -1)),
    plain('JSON', jsonAscii(text)),
    plain('HTML', text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')),
    plain('hex', utf8.toString('hex')),
    ...base64Needles(utf8),
    ...base64Needles(Buffer.from(text, 'utf16le')),
  ];
}

function byteNeedles(bytes: Uint8Array): Encoded[] {
  return [{ encoding: 'bytes', bytes }, ...base64Needles(bytes)];
}

function jsonAscii(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/[\u007f-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Base64 looks different in each of three positions. What neighbours decide is cut off at both ends; the rest stays the
 * same whatever stands before and behind. Both alphabets.
 */
function base64Needles(bytes: Uint8Array): Encoded[] {
  return [0, 1, 2].flatMap((shift) => {
    const written = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replaceAll('=', '');
    const first = shift === 0 ? 0 : shift + 1;
    const whole = Math.floor(((shift + bytes.length) * 8) / 6);
    const core = written.slice(first, whole);
    if (core.length < 8) return [];
    return [core, core.replaceAll('+', '-').replaceAll('/', '_')].map((text) => ({
      encoding: `base64 (${shift})`,
      bytes: Buffer.from(text, 'latin1'),
    }));
  });
}
