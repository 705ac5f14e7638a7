import fontkit from '@pdf-lib/fontkit';

type GlyphSubset = { glyf: Uint8Array[]; offset: number; _addGlyph: (glyph: number) => number };

type Anchored = { applyAnchor: (mark: unknown, anchor: unknown, base: number) => void };
type WithLayout = { readonly _layoutEngine?: { readonly engine?: { readonly GPOSProcessor?: Anchored } } };

/**
 * fontkit 1.1.1 throws where a font gives a mark no anchor on its base (seen with Noto Sans Arabic: Shadda over Beh or Dal, as in
 * "محمّد"). The mark then stays where it is written: a name must never stop an application.
 */
function withoutMissingAnchors(font: ReturnType<typeof fontkit.create>): void {
  const processor = (font as unknown as WithLayout)._layoutEngine?.engine?.GPOSProcessor;
  if (processor === undefined) return;
  const applyAnchor = processor.applyAnchor.bind(processor);
  processor.applyAnchor = (mark, anchor, base) => {
    if (anchor !== null && anchor !== undefined) applyAnchor(mark, anchor, base);
  };
}

/**
 * fontkit 1.1.1 writes subsets below 64 kB with halved glyph offsets but does not pad glyphs to an even length: every glyph
 * behind an odd one is lost (seen with Noto Sans and Fira Sans: "Montag" printed as "Mo"). So each glyph is padded here.
 */
export const fontsWithPaddedSubsets = {
  create(bytes: Uint8Array, postscriptName?: string): ReturnType<typeof fontkit.create> {
    const font = fontkit.create(bytes, postscriptName);
    withoutMissingAnchors(font);
    const createSubset = font.createSubset.bind(font);
    font.createSubset = () => {
      const subset = createSubset() as ReturnType<typeof createSubset> & GlyphSubset;
      const addGlyph = subset._addGlyph.bind(subset);
      subset._addGlyph = (glyph) => {
        const index = addGlyph(glyph);
        const last = subset.glyf.length - 1;
        const drawn = subset.glyf[last];
        const missing = drawn === undefined ? 0 : (4 - (drawn.length % 4)) % 4;
        if (drawn !== undefined && missing > 0) {
          // The same kind of bytes as fontkit's own: its stream refuses a plain Uint8Array.
          const Bytes = drawn.constructor as new (length: number) => Uint8Array;
          const padded = new Bytes(drawn.length + missing).fill(0);
          padded.set(drawn);
          subset.glyf[last] = padded;
          subset.offset += missing;
        }
        return index;
      };
      return subset;
    };
    return font;
  },
};
