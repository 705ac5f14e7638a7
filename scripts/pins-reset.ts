import { claimStateFolder, configurationFrom, forgetPins, pinFolder } from '#main/provisioning';
import { openEventLog } from '#main/staff';

/** `npm run pins:reset`: the administrator of the machine lets the staff PINs be set anew. Only while the terminal is stopped. */
const configuration = configurationFrom(process.env);
if ('problem' in configuration) {
  process.stderr.write(`${configuration.problem}\n`);
  process.exit(2);
}
const claim = await claimStateFolder(configuration.stateFolder);
if (!claim.ok) {
  process.stderr.write(
    `Das Terminal läuft noch (Prozess ${claim.error.pid}). Bitte zuerst beenden (Strg+C), dann noch einmal: npm run pins:reset\n`,
  );
  process.exit(4);
}
await forgetPins(configuration.stateFolder);
const log = await openEventLog(pinFolder(configuration.stateFolder), configuration.clock);
await log.note({ event: 'pins-forgotten' });
await claim.value.release();
process.stdout.write(
  'Alle PINs sind vergessen. Starten Sie das Terminal und öffnen Sie „Personal“: Dort werden neue PINs gesetzt. Verschlossene Sendungen sind unverändert.\n',
);
