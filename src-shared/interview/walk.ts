import type { IsoDay } from '#shared/basics';
import {
  type Address,
  type Answer,
  type Answers,
  type GroupAddress,
  isUnknown,
  isWithheld,
  PERSON_GROUP,
} from './answers.ts';
import { type Condition, evaluate, type Truth } from './condition.ts';
import { type Field, isRequired } from './field.ts';
import { personOf, prefixOf, type RowStep } from './field-index.ts';
import { fitsField } from './fits.ts';
import { type Antragsstrecke, type EndPage, hasList, type Page, type QuestionPage, type RepeatPage } from './flow.ts';
import { scopeOf } from './scope.ts';

/** A field on a visited page. `answer` is the kept one; text keys stand here so that no screen builds keys itself. */
export type VisitField = {
  readonly field: Field;
  readonly address: Address;
  readonly answer: Answer | undefined;
  readonly labelKey: string;
  readonly helpKey: string;
  readonly whyKey: string;
  readonly whereKey: string;
};

/** The rows of a list page. `group` is where `addRow` and `removeRow` act. */
export type VisitList = {
  readonly group: GroupAddress;
  readonly rows: readonly string[];
  readonly min: number;
  readonly max: number | null;
};

/** One screen. `address` is stable and fits into a route: `section/page` and `/group/uuid` for each row it stands in. */
export type PageVisit = {
  readonly address: string;
  readonly section: string;
  readonly pageId: string;
  readonly kind: 'question' | 'list' | 'evidence' | 'summary' | 'declarations' | 'send';
  readonly path: readonly RowStep[];
  /** The person this screen is about; `null` outside the rows of people. */
  readonly person: string | null;
  readonly isApplicant: boolean;
  readonly titleKey: string;
  readonly helpKey: string;
  readonly whyKey: string;
  readonly whereKey: string;
  readonly fields: readonly VisitField[];
  readonly list: VisitList | null;
  /** Text parameter -> key of a dated amount. */
  readonly amounts: Readonly<Record<string, string>>;
  /**
   * Pages without a required field (lists, end pages, voluntary questions) are answered by setting `true` here when
   * the person taps "Weiter"; null where the fields decide.
   */
  readonly confirm: Address | null;
  readonly complete: boolean;
};

/** A Nachweis some kept answer asks for; merged over pages by `evidenceOf`. */
export type WantedEvidence = {
  readonly key: string;
  readonly person: string | null;
  readonly pageAddress: string;
  readonly titleKey: string;
};

export type Walk = {
  readonly flow: Antragsstrecke;
  readonly today: IsoDay;
  /** All pages the kept answers lead to, in order, also those after the first open one. */
  readonly visible: readonly PageVisit[];
  /** The first page with something open; null when all is answered. */
  readonly pending: PageVisit | null;
  /** What counts. Everything that reads, reads this. */
  readonly kept: Answers;
  readonly wanted: readonly WantedEvidence[];
};

/** Told about each condition evaluated: for the linter and the path generator. */
export type Observer = (condition: string, truth: Truth) => void;

/**
 * One forward pass: conditions see only what was kept before them, then the page's own answers are kept. That is already
 * the fixpoint, because a condition may read earlier pages only (the linter holds it).
 */
