import { type EmergencyKind, emergencyByRule } from './emergency-rules.ts';
import type { Ranked } from './rank.ts';

/** `t1`: a screen asks before anything else. `t2`: a quiet banner above the cards. No text of a hit is kept. */
export type Emergency = { readonly tier: 'none' } | { readonly tier: 't1' | 't2'; readonly kind: EmergencyKind };

/**
 * A missed emergency weighs more than a banner too many: its odds count double. Measured on held-out phrases of the
 * phrasebook (docs/decisions/014).
 */
const ODDS = 1.8;
const ASKS_FROM = 0.5;
const BANNER_FROM = 0.15;
const KINDS: readonly EmergencyKind[] = ['em_suizid', 'em_gewalt', 'em_obdach', 'em_medizin'];

export function isEmergencyTopic(topic: string): topic is EmergencyKind {
  return KINDS.some((kind) => kind === topic);
}

/** Rules or share: one of both is enough to ask. */
export function emergencyOf(text: string, ranked: readonly Ranked[]): Emergency {
  const rule = emergencyByRule(text);
  if (rule !== null) return { tier: 't1', kind: rule };
  const hits = ranked.filter(({ topic }) => isEmergencyTopic(topic));
  const plain = hits.reduce((sum, { score }) => sum + score, 0);
  const share = (ODDS * plain) / (ODDS * plain + 1 - plain);
  const kind = hits[0]?.topic;
  if (kind === undefined || !isEmergencyTopic(kind) || share < BANNER_FROM) return { tier: 'none' };
  return { tier: share >= ASKS_FROM ? 't1' : 't2', kind };
}
