import { qrModules } from './qr-modules.ts';
import { type PaperFonts, Sheet } from './sheet.ts';

/** One sentence in the person's language with the German beside it; `translated` null when the person reads German. */
export type PaperText = { readonly german: string; readonly translated: string | null };

export type MonthOnPaper = {
  readonly title: string;
  readonly weekdays: readonly string[];
  /** Rows of seven; null for days of other months. */
  readonly weeks: readonly (readonly (MonthDay | null)[])[];
};
export type MonthDay = { readonly number: number; readonly mark: 'none' | 'counted' | 'safe' | 'legal' | 'posted' };

/** A day with what it is called and what it means. */
export type DayOnPaper = { readonly label: PaperText; readonly day: PaperText; readonly note: PaperText | null };

type ListOnPaper = { readonly title: PaperText; readonly lines: readonly PaperText[] };

export type DeadlineOnPaper = {
  readonly heading: PaperText;
  /** Said before the days: a clock that may be wrong, a day that is over and the ways that remain. */
  readonly notes: readonly PaperText[];
  /** The safe day, first and largest. */
  readonly main: DayOnPaper;
  /** The latest day with its reason, the start of a benefit. */
  readonly others: readonly DayOnPaper[];
  /** "besser bis" and the days to be reminded of: phones drop alarms, the paper does not. */
  readonly hints: readonly PaperText[];
  readonly todo: ListOnPaper;
  readonly bring: ListOnPaper;
  readonly whom: ListOnPaper;
  readonly steps: ListOnPaper;
  readonly months: readonly MonthOnPaper[];
  readonly pictureLegend: readonly PaperText[];
  readonly closing: readonly PaperText[];
  /** A VCALENDAR: its QR goes into the phone. Null when the day is over. */
  readonly calendar: string | null;
};

export type SlipOnPaper = {
  readonly caseCodeLabel: PaperText;
  readonly caseCode: string;
  readonly pinLabel: PaperText;
  readonly pin: string;
  /** "noch nicht eingegangen" until a receipt exists. */
  readonly state: PaperText;
  readonly today: readonly PaperText[];
  readonly ask: PaperText;
};

/** One A4 sheet, one print (look.md 10): the deadline above, the slip with the Vorgangsnummer below the dashed line. */
export async function takeAlongPaper(
  fonts: PaperFonts,
  content: {
    readonly language: string;
    readonly direction: 'ltr' | 'rtl';
    readonly site: string;
    readonly printedOn: string;
    readonly deadline: DeadlineOnPaper | null;
    readonly slip: SlipOnPaper | null;
  },
): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = await Sheet.begin(fonts, {
    title: 'Ihr Blatt vom Ersthilfe-Terminal',
    language: content.language,
    foot: `Ersthilfe-Terminal · ${content.site} · ${content.printedOn}`,
  });
  const write = writer(sheet, content.direction);
  // The strip of woven cloth, in black: the sheet is known again at home.
  for (let cell = 0; cell < 30; cell += 1) sheet.block(15 + cell * 6, 6, cell % 2 === 0 ? 4 : 2, 1.6, 'black');
  sheet.space(2);
  if (content.deadline !== null) writeDeadline(sheet, write, content.deadline);
  if (content.slip !== null) writeSlip(sheet, write, content.slip, content.deadline !== null);
  return sheet.finish();
}

type Write = (text: PaperText, style: { size: number; bold?: boolean }, box?: { x?: number; width?: number }) => void;

/** The person's language first and large, the German under it and smaller; only German when they are the same. */
function writer(sheet: Sheet, direction: 'ltr' | 'rtl'): Write {
  return (text, style, box) => {
    if (text.translated === null) {
      sheet.text(text.german, style, box);
      return;
    }
    sheet.text(text.translated, { ...style, direction }, box);
    sheet.text(text.german, { ...style, size: Math.max(10, style.size * 0.78) }, box);
  };
}

/** The symbol's place, and the width of the days beside it: 37 mm with 57 modules are 0.65 mm a module. */
const QR = { x: 158, size: 37, textWidth: 138 } as const;

function writeDeadline(sheet: Sheet, write: Write, deadline: DeadlineOnPaper): void {
  write(deadline.heading, { size: 17, bold: true });
  for (const note of deadline.notes) write(note, { size: 11 });
  sheet.space(1);
  const width = deadline.calendar === null ? {} : { width: QR.textWidth };
  const top = sheet.y;
  writeDay(sheet, write, deadline.main, { line: 3, label: 12, day: 21, ...width });
  // The symbol stands beside the first day; that day never breaks over a page, it is the first thing on the sheet.
  if (deadline.calendar !== null) sheet.modules(qrModules(deadline.calendar), QR.x, top, QR.size);
  for (const day of deadline.others) writeDay(sheet, write, day, { line: 1.2, label: 10.5, day: 13, ...width });
  if (deadline.calendar !== null) sheet.moveTo(Math.max(sheet.y, top + QR.size + 2));
  for (const hint of deadline.hints) write(hint, { size: 11, bold: true });
  sheet.space(1);
  writeList(sheet, write, deadline.todo, { size: 11, bold: true }, numbered);
  writeList(sheet, write, deadline.bring, { size: 10.5 }, (text) => text);
  writeList(sheet, write, deadline.whom, { size: 10.5 }, dashed);
  writeMonths(sheet, deadline.months);
  for (const line of deadline.pictureLegend) write(line, { size: 10 });
  sheet.space(1);
  writeList(sheet, write, deadline.steps, { size: 10 }, (text) => text);
  for (const line of deadline.closing) write(line, { size: 10 });
}

