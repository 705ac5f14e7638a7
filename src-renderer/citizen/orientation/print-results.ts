import type { NoteOnPaper, PaperText } from '#renderer/paper';
import { type Localized, officeOf } from '#shared/content';
import type { PrecheckResult } from '#shared/orientation';
import { factOnPaper } from '../app/fact-line.tsx';
import { printNotes, textOnPaper, wordsOnPaper } from '../app/print-notes.ts';
import type { Terminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';

/** The result of the pre-check to take along. What is "eher nicht" stays on the screen: paper is for the next steps. */
export function printResults(terminal: Terminal, results: readonly PrecheckResult[]): Promise<WordKey> {
  return printNotes(terminal, {
    heading: wordsOnPaper(terminal, 'orientation.paperTitle'),
    lead: wordsOnPaper(terminal, 'orientation.resultLead'),
    notes: results.filter(({ result }) => result !== 'eherNichtAberFragen').map((result) => noteOf(terminal, result)),
  });
}

function noteOf(terminal: Terminal, entry: PrecheckResult): NoteOnPaper {
  const { pack } = terminal;
  const office = officeOf(pack, entry.leistung.officeKey);
  const joined = (texts: readonly Localized[], inGerman: boolean): string =>
    texts
      .map((text) => textOnPaper(terminal, text))
      .map(({ german, translated }) => (inGerman ? german : (translated ?? german)))
      .join(' ');
  const title = textOnPaper(terminal, entry.leistung.title);
  const tag = textOnPaper(terminal, pack.precheck.classes[entry.result]);
  return {
    title: beside(title, tag),
    lines: [
      entry.reason === null ? wordsOnPaper(terminal, 'orientation.expired') : textOnPaper(terminal, entry.reason),
      ...(entry.clarify.length === 0
        ? []
        : [
            wordsOnPaper(terminal, 'orientation.paperClarify', (language) => ({
              what: joined(entry.clarify, language === 'de'),
            })),
          ]),
      ...(office === null
        ? []
        : [
            wordsOnPaper(terminal, 'orientation.paperAsk', () => ({
              office: [office.name, office.street, office.phone].filter(Boolean).join(', '),
            })),
          ]),
      factOnPaper(terminal, office === null ? [entry.leistung] : [entry.leistung, office]),
    ],
    qr: null,
  };
}

function beside(title: PaperText, tag: PaperText): PaperText {
  const own = [title.translated, tag.translated].filter((text) => text !== null);
  return { german: `${title.german} – ${tag.german}`, translated: own.length === 2 ? own.join(' – ') : null };
}
