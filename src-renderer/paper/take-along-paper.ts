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

export type DeadlineOnPaper = {
  readonly heading: PaperText;
  readonly safeLabel: PaperText;
  readonly safeDay: PaperText;
  readonly legalLabel: PaperText | null;
  readonly legalDay: PaperText | null;
  readonly steps: readonly PaperText[];
  readonly todo: readonly PaperText[];
  readonly reminders: PaperText;
  readonly disclaimer: PaperText;
  readonly months: readonly MonthOnPaper[];
  /** A VCALENDAR: its QR goes into the phone. */
  readonly calendar: string;
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

function writeDeadline(sheet: Sheet, write: Write, deadline: DeadlineOnPaper): void {
  write(deadline.heading, { size: 18, bold: true });
  sheet.space(3);
  const top = sheet.y;
  sheet.frame(
    3,
    (inner) => {
      write(deadline.safeLabel, { size: 12 }, inner);
      write(deadline.safeDay, { size: 22, bold: true }, inner);
    },
    { width: 138 },
  );
  sheet.space(2);
  if (deadline.legalLabel !== null && deadline.legalDay !== null) {
    const [label, day] = [deadline.legalLabel, deadline.legalDay];
    sheet.frame(
      1.2,
      (inner) => {
        write(label, { size: 11 }, inner);
        write(day, { size: 14, bold: true }, inner);
      },
      { width: 138 },
    );
    sheet.space(2);
  }
  const afterFrames = sheet.y;
  sheet.modules(qrModules(deadline.calendar), 158, top, 37);
  sheet.moveTo(Math.max(afterFrames, top + 40));
  deadline.months.slice(0, 2).forEach((month, index) => {
    const begun = sheet.y;
    writeMonth(sheet, month, 15 + index * 92);
    if (index === 0 && deadline.months.length > 1) sheet.moveTo(begun);
  });
  sheet.space(3);
  for (const step of deadline.steps) write(step, { size: 11 });
  sheet.space(2);
  deadline.todo.forEach((text, index) => {
    write(numbered(text, index + 1), { size: 12, bold: true });
  });
  sheet.space(2);
  write(deadline.reminders, { size: 11 });
  write(deadline.disclaimer, { size: 10 });
  sheet.space(4);
}

function numbered(text: PaperText, number: number): PaperText {
  return {
    german: `${number}. ${text.german}`,
    translated: text.translated === null ? null : `${number}. ${text.translated}`,
  };
}

const CELL = { width: 11, height: 6.4 } as const;

function writeMonth(sheet: Sheet, month: MonthOnPaper, x: number): void {
  sheet.text(month.title, { size: 11, bold: true }, { x, width: 84 });
  const top = sheet.y;
  month.weekdays.forEach((name, column) => {
    sheet.moveTo(top);
    sheet.text(name, { size: 10 }, { x: x + column * CELL.width + 2, width: CELL.width + 4 });
  });
  month.weeks.forEach((week, row) => {
    const y = top + (row + 1) * CELL.height;
    week.forEach((day, column) => {
      if (day === null) return;
      const cellX = x + column * CELL.width;
      if (day.mark === 'counted') sheet.block(cellX, y + 5, CELL.width, 0.8, 'black');
      if (day.mark === 'safe') sheet.block(cellX, y - 0.4, CELL.width - 1, CELL.height - 0.6, 'grey');
      sheet.moveTo(y);
      const bold = day.mark === 'safe' || day.mark === 'legal' || day.mark === 'posted';
      sheet.text(String(day.number), { size: 11, bold }, { x: cellX + 2, width: CELL.width + 4 });
    });
  });
  sheet.moveTo(top + (month.weeks.length + 1) * CELL.height + 1);
}

/** Height kept for the slip at the foot of the page, in millimetres. */
const SLIP_HEIGHT = 84;

function writeSlip(sheet: Sheet, write: Write, slip: SlipOnPaper, below: boolean): void {
  sheet.keep(SLIP_HEIGHT);
  if (below) {
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
