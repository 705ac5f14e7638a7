import type { IsoDay } from '#shared/basics';
import { type Address, type Answer, type GroupAddress, PERSON_GROUP } from './answers.ts';
import type { Scope } from './condition.ts';
import { addressOf, fieldIndexOf, personOf, prefixOf, type RowStep } from './field-index.ts';
import type { Antragsstrecke } from './flow.ts';

type Known = {
  readonly flow: Antragsstrecke;
  readonly today: IsoDay;
  readonly kept: {
    readonly values: Readonly<Record<Address, Answer>>;
    readonly rows: Readonly<Record<GroupAddress, readonly string[]>>;
    readonly applicant: string;
  };
};

/** What a condition sees from a row path: own row, rows above, and lists through `some`/`every`/`count`. */
export function scopeOf(known: Known, path: readonly RowStep[]): Scope {
  const { flow, today, kept } = known;
  return {
    today,
    person: personOf(path),
    read: (fieldId) => {
      const place = fieldIndexOf(flow).get(fieldId);
      const address = place === undefined ? null : addressOf(place, path);
      return address === null ? undefined : kept.values[address]?.value;
    },
    rowsOf: (group) =>
      listsOf(group, path, kept.rows).flatMap(({ address, steps }) =>
        (kept.rows[address] ?? []).map((id) => scopeOf(known, [...steps, { group, id }])),
      ),
    applicant: () => scopeOf(known, [{ group: PERSON_GROUP, id: kept.applicant }]),
  };
}

type PlacedList = { readonly address: GroupAddress; readonly steps: readonly RowStep[] };

/** The lists of a group seen from a path: the own one, or all of them below. */
function listsOf(group: string, path: readonly RowStep[], rows: Known['kept']['rows']): readonly PlacedList[] {
  const prefix = prefixOf(path);
  if (rows[prefix + group] !== undefined) return [{ address: prefix + group, steps: path }];
  if (rows[group] !== undefined) return [{ address: group, steps: [] }];
  return Object.keys(rows)
    .filter((address) => address.startsWith(prefix) && address.endsWith(`/${group}`))
    .map((address) => ({ address, steps: stepsOf(address) }));
}

function stepsOf(address: GroupAddress): readonly RowStep[] {
  const parts = address.split('/');
  const steps: RowStep[] = [];
  for (let at = 0; at + 2 < parts.length; at += 2) steps.push({ group: parts[at] ?? '', id: parts[at + 1] ?? '' });
  return steps;
}
