import type { IsoDay } from '#shared/basics';
import { type Condition, fieldOf, isComparison, partsOf } from './condition.ts';
import { coverageOf } from './covering.ts';
import type { Field } from './field.ts';
import { type FieldPlace, fieldIndexOf } from './field-index.ts';
import { type Antragsstrecke, antragsstreckeSchema } from './flow.ts';
import type { PlausibilityRule } from './rule.ts';
import { conditionsOf, fieldsOf, placedPagesOf } from './structure.ts';
import { optionalTextKeysOf, type Texts, textKeysOf } from './texts.ts';

/**
 * Everything wrong with a flow that a machine can see, one plain sentence each; empty = fine. `texts`: language to its
 * entries, German (`de`) always among them. Needs a second for a long flow, because it fills it in many times.
 */
export function lintFlow(
  flow: Antragsstrecke,
  texts: Readonly<Record<string, Texts>>,
  today: IsoDay,
): readonly string[] {
  const shape = antragsstreckeSchema.safeParse(flow);
  if (!shape.success) return shape.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const structural = [...idProblems(flow), ...conditionProblems(flow), ...ruleProblems(flow), ...readingProblems(flow)];
  // Filling in a broken flow would only repeat the same problems in stranger words.
  const covered = structural.length > 0 ? [] : coverageProblems(flow, today);
  return [...structural, ...covered, ...textProblems(flow, texts)];
}

const RESERVED = ['title', 'lead', 'rules', 'evidence', 'person'];

