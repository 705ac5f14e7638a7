import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { claimStateFolder, configurationFrom, programFolder, withSite } from '#main/provisioning';
import { startChromiumHost } from './hosts/chromium/index.ts';
import { contentSentence, startMachine } from './machine/index.ts';

/** `npm start`: chooses the host, starts the machine, says in plain words where to find what. */
const ROOT = programFolder(import.meta.dirname);
const say = (text: string) => process.stdout.write(`${text}\n`);

const { values } = parseArgs({ options: { host: { type: 'string' } } });
const configuration = configurationFrom(process.env);
if ('problem' in configuration) fail(configuration.problem, 2);

const electron = join(ROOT, 'node_modules/electron/dist/electron');
const electronIsThere = existsSync(electron);
if (values.host !== undefined && values.host !== 'electron' && values.host !== 'chromium')
  fail(`--host kennt "electron" und "chromium", nicht "${values.host}".`, 2);
if (values.host === 'electron' && !electronIsThere)
  fail(
    'Electron ist auf dieser Maschine nicht vorhanden. Herunterladen: npm run electron:get. Oder: npm start -- --host chromium',
    2,
  );

if (electronIsThere && values.host !== 'chromium' && hasDisplay()) {
  say('Das Terminal startet in Electron.');
  const child = spawn(electron, [ROOT], { stdio: 'inherit' });
  child.on('exit', (code) => process.exit(code ?? 1));
} else {
  if (values.host === undefined) {
    const reason = electronIsThere ? 'Ohne Bildschirm' : 'Electron ist hier nicht vorhanden:';
    say(`${reason} startet das Terminal im Chromium dieser Maschine.`);
  }
  await startInChromium();
}

async function startInChromium(): Promise<void> {
  if ('problem' in configuration) return;
  const claim = await claimStateFolder(configuration.stateFolder);
  if (!claim.ok)
    fail(`Das Terminal läuft schon (Prozess ${claim.error.pid}). Adresse: http://127.0.0.1:${configuration.port}/`, 4);
  const begun = performance.now();
  const display = hasDisplay();
  try {
    const configured = await withSite(configuration, process.env);
    const machine = await startMachine({
      configuration: configured,
      root: ROOT,
      version: z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))
        .version,
      startHost: (options) =>
        startChromiumHost({
          ...options,
          port: configuration.port,
          stateFolder: configuration.stateFolder,
          launch: { display, size: configured.screen },
        }),
    });
    const status = machine.host.status();
    say(`Bereit nach ${((performance.now() - begun) / 1000).toFixed(1)} Sekunden.`);
    if (display) say('Das Terminal ist auf dem Bildschirm.');
    else say('Diese Maschine hat keinen Bildschirm. Öffnen Sie die Vorführung in einem Browser dieser Maschine:');
    say(`  Terminal (Vorführung): ${status.address ?? ''}`);
    if (machine.gatewayUrl !== null) say(`  Posteingang des Amtes: ${machine.gatewayUrl}/inbox/`);
    if (machine.gatewayProblem !== null)
      say(`Das Gateway läuft nicht: ${machine.gatewayProblem}. Das Terminal arbeitet ohne Netz weiter.`);
    const aboutContent = contentSentence(machine.content());
    if (aboutContent !== null) say(aboutContent);
    const staff = machine.host.openStaff();
    if (staff !== null) say(`  Personal: ${staff.address}  (Code ${staff.code}, 10 Minuten gültig)`);
    if (machine.demonstrationPin !== null)
      say(`  Helfer-PIN (Vorführung): ${machine.demonstrationPin}  (bis das Haus eine eigene setzt)`);
    if (status.vault === 'no-browser')
      say('Es wurde kein Chromium gefunden: Gespeichertes bleibt im Journal und wird noch nicht gesendet.');
    if (status.browserSandbox === 'off')
      say('Achtung: Der Browser läuft ohne seine Sandbox. Das ist nur in der Vorführung erlaubt.');
    say('Beenden mit Strg+C.');
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        void machine
          .stop()
          .then(() => claim.value.release())
          .then(() => process.exit(0));
      });
    }
  } catch (error) {
    await claim.value.release();
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      fail(
        `Der Anschluss ${configuration.port} ist schon belegt. Anderer Anschluss: ERSTHILFE_PORT=47111 npm start`,
        3,
      );
    throw error;
  }
}

function hasDisplay(): boolean {
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function fail(text: string, code: number): never {
  process.stderr.write(`${text}\n`);
  process.exit(code);
}
