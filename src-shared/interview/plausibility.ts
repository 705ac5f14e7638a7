import { compareDays } from '#shared/basics';
import type { Answers } from './answers.ts';
import { evaluate } from './condition.ts';
import type { RowStep } from './field-index.ts';
import type { Antragsstrecke } from './flow.ts';
import {
  all,
  type Compared,
  type Facts,
  type Finding,
  type Found,
  fromAnswer,
  type Hint,
  type ReadDocument,
} from './hint.ts';
import { missingEvidence, offersDiffer, readDiffers } from './paper-hints.ts';
import type { PlausibilityRule, Quantity } from './rule.ts';
import { scopeOf } from './scope.ts';
import type { Walk } from './walk.ts';

/** `amount`: cents of a dated content amount, null when unknown or expired (a rule that needs it then stays silent). */
export function plausibility(
  flow: Antragsstrecke,
  walked: Walk,
  documents: readonly ReadDocument[],
  amount: (key: string) => number | null = () => null,
): readonly Hint[] {
  const answered = new Map<string, Found[]>();
  for (const { address: pageAddress, path, person, fields } of walked.visible)
    for (const entry of fields) {
      if (entry.answer === undefined) continue;
      const found = answered.get(entry.field.id);
      if (found === undefined) answered.set(entry.field.id, [{ ...entry, path, pageAddress, person }]);
      else found.push({ ...entry, path, pageAddress, person });
    }
  const facts: Facts = { walked, documents, amount, of: (fieldId) => answered.get(fieldId) ?? [] };
  const byRule = flow.rules.flatMap((rule) =>
    findings(rule, facts).map((finding) => hintOf(walked, rule.id, `${flow.id}.rules.${rule.id}`, finding)),
  );
  const told = new Set(
    flow.rules.flatMap((rule) =>
      rule.check === 'read-differs' ? byRule.filter((hint) => hint.rule === rule.id).flatMap((h) => h.concerns) : [],
    ),
  );
  const byOffer = offersDiffer(facts, [...answered.values()].flat())
    .filter(({ about }) => about.every(({ address }) => !told.has(address)))
    .map((finding) => hintOf(walked, OFFER_DIFFERS, 'hint.offerDiffers', finding));
  return [...byRule, ...byOffer];
}

/** No rule of a flow: it holds for every field that can be read from a paper. */
const OFFER_DIFFERS = 'offerDiffers';

function hintOf(walked: Walk, rule: string, messageKey: string, finding: Finding): Hint {
  const id = [rule, ...(finding.row ?? []).map((step) => step.id)].join(':');
  const hint = {
    id,
    rule,
    messageKey,
    concerns: finding.addresses ?? finding.about.map((entry) => entry.address),
    pageAddress: finding.about[0]?.pageAddress ?? null,
    compared: finding.compared,
  };
  return { ...hint, accepted: walked.kept.accepted[id] === fingerprint(hint.compared) };
}

/** Remembers "Ja, stimmt so" for exactly these values: a later change asks again. */
export function acceptHint(answers: Answers, hint: Hint): Answers {
  return { ...answers, accepted: { ...answers.accepted, [hint.id]: fingerprint(hint.compared) } };
}

function fingerprint(compared: readonly Compared[]): string {
  return JSON.stringify(compared.map(({ labelKey, value }) => [labelKey, value]));
}

function findings(rule: PlausibilityRule, facts: Facts): readonly Finding[] {
  switch (rule.check) {
    case 'compare':
      return compare(rule, facts);
    case 'looks-yearly':
      return facts
        .of(rule.field)
        .filter((entry) => numberOf(entry) >= rule.from && isTrueAt(facts, rule.onlyIf, entry.path))
        .map((entry) => all([entry], entry.path));
    case 'owner-differs':
      return ownerDiffers(rule, facts);
    case 'read-differs':
      return readDiffers(rule, facts);
    case 'missing-evidence':
      return missingEvidence(facts);
    case 'order':
      return facts.of(rule.earlier).flatMap((earlier) => {
        const later = besides(facts, rule.later, earlier.path);
        return later !== undefined && compareDays(textOf(later), textOf(earlier)) < 0
          ? [all([earlier, later], earlier.path)]
          : [];
      });
    case 'same-person':
      return samePerson(rule, facts);
    case 'postcode-outside':
      return facts
        .of(rule.field)
        .filter((entry) => {
          const value = entry.answer?.value;
          const postcode = typeof value === 'object' && 'postcode' in value ? value.postcode : null;
          return postcode !== null && (postcode < rule.from || postcode > rule.to);
        })
        .map((entry) => all([entry], entry.path));
    case 'condition':
      return onCondition(rule, facts);
  }
}