function writeDay(
  sheet: Sheet,
  write: Write,
  { label, day, note }: DayOnPaper,
  look: { line: number; label: number; day: number; width?: number },
): void {
  const box = look.width === undefined ? {} : { width: look.width };
  sheet.keep(30);
  sheet.frame(
    look.line,
    (inner) => {
      write(label, { size: look.label }, inner);
      write(day, { size: look.day, bold: true }, inner);
      if (note !== null) write(note, { size: 10.5 }, inner);
    },
    box,
  );
  sheet.space(1.5);
}

function writeList(
  sheet: Sheet,
  write: Write,
  { title, lines }: ListOnPaper,
  style: { size: number; bold?: boolean },
  marked: (text: PaperText, number: number) => PaperText,
): void {
  if (lines.length === 0) return;
  // No heading alone at the foot of a page.
  sheet.keep(14);
  write(title, { size: 12, bold: true });
  lines.forEach((text, index) => {
    write(marked(text, index + 1), style);
  });
  sheet.space(0.8);
}

function numbered(text: PaperText, number: number): PaperText {
  return {
    german: `${number}. ${text.german}`,
    translated: text.translated === null ? null : `${number}. ${text.translated}`,
  };
}

function dashed(text: PaperText): PaperText {
  return {
    german: `– ${text.german}`,
    translated: text.translated === null ? null : `– ${text.translated}`,
  };
}

const CELL_HEIGHT = 5.4;
/** Three months side by side need narrower days. */
const CELL_WIDTH = { wide: 11, narrow: 8.1 } as const;

function writeMonths(sheet: Sheet, months: readonly MonthOnPaper[]): void {
  const cell = months.length > 2 ? CELL_WIDTH.narrow : CELL_WIDTH.wide;
  const rows = Math.max(0, ...months.map(({ weeks }) => weeks.length));
  // The picture stays whole: a month cut in two shows a wrong counting.
  sheet.keep((rows + 1) * CELL_HEIGHT + 10);
  const top = sheet.y;
  let bottom = top;
  months.forEach((month, index) => {
    sheet.moveTo(top);
    writeMonth(sheet, month, 15 + index * (cell * 7 + 6), cell);
    bottom = Math.max(bottom, sheet.y);
  });
  sheet.moveTo(bottom);
}

function writeMonth(sheet: Sheet, month: MonthOnPaper, x: number, cell: number): void {
  sheet.text(month.title, { size: 10.5, bold: true }, { x, width: cell * 7 });
  const top = sheet.y;
  month.weekdays.forEach((name, column) => {
    sheet.moveTo(top);
    sheet.text(name, { size: 9 }, { x: x + column * cell + 1.5, width: cell + 4 });
  });
  month.weeks.forEach((week, row) => {
    const y = top + (row + 1) * CELL_HEIGHT;
    week.forEach((day, column) => {
      if (day === null) return;
      const cellX = x + column * cell;
      if (day.mark === 'counted') sheet.block(cellX, y + 4.5, cell, 0.6, 'black');
      if (day.mark === 'safe') sheet.block(cellX, y - 0.4, cell - 1, CELL_HEIGHT - 0.5, 'grey');
      sheet.moveTo(y);
      const bold = day.mark === 'safe' || day.mark === 'legal' || day.mark === 'posted';
      sheet.text(String(day.number), { size: 10.5, bold }, { x: cellX + 1.5, width: cell + 4 });
    });
  });
  sheet.moveTo(top + (month.weeks.length + 1) * CELL_HEIGHT + 1);
}

/** Height kept for the slip at the foot of the page, in millimetres; less without steps for today (measured in Arabic: 68). */
const SLIP_HEIGHT = { short: 70, withSteps: 84 } as const;

function writeSlip(sheet: Sheet, write: Write, slip: SlipOnPaper, below: boolean): void {
  sheet.keep(slip.today.length === 0 ? SLIP_HEIGHT.short : SLIP_HEIGHT.withSteps);
  if (below) {
    sheet.space(3);
    sheet.rule({ dashed: true });
    sheet.space(4);
  }
  const top = sheet.y;
  write(slip.caseCodeLabel, { size: 11 }, { width: 140 });
  sheet.text(slip.caseCode, { size: 19, bold: true }, { width: 140 });
  write(slip.pinLabel, { size: 11 }, { width: 140 });
  sheet.text(slip.pin, { size: 19, bold: true }, { width: 140 });
  const afterCode = sheet.y;
  // Only the number, never the PIN: a found photograph of the QR alone opens nothing.
  sheet.modules(qrModules(slip.caseCode), 168, top, 27);
  sheet.moveTo(Math.max(afterCode, top + 29) + 2);
  sheet.frame(3, (inner) => write(slip.state, { size: 13, bold: true }, inner));
  sheet.space(2);
  slip.today.forEach((text, index) => {
    write(numbered(text, index + 1), { size: 12 });
  });
  sheet.space(1);
  write(slip.ask, { size: 11 });
}
