import type { NoteOnPaper, PaperText } from '#renderer/paper';
import { printNotes, wordsOnPaper } from '../app/print-notes.ts';
import { dayInWords, type Terminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import type { Entry } from './entries.ts';
import { labelOf, type ReasonOf, sentencesOf, sourceOf, titleOf, type Voice } from './entry-words.ts';

/** All days on one sheet, in the person's language and German. `doubt`: the machine does not trust its own today. */
export function printDays(
  terminal: Terminal,
  entries: readonly Entry[],
  reasonOf: ReasonOf,
  doubt: boolean,
): Promise<WordKey> {
  const { clock } = terminal;
  return printNotes(terminal, {
    heading: wordsOnPaper(terminal, 'list.paper.title'),
    lead: doubt
      ? wordsOnPaper(terminal, 'clock.doubt', (language) => ({ day: dayInWords(clock.today(), language) }))
      : wordsOnPaper(terminal, 'list.paper.lead'),
    notes: entries.map((entry) => noteOf(terminal, entry, reasonOf)),
  });
}

function noteOf(terminal: Terminal, entry: Entry, reasonOf: ReasonOf): NoteOnPaper {
  const german: Voice = { pack: terminal.pack, words: terminal.germanWords, language: 'de', reasonOf };
  const own: Voice = { pack: terminal.pack, words: terminal.words, language: terminal.language, reasonOf };
  const both = (text: (voice: Voice) => string): PaperText => ({
    german: text(german),
    translated: own.language === 'de' ? null : text(own),
  });
  const { day } = entry;
  const reminders = entry.kind === 'matter' && entry.passed === null ? entry.reminders : [];
  return {
    title: both((voice) =>
      day === null
        ? titleOf(entry, voice)
        : voice.words('list.paper.day', { label: voice.words(labelOf(entry)), day: dayInWords(day, voice.language) }),
    ),
    lines: [
      ...(day === null ? [] : [both((voice) => titleOf(entry, voice))]),
      ...sentencesOf(entry, german).map((_, index) => both((voice) => sentencesOf(entry, voice)[index] ?? '')),
      ...(reminders.length === 0
        ? []
        : [
            both((voice) =>
              voice.words('result.reminders', {
                days: reminders.map((reminder) => dayInWords(reminder, voice.language)).join(' · '),
              }),
            ),
          ]),
      ...(sourceOf(entry, german) === null ? [] : [both((voice) => sourceOf(entry, voice) ?? '')]),
    ],
    qr: null,
  };
}
