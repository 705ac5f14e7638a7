import { type Amount, type Application, amountOn, type ContentPack } from '#shared/content';
import {
  type Answers,
  type FormatContext,
  formatCents,
  type PageVisit,
  type SummaryRow,
  type VisitField,
} from '#shared/interview';
import type { Terminal } from '../app/terminal.ts';

/** Texts of one application in one language: German where a language has none. `optional` gives null for a missing key. */
export type ApplicationTexts = {
  readonly text: (key: string) => string;
  readonly optional: (key: string) => string | null;
};

export function applicationTexts(application: Application, language: string): ApplicationTexts {
  const german = application.texts.de?.entries ?? {};
  const own = Object.entries(application.texts).find(([locale]) => locale === language)?.[1]?.entries ?? german;
  const optional = (key: string) => own[key] ?? german[key] ?? null;
  return { optional, text: (key) => optional(key) ?? key };
}

/** Puts dated amounts and the person's name into a text; an expired amount becomes "bitte erfragen". */
export function filled(text: string, visit: PageVisit, terminal: Terminal, personName: string): string {
  const amounts = Object.fromEntries(
    Object.entries(visit.amounts).map(([name, key]) => [name, amountText(terminal.pack, key, terminal)]),
  );
  const values: Record<string, string> = { name: personName, person: personName, ...amounts };
  return text.replace(/\{\{?(\w+)\}?\}/g, (whole, name: string) => values[name] ?? whole);
}

/** The dated amounts a page names, as far as they may be shown today: their age stands on the page. */
export function shownAmounts(visit: PageVisit, terminal: Pick<Terminal, 'pack' | 'clock'>): Amount[] {
  const today = terminal.clock.today();
  return Object.values(visit.amounts).flatMap((key) => amountOn(terminal.pack, key, today) ?? []);
}

function amountText(pack: ContentPack, key: string, terminal: Terminal): string {
  const amount = amountOn(pack, key, terminal.clock.today());
  return amount === null || amount.cents === null ? terminal.words('cards.expired') : formatCents(amount.cents);
}

/** How values are written in a language; the names of people come from their own answers. */
export function formatContext(
  entry: Pick<VisitField | SummaryRow, 'labelKey'>,
  answers: Answers,
  texts: ApplicationTexts,
  terminal: Pick<Terminal, 'language' | 'words'>,
): FormatContext {
  return {
    locale: terminal.language,
    word: (key) => texts.optional(key) ?? wordOf(key, terminal),
    fieldKey: entry.labelKey.replace(/\.label$/, ''),
    personName: (id) => nameOf(answers, id),
  };
}

function wordOf(key: string, terminal: Pick<Terminal, 'words'>): string {
  if (key === 'answer.unknown' || key === 'answer.withheld' || key === 'answer.yes' || key === 'answer.no')
    return terminal.words(key);
  return key;
}

/** Given and family name of a person as answered so far; empty when nothing is known yet. */
export function nameOf(answers: Answers, person: string | null): string {
  if (person === null) return '';
  const part = (field: string) => {
    const value = answers.values[`person/${person}/${field}`]?.value;
    return typeof value === 'string' ? value : '';
  };
  return `${part('vornamen')} ${part('familienname')}`.trim();
}
