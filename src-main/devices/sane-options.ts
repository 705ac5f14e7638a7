/** What one device offers, as `scanimage --all-options` prints it. */
export type SaneOffer = ReadonlyMap<string, { readonly values: string; readonly active: boolean }>;

/** A4, in the millimetres SANE counts in. */
const A4 = { width: 210, height: 297 } as const;
/**
 * documents.md: text at 200 dpi is read with 0.38 % errors, 300 dpi is slower and no better, and every page is brought to
 * 220 dpi before it is read.
 */
const WANTED_DPI = 200;

/** `    --source Flatbed|ADF [Flatbed]`, `    -x 0..215.9mm (in steps of 1) [215.9]`; `[inactive]` cannot be set. */
export function offerOf(allOptions: string): SaneOffer {
  const offer = new Map<string, { values: string; active: boolean }>();
  for (const line of allOptions.split('\n')) {
    const [, name, rest] = /^ {4}(--?[a-z][\w-]*)(.*)$/i.exec(line) ?? [];
    if (name === undefined || rest === undefined) continue;
    const values = rest
      .replace(/^\[=\((.*?)\)\]/, '$1 ')
      .replace(/( \[[^\]]*\])+\s*$/, '')
      .trim();
    offer.set(name, { values, active: !/\[(inactive|read-only)\]/.test(rest) });
  }
  return offer;
}

const choices = (offer: SaneOffer, name: string): string[] => {
  const option = offer.get(name);
  if (option === undefined || !option.active) return [];
  return option.values
    .replace(/ \(in steps of .*\)$/, '')
    .split('|')
    .map((value) => value.trim())
    .filter(Boolean);
};

/** Both sides of a sheet at once come last: their backs are mostly blank. Film is no paper. */
const byPlainness = (names: readonly string[]) =>
  names
    .filter((name) => !/transpar|film|negative|slide/i.test(name))
    .toSorted((left, right) => Number(/duplex|both|back/i.test(left)) - Number(/duplex|both|back/i.test(right)));

/** The name this device has for its glass and for its feeder. `type` is SANE's own word for a device without a choice. */
export function sourcesOf(
  offer: SaneOffer,
  type: string,
): { readonly flatbed: string | null; readonly feeder: string | null } {
  const names = byPlainness(choices(offer, '--source'));
  // The only source there is need not be named: an empty word stands for "as it is".
  if (names.length === 0)
    return /sheet|adf/i.test(type) ? { flatbed: null, feeder: '' } : { flatbed: '', feeder: null };
  const isFeeder = (name: string) => /adf|feeder|duplex|simplex/i.test(name);
  return {
    feeder: names.find(isFeeder) ?? null,
    flatbed:
      names.find((name) => /flat|platen|glass|normal/i.test(name)) ?? names.find((name) => !isFeeder(name)) ?? null,
  };
}

/** The finest step that reading needs: 200 to 300 dpi where the device has it, else the nearest it has. */
export function dpiOf(offer: SaneOffer): number | null {
  const values = choices(offer, '--resolution');
  const range = /^(\d+(?:\.\d+)?)\.\.(\d+(?:\.\d+)?)dpi$/.exec(values[0] ?? '');
  if (range !== null) return Math.min(Math.max(WANTED_DPI, Number(range[1])), Number(range[2]));
  const steps = values
    .map((value) => Number.parseInt(value, 10))
    .filter((value) => value > 0)
    .toSorted((left, right) => left - right);
  return steps.find((step) => step >= WANTED_DPI) ?? steps.at(-1) ?? null;
}

/** Grey: pages are straightened and read in grey, and a colour sheet has three times the bytes. Never black and white alone. */
function modeOf(offer: SaneOffer): string | null {
  const modes = choices(offer, '--mode');
  const eightBit = modes.filter((mode) => !/16/.test(mode));
  return eightBit.find((mode) => /gr[ae]y/i.test(mode)) ?? eightBit.find((mode) => /colou?r/i.test(mode)) ?? null;
}

/** The words for `scanimage`: an upright A4 page in grey, from this source, as far as the device lets itself be told. */
export function wordsFor(offer: SaneOffer, source: string): string[] {
  const words: string[] = [];
  const set = (name: string, value: string | number | null) => {
    if (value === null || offer.get(name)?.active !== true) return;
    words.push(...(name.startsWith('--') ? [`${name}=${value}`] : [name, String(value)]));
  };
  const upTo = (name: string, wanted: number) => {
    const end = /\.\.(\d+(?:\.\d+)?)mm/.exec(offer.get(name)?.values ?? '')?.[1];
    return end === undefined ? null : Math.min(wanted, Number(end));
  };
  if (source !== '') set('--source', source);
  set('--mode', modeOf(offer));
  if (choices(offer, '--depth').some((depth) => Number.parseInt(depth, 10) === 8)) set('--depth', 8);
  set('--resolution', dpiOf(offer));
  // Feeders of some makers keep the paper's size apart from the area.
  set('--page-width', upTo('--page-width', A4.width));
  set('--page-height', upTo('--page-height', A4.height));
  set('-l', 0);
  set('-t', 0);
  set('-x', upTo('-x', A4.width));
  set('-y', upTo('-y', A4.height));
  return words;
}
