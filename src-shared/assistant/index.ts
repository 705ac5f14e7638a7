/**
 * From a question in a person's own words to vetted cards: folding, ranking, emergency tiers, and the policy that never
 * gives one answer to free text. Pure functions that keep nothing; every sentence shown lives in the content pack.
 */
export {
  asked,
  back,
  chooseGroup,
  type Dialogue,
  LONGEST_QUESTION,
  newDialogue,
  noDanger,
  read,
  somethingElse,
  tick,
  write,
} from './dialogue.ts';
export { decodeModel, encodeModel, type Model } from './model.ts';
export { parsePhrasebook, type Topic } from './phrasebook.ts';
export { type Answer, decide, OUT_OF_SCOPE, type ServiceNames } from './policy.ts';
export { createRanker, type Ranker, withoutModel } from './rank.ts';
export { type Example, trainModel } from './train.ts';
