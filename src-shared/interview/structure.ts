import type { Condition } from './condition.ts';
import type { Field } from './field.ts';
import { type Antragsstrecke, hasList, type Page } from './flow.ts';

/** A page where it stands: its groups, and for people whose rows. */
export type PlacedPage = {
  readonly page: Page;
  readonly section: string;
  readonly groups: readonly string[];
  readonly of: 'applicant' | 'others' | 'all' | null;
};

/** All pages in order; a repeated page comes after the pages inside it, as its list does on the screen. */
export function placedPagesOf(flow: Antragsstrecke): readonly PlacedPage[] {
  const place = (
    page: Page,
    section: string,
    groups: readonly string[],
    of: PlacedPage['of'],
  ): readonly PlacedPage[] => {
    const own: PlacedPage = { page, section, groups, of };
    if (!('each' in page)) return [own];
    const inside = page.each === 'person' ? (page.of ?? 'all') : of;
    return [...page.pages.flatMap((inner) => place(inner, section, [...groups, page.each], inside)), own];
  };
  return flow.sections.flatMap((section) => section.pages.flatMap((page) => place(page, section.id, [], null)));
}

export function fieldsOf(page: Page): readonly Field[] {
  return 'each' in page ? [] : (page.fields ?? []);
}

/** Pages that become a screen. */
export function screenIdsOf(flow: Antragsstrecke): readonly string[] {
  return placedPagesOf(flow)
    .filter(({ page }) => !('each' in page) || hasList(page))
    .map(({ page }) => page.id);
}

/** A condition with the name `walk` reports it by, and which page's fields it may read at the latest. */
export type PlacedCondition = {
  readonly name: string;
  readonly condition: Condition;
  readonly groups: readonly string[];
  readonly pageId: string;
  readonly ownPage: boolean;
};

export function conditionsOf(flow: Antragsstrecke): readonly PlacedCondition[] {
  return placedPagesOf(flow).flatMap(({ page, groups }) => {
    const make = (name: string, condition: Condition | undefined, ownPage = false): PlacedCondition[] =>
      condition === undefined ? [] : [{ name, condition, groups, pageId: page.id, ownPage }];
    const wishes = 'evidence' in page ? (page.evidence ?? []) : [];
    return [
      ...make(page.id, 'showIf' in page ? page.showIf : undefined),
      ...fieldsOf(page).flatMap((field) => make(`${page.id}.${field.id}`, field.showIf)),
      ...wishes.flatMap((wish) => make(`${page.id}.evidence.${wish.key}`, wish.when, true)),
    ];
  });
}
