import type { PaperText } from '#renderer/paper';
import { addDays } from '#shared/basics';
import { BridgeError } from '#shared/bridge';
import { factOnPaper } from '../app/fact-line.tsx';
import { wordsOnPaper } from '../app/print-notes.ts';
import { printSlip } from '../app/print-slip.ts';
import { dayInWords, type Terminal } from '../app/terminal.ts';
import type { SentCallback } from './callback-sealing.ts';
import { addressOf, type NextPlace } from './next-place.ts';

/** Days after which nobody should wait any longer; the house's proposal, the city has not named a service time. */
export const ASK_AFTER_DAYS = 5;

/** Prints address and opening of a place; false where that did not work. */
export async function printPlace(terminal: Terminal, place: NextPlace): Promise<boolean> {
  const papers = await import('#renderer/paper');
  const { words, germanWords, language } = terminal;
  const same = (text: string): PaperText => ({ german: text, translated: null });
  const lines = [
    same(addressOf(place.site)),
    { german: place.when(germanWords, 'de'), translated: language === 'de' ? null : place.when(words, language) },
    ...(place.site.phone === undefined ? [] : [same(place.site.phone)]),
    factOnPaper(terminal, [place.site]),
  ];
  return printed(
    terminal,
    await papers.notesPaper(await papers.loadPaperFonts(), {
      language,
      site: terminal.constants.site,
      printedOn: dayInWords(terminal.clock.today(), 'de'),
      heading: wordsOnPaper(terminal, 'human.nextPlace'),
      lead: wordsOnPaper(terminal, 'app.subtitle'),
      notes: [{ title: same(place.site.name), lines, qr: null }],
    }),
  );
}

/** Number and PIN of the request. The topic is never printed: the slip may lie open on a table. */
export function printCallback(
  terminal: Terminal,
  { code, pin }: SentCallback,
  state: { readonly german: string; readonly own: string },
): Promise<boolean> {
  const { clock, language } = terminal;
  const day = addDays(clock.today(), ASK_AFTER_DAYS);
  return printSlip(terminal, {
    code,
    pin,
    state: { german: state.german, translated: language === 'de' ? null : state.own },
    today: [wordsOnPaper(terminal, 'human.slipToday')],
    ask: wordsOnPaper(terminal, 'human.ask', (reader) => ({ date: dayInWords(day, reader) })),
  });
}
async function printed(terminal: Terminal, document: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    return (await terminal.client.call.print({ document, copies: 1 })).outcome === 'printed';
  } catch (error) {
    if (error instanceof BridgeError) return false;
    throw error;
  }
}
