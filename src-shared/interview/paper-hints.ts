import { evidenceOf } from './evidence.ts';
import { type Compared, type Facts, type Finding, type Found, fromAnswer } from './hint.ts';
import { isDefinite, sameValue } from './reading.ts';
import type { PlausibilityRule } from './rule.ts';

/** What was typed is none of the values the papers name for this very field. */
export function offersDiffer({ documents }: Facts, entries: readonly Found[]): readonly Finding[] {
  return entries.flatMap((entry) => {
    const { answer, address } = entry;
    if (answer === undefined || answer.origin.kind !== 'typed' || !isDefinite(answer.value)) return [];
    const offered = documents.flatMap(
      (document) => document.offered?.filter((offer) => offer.address === address).map(({ value }) => value) ?? [],
    );
    if (offered.length === 0 || offered.some((value) => sameValue(value, answer.value))) return [];
    const compared = offered.map((value): Compared => ({ ...fromAnswer(entry), value, source: 'document' }));
    const row = [{ group: 'field', id: address }];
    return [{ about: [entry], compared: [fromAnswer(entry), ...compared], row }];
  });
}

export function readDiffers(
  rule: Extract<PlausibilityRule, { check: 'read-differs' }>,
  facts: Facts,
): readonly Finding[] {
  const [entry] = facts.of(rule.field);
  const value = entry?.answer?.value;
  if (entry === undefined || (typeof value !== 'number' && typeof value !== 'string')) return [];
  return facts.documents
    .filter((document) => document.kind === rule.documentKind)
    .flatMap((document) => {
      const read = document.values.filter((found) => found.kind === rule.value).map((found) => found.value);
      // A contract names many amounts (Kaltmiete, Kaution …): only when none of them is the typed one, we ask.
      if (read.length === 0 || read.includes(value)) return [];
      const others = read.filter(
        (other): other is number | string => typeof other === 'number' || typeof other === 'string',
      );
      const compared = others.map((other): Compared => ({ ...fromAnswer(entry), value: other, source: 'document' }));
      return [
        { about: [entry], compared: [fromAnswer(entry), ...compared], row: [{ group: 'document', id: document.id }] },
      ];
    });
}

export function missingEvidence({ walked, documents }: Facts): readonly Finding[] {
  const open = evidenceOf(walked).filter(
    (item) =>
      item.decision === null &&
      !documents.some((scan) => scan.evidence === item.key && (scan.person === null || scan.person === item.person)),
  );
  if (open.length === 0) return [];
  const compared = open.map(
    (item): Compared => ({
      labelKey: item.labelKey,
      field: null,
      person: item.person,
      value: item.key,
      source: 'document',
    }),
  );
  return [{ about: [], compared, addresses: open.map((item) => item.address) }];
}
