import type { PaperText } from '#renderer/paper';
import { BridgeError } from '#shared/bridge';
import { writtenCaseCode } from '#shared/cases';
import { wordsOnPaper } from './print-notes.ts';
import { dayInWords, type Terminal } from './terminal.ts';

/** Prints number and PIN of a message with where it is; nothing of what it is about. False where that did not work. */
export async function printSlip(
  terminal: Terminal,
  slip: {
    readonly code: string;
    readonly pin: string;
    readonly state: PaperText;
    readonly today: readonly PaperText[];
    readonly ask: PaperText;
  },
): Promise<boolean> {
  const papers = await import('#renderer/paper');
  const { clock, language } = terminal;
  const document = await papers.takeAlongPaper(await papers.loadPaperFonts(), {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    site: terminal.constants.site,
    printedOn: dayInWords(clock.today(), 'de'),
    deadline: null,
    slip: {
      caseCodeLabel: wordsOnPaper(terminal, 'saved.caseCode'),
      caseCode: writtenCaseCode(slip.code),
      pinLabel: wordsOnPaper(terminal, 'saved.pin'),
      pin: slip.pin,
      state: slip.state,
      today: slip.today,
      ask: slip.ask,
    },
  });
  try {
    return (await terminal.client.call.print({ document, copies: 1 })).outcome === 'printed';
  } catch (error) {
    if (error instanceof BridgeError) return false;
    throw error;
  }
}