function compare(rule: Extract<PlausibilityRule, { check: 'compare' }>, facts: Facts): readonly Finding[] {
  if (!isTrueAt(facts, rule.onlyIf, [])) return [];
  const left = amountOf(rule.left, facts);
  const right = amountOf(rule.right, facts);
  if (left === null || right === null) return [];
  const holds = rule.relation === 'above' ? left.cents > right.cents : left.cents < right.cents;
  return holds ? [{ about: [...left.about, ...right.about], compared: [...left.compared, ...right.compared] }] : [];
}

type Amounted = { readonly cents: number; readonly about: readonly Found[]; readonly compared: readonly Compared[] };

/** Null when a part is "weiß ich nicht" or the content amount is not known: then nothing can be compared. */
function amountOf(quantity: Quantity, facts: Facts): Amounted | null {
  if ('amount' in quantity) {
    const cents = facts.amount(quantity.amount);
    return cents === null
      ? null
      : {
          cents,
          about: [],
          compared: [{ labelKey: 'hint.amount', field: null, person: null, value: cents, source: 'amount' }],
        };
  }
  const about = quantity.sum.flatMap((fieldId) => facts.of(fieldId));
  if (about.some((entry) => typeof entry.answer?.value !== 'number')) return null;
  const cents = about.reduce((sum, entry) => sum + numberOf(entry) * shareOfMonth(entry, quantity.perMonth, facts), 0);
  const total: Compared = {
    labelKey: 'hint.total',
    field: null,
    person: null,
    value: Math.round(cents),
    source: 'total',
  };
  return { cents, about, compared: about.length === 1 ? about.map(fromAnswer) : [...about.map(fromAnswer), total] };
}

function shareOfMonth(entry: Found, turnus: string | undefined, facts: Facts): number {
  if (turnus === undefined) return 1;
  const value = besides(facts, turnus, entry.path)?.answer?.value;
  return value === 'monatlich' ? 1 : value === 'jaehrlich' ? 1 / 12 : 0;
}

function ownerDiffers(rule: Extract<PlausibilityRule, { check: 'owner-differs' }>, facts: Facts): readonly Finding[] {
  if (!isTrueAt(facts, rule.onlyIf, [])) return [];
  const applicant = facts.walked.kept.applicant;
  const own = (fieldId: string) => facts.of(fieldId).find((entry) => entry.person === applicant);
  const family = own(rule.family);
  const given = own(rule.given);
  if (family === undefined || given === undefined) return [];
  return facts.of(rule.owner).flatMap((owner) => {
    const words = folded(textOf(owner));
    // One of several given names is enough: banks shorten them.
    const sameFamily = folded(textOf(family)).every((word) => words.includes(word));
    const sameGiven = folded(textOf(given)).some((word) => words.includes(word));
    return words.length === 0 || (sameFamily && sameGiven) ? [] : [all([owner, given, family])];
  });
}

/** Words without accents and case, ä as ae: "Müller" and "MUELLER" are one name. */
function folded(text: string): readonly string[] {
  const plain = text.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss');
  return plain
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

function samePerson(rule: Extract<PlausibilityRule, { check: 'same-person' }>, facts: Facts): readonly Finding[] {
  const entriesOf = (id: string) =>
    rule.fields.flatMap((field) => facts.of(field).filter((entry) => entry.person === id));
  const seen = new Map<string, readonly Found[]>();
  return (facts.walked.kept.rows.person ?? []).flatMap((id) => {
    const entries = entriesOf(id);
    if (entries.length < rule.fields.length) return [];
    const key = JSON.stringify(entries.map((entry) => folded(textOf(entry)).join(' ') || textOf(entry)));
    const twin = seen.get(key);
    seen.set(key, entries);
    return twin === undefined ? [] : [all([...entries, ...twin], [{ group: 'person', id }])];
  });
}

function onCondition(rule: Extract<PlausibilityRule, { check: 'condition' }>, facts: Facts): readonly Finding[] {
  const [first] = rule.concerns;
  return facts.of(first ?? '').flatMap((entry) => {
    if (!isTrueAt(facts, rule.condition, entry.path)) return [];
    const about = rule.concerns.flatMap((fieldId) => besides(facts, fieldId, entry.path) ?? []);
    return [all(about, entry.path)];
  });
}

/** The answer of a field in the same row or in a row above. */
function besides(facts: Facts, fieldId: string, path: readonly RowStep[]): Found | undefined {
  return facts
    .of(fieldId)
    .find((entry) => entry.path.every((step) => path.some((own) => own.group === step.group && own.id === step.id)));
}

function isTrueAt(
  facts: Facts,
  condition: Parameters<typeof evaluate>[0] | undefined,
  path: readonly RowStep[],
): boolean {
  return (
    condition === undefined || evaluate(condition, { ...scopeOf(facts.walked, path), amount: facts.amount }) === true
  );
}

function numberOf(entry: Found): number {
  return typeof entry.answer?.value === 'number' ? entry.answer.value : 0;
}

function textOf(entry: Found): string {
  return typeof entry.answer?.value === 'string' ? entry.answer.value : '';
}
