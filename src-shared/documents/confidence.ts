/**
 * Below this the screen says "bitte genau prüfen". No proof above it either: at 95 and more, 1.6 % of the words with
 * digits were still wrong in the measurement, so every value is confirmed by the person anyway.
 */
const CARE_BELOW = 92;

/** What was put right or concluded is never surer than this, however sure the recogniser was of its signs. */
export const CONCLUDED_CONFIDENCE = 60;

/** `confidence` 0 to 100, as in `ReadValue`. */
export function confidenceNeedsCare(confidence: number): boolean {
  return confidence < CARE_BELOW;
}
