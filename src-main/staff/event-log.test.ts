import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEventLog } from './event-log.ts';
import { staffPlace } from './staff.fixture.ts';

let place: ReturnType<typeof staffPlace>;
beforeEach(() => {
  place = staffPlace();
});
afterEach(() => place.clear());

test('what was noted is there after a restart, one event a line', async () => {
  const log = await openEventLog(place.folder, place.clock);
  await Promise.all([log.note({ event: 'site-saved' }), log.note({ event: 'wiped', clean: true, milliseconds: 740 })]);
  const again = await openEventLog(place.folder, place.clock);
  expect(await again.text()).toBe(
    '{"at":"2026-11-24T09:00:00.000Z","event":"site-saved"}\n' +
      '{"at":"2026-11-24T09:00:00.000Z","event":"wiped","clean":true,"milliseconds":740}\n',
  );
});

test('half a line of a power cut, and a line somebody wrote into it, are gone at the next start', async () => {
  const log = await openEventLog(place.folder, place.clock);
  await log.note({ event: 'site-saved' });
  appendFileSync(
    join(place.folder, 'events.jsonl'),
    '{"at":"2026-11-24T09:00:00.000Z","event":"visit","name":"Änne"}\n{"at":"20',
  );
  const text = await (await openEventLog(place.folder, place.clock)).text();
  expect(text.split('\n')).toHaveLength(2);
  expect(text).not.toContain('Änne');
});
