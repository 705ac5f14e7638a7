import type { Matter } from '#shared/matters';
import type { Terminal } from '../app/terminal.ts';
import { needsWriting, unitsOf } from './benefits.ts';
import type { Letter } from './letter.ts';
import type { LetterForm } from './letter-pages.ts';
import { arrivalOf } from './recipient.ts';
import type { LetterDraft } from './remedy-letter-draft.ts';

type HandIn = { readonly steps: readonly string[]; readonly notes: readonly string[] };
type Told = Pick<Terminal, 'words' | 'pack'>;

/** What to do with the two sheets, in order; and what to know besides. */
export function handInOf(
  terminal: Told,
  letter: {
    readonly form: LetterForm;
    readonly matter: Matter;
    readonly draft: LetterDraft;
    readonly letters: readonly Letter[];
  },
): HandIn {
  if (letter.form === 'application') return applicationHandIn(terminal, letter.draft);
  const { words } = terminal;
  const { draft } = letter;
  const chosen = draft.blank.includes('office') ? undefined : draft.texts.office;
  const office = officeOf(letter.letters) || words('letter.handIn.writer');
  const steps = [words('letter.handIn.sign'), words('letter.handIn.person', { office }), words('letter.handIn.post')];
  const arrival = words(`letter.handIn.${arrivalOf(letter.matter, chosen)}`);
  if (letter.form === 'more-time') return { steps, notes: [arrival, words('letter.handIn.nothingYet')] };
  return {
    steps: [...steps, words('letter.handIn.fax'), words('letter.handIn.dictate')],
    notes: [arrival, words('letter.handIn.meanwhile'), words(waitingOf(letter.matter))],
  };
}

/** Untätigkeit after an objection: 3 months (§ 88 (2) SGG, § 75 VwGO), after an Einspruch 6 (§ 46 (1) FGO). */
function waitingOf({ input }: Matter) {
  return 'regime' in input && input.regime === 'AO' ? 'letter.handIn.waiting6' : 'letter.handIn.waiting3';
}

/** Name and street on one line; what is to be filled in by hand is left out. */
function officeOf(letters: readonly Letter[]): string {
  return (letters[0]?.office ?? []).filter((line) => typeof line === 'string').join(', ');
}

function applicationHandIn({ words, pack }: Told, draft: LetterDraft): HandIn {
  const units = unitsOf(pack, draft.ticks.benefits ?? []);
  const rathaus = pack.offices.find(({ key }) => key === 'rathaus');
  const address = [rathaus?.street, [rathaus?.zip, rathaus?.city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const named = (keys: readonly (typeof units)[number]['benefits'][number][]) =>
    keys.map((key) => words(`letter.benefit.${key}`)).join(', ');
  const written = units.flatMap(({ benefits }) => benefits.filter(needsWriting));
  return {
    steps: [
      words('letter.handIn.sign'),
      ...(units.some(({ arrival }) => arrival === 'town')
        ? [words('letter.handIn.rathaus', { address }), words('letter.handIn.rathausPerson')]
        : []),
      ...units
        .filter(({ arrival }) => arrival === 'office')
        .map(({ benefits, lines }) =>
          words('letter.handIn.officeOnly', { leistung: named(benefits), office: lines.join(', ') }),
        ),
      words('letter.handIn.form'),
    ],
    notes: written.length === 0 ? [] : [words('letter.handIn.written', { leistung: named(written) })],
  };
}
