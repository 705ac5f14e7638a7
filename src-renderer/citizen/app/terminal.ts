import { createContext, useContext } from 'react';
import type { KioskConstants } from '#renderer/ui';
import type { Clock } from '#shared/basics';
import type { Client, citizenContract } from '#shared/bridge';
import type { ContentPack } from '#shared/content';
import type { WordKey } from './words.ts';

export type Words = (key: WordKey, parameters?: Readonly<Record<string, string | number>>) => string;

/** What every screen stands on: the machine behind the bridge, the content pack, the one clock, words and frame. */
export type Terminal = {
  readonly client: Client<typeof citizenContract>;
  readonly pack: ContentPack;
  readonly contentVersion: string;
  readonly cityKey: string;
  readonly clock: Clock;
  readonly language: string;
  readonly words: Words;
  /** The same words in German: what is printed for the office. */
  readonly germanWords: Words;
  readonly constants: KioskConstants;
  /** Reads a text aloud in the person's language; interrupts what was being said. */
  readonly say: (text: string) => void;
  /** Whether the person lets the terminal speak by itself where the hands are busy: on since they used "Vorlesen". */
  readonly readsAloud: { readonly on: boolean; readonly set: (on: boolean) => void };
  /** Part of the name of the camera the staff chose for papers; null: whichever opens. */
  readonly camera: string | null;
};

export const TerminalContext = createContext<Terminal | null>(null);

export function useTerminal(): Terminal {
  const terminal = useContext(TerminalContext);
  if (terminal === null) throw new Error('outside the terminal');
  return terminal;
}

/** A day with weekday and year in the person's language, western digits: it must equal what the letter shows. */
export function dayInWords(day: string, language: string): string {
  // British order in English: it matches the day-month-year of the letter.
  return new Intl.DateTimeFormat(`${language === 'en' ? 'en-GB' : language}-u-nu-latn`, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** Only the name of a day's month: what counts for an application is the month, whatever the day. */
export function monthInWords(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
