import fontkit from '@pdf-lib/fontkit';
import { visualRuns } from './runs.ts';
import type { PaperFonts } from './sheet.ts';

const known = new WeakMap<Uint8Array, ReadonlySet<number>>();

function signsOf(font: Uint8Array): ReadonlySet<number> {
  const before = known.get(font);
  if (before !== undefined) return before;
  const signs = new Set<number>(fontkit.create(font).characterSet);
  known.set(font, signs);
  return signs;
}

/**
 * The signs of a text the paper's fonts cannot draw, each once: they would be printed as question marks, and a person must
 * know before, not after.
 */
export function signsNotOnPaper(fonts: PaperFonts, text: string): readonly string[] {
  const missing = new Set<string>();
  for (const line of text.normalize('NFC').split('\n'))
    for (const run of visualRuns(line, 'ltr')) {
      const signs = signsOf(run.arabic ? fonts.arabic : fonts.regular);
      for (const sign of run.text) if (!signs.has(sign.codePointAt(0) ?? 0)) missing.add(sign);
    }
  return [...missing];
}
