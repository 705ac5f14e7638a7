import { readFileSync } from 'node:fs';
import { computeDeadline, type DeadlineInput } from '#shared/deadlines';

/**
 * `node scripts/deadlines.ts --cases FILE`: computes a file of JSON Lines and prints one JSON line an input, in order.
 * Exit 0, also with error lines; 2 if FILE cannot be read. Meant for checks by lawyers and by other programs.
 */
const at = process.argv.indexOf('--cases');
const file = at === -1 ? undefined : process.argv[at + 1];
const text = file === undefined ? null : readText(file);

if (text === null) {
  process.stderr.write(
    file === undefined ? 'Aufruf: npm run deadlines -- --cases DATEI\n' : `Datei nicht lesbar: ${file}\n`,
  );
  process.exitCode = 2;
} else {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  process.stdout.write(lines.map((line) => `${JSON.stringify(answer(line))}\n`).join(''));
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return null;
  }
}

function answer(line: string): object {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, error: { code: 'invalid_json', field: '' } };
  }
  const { id, input } = withoutLabels(value);
  const result = computeDeadline(input as DeadlineInput);
  if (!result.ok) return { id, error: result.error };
  return {
    id,
    bekanntgabe: result.bekanntgabe,
    rawEnd: result.rawEnd,
    legalLastDay: result.legalLastDay,
    safeLastDay: result.safeLastDay,
    earliestDay: result.earliestDay,
    benefitFrom: result.benefitFrom,
    benefitUntil: result.benefitUntil,
    adviseFrom: result.adviseFrom,
    adviseBy: result.adviseBy,
    rollReason: result.rollReason,
    basis: result.basis,
    confidence: result.confidence,
    explain: result.explain,
  };
}

/** `id`, `expect` and `why` are labels of the case, not fields of the computation. */
function withoutLabels(value: unknown): { id: string | null; input: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { id: null, input: value };
  const { id, expect: _expect, why: _why, ...input } = value as Record<string, unknown>;
  return { id: typeof id === 'string' ? id : null, input };
}
