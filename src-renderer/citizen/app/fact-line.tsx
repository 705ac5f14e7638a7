import type { ReactNode } from 'react';
import type { PaperText } from '#renderer/paper';
import { compareDays, type IsoDay } from '#shared/basics';
import { isChecked, isOverOn } from '#shared/content';
import { formatDay } from '#shared/interview';
import { type Terminal, useTerminal, type Words } from './terminal.ts';

/** What a record of the content pack says about itself; an office has no dates of validity. */
export type Fact = Parameters<typeof isChecked>[0] & {
  readonly sourceDate: IsoDay | null;
  readonly validFrom?: IsoDay;
  readonly validTo?: IsoDay | null;
};

/**
 * How old what stands above is, and whether the city has looked at it: one line, for several facts that of the oldest.
 * `tagged`: that nobody has checked it is already said beside it.
 */
export function FactLine(props: { readonly facts: readonly Fact[]; readonly tagged?: boolean }): ReactNode {
  const terminal = useTerminal();
  if (props.facts.length === 0) return null;
  const text = factText(terminal, props.facts, terminal.words, terminal.language, props.tagged);
  return <span className="small quiet fact-line">{text}</span>;
}

export function factOnPaper(
  terminal: Pick<Terminal, 'words' | 'germanWords' | 'language' | 'pack' | 'clock'>,
  facts: readonly Fact[],
): PaperText {
  const { words, germanWords, language } = terminal;
  return {
    german: factText(terminal, facts, germanWords, 'de'),
    translated: language === 'de' ? null : factText(terminal, facts, words, language),
  };
}

function factText(
  terminal: Pick<Terminal, 'pack' | 'clock'>,
  facts: readonly Fact[],
  words: Words,
  language: string,
  tagged = false,
): string {
  const today = terminal.clock.today();
  const over =
    isOverOn(terminal.pack, today) || facts.some(({ validTo = null }) => isOverOn({ validFrom: '', validTo }, today));
  return [
    standOf(facts, words, language),
    ...(tagged || facts.every(isChecked) ? [] : [words('app.unchecked')]),
    ...(over ? [words('fact.old')] : []),
  ].join(' · ');
}

/** The day of the check, else that of the source; a fact without either says from when it holds, or that nobody knows. */
function standOf(facts: readonly Fact[], words: Words, language: string): string {
  const days = facts.map(({ checkedOn, sourceDate, validFrom }) => checkedOn ?? sourceDate ?? validFrom);
  const known = days.flatMap((day) => day ?? []).toSorted(compareDays);
  const [oldest] = known;
  if (oldest === undefined || known.length < days.length) return words('places.sourceUnknown');
  const isRead = facts.some(({ checkedOn, sourceDate }) => (checkedOn ?? sourceDate) === oldest);
  return words(isRead ? 'places.source' : 'fact.validFrom', { date: formatDay(oldest, language) });
}