function idProblems(flow: Antragsstrecke): readonly string[] {
  const pages = placedPagesOf(flow);
  const ids = [...flow.sections.map((section) => section.id), ...pages.map(({ page }) => page.id)];
  const problems = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id ${id} is used twice`);
  for (const id of ids) if (RESERVED.includes(id)) problems.push(`id ${id} is reserved`);
  const seen = new Map<string, { of: string | null; kind: string; options: string }>();
  for (const { page, of } of pages)
    for (const field of fieldsOf(page)) {
      const before = seen.get(field.id);
      const options = JSON.stringify(field.options ?? []);
      // The same question to the applicant and to the others is one field of a person, asked on two pages.
      const shared =
        before !== undefined &&
        of !== null &&
        before.of !== null &&
        of !== before.of &&
        of !== 'all' &&
        before.of !== 'all';
      if (before !== undefined && !shared) problems.push(`field ${field.id} is asked twice`);
      if (shared && (before.kind !== field.kind || before.options !== options))
        problems.push(`field ${field.id} differs between its two pages`);
      if (ids.includes(field.id)) problems.push(`field ${field.id} has the name of a page or section`);
      if (field.none !== undefined && !field.options?.includes(field.none))
        problems.push(`field ${field.id}: ${field.none} is none of its options`);
      seen.set(field.id, { of, kind: field.kind, options });
    }
  return problems;
}

const READABLE: Readonly<Record<NonNullable<Field['readFrom']>['value'], readonly Field['kind'][]>> = {
  amount: ['money'],
  date: ['date', 'month'],
  iban: ['iban'],
  reference: ['reference', 'text'],
};

/** A field that can never take what it looks for in a paper would only promise to read it. */
function readingProblems(flow: Antragsstrecke): readonly string[] {
  return placedPagesOf(flow)
    .flatMap(({ page }) => fieldsOf(page))
    .flatMap(({ id, kind, readFrom }) => {
      if (readFrom === undefined) return [];
      const { value, role } = readFrom;
      return [
        ...(READABLE[value].includes(kind) ? [] : [`field ${id} (${kind}) cannot take a read ${value}`]),
        ...(role === undefined || value === 'date' ? [] : [`field ${id}: only a date plays a part in a letter`]),
      ];
    });
}

function conditionProblems(flow: Antragsstrecke): readonly string[] {
  const index = fieldIndexOf(flow);
  const order = placedPagesOf(flow);
  const parents = parentsOf(flow);
  return conditionsOf(flow).flatMap(({ name, condition, groups, pageId, ownPage }) => {
    const limit = earliestOf(order, pageId);
    const readable = new Set(order.slice(0, limit).flatMap(({ page }) => fieldsOf(page).map((field) => field.id)));
    if (ownPage)
      for (const { page } of order) if (page.id === pageId) for (const field of fieldsOf(page)) readable.add(field.id);
    return checked(
      condition,
      groups,
      (fieldId, inside) => {
        const place = index.get(fieldId);
        if (place === undefined) return [`${name} reads ${fieldId}, which does not exist`];
        if (!readable.has(fieldId)) return [`${name} reads ${fieldId}, which is not on an earlier page`];
        const hidden = place.groups.filter((group) => !inside.includes(group));
        return hidden.length > 0
          ? [`${name} reads ${fieldId} in rows of ${hidden.join(', ')} without some or every`]
          : [];
      },
      (group) => (parents.has(group) ? [] : [`${name} looks at the list ${group}, which does not exist`]),
      parents,
    ).concat(partsOf(condition).flatMap((part) => valueProblems(name, part, index)));
  });
}

/** Position of the first screen of a page: for a repeated page that of its first inner page. */
function earliestOf(order: ReturnType<typeof placedPagesOf>, pageId: string): number {
  const at = order.findIndex(({ page }) => page.id === pageId);
  const page = order[at]?.page;
  if (page === undefined || !('each' in page)) return at;
  const first = page.pages[0];
  return first === undefined ? at : earliestOf(order, first.id);
}

type Parents = ReadonlyMap<string, readonly string[]>;

/** Each list with the lists it stands in. */
function parentsOf(flow: Antragsstrecke): Parents {
  const lists = placedPagesOf(flow).flatMap(({ page, groups }) =>
    'each' in page ? [[page.each, [...groups, page.each]] as const] : [],
  );
  return new Map([['person', ['person']], ...lists]);
}

function checked(
  condition: Condition,
  groups: readonly string[],
  field: (fieldId: string, groups: readonly string[]) => string[],
  list: (group: string) => string[],
  parents: Parents,
): string[] {
  const deeper = (inner: Condition, more: readonly string[]) =>
    checked(inner, [...groups, ...more], field, list, parents);
  if ('all' in condition) return condition.all.flatMap((part) => deeper(part, []));
  if ('any' in condition) return condition.any.flatMap((part) => deeper(part, []));
  if ('not' in condition) return deeper(condition.not, []);
  if ('applicant' in condition) return deeper(condition.applicant, ['person']);
  if ('some' in condition)
    return [...list(condition.some), ...deeper(condition.where, parents.get(condition.some) ?? [])];
  if ('every' in condition)
    return [...list(condition.every), ...deeper(condition.where, parents.get(condition.every) ?? [])];
  if ('rows' in condition) return list(condition.rows[0]);
  if ('known' in condition) return field(condition.known, groups);
  return isComparison(condition) ? field(fieldOf(condition), groups) : [];
}

/** A compared value that can never be answered makes a page nobody sees. */
function valueProblems(name: string, part: Condition, index: ReadonlyMap<string, FieldPlace>): readonly string[] {
  if (!isComparison(part)) return [];
  const field = index.get(fieldOf(part))?.field;
  if (field === undefined) return [];
  const wrong = (value: unknown) => [`${name} compares ${field.id} with ${String(value)}, which cannot be answered`];
  const kinds = (...allowed: string[]) =>
    allowed.includes(field.kind) ? [] : [`${name} compares ${field.id} (${field.kind}) in a way that never fits`];
  if ('is' in part) {
    if (typeof part.is[1] === 'boolean') return kinds('yes-no', 'consent');
    return field.kind === 'choice' && !field.options?.includes(String(part.is[1]))
      ? wrong(part.is[1])
      : kinds('choice', 'count');
  }
  if ('in' in part) return part.in[1].flatMap((value) => (field.options?.includes(String(value)) ? [] : wrong(value)));
  if ('has' in part) return field.options?.includes(part.has[1]) ? kinds('choices') : wrong(part.has[1]);
  if ('chosen' in part) return kinds('person', 'persons');
  if ('before' in part || 'from' in part) return kinds('date');
  return kinds('money', 'count', 'area');
}

/** forms.md 1.4: no rule may look at nationality, language or district. */
const FORBIDDEN = /staat|nation|sprache|religion|stadtteil|geschlecht/i;

function ruleProblems(flow: Antragsstrecke): readonly string[] {
  const index = fieldIndexOf(flow);
  const ids = flow.rules.map((rule) => rule.id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `rule ${id} stands twice`);
  return [
    ...twice,
    ...flow.rules.flatMap((rule) =>
      fieldsOfRule(rule).flatMap((fieldId) => [
        ...(index.has(fieldId) ? [] : [`rule ${rule.id} reads ${fieldId}, which does not exist`]),
        ...(FORBIDDEN.test(fieldId) ? [`rule ${rule.id} may not look at ${fieldId}`] : []),
      ]),
    ),
  ];
}

function fieldsOfRule(rule: PlausibilityRule): readonly string[] {
  const read = (condition: Condition | undefined) =>
    (condition === undefined ? [] : partsOf(condition)).flatMap((part) =>
      isComparison(part) ? [fieldOf(part)] : 'known' in part ? [part.known] : [],
    );
  switch (rule.check) {
    case 'compare':
      return [
        ...[rule.left, rule.right].flatMap((side) =>
          'sum' in side ? [...side.sum, ...(side.perMonth === undefined ? [] : [side.perMonth])] : [],
        ),
        ...read(rule.onlyIf),
      ];
    case 'looks-yearly':
      return [rule.field, ...read(rule.onlyIf)];
    case 'owner-differs':
      return [rule.owner, rule.family, rule.given, ...read(rule.onlyIf)];
    case 'read-differs':
    case 'postcode-outside':
      return [rule.field];
    case 'order':
      return [rule.earlier, rule.later];
    case 'same-person':
      return rule.fields;
    case 'condition':
      return [...rule.concerns, ...read(rule.condition)];
    case 'missing-evidence':
      return [];
  }
}

function coverageProblems(flow: Antragsstrecke, today: IsoDay): readonly string[] {
  const { unreached, oneSided } = coverageOf(flow, today);
  return [
    ...unreached.map((id) => `page ${id} is never reached`),
    ...oneSided.map(({ condition, always }) => `condition of ${condition} is ${always ? 'always' : 'never'} true`),
  ];
}

function textProblems(flow: Antragsstrecke, texts: Readonly<Record<string, Texts>>): readonly string[] {
  const needed = textKeysOf(flow);
  const known = new Set([...needed, ...optionalTextKeysOf(flow)]);
  const german = texts.de ?? {};
  return Object.entries({ de: german, ...texts }).flatMap(([locale, entries]) => {
    const expected = new Set([...needed, ...Object.keys(german)]);
    return [
      ...[...expected].filter((key) => !entries[key]).map((key) => `${locale}: text ${key} is missing`),
      ...Object.keys(entries)
        .filter((key) => !known.has(key))
        .map((key) => `${locale}: text ${key} belongs to nothing`),
      ...Object.keys(entries)
        .filter((key) => parametersOf(entries[key]) !== parametersOf(german[key]))
        .map((key) => `${locale}: text ${key} has other parameters than the German one`),
    ];
  });
}

/** `{person}` must not get lost; that it is used twice in one language is fine. */
function parametersOf(text: string | undefined): string {
  return [...new Set(text?.match(/\{\w+\}/g) ?? [])].sort().join();
}
