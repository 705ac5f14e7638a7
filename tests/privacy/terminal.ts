import { join, resolve } from 'node:path';
import { startChromiumHost } from '#main/hosts/chromium';
import { configurationFrom } from '#main/provisioning';
import { startMachine } from '../../src-main/machine/index.ts';

/**
 * The terminal under proof: machine, vault and kiosk window put together as src-main/main.ts does, with what only a proof
 * may have: a camera fed from a file, a net log, a loopback port to press the screen, a short idle warning. It is a program
 * of the tests, so that the terminal itself needs no setting that opens its windows.
 */
const ROOT = resolve(import.meta.dirname, '../..');
const work = process.env.PROOF_WORK ?? '';
const configuration = configurationFrom(process.env);
if ('problem' in configuration) throw new Error(configuration.problem);

let launches = 0;
const netLog = (role: string) => {
  launches += 1;
  return `--log-net-log=${join(work, 'netlog', `${role}-${process.pid}-${launches}.json`)}`;
};
const machine = await startMachine({
  configuration: { ...configuration, warningSeconds: 5 },
  root: ROOT,
  version: '0.0.0',
  startHost: (options) =>
    startChromiumHost({
      ...options,
      port: configuration.port,
      stateFolder: configuration.stateFolder,
      launch: {
        display: true,
        size: configuration.screen,
        extraFlags: {
          // Read anew at each start of a browser: each gets a net log of its own.
          get citizen() {
            return [
              netLog('citizen'),
              `--remote-debugging-port=${process.env.PROOF_DEBUG_PORT}`,
              '--use-fake-device-for-media-stream',
              `--use-file-for-fake-video-capture=${join(work, 'camera.mjpeg')}`,
            ];
          },
          get vault() {
            return [netLog('vault')];
          },
        },
      },
    }),
});
process.stdout.write(`${process.env.PROOF_SAY ?? ''}\nready\n`);
process.once('SIGTERM', () => void machine.stop().then(() => process.exit(0)));
