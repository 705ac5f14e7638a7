import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { openDisplay } from '../hosts/display.ts';
import { browserLaunch } from '../support/browser-launch.ts';
import { VISIT_CLOCK } from '../support/terminal.ts';
import { type Program, startProgram } from './kiosk.ts';
import { layPaperSources } from './papers.ts';
import type { Stage } from './visits.ts';
import { recordWire, type Wire } from './wire.ts';

const PORTS = { terminal: 47_910, gateway: 47_911, debug: 47_913 };
const TERMINAL = 'tests/privacy/terminal.ts';
/** Long enough for reading a page by a machine that is busy; the idle end of the proof waits for it once. */
const IDLE_SECONDS = '30';

export type Built = Stage & {
  readonly stateFolder: string;
  readonly temporary: string;
  readonly wire: Wire;
  /** What every program of the terminal said, those before a restart too. */
  readonly said: () => string;
  readonly takeDown: () => Promise<void>;
};

/**
 * Everything a visit needs: screen, studio, terminal, and a gateway behind a recording wire. `words` is said by the terminal
 * at its start, so that the search can show that it reads what a machine says.
 */
export async function buildStage(words: string, say: (text: string) => void): Promise<Built> {
  const temporary = tmpdir();
  const work = mkdtempSync('/dev/shm/ersthilfe-proof-');
  const stateFolder = mkdtempSync(join(temporary, 'ersthilfe-proof-state-'));
  // Open to pass through, so that the kiosk user finds its profile inside.
  for (const folder of [work, stateFolder]) chmodSync(folder, 0o755);
  mkdirSync(join(work, 'netlog'));
  chmodSync(join(work, 'netlog'), 0o777);
  mkdirSync(join(work, 'tmp'));
  layPrinter(work);
  const display = await openDisplay();
  // The studio draws letters with markers on them: its own files stay with the proof.
  process.env.TMPDIR = join(work, 'tmp');
  const drawing = await chromium.launch(browserLaunch());
  const studio = await drawing.newPage();

  const environment = {
    PATH: `${join(work, 'bin')}:${process.env.PATH}`,
    TMPDIR: temporary,
    ERSTHILFE_STATE: stateFolder,
    ERSTHILFE_PORT: String(PORTS.terminal),
    ERSTHILFE_GATEWAY_PORT: String(PORTS.gateway),
    ERSTHILFE_CLOCK: VISIT_CLOCK,
    ERSTHILFE_IDLE_SECONDS: IDLE_SECONDS,
    PROOF_WORK: work,
    ...layPaperSources(work, say),
    PROOF_DEBUG_PORT: String(PORTS.debug),
  };
  say('keys, content and enrolment of a fresh terminal …');
  const first = await startProgram(TERMINAL, environment, 'ready');
  await first.end('SIGTERM');
  const gateway = await startProgram(
    'src-gateway/main.ts',
    {
      ...environment,
      ERSTHILFE_GATEWAY_STATE: join(stateFolder, 'gateway'),
      ERSTHILFE_DEMO_OFFICE_KEYS: join(stateFolder, 'demo-office'),
    },
    '"ready":true',
  );
  const wire = await recordWire(PORTS.gateway);
  const programs: Program[] = [first, gateway];
  let machine = first;
  const restart = async () => {
    machine = await startProgram(
      TERMINAL,
      { ...environment, PROOF_SAY: words, ERSTHILFE_GATEWAY_URL: `http://127.0.0.1:${wire.port}` },
      'ready',
    );
    programs.push(machine);
  };
  await restart();
  return {
    port: PORTS.terminal,
    debugPort: PORTS.debug,
    work,
    studio,
    say,
    stateFolder,
    temporary,
    wire,
    machine: () => machine,
    restart,
    said: () => programs.map((program) => program.said()).join('\n'),
    async takeDown() {
      await machine.end('SIGTERM');
      await gateway.end('SIGTERM');
      await wire.close();
      await drawing.close();
      display.close();
      for (const folder of [work, stateFolder]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A printer that takes every page and keeps none: a proof must not print, and no spool here would be the site's. */
function layPrinter(work: string): void {
  mkdirSync(join(work, 'bin'));
  writeFileSync(join(work, 'bin', 'lp'), '#!/bin/sh\ncat > /dev/null\n', { mode: 0o755 });
}
