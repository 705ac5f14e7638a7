/** Rows added up on one paper are rarely more. */
const LONGEST = 12;

/**
 * Which of these amounts (cents, in reading order) stand in a sum that comes out: rows in front of a total ("Regelbedarf +
 * Miete = Gesamtbetrag"), a total with its rows below it, or an amount less its deductions. Deductions may come with a minus. Zeros prove nothing.
 */
export function partsOfSums(cents: readonly number[]): ReadonlySet<number> {
  const proven = new Set<number>();
  for (let from = 0; from < cents.length; from += 1) {
    let sum = cents[from] ?? 0;
    let rows = sum === 0 ? 0 : 1;
    for (let last = from + 1; last < cents.length - 1 && last - from < LONGEST; last += 1) {
      sum += cents[last] ?? 0;
      if ((cents[last] ?? 0) !== 0) rows += 1;
      if (rows < 2 || sum <= 0) continue;
      if (cents[last + 1] === sum) prove(from, last + 1);
      if (cents[from - 1] === sum) prove(from - 1, last);
    }
  }
  function prove(from: number, to: number): void {
    for (let index = from; index <= to; index += 1) if ((cents[index] ?? 0) !== 0) proven.add(index);
  }
  return proven;
}