export function walk(flow: Antragsstrecke, answers: Answers, today: IsoDay, observe?: Observer): Walk {
  const values: Record<Address, Answer> = {};
  const rows: Record<GroupAddress, readonly string[]> = { [PERSON_GROUP]: [answers.applicant] };
  const visible: PageVisit[] = [];
  const wanted: WantedEvidence[] = [];
  let pending: PageVisit | null = null;

  const kept = { values, rows, applicant: answers.applicant, accepted: answers.accepted };

  const holds = (condition: Condition | undefined, name: string, path: readonly RowStep[]): boolean => {
    if (condition === undefined) return true;
    const truth = evaluate(condition, scopeOf({ flow, today, kept }, path));
    observe?.(name, truth);
    return truth === true;
  };

  const keep = (address: Address, field: Field | null): Answer | undefined => {
    const answer = answers.values[address];
    if (answer === undefined) return undefined;
    const fitting = field === null ? answer : fitsField(field, answer, rows[PERSON_GROUP] ?? []);
    if (fitting !== undefined) values[address] = fitting;
    return fitting;
  };

  const visit = (page: PageHead, section: string, path: readonly RowStep[]): void => {
    const prefix = prefixOf(path);
    const base = `${flow.id}.${page.id}`;
    const shown = page.fields.filter((field) => holds(field.showIf, `${page.id}.${field.id}`, path));
    const fields = shown.map((field): VisitField => {
      const address = prefix + field.id;
      const label = `${base}.${field.id}`;
      return {
        field,
        address,
        answer: keep(address, field),
        labelKey: `${label}.label`,
        helpKey: `${label}.help`,
        whyKey: `${label}.why`,
        whereKey: `${label}.where`,
      };
    });
    if (page.fields.length > 0 && fields.length === 0) return;
    const confirm = fields.some(({ field }) => isRequired(field)) ? null : prefix + page.id;
    const confirmed = confirm === null || keep(confirm, null)?.value === true;
    const person = personOf(path);
    const own = person === answers.applicant && page.ownTitle;
    const done: PageVisit = {
      address: `${section}/${page.id}${path.map((step) => `/${step.group}/${step.id}`).join('')}`,
      section,
      pageId: page.id,
      kind: page.kind,
      path,
      person,
      isApplicant: person === answers.applicant,
      titleKey: `${base}.${own ? 'self' : 'title'}`,
      helpKey: `${base}.help`,
      whyKey: `${base}.why`,
      whereKey: `${base}.where`,
      fields,
      list: page.list,
      amounts: page.amounts,
      confirm,
      complete:
        confirmed && fields.every(isFieldDone) && (page.list === null || page.list.rows.length >= page.list.min),
    };
    visible.push(done);
    if (!done.complete && pending === null) pending = done;
    for (const wish of page.evidence) {
      if (!holds(wish.when, `${page.id}.evidence.${wish.key}`, path)) continue;
      wanted.push({ key: wish.key, person, pageAddress: done.address, titleKey: done.titleKey });
      keep(evidenceAddress(wish.key, person), null);
    }
  };

  const pass = (page: Page, section: string, path: readonly RowStep[], forAll: boolean): void => {
    if ('end' in page) {
      visit(endHead(page), section, path);
      return;
    }
    if (!holds(page.showIf, page.id, path)) return;
    if ('fields' in page) {
      visit(questionHead(page, forAll), section, path);
      return;
    }
    const group: GroupAddress = prefixOf(path) + page.each;
    const list = hasList(page);
    if (list) rows[group] = limited(answers.rows[group] ?? [], page, answers.applicant);
    const inside = rowsToVisit(page, rows[group] ?? [], answers.applicant);
    const every = page.each === PERSON_GROUP ? page.of === 'all' : forAll;
    for (const id of inside)
      for (const inner of page.pages) pass(inner, section, [...path, { group: page.each, id }], every);
    if (list) visit(listHead(page, group, inside, forAll), section, path);
  };

  for (const section of flow.sections) for (const page of section.pages) pass(page, section.id, [], false);
  return { flow, today, visible, pending, kept, wanted };
}

/** Where the person's word about one Nachweis stands: `later` ("kommt später") or `missing` ("habe ich nicht"). */
export function evidenceAddress(key: string, person: string | null): Address {
  return person === null ? `evidence/${key}` : `evidence/${key}/${person}`;
}

type PageHead = {
  readonly id: string;
  readonly kind: PageVisit['kind'];
  readonly fields: readonly Field[];
  readonly evidence: NonNullable<QuestionPage['evidence']>;
  readonly amounts: Readonly<Record<string, string>>;
  readonly list: VisitList | null;
  /** Asked about everybody: the applicant gets an own wording ("Haben Sie …?"). */
  readonly ownTitle: boolean;
};

const PLAIN = { fields: [], evidence: [], amounts: {}, list: null, ownTitle: false } as const;

function questionHead(page: QuestionPage, forAll: boolean): PageHead {
  return {
    ...PLAIN,
    id: page.id,
    kind: 'question',
    fields: page.fields,
    evidence: page.evidence ?? [],
    amounts: page.amounts ?? {},
    ownTitle: forAll,
  };
}

function endHead(page: EndPage): PageHead {
  return { ...PLAIN, id: page.id, kind: page.end, fields: page.fields ?? [] };
}

function listHead(page: RepeatPage, group: GroupAddress, rows: readonly string[], forAll: boolean): PageHead {
  return {
    ...PLAIN,
    id: page.id,
    kind: 'list',
    list: { group, rows, min: page.min ?? 0, max: page.max ?? null },
    ownTitle: forAll,
  };
}

function limited(rows: readonly string[], page: RepeatPage, applicant: string): readonly string[] {
  const inOrder = page.each === PERSON_GROUP ? [applicant, ...rows.filter((id) => id !== applicant)] : rows;
  const most = page.max === undefined ? inOrder.length : page.max + (page.each === PERSON_GROUP ? 1 : 0);
  return inOrder.slice(0, most);
}

function rowsToVisit(page: RepeatPage, rows: readonly string[], applicant: string): readonly string[] {
  if (page.each !== PERSON_GROUP || page.of === 'all') return rows;
  return rows.filter((id) => (id === applicant) === (page.of === 'applicant'));
}

function isFieldDone({ field, answer }: VisitField): boolean {
  if (!isRequired(field)) return true;
  if (answer === undefined) return false;
  if (isUnknown(answer.value)) return field.allowUnknown === true;
  if (isWithheld(answer.value)) return field.voluntary === true;
  return field.kind !== 'consent' || answer.value === true;
}
