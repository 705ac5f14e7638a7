import { join } from 'node:path';
import { app } from 'electron';
import { contentSentence, startMachine } from '#main/machine';
import { configurationFrom, withSite } from '#main/provisioning';
import { stateFolder } from './before-ready.ts';
import { startElectronHost } from './host.ts';
import { utilityProgram } from './utility-program.ts';

/** The entry of the packed terminal. Everything before the first `await` is what Electron wants before it is ready. */
if (!app.requestSingleInstanceLock()) app.exit(4);
// A kiosk has no last window: the machine side lives on while the citizen window changes.
app.on('window-all-closed', () => undefined);

const environment = { ...process.env, ERSTHILFE_STATE: stateFolder };
const configuration = configurationFrom(environment);
if ('problem' in configuration) {
  process.stderr.write(`${configuration.problem}\n`);
  app.exit(2);
} else if (configuration.profile === 'release' && app.commandLine.hasSwitch('no-sandbox')) {
  process.stderr.write('Ohne Sandbox startet das Terminal nur in der Vorführung.\n');
  app.exit(2);
} else {
  await app.whenReady();
  const root = app.getAppPath();
  const machine = await startMachine({
    configuration: await withSite(configuration, environment),
    root,
    version: app.getVersion(),
    runProgram: utilityProgram,
    startHost: (options) =>
      startElectronHost({ ...options, preloadsFolder: join(root, 'dist', 'electron', 'preloads') }),
  });
  const aboutContent = contentSentence(machine.content());
  if (aboutContent !== null) process.stderr.write(`${aboutContent}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void machine.stop().then(() => app.exit(0)));
  }
}
