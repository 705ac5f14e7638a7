import type { NoteOnPaper, PaperText } from '#renderer/paper';
import { BridgeError } from '#shared/bridge';
import type { Localized } from '#shared/content';
import { localize } from '#shared/content';
import { dayInWords, type Terminal } from './terminal.ts';
import type { WordKey } from './words.ts';

const OUTCOMES = {
  printed: 'result.print.printed',
  'no-printer': 'result.print.noPrinter',
  failed: 'result.print.failed',
  timeout: 'result.print.timeout',
} as const satisfies Record<string, WordKey>;

type Notes = { readonly heading: PaperText; readonly lead: PaperText; readonly notes: readonly NoteOnPaper[] };

/** Makes a sheet of notes and prints it; says what really happened. PDF code and fonts are loaded only now. */
export async function printNotes(terminal: Terminal, notes: Notes): Promise<WordKey> {
  try {
    const { loadPaperFonts, notesPaper } = await import('#renderer/paper');
    const document = await notesPaper(await loadPaperFonts(), {
      ...notes,
      language: terminal.language,
      site: terminal.constants.site,
      printedOn: dayInWords(terminal.clock.today(), 'de'),
    });
    const { outcome } = await terminal.client.call.print({ document, copies: 1 });
    return OUTCOMES[outcome];
  } catch (error) {
    return error instanceof BridgeError && error.kind === 'timeout' ? 'result.print.timeout' : 'result.print.failed';
  }
}

/** A sentence of the screens for paper: in the person's language and in German. */
export function wordsOnPaper(
  terminal: Terminal,
  key: WordKey,
  parameters: (language: string) => Readonly<Record<string, string>> = () => ({}),
): PaperText {
  const { words, germanWords, language } = terminal;
  return {
    german: germanWords(key, parameters('de')),
    translated: language === 'de' ? null : words(key, parameters(language)),
  };
}

/** A text of the content pack for paper. */
export function textOnPaper(terminal: Terminal, text: Localized): PaperText {
  const own = localize(text, terminal.language);
  return { german: localize(text, 'de').text, translated: own.locale === 'de' ? null : own.text };
}
