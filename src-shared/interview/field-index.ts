import { type Address, PERSON_GROUP } from './answers.ts';
import type { Field } from './field.ts';
import type { Antragsstrecke, Page } from './flow.ts';

/** One row on the way to an answer. */
export type RowStep = { readonly group: string; readonly id: string };
/** Where a field lives: its groups from the outside in, and the page (the first, if two share it) that asks it. */
export type FieldPlace = { readonly field: Field; readonly groups: readonly string[]; readonly pageId: string };

const indexes = new WeakMap<Antragsstrecke, ReadonlyMap<string, FieldPlace>>();

/** All fields of a flow by id. Made once a flow: `walk` runs at every keystroke. */
export function fieldIndexOf(flow: Antragsstrecke): ReadonlyMap<string, FieldPlace> {
  const known = indexes.get(flow);
  if (known !== undefined) return known;
  const index = new Map<string, FieldPlace>();
  const add = (page: Page, groups: readonly string[]): void => {
    if ('each' in page) for (const inner of page.pages) add(inner, [...groups, page.each]);
    else
      for (const field of page.fields ?? [])
        if (!index.has(field.id)) index.set(field.id, { field, groups, pageId: page.id });
  };
  for (const section of flow.sections) for (const page of section.pages) add(page, []);
  indexes.set(flow, index);
  return index;
}

/** `group/uuid/` for each step: the part of an address before the field. */
export function prefixOf(path: readonly RowStep[]): Address {
  return path.map((step) => `${step.group}/${step.id}/`).join('');
}

/** The address of a field as seen from a row path; null when a row of its groups is not on the path. */
export function addressOf(place: FieldPlace, path: readonly RowStep[]): Address | null {
  const steps: RowStep[] = [];
  for (const group of place.groups) {
    const step = path.find((candidate) => candidate.group === group);
    if (step === undefined) return null;
    steps.push(step);
  }
  return prefixOf(steps) + place.field.id;
}

/** The person whose row a path runs through. */
export function personOf(path: readonly RowStep[]): string | null {
  return path.find((step) => step.group === PERSON_GROUP)?.id ?? null;
}
