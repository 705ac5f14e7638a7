import type { LetterLine } from '#renderer/paper';
import type { Matter } from '#shared/matters';
import { applicationBody } from './application-text.ts';
import { unitsOf } from './benefits.ts';
import type { Body, Letter, Told } from './letter.ts';
import { addressOf, typedValue } from './letter-fields.ts';
import type { LetterForm } from './letter-pages.ts';
import { both, dayIn, type Writing } from './letter-words.ts';
import { moreTimeBody } from './more-time-text.ts';
import { officeLines, officesToWriteTo } from './recipient.ts';
import type { LetterDraft, TextField } from './remedy-letter-draft.ts';
import { remedyBody } from './remedy-text.ts';

/** The letters of a draft: one, or for several benefits one an office. `doubt`: the machine is not sure what day it is. */
export function lettersOf(
  writing: Writing,
  { form, matter, draft, doubt }: { form: LetterForm; matter: Matter; draft: LetterDraft; doubt: boolean },
): readonly Letter[] {
  const today = writing.clock.today();
  const told: Told = (field, page) => {
    if (draft.blank.includes(page)) return null;
    const read = typedValue(field, draft, today);
    return read.ok ? read.value : null;
  };
  const letter = (office: readonly LetterLine[], body: Body): Letter => ({
    ...frameOf(writing, draft, told, doubt),
    office,
    ...body,
    paragraphs: [...body.paragraphs, both(writing, 'letter.paper.confirm')],
    foot: body.title.german,
  });
  if (form === 'application')
    return unitsOf(writing.pack, draft.ticks.benefits ?? []).map((unit) =>
      letter(unit.lines, applicationBody(writing, draft, told, unit)),
    );
  const office = recipientLines(writing, draft, told);
  return [
    letter(
      office,
      form === 'more-time' ? moreTimeBody(writing, told, matter) : remedyBody(writing, draft, told, matter),
    ),
  ];
}

/** Who writes, from where, to sign where. */
function frameOf(writing: Writing, draft: LetterDraft, told: Told, doubt: boolean) {
  const blank = (key: Parameters<typeof both>[1]): LetterLine => ({ blank: both(writing, key) });
  const name = [told('firstNames', 'sender'), told('familyName', 'sender')].filter((part) => part !== null).join(' ');
  const address = draft.blank.includes('address') ? null : addressOf(draft);
  const phone = told('phone', 'sender');
  const city = address?.ok === true ? (told('city', 'address') ?? '').trim() : '';
  const born = draft.answered.includes('born') ? told('born', 'born') : null;
  const sender: LetterLine[] = [
    name === '' ? blank('letter.paper.name') : name,
    ...(address?.ok === true ? address.value : [blank('letter.paper.street'), blank('letter.paper.place')]),
    ...(phone === null ? [] : [writing.germanWords('letter.paper.phone', { phone })]),
    ...(draft.blank.includes('born') ? [blank('letter.paper.bornLabel')] : []),
  ];
  return {
    direction: writing.language === 'ar' ? ('rtl' as const) : ('ltr' as const),
    sender,
    born: born === null ? null : both(writing, 'letterbox.paper.born', (language) => ({ date: dayIn(born, language) })),
    stamp: both(writing, 'letter.paper.stamp'),
    // Place and day are one statement: without either the hand writes both.
    placeAndDay: doubt || city === '' ? null : `${city}, ${dayIn(writing.clock.today(), 'de')}`,
    greeting: both(writing, 'letterbox.paper.greeting'),
    goodbye: both(writing, 'letterbox.paper.bye'),
    sign: both(writing, 'letter.paper.sign'),
  };
}

function recipientLines(writing: Writing, draft: LetterDraft, told: Told): readonly LetterLine[] {
  const unknown = draft.blank.includes('office');
  const known = officesToWriteTo(writing.pack).find(({ key }) => key === draft.texts.office);
  if (!unknown && known !== undefined && !draft.answered.includes('officeAddress')) return officeLines(known);
  const part = (field: TextField) => (unknown ? null : told(field, 'officeAddress'));
  const [name, street] = [part('officeName'), part('officeStreet')];
  const place = [part('officePostcode'), part('officeCity')].filter(Boolean).join(' ');
  return [
    name ?? { blank: both(writing, 'letter.paper.office') },
    street ?? { blank: both(writing, 'letter.paper.street') },
    place === '' ? { blank: both(writing, 'letter.paper.place') } : place,
  ];
}
