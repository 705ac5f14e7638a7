import type { DeadlineOnPaper, SlipOnPaper } from '#renderer/paper';
import { BridgeError } from '#shared/bridge';
import type { Terminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';

const OUTCOMES = {
  printed: 'result.print.printed',
  'no-printer': 'result.print.noPrinter',
  failed: 'result.print.failed',
  timeout: 'result.print.timeout',
} as const satisfies Record<string, WordKey>;

/** Makes the sheet and prints it; says what really happened. PDF code and fonts are loaded only now. */
export async function printDeadline(
  terminal: Pick<Terminal, 'client' | 'language' | 'constants'>,
  deadline: DeadlineOnPaper,
  slip: SlipOnPaper | null,
  printedOn: string,
): Promise<WordKey> {
  try {
    const { loadPaperFonts, takeAlongPaper } = await import('#renderer/paper');
    const document = await takeAlongPaper(await loadPaperFonts(), {
      language: terminal.language,
      direction: terminal.language === 'ar' ? 'rtl' : 'ltr',
      site: terminal.constants.site,
      printedOn,
      deadline,
      slip,
    });
    const { outcome } = await terminal.client.call.print({ document, copies: 1 });
    return OUTCOMES[outcome];
  } catch (error) {
    if (error instanceof BridgeError && error.kind === 'timeout') return 'result.print.timeout';
    return 'result.print.failed';
  }
}
