/**
 * The pre-check "Welche Hilfe gibt es für mich?": from a few answers to one of three classes for each Leistung, by rules and
 * exclusions of the content pack. It never decides and names no amount; what was not known never speaks against a person.
 */
export { emergencyFirst, isAnswered, type PrecheckAnswers, toggledOption } from './answers.ts';
export { type PrecheckResult, precheckResults, togetherSentences } from './results.ts';
