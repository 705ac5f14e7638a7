import type { ReadinessCheck } from '#shared/bridge';
import { verifyDestinationList } from '#shared/sealing';
import { readinessCheck } from './readiness.ts';

const SOON = 60 * 86_400_000;

/** Until when there is a key for every office. After that nothing can be sealed to it, and people are told so. */
export async function keyCheck(signedList: string | null, cityKey: string, now: number): Promise<ReadinessCheck> {
  if (signedList === null) return readinessCheck('keys', 'bad', 'keys.none');
  const list = await verifyDestinationList(signedList, cityKey);
  if (!list.ok) return readinessCheck('keys', 'bad', 'keys.unverified');
  const ends = list.value.destinations.map(({ keys }) => Math.max(0, ...keys.map((key) => Date.parse(key.notAfter))));
  const first = Math.min(...ends);
  if (ends.length === 0 || first <= now) return readinessCheck('keys', 'bad', 'keys.expired');
  return readinessCheck('keys', first - now < SOON ? 'attention' : 'good', 'keys.until', {
    at: new Date(first).toISOString(),
  });
}
