/** Appends until it is killed; says each id on a line of its own, after the journal has promised it. */
import { systemClock } from '#shared/basics';
import { openJournal } from './journal.ts';
import { noiseEnvelope } from './vault.fixture.ts';

const journal = await openJournal(process.argv[2] ?? '', { clock: systemClock(), minimumFreeBytes: 0 });
for (;;) {
  const envelope = noiseEnvelope(60_000, 2, Date.now());
  const saved = await journal.append(envelope);
  if (saved.ok) process.stdout.write(`${envelope.id}\n`);
}
