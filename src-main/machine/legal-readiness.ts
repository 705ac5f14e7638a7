import type { ReadinessCheck } from '#shared/bridge';
import type { ContentPack } from '#shared/content';
import { readinessCheck } from './readiness.ts';

/** How many questions the Rechtsamt has not answered. Never "bad": until then every screen keeps to the careful reading. */
export function legalCheck({ legalPoints }: Pick<ContentPack, 'legalPoints'>): ReadinessCheck {
  const count = (status: string) => legalPoints.filter((point) => point.status === status).length;
  const [open, changed] = [count('open'), count('changed')];
  const line = (state: ReadinessCheck['state'], message: string) =>
    readinessCheck('legal-points', state, message, { open, changed });
  if (legalPoints.length === 0) return line('unknown', 'legal.no-list');
  if (changed > 0) return line('attention', 'legal.changed');
  if (open > 0) return line('attention', open === 1 ? 'legal.one' : 'legal.open');
  return line('good', 'legal.none');
}
