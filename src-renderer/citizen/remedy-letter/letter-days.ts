import type { IsoDay } from '#shared/basics';
import { computeDeadline } from '#shared/deadlines';
import type { Matter } from '#shared/matters';

export type LetterDays = {
  /** null: nothing to count with. */
  readonly safe: IsoDay | null;
  /** Only where it is another day and can still be reached. Never the year of a missing Belehrung: that is no advice. */
  readonly latest: IsoDay | null;
  readonly late: boolean;
};

export function daysOf(matter: Matter, today: IsoDay): LetterDays {
  const deadline = computeDeadline(matter.input);
  if (!deadline.ok) return { safe: null, latest: null, late: false };
  const safe = deadline.safeLastDay ?? deadline.legalLastDay;
  const legal = deadline.legalLastDay;
  const year = deadline.explain.some(({ key }) => key === 'deadline.step.safe-not-the-year');
  return {
    safe,
    latest: legal !== null && legal !== safe && legal >= today && !year ? legal : null,
    late: safe !== null && today > safe,
  };
}
