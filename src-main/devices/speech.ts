import { runCommand } from './run-command.ts';

/** Speech as WAV bytes, or null where there is no voice: the page then says so instead of staying silent. */
export type Speech = { readonly speak: (text: string, language: string) => Promise<Uint8Array<ArrayBuffer> | null> };

/** espeak-ng knows these voices; Arabic and Ukrainian are rough, and the staff page counts that. */
const VOICES: Readonly<Record<string, string>> = {
  de: 'de',
  en: 'en-gb',
  ar: 'ar',
  tr: 'tr',
  uk: 'uk',
  ru: 'ru',
  pl: 'pl',
  ro: 'ro',
  bg: 'bg',
};
const SPEAK_LIMIT = 8_000;

/** Slower than its default (175 words a minute): people listen in a noisy hall. */
export function espeakSpeech(): Speech {
  return {
    speak: async (text, language) => {
      const voice = VOICES[language.split('-')[0] ?? ''];
      if (voice === undefined) return null;
      const result = await runCommand('espeak-ng', {
        arguments: ['-v', voice, '-s', '145', '--stdout', '--stdin'],
        input: new TextEncoder().encode(text),
        timeLimit: SPEAK_LIMIT,
      });
      return result.outcome === 'done' && result.exitCode === 0 && result.output.length > 44
        ? new Uint8Array(result.output)
        : null;
    },
  };
}
