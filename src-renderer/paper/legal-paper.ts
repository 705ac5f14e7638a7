import { type PaperFonts, Sheet } from './sheet.ts';

/** One question for the Rechtsamt with what the terminal does until it is answered. */
export type LegalQuestionOnPaper = {
  readonly title: string;
  readonly question: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
};

const LABEL_WIDTH = 30;
/** Two ticks, two lines to write on, and the line for day, role and signature. */
const ANSWER_HEIGHT = 46;

/**
 * The open questions on paper, each with room for the answer and for who gave it. A role is asked for beside the signature:
 * only the role comes into the content, never a private name.
 */
export async function legalPaper(
  fonts: PaperFonts,
  paper: {
    readonly title: string;
    readonly lines: readonly string[];
    readonly questions: readonly LegalQuestionOnPaper[];
    readonly foot: string;
  },
): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = await Sheet.begin(fonts, { title: paper.title, language: 'de', foot: paper.foot });
  sheet.text(paper.title, { size: 22, bold: true });
  sheet.space(2);
  for (const line of paper.lines) sheet.text(line, { size: 12 });
  for (const question of paper.questions) {
    // Never a question at the foot of one page and its answer on the next.
    sheet.keep(ANSWER_HEIGHT + 62);
    sheet.space(4);
    sheet.rule();
    sheet.space(2);
    sheet.text(question.title, { size: 14, bold: true });
    sheet.text(question.question, { size: 12 });
    sheet.space(1.5);
    for (const { label, value } of question.facts) labelled(sheet, label, value);
    answer(sheet);
  }
  return sheet.finish();
}

function labelled(sheet: Sheet, label: string, value: string): void {
  const top = sheet.y;
  const left = sheet.text(label, { size: 11, bold: true }, { width: LABEL_WIDTH });
  sheet.moveTo(top);
  const right = sheet.text(value, { size: 11 }, { x: 15 + LABEL_WIDTH + 3 });
  sheet.moveTo(top + Math.max(left, right) + 0.8);
}

function answer(sheet: Sheet): void {
  sheet.keep(ANSWER_HEIGHT);
  sheet.space(2);
  tick(sheet, 'Stimmt. Das Terminal rechnet und schreibt richtig.');
  tick(sheet, 'Nein, richtig ist:');
  for (let line = 0; line < 2; line += 1) {
    sheet.space(8);
    sheet.rule();
  }
  sheet.space(10);
  sheet.rule();
  sheet.space(1);
  sheet.text('Datum · Funktion (kein Name nötig) · Unterschrift', { size: 10 });
}

function tick(sheet: Sheet, label: string): void {
  const top = sheet.y;
  sheet.frame(1, () => {}, { width: 5.5 });
  sheet.moveTo(top + 0.6);
  sheet.text(label, { size: 12 }, { x: 24 });
  sheet.moveTo(top + 7);
}
