import type { ReadinessCheck } from '#shared/bridge';
import { checkNames } from './texts.ts';

const WORST_FIRST: readonly ReadinessCheck['state'][] = ['bad', 'unknown', 'attention', 'good'];

/** Trouble first; equal ones stay in the machine's order. */
export function worstFirst(checks: readonly ReadinessCheck[]): ReadinessCheck[] {
  return checks.toSorted((a, b) => WORST_FIRST.indexOf(a.state) - WORST_FIRST.indexOf(b.state));
}

/** The one look: the worst state names itself. Without a single check nothing is claimed. */
export function headline(checks: readonly ReadinessCheck[]): string {
  const [worst] = worstFirst(checks);
  if (worst === undefined) return 'Noch nicht geprüft';
  const name = checkNames[worst.key];
  switch (worst.state) {
    case 'bad':
      return `Nicht bereit: ${name}`;
    case 'unknown':
      return `Nicht bekannt: ${name}`;
    case 'attention':
      return `Bereit. Bald ansehen: ${name}`;
    case 'good':
      return 'Bereit';
  }
}

/** How long ago, in the unit somebody acts on. Both are ISO instants of the machine's clock. */
export function ageOf(oldest: string | null, checkedAt: string): string {
  if (oldest === null) return '–';
  const minutes = Math.max(0, Math.floor((Date.parse(checkedAt) - Date.parse(oldest)) / 60_000));
  if (minutes < 120) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} Tage`;
}
