import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const program = new URL('deadlines.ts', import.meta.url).pathname;
const workedCases = new URL('../src-shared/deadlines/worked-cases.jsonl', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'deadlines-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Line = Record<string, unknown>;

function run(...parameters: string[]): { status: number | null; lines: Line[] } {
  const { status, stdout } = spawnSync(process.execPath, [program, ...parameters], { encoding: 'utf8' });
  return {
    status,
    lines: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

function runText(text: string): { status: number | null; lines: Line[] } {
  const file = join(folder, 'cases.jsonl');
  writeFileSync(file, text);
  return run('--cases', file);
}

describe('deadlines --cases FILE', () => {
  test('answers every worked case in order, as the law was computed by hand', () => {
    const cases: { id: string; expect: Line }[] = readFileSync(workedCases, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    const { status, lines } = run('--cases', workedCases);
    expect(status).toBe(0);
    expect(lines).toHaveLength(cases.length);
    for (const [index, { id, expect: expected }] of cases.entries()) {
      expect(lines[index]).toMatchObject({ id, ...expected });
    }
  });

  test('has every named key, null where there is nothing', () => {
    const { lines } = runText('{"kind":"appointment","date":"2026-02-14"}\n');
    expect(lines).toMatchObject([
      {
        id: null,
        bekanntgabe: null,
        rawEnd: null,
        legalLastDay: '2026-02-14',
        safeLastDay: '2026-02-14',
        earliestDay: null,
        benefitFrom: null,
        benefitUntil: null,
        adviseFrom: null,
        adviseBy: '2026-02-13',
        rollReason: null,
        basis: ['SGBX_26_5'],
      },
    ]);
  });

  test('blank lines are skipped, broken lines are answered, the exit stays 0', () => {
    const { status, lines } = runText(
      '\uFEFF{"id":"a"}\r\n\r\n   \nno json\n[]\n7\n{"id":"b","kind":"x","expect":1,"why":2}',
    );
    expect(status).toBe(0);
    expect(lines).toEqual([
      { id: 'a', error: { code: 'missing', field: 'kind' } },
      { id: null, error: { code: 'invalid_json', field: '' } },
      { id: null, error: { code: 'invalid_input', field: '' } },
      { id: null, error: { code: 'invalid_input', field: '' } },
      { id: 'b', error: { code: 'invalid_value', field: 'kind' } },
    ]);
  });

  test('an id is a string or null; labels are removed, whatever they hold', () => {
    const { lines } = runText(
      [
        '{"kind":"appointment","date":"2026-02-14","id":7,"why":null,"expect":[1]}',
        '{"kind":"appointment","date":"2026-02-14","id":null}',
        '{"kind":"appointment","date":"2026-02-14","id":""}',
        '{"kind":"appointment","date":"2026-02-14","id":"ä \u2028 1"}',
        '{"id":"n","kind":"remedy","regime":"SGG","trigger":"hand","receivedOn":NaN}',
        '{"id":"big","kind":"event_period","eventDate":"2026-02-14","period":{"n":1e400,"unit":"day"}}',
        '{"id":"twice","kind":"appointment","kind":"renewal"}',
        'null',
      ].join('\n'),
    );
    expect(lines.map(({ id, error }) => [id, error])).toEqual([
      [null, undefined],
      [null, undefined],
      ['', undefined],
      ['ä \u2028 1', undefined],
      [null, { code: 'invalid_json', field: '' }],
      ['big', { code: 'invalid_value', field: 'period.n' }],
      ['twice', { code: 'missing', field: 'benefit' }],
      [null, { code: 'invalid_input', field: '' }],
    ]);
  });

  test('an empty file has no answers, thousands of lines come in order and whole', () => {
    expect(runText('')).toEqual({ status: 0, lines: [] });
    const many = Array.from({ length: 5000 }, (_, index) => `{"id":"${index}","kind":"appointment"}`);
    expect(runText(many.join('\n')).lines.map(({ id }) => id)).toEqual(many.map((_, index) => String(index)));
  });

  test('exit 2 without a readable file', () => {
    expect(run('--cases', join(folder, 'absent.jsonl'))).toEqual({ status: 2, lines: [] });
    expect(run('--cases', folder)).toEqual({ status: 2, lines: [] });
    expect(run('--cases')).toEqual({ status: 2, lines: [] });
    expect(run()).toEqual({ status: 2, lines: [] });
  });
});

test('the first run of a fresh machine installs, and prints nothing but its answers', () => {
  const root = join(folder, 'fresh');
  for (const part of ['scripts', 'bin']) mkdirSync(join(root, part), { recursive: true });
  copyFileSync(new URL('run.mjs', import.meta.url), join(root, 'scripts', 'run.mjs'));
  writeFileSync(join(root, 'package-lock.json'), '{}');
  writeFileSync(join(root, 'scripts', 'answer.mjs'), `process.stdout.write('{"id":"a"}\\n');`);
  writeFileSync(join(root, 'bin', 'npm'), '#!/bin/sh\necho "added 520 packages"\n', { mode: 0o755 });
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'run.mjs'), 'scripts/answer.mjs'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(root, 'bin')}:${process.env.PATH}` },
  });
  expect(stdout).toBe('{"id":"a"}\n');
  expect(stderr).toContain('added 520 packages');
});
