import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cupsPrinter, filePrinter, type Printer } from './printer.ts';
import { runCommand } from './run-command.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'devices-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const pdf = new TextEncoder().encode('%PDF-1.4 invented');

/** What every printer promises, whatever stands behind it. */
function printerContract(name: string, make: () => Printer) {
  test(`${name}: says in a word how it ended and never throws`, async () => {
    expect(['printed', 'no-printer', 'failed', 'timeout']).toContain(await make().print(pdf, 1));
    expect(typeof (await make().ready())).toBe('boolean');
  });
}

describe('printer', () => {
  printerContract('file', () => filePrinter(join(folder, 'contract')));
  printerContract('cups with a queue that does not exist', () => cupsPrinter('no-such-queue'));

  test('no CUPS or no such queue is "no-printer", not an error', async () => {
    expect(await cupsPrinter('no-such-queue').print(pdf, 1)).toBe('no-printer');
    expect(await cupsPrinter('no-such-queue').ready()).toBe(false);
  });

  test('two copies are two sheets', async () => {
    await filePrinter(join(folder, 'two')).print(pdf, 2);
    expect(await readdir(join(folder, 'two'))).toEqual(['print-001.pdf', 'print-002.pdf']);
  });
});

describe('a program', () => {
  test('that hangs is ended at its limit', async () => {
    expect(await runCommand('sleep', { arguments: ['5'], timeLimit: 50 })).toEqual({ outcome: 'timeout' });
  });
  test('that does not exist is "missing"', async () => {
    expect(await runCommand('no-such-program', { arguments: [], timeLimit: 1000 })).toEqual({ outcome: 'missing' });
  });
});
