import type { ReadinessCheck } from '#shared/bridge';

/** German only: the house reads it, and so does whoever is called for help. */
export const checkNames: Readonly<Record<ReadinessCheck['key'], string>> = {
  network: 'Netz',
  gateway: 'Gateway der Stadt',
  printer: 'Drucker',
  'browser-sandbox': 'Abschottung des Browsers',
  content: 'Inhalte',
  vault: 'Ablage',
  journal: 'Journal',
  disk: 'Speicher',
  'demo-office': 'Amt zur Vorführung',
  'last-wipe': 'Letzte Löschung',
};

/** What the checks of the machine say, by its message keys. `{name}` is filled from the check's parameters. */
const messages: Readonly<Record<string, string>> = {
  'gateway.online': 'antwortet',
  'gateway.offline': 'nicht erreichbar',
  'gateway.implausible': 'etwas anderes antwortet an seiner Stelle',
  'printer.ready': 'bereit',
  'printer.missing': 'nicht bereit: keine Antwort',
  'sandbox.on': 'eingeschaltet',
  'sandbox.off': 'ausgeschaltet',
  'sandbox.refused': 'nicht möglich, und ohne sie startet der Browser hier nicht',
  'sandbox.unknown': 'nicht bekannt',
  'content.version': 'Fassung {version}',
  'vault.running': 'läuft',
  'vault.starting': 'startet',
  'vault.stopped': 'läuft nicht',
  'vault.no-display': 'läuft nicht: kein Bildschirm',
  'vault.no-browser': 'läuft nicht: kein Browser',
  'vault.no-sandbox': 'läuft nicht: Browser ohne Abschottung',
  'vault.no-memory-folder': 'läuft nicht: kein Ordner im Arbeitsspeicher',
  'vault.crashing': 'stürzt immer wieder ab',
  'journal.count': '{count} Vorgänge, {damaged} beschädigt',
  'disk.free': '{gibibytes} GB frei',
  'demo.here': 'läuft auf diesem Gerät: Nichts geht an ein echtes Amt',
  'demo.absent': 'nicht vorhanden',
  'wipe.none': 'seit dem Start noch keine',
  'wipe.took': 'dauerte {milliseconds} ms, nichts ist übrig',
  'wipe.left': 'etwas ist übrig geblieben: bitte das Terminal neu starten',
};

const stateWords: Readonly<Record<ReadinessCheck['state'], string>> = {
  good: 'in Ordnung',
  attention: 'bald ansehen',
  bad: 'nicht bereit',
  unknown: 'nicht bekannt',
};

/** A message key this version does not know is told by its state: a check is never left out. */
export function checkSentence(check: ReadinessCheck): string {
  const text = messages[check.message];
  if (text === undefined) return stateWords[check.state];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(check.params[name] ?? '–'));
}
