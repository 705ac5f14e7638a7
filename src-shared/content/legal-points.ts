import { z } from 'zod';
import { isoDaySchema } from '#shared/basics';
import type { ContentPack } from './pack.ts';
import { sourcedShape } from './provenance.ts';
import { keySchema } from './records.ts';

/** The open points of the computation (`OpenPoint` of `#shared/deadlines`) and (i), where a paper arrives. */
const deadlinePointSchema = z.enum(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k']);

/**
 * A question of law that the city's Rechtsamt has to answer, in German, because it is read there and in the house. Until
 * then the terminal keeps to the careful reading (`untilThen`). An answer is written down here; it changes no code by itself.
 */
export const legalPointSchema = z
  .strictObject({
    ...sourcedShape,
    key: keySchema,
    deadlinePoint: deadlinePointSchema.optional(),
    title: z.string().min(1),
    question: z.string().min(1),
    untilThen: z.string().min(1),
    paragraphs: z.array(z.string().min(1)).min(1),
    /** Screens and papers, by the names staff know. */
    shows: z.array(z.string().min(1)).min(1),
    openSince: isoDaySchema,
    /** `changed`: the Rechtsamt reads it differently, so the code has to follow. */
    status: z.enum(['open', 'confirmed', 'changed']),
    confirmedOn: isoDaySchema.nullable(),
    /** A role, never a private name. */
    confirmedBy: z.string().min(1).nullable(),
    answer: z.string().min(1).nullable(),
  })
  .superRefine(({ status, confirmedOn, confirmedBy, answer }, context) => {
    const isSigned = confirmedOn !== null && confirmedBy !== null;
    const isTouched = confirmedOn !== null || confirmedBy !== null || answer !== null;
    if (status === 'open' && isTouched) context.addIssue({ code: 'custom', message: 'open-but-answered' });
    if (status !== 'open' && !isSigned) context.addIssue({ code: 'custom', message: 'answer-without-date-or-role' });
    if (status === 'changed' && answer === null)
      context.addIssue({ code: 'custom', message: 'changed-without-answer' });
  });
export type LegalPoint = z.infer<typeof legalPointSchema>;

/**
 * Which of the points a computation touched (`a` to `k`) the Rechtsamt has not simply confirmed: still open, answered
 * otherwise than the code computes, or not in the pack at all.
 */
export function openLegalPoints(pack: Pick<ContentPack, 'legalPoints'>, points: readonly string[]): string[] {
  const isConfirmed = (name: string) =>
    pack.legalPoints.some(({ deadlinePoint, status }) => deadlinePoint === name && status === 'confirmed');
  return [...new Set(points)].filter((point) => !isConfirmed(point));
}

/** One key and one letter are one question: two records of it would be answered by two people. */
export function legalPointProblems(points: readonly LegalPoint[]): string[] {
  const letters = points.flatMap(({ deadlinePoint }) => (deadlinePoint === undefined ? [] : [deadlinePoint]));
  return [
    ...repeated(points.map(({ key }) => key)).map((key) => `legal point ${key} stands there twice`),
    ...repeated(letters).map((letter) => `two legal points answer (${letter})`),
  ];
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
