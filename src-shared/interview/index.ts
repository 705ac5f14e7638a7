/**
 * Guided applications as data and pure functions: one forward pass (`walk`) over flow and answers, and everything a
 * screen, an office or a test needs derives from it. Knows no screen, no content pack, no envelope.
 */
export {
  type Address,
  type Answer,
  type Answers,
  type AnswerValue,
  addRow,
  answersSchema,
  emptyAnswers,
  type GroupAddress,
  type Origin,
  type PostalAddress,
  removeRow,
  setAnswer,
} from './answers.ts';
export {
  type Condition,
  conditionSchema,
  evaluate,
  partsOf as conditionPartsOf,
  type Scope,
  type Truth,
} from './condition.ts';
export { coveringPaths } from './covering.ts';
export { type EvidenceItem, evidenceOf } from './evidence.ts';
export { type Field, type FieldKind, isRequired } from './field.ts';
export { type Antragsstrecke, antragsstreckeSchema, type Page } from './flow.ts';
export { formatAnswer } from './format.ts';
export type { Compared, Hint, ReadDocument } from './hint.ts';
export type { FieldErrorKey, FormatContext, ReadContext } from './kind.ts';
export { formatDay } from './kind-date.ts';
export { formatCents } from './kind-number.ts';
export { samplesOf, validate } from './kinds.ts';
export { lintFlow } from './lint.ts';
export { isReachable, nextPage, previousPage, type SectionState, sectionsOf, visitAt } from './navigate.ts';
export { type Payload, type PayloadAnswer, type PayloadMeta, payloadOf } from './payload.ts';
export { plainSigns } from './plain-signs.ts';
export { acceptHint, plausibility } from './plausibility.ts';
export {
  isDefinite,
  preferRead,
  type ReadCandidate,
  sameValue,
  takeRead,
  withPapers,
  writeAnswer,
} from './reading.ts';
export { type SummaryRow, type SummarySection, summaryOf } from './summary.ts';
export { readTextFile, type Texts } from './texts.ts';
export { type PageVisit, type VisitField, type VisitList, type Walk, walk } from './walk.ts';
