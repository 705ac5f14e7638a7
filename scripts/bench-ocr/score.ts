/** Share of characters missing or too many, in percent, whatever the order of the lines; white space does not count. */
export function characterError(truth: string, read: string): number {
  const counts = new Map<string, number>();
  const letters = [...plain(truth)];
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  for (const letter of plain(read)) counts.set(letter, (counts.get(letter) ?? 0) - 1);
  let [missing, surplus] = [0, 0];
  for (const count of counts.values()) {
    if (count > 0) missing += count;
    else surplus -= count;
  }
  return (100 * Math.max(missing, surplus)) / Math.max(1, letters.length);
}

const plain = (text: string) => text.normalize('NFC').replace(/\s/g, '');

/** `part` 0 to 1: the value below which that share of the others lies (nearest rank). */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;
}

/** What stands between the name of the letter and the ending: `d01_letter.camA.jpg` was taken under `camA`. */
export function conditionOf(file: string): string {
  const parts = file.split('.').slice(1, -1);
  return parts.length === 0 ? 'all' : parts.join('.');
}

/** Names of the text that may belong to a picture, the nearest first. */
export function truthNames(file: string): readonly string[] {
  const parts = file.split('.').slice(0, -1);
  return parts.map((_, index) => `${parts.slice(0, parts.length - index).join('.')}.txt`);
}
