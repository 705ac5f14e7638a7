import type { FoundScanner } from '#main/devices';
import type { ReadinessCheck } from '#shared/bridge';
import { readinessCheck } from './readiness.ts';

/** What the house can see of scanner and stick without trying them. A terminal without either still has its camera. */
export function paperChecks(sources: {
  /** Null: not looked yet. */
  readonly scanners: readonly FoundScanner[] | null;
  /** The one that staff chose. */
  readonly chosen: string | null;
  readonly stickHelper: 'there' | 'absent' | 'test';
}): ReadinessCheck[] {
  return [scannerCheck(sources.scanners, sources.chosen), stickCheck(sources.stickHelper)];
}

function scannerCheck(scanners: readonly FoundScanner[] | null, chosen: string | null): ReadinessCheck {
  if (scanners === null) return readinessCheck('scanner-found', 'unknown', 'scannerFound.searching');
  if (scanners.length === 0)
    return chosen === null
      ? readinessCheck('scanner-found', 'attention', 'scannerFound.none')
      : readinessCheck('scanner-found', 'bad', 'scannerFound.chosenMissing', { name: chosen });
  const names = scanners.map(({ name }) => name).join(', ');
  const feeder = scanners.some((scanner) => scanner.feeder);
  return readinessCheck('scanner-found', 'good', feeder ? 'scannerFound.feeder' : 'scannerFound.flatbed', { names });
}

function stickCheck(helper: 'there' | 'absent' | 'test'): ReadinessCheck {
  const state = { there: 'good', absent: 'attention', test: 'attention' } as const;
  return readinessCheck('stick', state[helper], `stick.${helper}`);
}
