import type { Address, AnswerValue, Origin } from './answers.ts';
import type { Field } from './field.ts';
import type { Antragsstrecke } from './flow.ts';
import type { Walk } from './walk.ts';

/** One line of the summary. "Ändern" goes to `pageAddress` and comes back. */
export type SummaryRow = {
  readonly address: Address;
  readonly pageAddress: string;
  readonly labelKey: string;
  readonly field: Field;
  readonly person: string | null;
  readonly isApplicant: boolean;
  /** The rows it stands in below the person, e.g. an Einnahme. */
  readonly rowId: string | null;
  /** `null` = still open. */
  readonly value: AnswerValue | null;
  readonly origin: Origin | null;
};

export type SummarySection = {
  readonly id: string;
  readonly labelKey: string;
  readonly complete: boolean;
  readonly rows: readonly SummaryRow[];
};

/** Sections with their answered and still open questions; sections without questions are left out, declarations too. */
export function summaryOf(flow: Antragsstrecke, walked: Walk): readonly SummarySection[] {
  return flow.sections.flatMap(({ id }) => {
    const pages = walked.visible.filter((visit) => visit.section === id && visit.kind !== 'declarations');
    const rows = pages.flatMap((visit) =>
      visit.fields
        .filter(({ field, answer }) => answer !== undefined || field.required !== false)
        .filter(({ field, answer }) => answer !== undefined || field.voluntary !== true)
        .map(
          ({ field, address, answer, labelKey }): SummaryRow => ({
            address,
            pageAddress: visit.address,
            labelKey,
            field,
            person: visit.person,
            isApplicant: visit.isApplicant,
            rowId: visit.path.at(-1)?.group === 'person' ? null : (visit.path.at(-1)?.id ?? null),
            value: answer?.value ?? null,
            origin: answer?.origin ?? null,
          }),
        ),
    );
    if (rows.length === 0) return [];
    return [{ id, labelKey: `${flow.id}.${id}`, complete: pages.every((visit) => visit.complete), rows }];
  });
}
