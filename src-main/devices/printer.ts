import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './run-command.ts';

export type PrintOutcome = 'printed' | 'no-printer' | 'failed' | 'timeout';

/** Prints one PDF (A4). `ready` says whether a queue accepts jobs, for the readiness page. */
export type Printer = {
  readonly print: (pdf: Uint8Array, copies: number) => Promise<PrintOutcome>;
  readonly ready: () => Promise<boolean>;
};

/** A job hangs when the printer is off; after 30 s the person is told and the way out is offered. */
const PRINT_LIMIT = 30_000;
/** The title lands in CUPS' log: always the same word, never the person's. */
const JOB_TITLE = 'Blatt';

/** CUPS through `lp` with the PDF on standard input: nothing is written by us. `queue` null takes the system's default. */
export function cupsPrinter(queue: string | null): Printer {
  const destination = queue === null ? [] : ['-d', queue];
  return {
    print: async (pdf, copies) => {
      const result = await runCommand('lp', {
        arguments: [...destination, '-t', JOB_TITLE, '-n', String(copies), '-o', 'media=A4', '-'],
        input: pdf,
        timeLimit: PRINT_LIMIT,
      });
      if (result.outcome === 'missing') return 'no-printer';
      if (result.outcome === 'timeout') return 'timeout';
      return result.exitCode === 0 ? 'printed' : 'no-printer';
    },
    ready: async () => {
      const result = await runCommand('lpstat', {
        arguments: queue === null ? ['-d'] : ['-a', queue],
        timeLimit: 5_000,
      });
      if (result.outcome !== 'done' || result.exitCode !== 0) return false;
      return queue !== null || !Buffer.from(result.output).toString('utf8').includes('no system default');
    },
  };
}

/** File-backed fake for tests and the tour: each print is a PDF in `folder`. Never used with a person's data. */
export function filePrinter(folder: string): Printer {
  let count = 0;
  return {
    print: async (pdf, copies) => {
      await mkdir(folder, { recursive: true });
      for (let copy = 0; copy < copies; copy += 1) {
        count += 1;
        await writeFile(join(folder, `print-${String(count).padStart(3, '0')}.pdf`), pdf);
      }
      return 'printed';
    },
    ready: async () => true,
  };
}
