const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** `day`, `week`: older than 24 hours, than 7 days; `decide`: after 60 days staff export it as ciphertext or purge it. */
export type OutboxAlarm = 'none' | 'day' | 'week' | 'decide';

/** How loud an undelivered item is by its age (design: sync-and-gateway, "Retention"). Instants in ms since 1970. */
export function alarmOf(sealedAt: number, now: number): OutboxAlarm {
  const age = now - sealedAt;
  if (age > 60 * DAY) return 'decide';
  if (age > 7 * DAY) return 'week';
  return age > DAY ? 'day' : 'none';
}

/** Nothing disappears by itself or in passing: purging is for what was set aside or is past its time, after an export. */
export function mayPurge(
  item: { readonly state: string; readonly sealedAt: number; readonly exported: boolean },
  now: number,
): 'yes' | 'export-first' | 'too-early' {
  const due = item.state === 'set-aside' || (item.state !== 'submitted' && alarmOf(item.sealedAt, now) === 'decide');
  if (!due) return 'too-early';
  return item.exported ? 'yes' : 'export-first';
}
