import type { ReadinessCheck, StaffRole } from '#shared/bridge';
import type { PinProblem } from '#shared/staff';
import { whenOf } from './times.ts';

export const roleNames: Readonly<Record<StaffRole | 'helper', string>> = {
  standortleitung: 'Standortleitung',
  'stadt-it': 'Stadt-IT',
  helper: 'Helferinnen und Helfer',
};

export const pinProblemSentences: Readonly<Record<PinProblem, string>> = {
  'not-digits': 'Eine PIN besteht nur aus Ziffern.',
  'too-short': 'Diese PIN ist zu kurz. Sie braucht mindestens sechs Ziffern.',
  'too-long': 'Diese PIN ist zu lang. Höchstens zwölf Ziffern.',
  'too-simple': 'Diese PIN ist zu leicht zu erraten: eine Reihe oder eine Wiederholung.',
  date: 'Diese PIN sieht aus wie ein Datum. Daten werden zuerst probiert.',
};

/** German only: the house reads it, and so does whoever is called for help. */
export const checkNames: Readonly<Record<ReadinessCheck['key'], string>> = {
  network: 'Netz',
  gateway: 'Gateway der Stadt',
  clock: 'Uhr',
  printer: 'Drucker',
  'browser-sandbox': 'Abschottung des Browsers',
  content: 'Inhalte',
  vault: 'Ablage',
  journal: 'Journal',
  disk: 'Speicher',
  'demo-office': 'Amt zur Vorführung',
  'last-wipe': 'Letzte Löschung',
  site: 'Einrichtung',
  pins: 'PINs',
  'helper-pin': 'PIN für Helfer',
  outbox: 'Ausgang',
  scanner: 'Scanner',
  'scanner-found': 'Scanner, angeschlossen',
  stick: 'USB-Stick',
  camera: 'Kamera',
  sound: 'Ton',
  voices: 'Stimmen',
  expiring: 'Ablaufende Werte',
  translations: 'Übersetzungen',
  'legal-points': 'Rechtliche Punkte',
  keys: 'Schlüssel der Ämter',
  enrolment: 'Anmeldung am Gateway',
};

