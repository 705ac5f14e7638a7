import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The language every other one is compared with: the texts of the offices and of the house are written in it. */
const REFERENCE = 'de';

/** Languages not written in Latin letters: a text without a single one of theirs was never translated. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  bg: /\p{Script=Cyrillic}/u,
  ru: /\p{Script=Cyrillic}/u,
  uk: /\p{Script=Cyrillic}/u,
};

/** Up to here a text may rightly be the same: names, official words, "Version {{version}}". */
const SAME_WORDS_ALLOWED = 3;

/** Longer texts that are rightly the same in every language: `file: key`, each with its reason. None today. */
const SAME_ON_PURPOSE: Readonly<Record<string, string>> = {};

type Text = {
  /** Names of the parameters, sorted; of all plural forms together. */
  readonly parameters: string;
  /** Each plural form, or the one text there is. */
  readonly forms: readonly string[];
};

/**
 * Compares every language with German: the same files, the same keys, the same `{{parameters}}`, no empty text, no German
 * sentence left in another language. Returns one sentence a problem; none means that no screen can show a key instead of a
 * text. Plural forms count by the name before the ending (`_one`, `_other` …), since languages have different numbers.
 */
export function checkLocales(
  folder: string,
  sameOnPurpose: Readonly<Record<string, string>> = SAME_ON_PURPOSE,
): string[] {
  const languages = foldersIn(folder);
  if (!languages.includes(REFERENCE)) return [`${REFERENCE}: the language everything is compared with is missing`];
  const problems: string[] = [];
  const reference = readLanguage(folder, REFERENCE, problems);
  for (const language of languages) {
    const texts = language === REFERENCE ? reference : readLanguage(folder, language, problems);
    for (const [key, text] of texts) {
      const expected = reference.get(key);
      if (expected === undefined) problems.push(`${language}: ${key} is not in ${REFERENCE}`);
      else if (expected.parameters !== text.parameters)
        problems.push(
          `${language}: ${key} has the parameters [${text.parameters}], ${REFERENCE} has [${expected.parameters}]`,
        );
      if (language === REFERENCE) continue;
      if (expected !== undefined && !(key in sameOnPurpose) && isLeftGerman(text, expected))
        problems.push(`${language}: ${key} is still the German text`);
      const script = SCRIPTS[language];
      if (script !== undefined && text.forms.some((form) => wordsOf(form).length > 0 && !script.test(form)))
        problems.push(`${language}: ${key} has no letter of this language`);
    }
    for (const key of reference.keys()) if (!texts.has(key)) problems.push(`${language}: ${key} is missing`);
  }
  return problems;
}

function isLeftGerman(text: Text, german: Text): boolean {
  return text.forms.some((form) => wordsOf(form).length > SAME_WORDS_ALLOWED && german.forms.includes(form));
}

/** Words a translator would translate: no parameters, no addresses of the internet. */
function wordsOf(text: string): string[] {
  return text.replace(/\{\{[^}]*\}\}|\S+[@.]\S+\.?\w+/g, ' ').match(/\p{L}{2,}/gu) ?? [];
}

/** Every text of a language by `file: path.to.key`. */
function readLanguage(folder: string, language: string, problems: string[]): Map<string, Text> {
  const texts = new Map<string, Text>();
  for (const name of readdirSync(join(folder, language)).filter((file) => file.endsWith('.json'))) {
    try {
      const content: unknown = JSON.parse(readFileSync(join(folder, language, name), 'utf8'));
      collect(content, `${name}:`, ' ', texts, (key, what) => problems.push(`${language}: ${key} ${what}`));
    } catch {
      problems.push(`${language}: ${name} is not JSON`);
    }
  }
  return texts;
}

function collect(
  value: unknown,
  path: string,
  separator: string,
  texts: Map<string, Text>,
  complain: (key: string, what: string) => void,
): void {
  if (typeof value === 'string') {
    if (value.trim() === '') complain(path, 'is empty');
    const key = path.replace(/_(zero|one|two|few|many|other)$/, '');
    const earlier = texts.get(key);
    texts.set(key, {
      parameters: union(earlier?.parameters, parametersOf(value)),
      forms: [...(earlier?.forms ?? []), value.trim()],
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value))
      collect(inner, `${path}${separator}${name}`, '.', texts, complain);
  } else complain(path, 'is not a text');
}

function parametersOf(text: string): string[] {
  return [...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1] ?? '');
}

/** "ein Antrag" names no number where "{{count}} Anträge" does: the forms of one plural count together. */
function union(earlier: string | undefined, parameters: readonly string[]): string {
  const known = earlier === undefined || earlier === '' ? [] : earlier.split(', ');
  return [...new Set([...known, ...parameters])].toSorted().join(', ');
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

if (import.meta.main) {
  const problems = checkLocales(process.argv[2] ?? 'locales');
  process.stdout.write(problems.map((problem) => `${problem}\n`).join(''));
  process.exitCode = problems.length === 0 ? 0 : 1;
}
