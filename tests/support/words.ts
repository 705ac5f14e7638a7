import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export type Language = 'de' | 'en' | 'ar';

/** The texts a person sees, so that a test presses what stands on the button and not a hidden mark. */
export function wordsIn(language: Language): (key: string) => string {
  const folder = resolve(import.meta.dirname, '../../locales', language);
  const words: Record<string, string> = {};
  for (const file of ['ui', 'letters', 'status', 'human', 'helper'])
    Object.assign(words, JSON.parse(readFileSync(resolve(folder, `${file}.json`), 'utf8')));
  return (key) => {
    const text = words[key];
    if (text === undefined) throw new Error(`no text ${key} in ${language}`);
    return text;
  };
}
