import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { type DeadlineOnPaper, type PaperText, takeAlongPaper } from '#renderer/paper';
import { fixedClock } from '#shared/basics';
import type { ContentPack } from '#shared/content';
import { computeDeadline } from '#shared/deadlines';
import type { Matter } from '#shared/matters';
import { krefeldPack } from '../app/terminal.fixture.ts';
import { startWords } from '../app/words.ts';
import { deadlineOnPaper, slipOnPaper } from './deadline-paper.ts';
import { deadlineView } from './deadline-view.ts';
import { TODAY } from './matters.fixture.ts';
import { phoneEvent } from './phone-event.ts';
import { officeLine, whomToSee } from './whom-to-see.ts';

/** The tools a stranger would read the sheet with. */
export const canReadBack = ['/usr/bin/pdftotext', '/usr/bin/pdftoppm', '/usr/bin/pdfinfo'].every(existsSync);

const font = (path: string) => new Uint8Array(readFileSync(`node_modules/@expo-google-fonts/${path}`));
const fonts = {
  regular: font('noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: font('noto-sans/700Bold/NotoSans_700Bold.ttf'),
  arabic: font('noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
  arabicBold: font('noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf'),
};

let krefeld: Promise<ContentPack> | null = null;
const i18n = await startWords();
const wordsIn = (language: string) => (key: string, parameters?: object) =>
  i18n.getFixedT(language)(key, { ...parameters });

/** The sheet as the page makes it, from the matter alone. */
export async function sheetOf(
  matter: Matter,
  options: { readonly language?: string; readonly today?: string; readonly reminder?: boolean } = {},
): Promise<{ readonly pdf: Uint8Array<ArrayBuffer>; readonly said: DeadlineOnPaper }> {
  const { language = 'de', today = TODAY } = options;
  krefeld ??= krefeldPack();
  const deadline = computeDeadline(matter.input);
  if (!deadline.ok) throw new Error(`not computed: ${deadline.error.field}`);
  const whom = whomToSee(matter, await krefeld, { day: today, time: '10:00' });
  const view = deadlineView(matter, deadline, today, officeLine(whom), deadline.confidence === 'medium');
  const clock = fixedClock(`${today}T10:00:00+01:00`);
  const speaker = { words: wordsIn(language), germanWords: wordsIn('de'), language, pack: await krefeld, clock };
  const now = Date.parse(`${today}T10:00:00+01:00`);
  const calendar =
    view.phoneDay === null ? null : phoneEvent(view.subject, view.phoneDay, speaker.germanWords, 'abcd1234', now);
  const said = deadlineOnPaper(speaker, view, whom, { calendar, doubt: null });
  const pdf = await takeAlongPaper(fonts, {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    site: 'Stadtteilzentrum Beispiel',
    printedOn: 'Donnerstag, 19. November 2026',
    deadline: said,
    slip: options.reminder === true ? slipOnPaper(speaker, { code: 'KR7M-4Q2F-X9AB-CDEF-G', pin: '4826' }) : null,
  });
  return { pdf, said };
}

/** Every text of a sheet, in the order of its parts. */
export function textsOf(said: DeadlineOnPaper): readonly PaperText[] {
  const days = [said.main, ...said.others].flatMap(({ label, day, note }) => [
    label,
    day,
    ...(note === null ? [] : [note]),
  ]);
  const lists = [said.todo, said.bring, said.whom, said.steps].flatMap(({ title, lines }) =>
    lines.length === 0 ? [] : [title, ...lines],
  );
  return [said.heading, ...said.notes, ...days, ...said.hints, ...lists, ...said.pictureLegend, ...said.closing];
}

export type ReadSheet = { readonly text: string; readonly pages: number; readonly codes: readonly string[] };

let reader: Promise<unknown> | null = null;

/** What poppler finds in a PDF as text, and ZXing on the picture of its pages. */
export async function readSheet(pdf: Uint8Array): Promise<ReadSheet> {
  reader ??= Promise.resolve(
    prepareZXingModule({
      overrides: {
        wasmBinary: new Uint8Array(
          readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')),
        ).buffer,
      },
      fireImmediately: true,
    }),
  );
  await reader;
  const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
  try {
    const path = join(folder, 'sheet.pdf');
    writeFileSync(path, pdf);
    const text = execFileSync('/usr/bin/pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
    const pages = Number(/Pages:\s+(\d+)/.exec(execFileSync('/usr/bin/pdfinfo', [path], { encoding: 'utf8' }))?.[1]);
    execFileSync('/usr/bin/pdftoppm', ['-r', '150', '-gray', '-png', path, join(folder, 'page')]);
    const codes: string[] = [];
    for (const name of readdirSync(folder)
      .filter((file) => file.endsWith('.png'))
      .toSorted()) {
      const found = await readBarcodes(new Uint8Array(readFileSync(join(folder, name))), {
        formats: ['QRCode'],
        tryHarder: true,
      });
      codes.push(...found.map((code) => code.text));
    }
    return { text, pages, codes };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const squeezed = (text: string) => text.replace(/\s/g, '');

/** Letters that share their form without dots: a reader of the padded subsets takes one for the other (decisions/008). */
const SHAPES = ['اأإآ', 'بتثنيئى', 'جحخ', 'دذ', 'رز', 'سش', 'صض', 'طظ', 'عغ', 'فق', 'هة', 'وؤ'];

/** Arabic letters by their form, sorted: a reader turns lines and forms around, but loses none. */
export const arabicLetters = (text: string) =>
  [...text.normalize('NFKC')]
    .filter((sign) => /\p{Script=Arabic}/u.test(sign) && /\p{L}/u.test(sign))
    .map((sign) => SHAPES.find((shape) => shape.includes(sign))?.charAt(0) ?? sign)
    .toSorted()
    .join('');
