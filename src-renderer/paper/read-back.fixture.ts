import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PaperFonts } from './sheet.ts';

const font = (path: string) => new Uint8Array(readFileSync(`node_modules/@expo-google-fonts/${path}`));
/** The fonts of the terminal's paper, from the packages they come in. */
export const fonts: PaperFonts = {
  regular: font('noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: font('noto-sans/700Bold/NotoSans_700Bold.ttf'),
  arabic: font('noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
  arabicBold: font('noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf'),
};

/** Reads the PDF back with poppler, as a stranger's program would. */
export function readBack(pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  writeFileSync(join(folder, 'sheet.pdf'), pdf);
  const keep = process.env.ERSTHILFE_KEEP_PAPER;
  if (keep !== undefined) writeFileSync(join(keep, `${Date.now()}.pdf`), pdf);
  const text = execFileSync('pdftotext', ['-layout', join(folder, 'sheet.pdf'), '-'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return text;
}
