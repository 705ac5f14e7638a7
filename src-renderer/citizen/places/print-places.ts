import type { NoteOnPaper, PaperText } from '#renderer/paper';
import type { Moment, PlaceToday } from '#shared/places';
import { openingInWords } from '../app/place-words.ts';
import { printNotes, wordsOnPaper } from '../app/print-notes.ts';
import type { Terminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import { addressOf, type Place } from './place.ts';

/** So many places fit one sheet with their symbols. */
const MOST = 6;

/** Addresses to take along, each with its symbol for the phone where the street is known. */
export function printPlaces(terminal: Terminal, places: readonly PlaceToday<Place>[], now: Moment): Promise<WordKey> {
  return printNotes(terminal, {
    heading: wordsOnPaper(terminal, 'places.paperTitle'),
    lead: wordsOnPaper(terminal, 'places.paperLead'),
    notes: places.slice(0, MOST).map((entry) => noteOf(terminal, entry, now)),
  });
}

function noteOf(terminal: Terminal, { place, opening }: PlaceToday<Place>, now: Moment): NoteOnPaper {
  const { words, germanWords, language } = terminal;
  const address = addressOf(place);
  const name = (text: string): PaperText => ({ german: text, translated: null });
  return {
    title: name(place.name),
    lines: [
      address === null ? wordsOnPaper(terminal, 'places.noStreet') : name(address),
      ...(place.phone === undefined
        ? []
        : [wordsOnPaper(terminal, 'cards.phone', () => ({ phone: place.phone ?? '' }))]),
      {
        german: openingInWords(opening, now, 'de', germanWords),
        translated: language === 'de' ? null : openingInWords(opening, now, language, words),
      },
    ],
    qr: addressForPhone(place),
  };
}

/** What the phone keeps of a place: name and address, no server, no trace of this visit. */
export function addressForPhone(place: Place): string | null {
  const address = addressOf(place);
  return address === null ? null : [place.name, address, place.phone].filter(Boolean).join('\n');
}
