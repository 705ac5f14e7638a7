import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isoDaySchema, systemClock } from '#shared/basics';
import { type ContentWarning, contentWarnings, type ReleaseProblem, readPack, releaseProblems } from '#shared/content';
import { packFilesFrom } from './content-pack.ts';

export type ContentReport = { readonly lines: readonly string[]; readonly problems: number };

const CITIES = resolve(import.meta.dirname, '..', 'assets/content');

/**
 * Looks through a city's content as its editors wrote it. Only what a terminal would refuse counts as a problem; dates that
 * end and texts nobody has reviewed are warnings, because a content check must not fail by the calendar alone.
 */
export function checkContent(folder: string, profile: 'demo' | 'release', day: string): ContentReport {
  const read = readPack(packFilesFrom(folder));
  if (!read.ok) return { lines: ['Problem: Die Dateien sind kein brauchbares Inhaltspaket.'], problems: 1 };
  const found = releaseProblems(read.value);
  const warnings = contentWarnings(read.value, day).map((warning) => `Warnung: ${warningLine(warning)}`);
  const head = `${read.value.id}, Fassung ${read.value.version}, Profil ${profile}, Stichtag ${day}`;
  if (profile === 'release') {
    const problems = found.map((problem) => `Problem: ${problemLine(problem)}`);
    return { lines: [head, ...problems, ...warnings], problems: problems.length };
  }
  const open = new Set(found.map(({ where }) => where)).size;
  const note = `Hinweis: ${open} Einträge sind noch nicht von der Stadt geprüft; die Vorführung zeigt sie mit diesem Zusatz.`;
  return { lines: [head, ...(open > 0 ? [note] : []), ...warnings], problems: 0 };
}

function problemLine({ where, reason }: ReleaseProblem): string {
  const reasons = {
    'not-released': 'nicht belegt und nicht von der Stadt freigegeben',
    'not-checked': 'von niemandem geprüft (checkedOn fehlt)',
    sample: 'erfundenes Beispiel',
    'no-facts': 'enthält keinen einzigen Eintrag',
  } as const;
  return `${where}: ${reasons[reason]}`;
}

function warningLine(warning: ContentWarning): string {
  switch (warning.kind) {
    case 'over':
      return `${warning.where}: abgelaufen am ${warning.day}, wird als „bitte erfragen“ gezeigt`;
    case 'ends-soon':
      return `${warning.where}: endet am ${warning.day}`;
    case 'not-begun':
      return `${warning.where}: gilt erst ab ${warning.day}`;
    case 'unreviewed':
      return `${warning.locale}: ${warning.texts} Texte hat noch kein Muttersprachler gesehen`;
    case 'legal-open':
      return `${warning.where}: vom Rechtsamt zu bestätigen, offen seit ${warning.day}`;
    case 'legal-changed':
      return `${warning.where}: vom Rechtsamt am ${warning.day} anders beantwortet, das Programm muss folgen`;
  }
}

function main(): void {
  const { values } = parseArgs({ options: { profile: { type: 'string' }, day: { type: 'string' } } });
  const profile = values.profile ?? 'demo';
  const day = isoDaySchema.safeParse(values.day ?? systemClock().today());
  if ((profile !== 'demo' && profile !== 'release') || !day.success) {
    process.stderr.write('Aufruf: npm run content:check -- [--profile demo|release] [--day JJJJ-MM-TT]\n');
    process.exit(2);
  }
  let problems = 0;
  for (const city of readdirSync(CITIES)) {
    const report = checkContent(join(CITIES, city), profile, day.data);
    process.stdout.write(`${report.lines.join('\n')}\n`);
    problems += report.problems;
  }
  process.stdout.write(`${problems === 0 ? 'Keine Probleme.' : `${problems} Probleme.`}\n`);
  process.exitCode = problems === 0 ? 0 : 1;
}

if (process.argv[1] === import.meta.filename) main();
