import type { StaffOutbox } from '#main/vault';
import type { Clock } from '#shared/basics';
import { alarmOf, type OutboxAlarm } from '#shared/staff';
import type { EventLog } from './event-log.ts';

const LOOK_EVERY = 10 * 60_000;
const LOUDER: readonly OutboxAlarm[] = ['none', 'day', 'week', 'decide'];

/** Notes in the log when the oldest undelivered item grows past a day, a week, sixty days: once each, not at every look. */
export function watchAlarms(machine: {
  readonly outbox: Pick<StaffOutbox, 'items'>;
  readonly clock: Clock;
  readonly log: Pick<EventLog, 'note'>;
}): { readonly look: () => void; readonly stop: () => void } {
  let noted: OutboxAlarm = 'none';
  const look = () => {
    const alarms = (machine.outbox.items() ?? [])
      .filter(({ state }) => state !== 'at-gateway')
      .map(({ sealedAt }) => alarmOf(Date.parse(sealedAt), machine.clock.instant()));
    const loudest = LOUDER.findLast((alarm) => alarms.includes(alarm)) ?? 'none';
    if (loudest !== noted && loudest !== 'none')
      void machine.log.note({
        event: 'outbox-alarm',
        alarm: loudest,
        count: alarms.filter((alarm) => alarm === loudest).length,
      });
    noted = loudest;
  };
  const timer = setInterval(look, LOOK_EVERY);
  timer.unref();
  return { look, stop: () => clearInterval(timer) };
}
