import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The language every other one is compared with: the texts of the offices and of the house are written in it. */
const REFERENCE = 'de';

/**
 * Compares every language with German: the same files, the same keys, the same `{{parameters}}`, no empty text. Returns one
 * sentence a problem; none means that no screen can show a key instead of a text. Plural forms count by the name before
 * the ending (`_one`, `_other` …), since languages have different numbers of them.
 */
export function checkLocales(folder: string): string[] {
  const languages = foldersIn(folder);
  if (!languages.includes(REFERENCE)) return [`${REFERENCE}: the language everything is compared with is missing`];
  const problems: string[] = [];
  const reference = readLanguage(folder, REFERENCE, problems);
  for (const language of languages) {
    const texts = language === REFERENCE ? reference : readLanguage(folder, language, problems);
    for (const [key, parameters] of texts) {
      const expected = reference.get(key);
      if (expected === undefined) problems.push(`${language}: ${key} is not in ${REFERENCE}`);
      else if (expected !== parameters)
        problems.push(`${language}: ${key} has the parameters [${parameters}], ${REFERENCE} has [${expected}]`);
    }
    for (const key of reference.keys()) if (!texts.has(key)) problems.push(`${language}: ${key} is missing`);
  }
  return problems;
}

/** Every text of a language: `file: path.to.key` and its parameters, sorted. */
function readLanguage(folder: string, language: string, problems: string[]): Map<string, string> {
  const texts = new Map<string, string>();
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
  texts: Map<string, string>,
  complain: (key: string, what: string) => void,
): void {
  if (typeof value === 'string') {
    if (value.trim() === '') complain(path, 'is empty');
    const key = path.replace(/_(zero|one|two|few|many|other)$/, '');
    texts.set(key, union(texts.get(key), parametersOf(value)));
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
