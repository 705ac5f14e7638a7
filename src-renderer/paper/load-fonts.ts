import regularUrl from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url';
import boldUrl from '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf?url';
import arabicUrl from '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf?url';
import arabicBoldUrl from '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf?url';
import type { PaperFonts } from './sheet.ts';

let loaded: Promise<PaperFonts> | null = null;

/** The fonts for paper, read once from the terminal's own files (1.4 MB, so only when something is printed or sealed). */
export function loadPaperFonts(): Promise<PaperFonts> {
  loaded ??= (async () => {
    const [regular, bold, arabic, arabicBold] = await Promise.all([
      bytesOf(regularUrl),
      bytesOf(boldUrl),
      bytesOf(arabicUrl),
      bytesOf(arabicBoldUrl),
    ]);
    return { regular, bold, arabic, arabicBold };
  })();
  return loaded;
}

async function bytesOf(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`font missing: ${url}`);
  return new Uint8Array(await response.arrayBuffer());
}
