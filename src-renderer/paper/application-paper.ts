import { type PaperFonts, Sheet } from './sheet.ts';

export type PaperRow = { readonly label: string; readonly value: string };
export type PaperSection = { readonly title: string; readonly rows: readonly PaperRow[] };

export type ApplicationPaper = {
  readonly title: string;
  readonly office: readonly string[];
  /** Null where the device could not take the application: then the paper is all there is. */
  readonly caseCode: string | null;
  /** Day the person applied, written out. */
  readonly appliedOn: string;
  readonly sections: readonly PaperSection[];
  readonly declarations: readonly string[];
  /** True where the form wants a signature on paper: the sheet then bears the same Vorgangsnummer. */
  readonly signature: boolean;
};

/**
 * The application as the office reads it, to be read, signed and kept: German only, because that is what is sent (Amtssprache).
 * Returns the bytes of a PDF (A4).
 */
export async function applicationPaper(fonts: PaperFonts, paper: ApplicationPaper): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = await Sheet.begin(fonts, {
    title: paper.title,
    language: 'de',
    // The number first: it is what finds the sheet again when a long title gives way.
    foot: paper.caseCode === null ? paper.title : `Vorgangsnummer ${paper.caseCode} · ${paper.title}`,
  });
  const top = sheet.y;
  for (const line of paper.office) sheet.text(line, { size: 11 }, { width: 100 });
  const afterOffice = sheet.y;
  sheet.moveTo(top);
  if (paper.caseCode !== null) {
    sheet.text('Vorgangsnummer', { size: 10 }, { x: 125, width: 70 });
    sheet.text(paper.caseCode, { size: 14, bold: true }, { x: 125, width: 70 });
  }
  sheet.text(`Antrag gestellt am ${paper.appliedOn}`, { size: 10 }, { x: 125, width: 70 });
  sheet.moveTo(Math.max(sheet.y, afterOffice) + 8);
  sheet.text(paper.title, { size: 20, bold: true });
  sheet.space(4);
  for (const section of paper.sections) writeSection(sheet, section);
  writeDeclarations(sheet, paper.declarations);
  if (paper.signature) writeSignature(sheet);
  return sheet.finish();
}

function writeSection(sheet: Sheet, section: PaperSection): void {
  sheet.keep(24);
  sheet.space(3);
  sheet.text(section.title, { size: 14, bold: true });
  sheet.rule();
  sheet.space(2);
  for (const row of section.rows) writeRow(sheet, row);
}

function writeRow(sheet: Sheet, row: PaperRow): void {
  sheet.keep(12);
  const top = sheet.y;
  const labelHeight = sheet.text(row.label, { size: 10.5 }, { width: 75 });
  sheet.moveTo(top);
  const valueHeight = sheet.text(row.value, { size: 11.5, bold: true }, { x: 95, width: 100 });
  sheet.moveTo(top + Math.max(labelHeight, valueHeight) + 1.2);
}

function writeDeclarations(sheet: Sheet, declarations: readonly string[]): void {
  if (declarations.length === 0) return;
  sheet.keep(20);
  sheet.space(4);
  sheet.text('Erklärungen', { size: 14, bold: true });
  sheet.rule();
  sheet.space(2);
  for (const declaration of declarations) {
    sheet.keep(12);
    sheet.text('X', { size: 11, bold: true }, { width: 6 });
    sheet.moveTo(sheet.y - (11 * 1.32 * 25.4) / 72);
    sheet.text(declaration, { size: 11 }, { x: 23, width: 172 });
    sheet.space(1);
  }
}

function writeSignature(sheet: Sheet): void {
  sheet.keep(42);
  sheet.space(24);
  sheet.rule();
  sheet.space(1);
  sheet.text('Ort, Datum, Unterschrift', { size: 10.5 });
}
