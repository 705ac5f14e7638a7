import { qrModules } from './qr-modules.ts';
import { type PaperFonts, Sheet } from './sheet.ts';
import type { PaperText } from './take-along-paper.ts';

/** One thing to take along: a heading, its sentences, and what the phone may keep of it. */
export type NoteOnPaper = {
  readonly title: PaperText;
  readonly lines: readonly PaperText[];
  readonly qr: string | null;
};

/** Room a note needs on the page before it begins, in millimetres: no heading at the foot of a page. */
const NOTE_HEIGHT = 34;
const QR_SIZE = 26;

/** A sheet of notes in the person's language with the German below: results of the pre-check, addresses. */
export async function notesPaper(
  fonts: PaperFonts,
  content: {
    readonly language: string;
    readonly site: string;
    readonly printedOn: string;
    readonly heading: PaperText;
    readonly lead: PaperText;
    readonly notes: readonly NoteOnPaper[];
  },
): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = await Sheet.begin(fonts, {
    // The title stands in the printer's queue: it says nothing about the person.
    title: 'Ihr Blatt vom Ersthilfe-Terminal',
    language: content.language,
    foot: `Ersthilfe-Terminal · ${content.site} · ${content.printedOn}`,
  });
  const direction = content.language === 'ar' ? 'rtl' : 'ltr';
  const write = (text: PaperText, size: number, bold = false, width?: number) => {
    const box = width === undefined ? {} : { width };
    if (text.translated !== null) sheet.text(text.translated, { size, bold, direction }, box);
    sheet.text(text.german, { size: text.translated === null ? size : Math.max(10, size * 0.78), bold }, box);
  };
  write(content.heading, 18, true);
  sheet.space(2);
  write(content.lead, 11);
  sheet.space(4);
  for (const note of content.notes) {
    sheet.keep(NOTE_HEIGHT);
    sheet.rule();
    sheet.space(3);
    const top = sheet.y;
    const width = note.qr === null ? undefined : 148;
    write(note.title, 13, true, width);
    for (const line of note.lines) write(line, 11, false, width);
    if (note.qr !== null) {
      sheet.modules(qrModules(note.qr), 168, top, QR_SIZE);
      // A new page may have begun below: then the symbol stands higher than the cursor already.
      if (sheet.y > top) sheet.moveTo(Math.max(sheet.y, top + QR_SIZE));
    }
    sheet.space(4);
  }
  return sheet.finish();
}
