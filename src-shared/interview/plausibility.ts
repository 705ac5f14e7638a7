import { compareDays } from '#shared/basics';
import type { Address, Answers, AnswerValue } from './answers.ts';
import { evaluate } from './condition.ts';
import { evidenceOf } from './evidence.ts';
import type { Field } from './field.ts';
import type { RowStep } from './field-index.ts';
import type { Antragsstrecke } from './flow.ts';
import { isDefinite, sameValue } from './reading.ts';
import type { PlausibilityRule, Quantity } from './rule.ts';
import { scopeOf } from './scope.ts';
import type { VisitField, Walk } from './walk.ts';

/** A scan of this session as far as rules look at it; what `documents` reads fits in here. */
export type ReadDocument = {
  readonly id: string;
  readonly kind: string;
  /** The Nachweis it was attached as. */
  readonly evidence: string | null;
  readonly person: string | null;
  readonly values: readonly { readonly kind: string; readonly value: unknown }[];
  /** What it offers to fields, and the person has not refused. */
  readonly offered?: readonly { readonly address: Address; readonly value: AnswerValue }[];
};

/** One thing a hint looked at. `field` says how to format the value (null: a Nachweis that is not there). */
export type Compared = {
  readonly labelKey: string;
  readonly field: Field | null;
  readonly person: string | null;
  readonly value: AnswerValue;
  readonly source: 'answer' | 'document' | 'amount' | 'total';
};

/** A hint never blocks and never rejects; it says what it compared. `accepted`: "Ja, stimmt so" was said about these very values. */
export type Hint = {
  readonly id: string;
  readonly rule: string;
  readonly messageKey: string;
  readonly concerns: readonly Address[];
  /** Where "Ändern" leads; null when nothing was answered (missing Nachweise). */
  readonly pageAddress: string | null;
  readonly compared: readonly Compared[];
  readonly accepted: boolean;
};

type Found = VisitField & {
  readonly path: readonly RowStep[];
  readonly pageAddress: string;
  readonly person: string | null;
};
type Finding = {
  readonly row?: readonly RowStep[];
  readonly about: readonly Found[];
  readonly compared: readonly Compared[];
  readonly addresses?: readonly Address[];
};
type Facts = {
  readonly walked: Walk;
  readonly documents: readonly ReadDocument[];
  readonly amount: (key: string) => number | null;
  /** The kept answers of a field, one for each row that has one. */
  readonly of: (fieldId: string) => readonly Found[];
};

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

/** What was typed is none of the values the papers name for this very field. */
function offersDiffer({ documents }: Facts, entries: readonly Found[]): readonly Finding[] {
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

const fromAnswer = (entry: Found): Compared => ({
  labelKey: entry.labelKey,
  field: entry.field,
  person: entry.person,
  value: entry.answer?.value ?? '',
  source: 'answer',
});

const all = (about: readonly Found[], row?: readonly RowStep[]): Finding => ({
  about,
  compared: about.map(fromAnswer),
  ...(row === undefined ? {} : { row }),
});

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

function readDiffers(rule: Extract<PlausibilityRule, { check: 'read-differs' }>, facts: Facts): readonly Finding[] {
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

function missingEvidence({ walked, documents }: Facts): readonly Finding[] {
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
