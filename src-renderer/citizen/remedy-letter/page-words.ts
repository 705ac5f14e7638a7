import type { WordKey } from '../app/words.ts';
import type { LetterForm, LetterPage } from './letter-pages.ts';
import type { TextField } from './remedy-letter-draft.ts';

type Question = Exclude<LetterPage, 'late' | 'preview' | 'handIn'>;

const LEADS: Readonly<Partial<Record<Question, WordKey>>> = {
  decided: 'letter.decided.lead',
  reference: 'letter.reference.lead',
  office: 'letter.office.lead',
  officeAddress: 'letter.officeAddress.lead',
  reasons: 'letter.reasons.lead',
  ownReason: 'letter.ownReason.lead',
  extras: 'letter.extras.lead',
  obstacle: 'letter.obstacle.lead',
  until: 'letter.until.lead',
  benefits: 'letter.benefits.lead',
  persons: 'letter.persons.lead',
  from: 'letter.from.lead',
  sender: 'letter.sender.lead',
  address: 'letter.address.lead',
};

export function titleOf(page: Question, form: LetterForm): WordKey {
  return page === 'decided' && form === 'more-time' ? 'letter.decided.reply' : `letter.${page}.title`;
}

export function leadOf(page: Question): WordKey | null {
  return LEADS[page] ?? null;
}

export const LABELS: Readonly<Partial<Record<TextField, WordKey>>> = {
  reference: 'letter.reference.label',
  officeName: 'letter.officeAddress.name',
  officeStreet: 'letter.officeAddress.street',
  officePostcode: 'interview.postcode',
  officeCity: 'interview.city',
  firstNames: 'letter.sender.firstNames',
  familyName: 'letter.sender.familyName',
  phone: 'letter.sender.phone',
  street: 'interview.street',
  houseNumber: 'interview.houseNumber',
  postcode: 'interview.postcode',
  city: 'interview.city',
  addition: 'interview.addition',
  ownReason: 'letter.ownReason.label',
  obstacle: 'letter.ownReason.label',
  persons: 'letter.persons.label',
};
