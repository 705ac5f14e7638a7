import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * `npm test`: every check one after the other, each said by name, and at the end one line that counts.
 * A check that fails does not hide the ones after it.
 */
const ROOT = resolve(import.meta.dirname, '..');
const RESULTS = resolve(ROOT, 'reports');
const BIN = resolve(ROOT, 'node_modules/.bin');

type Check = { readonly name: string; readonly program: string; readonly arguments: readonly string[] };

const CHECKS: readonly Check[] = [
  { name: 'format and lint', program: 'biome', arguments: ['check', '--error-on-warnings', '.'] },
  { name: 'types', program: 'tsc', arguments: ['-b'] },
  { name: 'dead code', program: 'knip', arguments: [] },
];
const PROJECTS = ['unit', 'component', 'browser', 'visits'];

const only = process.argv.slice(2);
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

let passed = 0;
let failed = 0;
let skipped = 0;

if (only.length === 0) for (const check of CHECKS) count(runs(check));
for (const project of only.length > 0 ? only : PROJECTS) runProject(project);

const rest = skipped > 0 ? `, ${skipped} skipped` : '';
process.stdout.write(`\n${passed} passed, ${failed} failed${rest}\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function count(good: boolean): void {
  if (good) passed += 1;
  else failed += 1;
}

function runs(check: Check): boolean {
  process.stdout.write(`\n── ${check.name}\n`);
  return spawnSync(resolve(BIN, check.program), check.arguments, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

function runProject(project: string): void {
  if (project === 'browser') {
    spawnSync(process.execPath, ['scripts/ocr-assets.ts', 'dist/test-assets/ocr'], { cwd: ROOT, stdio: 'inherit' });
    spawnSync(process.execPath, ['scripts/pdf-assets.ts', 'dist/test-assets/assets/pdf'], { cwd: ROOT });
  }
  const report = resolve(RESULTS, `${project}.json`);
  process.stdout.write(`\n── tests: ${project}\n`);
  const { status } = spawnSync(
    resolve(BIN, 'vitest'),
    [
      'run',
      '--project',
      project,
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { cwd: ROOT, stdio: 'inherit' },
  );
  if (!existsSync(report)) {
    count(status === 0);
    return;
  }
  const result = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
  passed += result.numPassedTests ?? 0;
  failed += result.numFailedTests ?? 0;
  skipped += result.numPendingTests ?? 0;
  // A test file that cannot even be loaded counts no failed test: the exit code tells.
  if (status !== 0 && (result.numFailedTests ?? 0) === 0) failed += 1;
}
