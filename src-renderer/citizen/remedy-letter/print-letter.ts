import { BridgeError } from '#shared/bridge';
import type { Terminal } from '../app/terminal.ts';
import type { Letter } from './letter.ts';
import type { Printed } from './remedy-letter-draft.ts';

/** One for the office, one that comes back with the stamp of receipt. */
const COPIES = 2;

/** Prints letter by letter and stops where the printer does: what came out before is said too. */
export async function printLetters(
  { client }: Pick<Terminal, 'client'>,
  letters: readonly Letter[],
): Promise<{ readonly printed: Printed; readonly lettersPrinted: number }> {
  let lettersPrinted = 0;
  try {
    const { loadPaperFonts, signedLetterPaper } = await import('#renderer/paper');
    const fonts = await loadPaperFonts();
    for (const letter of letters) {
      const document = await signedLetterPaper(fonts, letter);
      const { outcome } = await client.call.print({ document, copies: COPIES });
      if (outcome !== 'printed') return { printed: outcome, lettersPrinted };
      lettersPrinted += 1;
    }
    return { printed: 'printed', lettersPrinted };
  } catch (error) {
    const timeout = error instanceof BridgeError && error.kind === 'timeout';
    return { printed: timeout ? 'timeout' : 'failed', lettersPrinted };
  }
}

/** Signs of the letters which the paper's fonts lack; none while the fonts cannot be read: printing says that itself. */
export async function missingSigns(letters: readonly Letter[]): Promise<readonly string[]> {
  try {
    const { loadPaperFonts, signsNotOnPaper } = await import('#renderer/paper');
    return signsNotOnPaper(await loadPaperFonts(), letters.map(textOf).join('\n'));
  } catch {
    return [];
  }
}

/** Everything typed that stands on the paper. */
function textOf(letter: Letter): string {
  const lines = [...letter.sender, ...letter.office].filter((line) => typeof line === 'string');
  return [
    ...lines,
    ...letter.facts.map(({ value }) => value ?? ''),
    ...letter.paragraphs.map(({ german }) => german),
  ].join('\n');
}
