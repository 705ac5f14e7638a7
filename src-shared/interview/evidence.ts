import type { Address } from './answers.ts';
import { evidenceAddress, type Walk } from './walk.ts';

/** One Nachweis to bring. `reasons` are the questions it belongs to. */
export type EvidenceItem = {
  readonly key: string;
  readonly labelKey: string;
  /** Whose paper it is; null for papers of the whole household. */
  readonly person: string | null;
  readonly reasons: readonly { readonly pageAddress: string; readonly titleKey: string }[];
  /** Where the word of the person is kept (`setAnswer` with the value `later` or `missing`). */
  readonly address: Address;
  readonly decision: 'later' | 'missing' | null;
};

/** The Nachweise the kept answers ask for, in the order of the questions, each person's paper once. */
export function evidenceOf(walked: Walk): readonly EvidenceItem[] {
  const items = new Map<Address, EvidenceItem>();
  for (const { key, person, pageAddress, titleKey } of walked.wanted) {
    const address = evidenceAddress(key, person);
    const before = items.get(address);
    const value = walked.kept.values[address]?.value;
    items.set(address, {
      key,
      labelKey: `${walked.flow.id}.evidence.${key}`,
      person,
      address,
      decision: value === 'later' || value === 'missing' ? value : null,
      reasons: [...(before?.reasons ?? []), { pageAddress, titleKey }],
    });
  }
  return [...items.values()];
}
