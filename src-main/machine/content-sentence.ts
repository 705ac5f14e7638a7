import type { ContentHealth } from '#main/content';

/** What the person who starts the terminal is told about its content; null where all is well. */
export function contentSentence({ version, damaged, refused }: ContentHealth): string | null {
  const why = refused === null ? '' : ` Das angebotene Inhaltspaket wurde abgelehnt: ${REASONS[refused]}.`;
  if (version === null)
    return `Es gibt keine brauchbaren Inhalte der Stadt: Das Terminal zeigt „Außer Betrieb“ (C1) mit den Notrufnummern.${why}`;
  if (damaged > 0)
    return `Eine neuere Fassung der Inhalte ist beschädigt. Gezeigt wird die letzte gute: ${version}.${why}`;
  return refused === null ? null : `Gezeigt werden die Inhalte ${version}.${why}`;
}

const REASONS: Readonly<Record<NonNullable<ContentHealth['refused']>, string>> = {
  signature: 'Die Unterschrift ist nicht die der Stadt',
  manifest: 'Die Liste seiner Dateien ist nicht brauchbar',
  'missing-file': 'Eine Datei fehlt',
  'changed-file': 'Eine Datei wurde verändert',
  'unknown-file': 'Es enthält eine Datei, die die Stadt nicht unterschrieben hat',
  'too-large': 'Eine Datei ist zu groß',
  content: 'Sein Inhalt passt nicht zu diesem Programm',
  'other-pack': 'Unterschrieben ist eine andere Fassung',
  'other-city': 'Es ist für eine andere Stadt',
  older: 'Es ist älter als eines, das schon da war',
  'not-begun': 'Es gilt noch nicht',
  over: 'Es ist abgelaufen',
  'not-released':
    'Es ist nicht von der Stadt freigegeben (npm run content:check -- --profile release nennt die Einträge)',
  'disk-full': 'Der Speicher ist voll',
  'write-failed': 'Es ließ sich nicht speichern',
};
