import type { CaseStanding, CaseState } from '#shared/cases';

export type TimelineStep = {
  readonly state: CaseStanding;
  readonly reached: 'done' | 'now' | 'open';
  /** ISO instant, where known. */
  readonly at: string | null;
};

/** What has been, where it is now and what usually comes: one list from saving to the decision. */
export function timelineSteps(state: CaseState): TimelineStep[] {
  const happened = new Map(state.timeline.map((entry) => [entry.state, entry.at]));
  const steps = stepsOf(state.current);
  const now = steps.indexOf(state.current);
  return steps.map((step, index) => ({
    state: step,
    at: happened.get(step) ?? null,
    reached: index === now ? 'now' : index < now || happened.has(step) ? 'done' : 'open',
  }));
}

/** Missing things and a refusal stand in the list only while they are so: nobody is told in advance that a paper will be missing. */
function stepsOf(current: CaseStanding): CaseStanding[] {
  if (current === 'rejected') return ['saved', 'transmitted', 'rejected'];
  const between: CaseStanding[] =
    current === 'signature-missing'
      ? ['signature-missing', 'in-progress']
      : current === 'documents-missing'
        ? ['in-progress', 'documents-missing']
        : ['in-progress'];
  return ['saved', 'transmitted', 'received', ...between, 'decided'];
}
