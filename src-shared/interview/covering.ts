import type { IsoDay } from '#shared/basics';
import { addDays } from '#shared/basics';
import { type Answers, type AnswerValue, addRow, emptyAnswers, PERSON_GROUP, setAnswer } from './answers.ts';
import { type Condition, dayAt, fieldOf, isComparison, partsOf, type Truth } from './condition.ts';
import type { Field } from './field.ts';
import type { Antragsstrecke } from './flow.ts';
import { samplesOf } from './kinds.ts';
import { conditionsOf, screenIdsOf } from './structure.ts';
import { type PageVisit, walk } from './walk.ts';

/** How far a set of paths gets: for the linter. `oneSided`: conditions that were never true, or never anything else. */
export type Coverage = {
  readonly paths: readonly Answers[];
  readonly unreached: readonly string[];
  readonly oneSided: readonly { readonly condition: string; readonly always: boolean }[];
};

/** Filled-in answers that together make each condition once true and once not; all paths when the flow has few. */
export function coveringPaths(flow: Antragsstrecke, today: IsoDay): readonly Answers[] {
  return coverageOf(flow, today).paths;
}

/** More than this many answer paths: a covering set instead. */
const ALL_PATHS_LIMIT = 200;
/** So many decision fields make more than 200 paths in any flow we know; do not even count. */
const FEW_FIELDS = 8;
const MOST_TRIES = 600;
const TRIES_WITHOUT_NEWS = 80;

export function coverageOf(flow: Antragsstrecke, today: IsoDay): Coverage {
  const conditions = conditionsOf(flow);
  const deciding = decisionsOf(
    conditions.map(({ condition }) => condition),
    today,
  );
  const outcomes = new Set<string>();
  const reached = new Set<string>();
  const paths: Answers[] = [];

  const take = (answers: Answers, always: boolean): boolean => {
    const before = outcomes.size + reached.size;
    const walked = walk(flow, answers, today, (name, truth) => outcomes.add(outcome(name, truth)));
    for (const visit of walked.visible) reached.add(visit.pageId);
    const news = outcomes.size + reached.size > before;
    if (news || always) paths.push(answers);
    return news;
  };

  if (deciding.size <= FEW_FIELDS) {
    const all = allPaths(flow, today, deciding);
    if (all !== null) for (const answers of all) take(answers, true);
  }
  if (paths.length === 0) {
    const choose = balancedChoice();
    for (let tries = 0, dry = 0; tries < MOST_TRIES && dry < TRIES_WITHOUT_NEWS; tries += 1) {
      dry = take(fillIn(flow, today, deciding, choose(tries)), false) ? 0 : dry + 1;
    }
  }
  const names = conditions.map(({ name }) => name);
  return {
    paths,
    unreached: screenIdsOf(flow).filter((id) => !reached.has(id)),
    oneSided: names.flatMap((condition) => {
      const yes = outcomes.has(outcome(condition, true));
      return yes && outcomes.has(outcome(condition, false)) ? [] : [{ condition, always: yes }];
    }),
  };
}

const outcome = (name: string, truth: Truth) => `${name}=${truth === true}`;

type Pick = (name: string, choices: number) => number;

/** Fills a flow in from the first page to the last, asking `pick` wherever an answer steers. */
function fillIn(flow: Antragsstrecke, today: IsoDay, deciding: Decisions, pick: Pick): Answers {
  let answers = emptyAnswers('p1');
  let made = 1;
  const wantedRows = new Map<string, number>();
  for (;;) {
    const open = walk(flow, answers, today).pending;
    if (open === null) return answers;
    if (open.list !== null) {
      const { group, rows, min, max } = open.list;
      const own = group === PERSON_GROUP ? 2 : 1;
      const wanted = wantedRows.get(group) ?? Math.min(max ?? 99, min + pick(`rows:${open.pageId}`, own + 1));
      wantedRows.set(group, wanted);
      if (rows.length < wanted) {
        made += 1;
        answers = addRow(answers, group, `p${made}`);
        continue;
      }
    }
    answers = answerPage(answers, open, deciding, pick, today);
  }
}

