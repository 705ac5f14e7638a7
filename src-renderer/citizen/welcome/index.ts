/**
 * The first two screens: the greeting at rest and the choice of language.
 * A tap on a greeting begins the visit in that language.
 */
export { Attract } from './attract.tsx';
export { ChooseLanguage } from './choose-language.tsx';
