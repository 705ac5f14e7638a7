import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Configuration, programPath, type RunProgram, startChild } from '#main/provisioning';

const GATEWAY_START = 20_000;

/**
 * The city's gateway beside a demonstration: a program of its own with a port and state of its own. It inherits the rest of
 * the environment, such as the mail server of the reminders; without one, e-mails stay unsent and the status says so.
 */
export function startEmbeddedGateway(
  configuration: Configuration,
  root: string,
  officeFolder: string,
  runProgram: RunProgram,
) {
  return startChild(
    programPath(root, 'gateway'),
    {
      ERSTHILFE_GATEWAY_PORT: String(configuration.gatewayPort),
      ERSTHILFE_GATEWAY_STATE: join(configuration.stateFolder, 'gateway'),
      ERSTHILFE_DEMO_OFFICE_KEYS: officeFolder,
      ERSTHILFE_INBOX_FOLDER: join(root, 'dist', 'inbox'),
      ...(configuration.clockStandsAt === null ? {} : { ERSTHILFE_CLOCK: configuration.clockStandsAt }),
    },
    GATEWAY_START,
    runProgram,
  );
}

/** The embedded gateway of a demonstration leaves its one-time code in a file; a real one gives it to staff. */
export async function embeddedEnrolmentCode(stateFolder: string): Promise<string | null> {
  const code = await readFile(join(stateFolder, 'gateway', 'enrolment-code.txt'), 'utf8').catch(() => null);
  return code?.trim() ?? null;
}