function answerPage(answers: Answers, visit: PageVisit, deciding: Decisions, pick: Pick, today: IsoDay): Answers {
  let after = answers;
  const put = (address: string, value: AnswerValue) => {
    after = setAnswer(after, address, { value, origin: { kind: 'typed' } });
  };
  const context = { today, persons: answers.rows[PERSON_GROUP] ?? [] };
  for (const { field, address } of visit.fields) {
    const samples = samplesOf(field, context);
    const choices = deciding.get(field.id)?.(field, samples) ?? samples.slice(0, 1);
    const value = choices[pick(field.id, choices.length)];
    if (value !== undefined) put(address, value);
  }
  if (visit.confirm !== null) put(visit.confirm, true);
  return after;
}

/** Takes the least used answer of each question first, later by a fixed pseudo-random order: the same set every time. */
function balancedChoice(): (tries: number) => Pick {
  const used = new Map<string, number>();
  let seed = 20_261_119;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  return (tries) => (name, choices) => {
    if (choices <= 1) return 0;
    const counts = Array.from({ length: choices }, (_, at) => used.get(`${name}#${at}`) ?? 0);
    const least = tries % 2 === 0 ? counts.indexOf(Math.min(...counts)) : Math.floor(random() * choices);
    used.set(`${name}#${least}`, (counts[least] ?? 0) + 1);
    return least;
  };
}

/** Every path, by counting through the choices like an odometer; null when they are too many. */
function allPaths(flow: Antragsstrecke, today: IsoDay, deciding: Decisions): readonly Answers[] | null {
  const found: Answers[] = [];
  let fixed: number[] = [];
  for (;;) {
    const taken: { at: number; of: number }[] = [];
    const answers = fillIn(flow, today, deciding, (_name, choices) => {
      const at = fixed[taken.length] ?? 0;
      taken.push({ at, of: choices });
      return at;
    });
    found.push(answers);
    if (found.length > ALL_PATHS_LIMIT) return null;
    while (taken.length > 0 && (taken.at(-1)?.at ?? 0) + 1 >= (taken.at(-1)?.of ?? 0)) taken.pop();
    const last = taken.at(-1);
    if (last === undefined) return found;
    fixed = [...taken.slice(0, -1).map(({ at }) => at), last.at + 1];
  }
}

type Decisions = ReadonlyMap<string, (field: Field, samples: readonly AnswerValue[]) => readonly AnswerValue[]>;

/** For each field a condition reads: the values that make a difference. */
function decisionsOf(conditions: readonly Condition[], today: IsoDay): Decisions {
  const parts = conditions.flatMap(partsOf);
  const names = new Set(
    parts.flatMap((part) => (isComparison(part) ? [fieldOf(part)] : 'known' in part ? [part.known] : [])),
  );
  return new Map([...names].map((name) => [name, (field, samples) => decisive(field, samples, parts, today)] as const));
}

function decisive(
  field: Field,
  samples: readonly AnswerValue[],
  parts: readonly Condition[],
  today: IsoDay,
): readonly AnswerValue[] {
  const edges = parts.flatMap((part): AnswerValue[] => {
    if ('atLeast' in part && part.atLeast[0] === field.id) return around(part.atLeast[1]);
    if ('below' in part && part.below[0] === field.id) return around(part.below[1]);
    if ('before' in part && part.before[0] === field.id)
      return [dayAt(today, part.before[1]), addDays(dayAt(today, part.before[1]), -1)];
    if ('from' in part && part.from[0] === field.id)
      return [dayAt(today, part.from[1]), addDays(dayAt(today, part.from[1]), -1)];
    return [];
  });
  const known = edges.length > 0 ? edges : samples;
  const others: AnswerValue[] = [
    ...(field.allowUnknown ? [{ unknown: true } as const] : []),
    ...(field.voluntary ? [{ withheld: true } as const] : []),
  ];
  return [...known, ...others];
}

function around(limit: number | { readonly amount: string }): number[] {
  return typeof limit === 'number' ? [limit, Math.max(0, limit - 1)] : [];
}
