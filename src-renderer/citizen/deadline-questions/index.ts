/**
 * A day without a letter before the camera: as few questions as the case needs, "Weiß ich nicht" at each of them, and a
 * Matter at the end. What cannot be counted is said, with what would help.
 */
export { DeadlineQuestions } from './deadline-questions.tsx';
export type { TypedQuestions } from './typed-questions.ts';
