import { type PDFDocument, PDFHexString, type PDFRef } from 'pdf-lib';

/** In thousandths of the type size; the box of a line of text, so that a marked word shows its mark where it stands. */
export const GLYPHLESS = { width: 500, ascent: 800, descent: 200 } as const;

/** First sign of the private area: signs beyond the first plane, and such of that area, get codes from here on. */
const FIRST_OWN = 0xe000;

/** Text into codes of the font; `finish` writes what the codes mean. */
export type GlyphlessFont = {
  readonly ref: PDFRef;
  /** UTF-16 codes of the signs, as a PDF writes bytes. */
  readonly encode: (signs: readonly string[]) => string;
  readonly finish: () => void;
};

/**
 * A font that draws nothing and means every sign of Unicode, for text below a picture: each code of two bytes is the sign
 * itself. So no sign is ever missing, no letter is shaped, and a page carries 1 kB of font instead of parts of three.
 * Searchable scans are made this way by the recognition engine's own writer too.
 */
export function embedGlyphless(document: PDFDocument): GlyphlessFont {
  const { context } = document;
  const own = new Map<string, number>();
  const toUnicode = context.nextRef();
  const file = context.register(context.flateStream(emptyTrueType(), { Length1: emptyTrueType().length }));
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: 'GlyphLess',
      // Symbolic, every sign as wide as the next.
      Flags: 5,
      FontBBox: [0, -GLYPHLESS.descent, GLYPHLESS.width, GLYPHLESS.ascent],
      ItalicAngle: 0,
      Ascent: GLYPHLESS.ascent,
      Descent: -GLYPHLESS.descent,
      CapHeight: GLYPHLESS.ascent,
      StemV: 80,
      FontFile2: file,
    }),
  );
  // Every code is the one empty glyph.
  const glyphs = new Uint8Array(2 * 65536);
  for (let code = 0; code < 65536; code++) glyphs[2 * code + 1] = 1;
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: 'GlyphLess',
      CIDSystemInfo: {
        Registry: PDFHexString.fromText('Adobe'),
        Ordering: PDFHexString.fromText('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      DW: GLYPHLESS.width,
      CIDToGIDMap: context.register(context.flateStream(glyphs)),
    }),
  );
  const ref = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'GlyphLess',
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: toUnicode,
    }),
  );
  const codeOf = (sign: string): number => {
    const point = sign.codePointAt(0) ?? 0;
    const private_ = point >= FIRST_OWN && point < 0xf900;
    if (point < 0xd800 || (point < 0x10000 && point > 0xdfff && !private_)) return point;
    // Half a pair is no sign, and there are 6400 places.
    if (point < FIRST_OWN || own.size >= 6400) return 0xfffd;
    const code = own.get(sign) ?? FIRST_OWN + own.size;
    own.set(sign, code);
    return code;
  };
  return {
    ref,
    encode: (signs) => signs.map((sign) => hex(codeOf(sign))).join(''),
    finish: () => context.assign(toUnicode, context.flateStream(meaningOf(own))),
  };
}

const hex = (code: number) => code.toString(16).padStart(4, '0').toUpperCase();

/** Ranges end where the first byte changes, as the format wants it; programs in use take one range, and not every one. */
function meaningOf(own: ReadonlyMap<string, number>): string {
  const rows = Array.from({ length: 256 }, (_, row) => row).filter((row) => row < 0xd8 || row > 0xf8);
  const ranges = rows.map((row) => `<${hex(row * 256)}> <${hex(row * 256 + 255)}> <${hex(row * 256)}>`);
  const signs = [...own].map(([sign, code]) => `<${hex(code)}> <${[...sign].flatMap(utf16).map(hex).join('')}>`);
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /GlyphLess-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...inHundreds(ranges, 'bfrange'),
    ...inHundreds(signs, 'bfchar'),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

const utf16 = (sign: string) => Array.from({ length: sign.length }, (_, index) => sign.charCodeAt(index));

/** At most a hundred entries a block (Adobe Technical Note 5014). */
function inHundreds(entries: readonly string[], kind: 'bfrange' | 'bfchar'): string[] {
  const blocks: string[] = [];
  for (let from = 0; from < entries.length; from += 100) {
    const block = entries.slice(from, from + 100);
    blocks.push(`${block.length} begin${kind}\n${block.join('\n')}\nend${kind}`);
  }
  return blocks;
}

/** A TrueType file with two empty glyphs, and nothing a program would miss. */
function emptyTrueType(): Uint8Array {
  const u16 = (...values: number[]) => values.flatMap((value) => [(value >> 8) & 255, value & 255]);
  const u32 = (...values: number[]) => values.flatMap((value) => u16(value >>> 16, value & 0xffff));
  const { width, ascent, descent } = GLYPHLESS;
  const tables: readonly (readonly [string, readonly number[]])[] = [
    ['cmap', u16(0, 1, 3, 1, 0, 12, 4, 24, 0, 2, 2, 0, 0, 0xffff, 0, 0xffff, 1, 0)],
    ['glyf', u32(0)],
    [
      'head',
      [
        ...u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
        ...u16(0, 1000),
        ...u32(0, 0, 0, 0),
        ...u16(0, -descent, width, ascent, 0, 8, 2, 0, 0),
      ],
    ],
    ['hhea', [...u32(0x10000), ...u16(ascent, -descent, 0, width, 0, 0, width, 1, 0, 0, 0, 0, 0, 0, 0, 1)]],
    ['hmtx', u16(width, 0, 0)],
    ['loca', u16(0, 0, 0)],
    ['maxp', [...u32(0x10000), ...u16(2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]],
    ['name', u16(0, 0, 6)],
    ['post', u32(0x30000, 0, 0, 1, 0, 0, 0, 0)],
  ];
  const padded = (bytes: readonly number[]) => [...bytes, ...Array<number>((4 - (bytes.length % 4)) % 4).fill(0)];
  let offset = 12 + tables.length * 16;
  const directory: number[] = [];
  const bodies: number[] = [];
  for (const [tag, bytes] of tables) {
    const body = padded(bytes);
    let sum = 0;
    for (let i = 0; i < body.length; i += 4)
      sum =
        (sum +
          (((body[i] ?? 0) << 24) | ((body[i + 1] ?? 0) << 16) | ((body[i + 2] ?? 0) << 8) | (body[i + 3] ?? 0))) >>>
        0;
    directory.push(...[...tag].map((sign) => sign.charCodeAt(0)), ...u32(sum, offset, bytes.length));
    offset += body.length;
    bodies.push(...body);
  }
  return new Uint8Array([
    ...u32(0x10000),
    ...u16(tables.length, 128, 3, tables.length * 16 - 128),
    ...directory,
    ...bodies,
  ]);
}
