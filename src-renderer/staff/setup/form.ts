import { type SiteSettings, siteSettingsSchema } from '#shared/site';
import { hoursFromText, textFromHours } from './hours.ts';

export const WEEKDAYS = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'] as const;

/** What was typed, as it was typed: bad input stays on the screen until it is right. */
export type Form = {
  readonly name: string;
  readonly address: string;
  readonly stadtteil: string;
  readonly hours: readonly string[];
  readonly callWords: string;
  readonly printer: string | null;
  readonly scanner: string | null;
  readonly camera: string | null;
  readonly screen: '' | '1920x1080' | '1080x1920';
  readonly idleSeconds: number;
  readonly languages: readonly string[];
};

/** A sentence for each field that is not right yet. */
export type FormProblems = Partial<Readonly<Record<keyof Form, string>>>;

export function formFrom(settings: SiteSettings): Form {
  const { site, screen } = settings;
  const size = screen === null ? '' : `${screen.width}x${screen.height}`;
  return {
    name: site?.name ?? '',
    address: site?.address ?? '',
    stadtteil: site?.stadtteil ?? '',
    hours: WEEKDAYS.map((_, index) => textFromHours(site?.hours ?? [], index + 1)),
    callWords: site?.callWords ?? '',
    printer: settings.printer,
    scanner: settings.scanner,
    camera: settings.camera,
    screen: size === '1920x1080' || size === '1080x1920' ? size : '',
    idleSeconds: settings.idleSeconds,
    languages: settings.languages,
  };
}

/** "Stadtteilzentrum Dießem" becomes "stadtteilzentrum-diessem": the name under which statistics count. */
export function siteId(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-+/, '').slice(0, 40).replace(/-+$/, '');
}

/** The settings of a form, or what is not right in it. `part`: only the place is checked, or everything but the place. */
export function settingsFrom(
  form: Form,
  kept: SiteSettings,
  part: 'place' | 'rest',
): { readonly settings: SiteSettings } | { readonly problems: FormProblems } {
  const place = part === 'place' ? placeOf(form) : { site: kept.site, problems: {} };
  const size = form.screen === '' ? null : form.screen.split('x').map(Number);
  const parsed = siteSettingsSchema.safeParse({
    ...kept,
    site: place.site,
    printer: form.printer,
    scanner: form.scanner,
    camera: form.camera,
    screen: size === null ? null : { width: size[0], height: size[1] },
    idleSeconds: form.idleSeconds,
    languages: form.languages,
  });
  const problems = { ...problemsOf(parsed.error?.issues ?? []), ...place.problems };
  return parsed.success && Object.keys(problems).length === 0 ? { settings: parsed.data } : { problems };
}

function placeOf(form: Form): { site: unknown; problems: FormProblems } {
  const days = form.hours.map((text, index) => hoursFromText(index + 1, text));
  const wrong = days.indexOf(null);
  const site = {
    id: siteId(form.name),
    name: form.name,
    address: form.address,
    stadtteil: form.stadtteil === '' ? null : form.stadtteil,
    hours: days.flatMap((slots) => slots ?? []),
    callWords: form.callWords.trim() === '' ? null : form.callWords,
  };
  const hours = `${WEEKDAYS[wrong] ?? ''}: So schreiben Sie Zeiten: 9–12, 14–18. Geschlossen: leer lassen.`;
  return { site, problems: wrong < 0 ? {} : { hours } };
}

const SENTENCES: FormProblems = {
  name: 'Der Name braucht mindestens drei und höchstens 80 Zeichen, auch Buchstaben.',
  address: 'Bitte Straße, Hausnummer, Postleitzahl und Ort (8 bis 160 Zeichen).',
  hours: 'So schreiben Sie Zeiten: 9–12, 14–18. Höchstens 14 Zeiten in der Woche.',
  callWords: 'Höchstens 200 Zeichen.',
  printer: 'Dieser Name eines Druckers ist nicht möglich.',
  scanner: 'Dieser Name eines Scanners ist nicht möglich.',
  camera: 'Dieser Name einer Kamera ist nicht möglich.',
};

function problemsOf(issues: readonly { readonly path: readonly PropertyKey[] }[]): FormProblems {
  const entries = issues.map(({ path }) => {
    const field = path[0] === 'site' ? (path[1] ?? 'name') : path[0];
    const shown = field === 'id' ? 'name' : String(field);
    return [shown, SENTENCES[shown as keyof Form] ?? 'Diese Angabe ist nicht möglich.'];
  });
  return Object.fromEntries(entries);
}
