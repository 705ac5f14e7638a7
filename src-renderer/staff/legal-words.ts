import type { LegalQuestionOnPaper } from '#renderer/paper';
import type { LegalPoint } from '#shared/content';
import { dayInFigures, sinceInWords } from './times.ts';

/** What is to be done first stands first: an answer the code does not follow yet, then what nobody has answered. */
export const LEGAL_GROUPS = [
  ['changed', 'Anders beantwortet: Das Programm muss folgen'],
  ['open', 'Offen'],
  ['confirmed', 'Bestätigt'],
] as const satisfies readonly (readonly [LegalPoint['status'], string])[];

/** Its letter is the one the rules of the periods use; other questions have none. */
export function legalTitle({ deadlinePoint, title }: LegalPoint): string {
  return deadlinePoint === undefined ? title : `(${deadlinePoint}) ${title}`;
}

/** How old the question or its answer is, and who gave it. */
export function legalAge(point: LegalPoint, now: string): string {
  if (point.status === 'open') {
    return `offen seit ${dayInFigures(point.openSince)} (${sinceInWords(point.openSince, now)})`;
  }
  const day = point.confirmedOn === null ? '–' : dayInFigures(point.confirmedOn);
  return `${point.status === 'confirmed' ? 'bestätigt' : 'anders beantwortet'} am ${day} von ${point.confirmedBy ?? '–'}`;
}

/** The rows below a question, on the screen and on paper. */
export function legalFacts(point: LegalPoint): { readonly label: string; readonly value: string }[] {
  return [
    ...(point.answer === null ? [] : [{ label: 'Antwort', value: point.answer }]),
    { label: point.status === 'confirmed' ? 'So ist es' : 'Bis dahin', value: point.untilThen },
    { label: 'Vorschriften', value: point.paragraphs.join(', ') },
    { label: 'Steht bei', value: point.shows.join(' · ') },
  ];
}

export function legalQuestion(point: LegalPoint, now: string): LegalQuestionOnPaper {
  const stand = { label: 'Stand', value: legalAge(point, now) };
  return { title: legalTitle(point), question: point.question, facts: [...legalFacts(point), stand] };
}

export function legalHeadline(points: readonly LegalPoint[]): string {
  const count = (status: LegalPoint['status']) => points.filter((point) => point.status === status).length;
  const [open, changed] = [count('open'), count('changed')];
  if (points.length === 0) return 'Rechtliche Punkte: Die Inhalte führen keine Liste';
  if (open + changed === 0) return 'Rechtliche Punkte: alle bestätigt';
  const waiting = open === 1 ? 'Ein rechtlicher Punkt ist offen' : `${open} rechtliche Punkte sind offen`;
  return changed === 0 ? waiting : `${waiting}, ${changed} anders beantwortet`;
}