/** What the checks of the machine say, by its message keys. `{name}` is filled from the check's parameters. */
const messages: Readonly<Record<string, string>> = {
  'gateway.online': 'antwortet',
  'gateway.offline': 'nicht erreichbar',
  'gateway.implausible': 'etwas anderes antwortet an seiner Stelle',
  'clock.agrees': 'stimmt mit dem Gateway überein',
  'clock.skewed': 'Datum bitte prüfen: {minutes} Minuten anders als das Gateway. Fristen können falsch sein',
  'clock.before-content': 'Datum bitte prüfen: vor dem Tag, an dem die Inhalte gelten',
  'clock.never-compared': 'noch nicht mit dem Gateway verglichen',
  'printer.ready': 'bereit',
  'printer.missing': 'nicht bereit: keine Antwort',
  'sandbox.on': 'eingeschaltet',
  'sandbox.off': 'ausgeschaltet',
  'sandbox.refused': 'nicht möglich, und ohne sie startet der Browser hier nicht',
  'sandbox.unknown': 'nicht bekannt',
  'content.version': 'Fassung {version}',
  'content.none': 'keine vorhanden: Das Terminal zeigt „Außer Betrieb“ (C1)',
  'content.lastGood': 'neuere Fassung auf der Platte beschädigt, gezeigt wird die letzte gute: {version}',
  'content.refused': 'Fassung {version}; eine angebotene wurde abgelehnt ({reason})',
  'content.over': 'Fassung {version} ist abgelaufen: Beträge heißen „bitte erfragen“',
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
  'network.address': 'angeschlossen',
  'network.none': 'kein Kabel, kein WLAN',
  'site.signed': 'unterschrieben {at}',
  'site.waits': 'unterschrieben {at}, gilt nach dem nächsten Start',
  'site.none': 'noch nicht eingerichtet: Es gilt der Beispiel-Standort',
  'site.refused': 'Die Standort-Datei wurde verändert und gilt nicht. Bitte neu einrichten.',
  'device.untested': 'noch nicht ausprobiert',
  'device.failed': 'beim Ausprobieren nicht gut, {at}',
  'printer.seen': 'Testblatt gesehen {at}',
  'printer.untested': 'CUPS nimmt Aufträge an, ein Testblatt hat noch niemand gesehen',
  'scannerFound.searching': 'wird gesucht',
  'scannerFound.none': 'keiner gefunden: Besucherinnen und Besucher nehmen die Kamera',
  'scannerFound.chosenMissing': 'der gewählte antwortet nicht: {name}',
  'scannerFound.flatbed': '{names}, ohne Einzug',
  'scannerFound.feeder': '{names}, mit Einzug',
  'stick.there': 'wird nur zum Lesen geöffnet',
  'stick.absent': 'wird auf dieser Maschine nicht erkannt: Das Debian-Paket richtet es ein',
  'stick.test': 'ein Ordner an seiner Stelle, nur zum Erproben',
  'scanner.seen': 'Testbild gesehen {at}',
  'camera.seen': 'Bild gesehen {at}',
  'sound.seen': 'gehört {at}',
  'voices.all': 'für {voices}',
  'voices.missing': 'fehlen für {missing}',
  'expiring.none': 'in den nächsten 30 Tagen keine',
  'expiring.soon': '{soon} laufen in 30 Tagen ab',
  'expiring.expired': '{expired} abgelaufen: Das Terminal zeigt „bitte erfragen“',
  'translations.none': 'alle geprüft',
  'translations.open': 'nicht geprüfte Texte: {list}',
  'legal.none': 'alle vom Rechtsamt bestätigt',
  'legal.one': 'ein rechtlicher Punkt offen',
  'legal.open': '{open} rechtliche Punkte offen',
  'legal.changed': '{changed} vom Rechtsamt anders beantwortet: Das Programm muss folgen. {open} offen',
  'legal.no-list': 'Die Inhalte führen keine Liste',
  'keys.until': 'gültig bis {at}',
  'keys.none': 'noch keine Liste vom Gateway',
  'keys.unverified': 'Die Liste ist nicht von der Stadt unterschrieben',
  'keys.expired': 'abgelaufen: Anträge können nicht verschlossen werden',
  'outbox.silent': 'Die Ablage hat noch nichts gemeldet',
  'outbox.empty': 'leer',
  'outbox.waiting': '{count} warten, keine älter als ein Tag',
  'outbox.stuck': '{blocked} gesperrt, {setAside} beiseitegelegt',
  'outbox.day': 'die älteste wartet länger als einen Tag',
  'outbox.week': 'die älteste wartet länger als sieben Tage',
  'outbox.decide': 'die älteste wartet länger als 60 Tage: bitte entscheiden',
  'pins.set': 'für Standortleitung und Stadt-IT gesetzt',
  'pins.one': 'eine Rolle hat noch keine',
  'pins.shut': 'gesperrt nach 15 falschen Versuchen: {role}',
  'helper.set': 'gesetzt',
  'helper.none': 'noch nicht gesetzt: Karten für Helfer bleiben zu',
  'enrolment.yes': 'angemeldet, das Gateway nimmt unsere Unterschrift',
  'enrolment.no': 'nicht angemeldet: Nichts wird angenommen',
  'enrolment.unknown': 'nicht bekannt: Das Gateway antwortet nicht',
};

const stateWords: Readonly<Record<ReadinessCheck['state'], string>> = {
  good: 'in Ordnung',
  attention: 'bald ansehen',
  bad: 'nicht bereit',
  unknown: 'nicht bekannt',
};

/** A message key this version does not know is told by its state: a check is never left out. */
export function checkSentence(check: ReadinessCheck, now: string): string {
  const text = messages[check.message];
  if (text === undefined) return stateWords[check.state];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => shown(name, check.params[name], now));
}

function shown(name: string, value: string | number | undefined, now: string): string {
  if (value === undefined || value === '') return '–';
  if (name === 'at' && typeof value === 'string') return whenOf(value, now);
  return name === 'role' ? (roleNames[value as StaffRole | 'helper'] ?? String(value)) : String(value);
}

/** What became of a print. `silent`: the machine did not answer. Whether a sheet lies there, only somebody there knows. */
export const printOutcomes: Readonly<Record<'printed' | 'no-printer' | 'failed' | 'timeout' | 'silent', string>> = {
  printed: 'An den Drucker geschickt.',
  'no-printer': 'Kein Drucker: CUPS kennt keine Warteschlange, die annimmt.',
  failed: 'Der Drucker hat den Auftrag nicht genommen.',
  timeout: 'Der Drucker antwortet nicht.',
  silent: 'Das Gerät antwortet nicht. Bitte noch einmal.',
};
