import { randomInt } from 'node:crypto';
import { type Answerer, plainAnswers, samira, samiraAddress } from '../support/persona.ts';
import { dayMarker, ibanMarker, type Marker, moneyMarker, textMarker } from './markers.ts';

/** Somebody who exists only in this visit: each answer that can carry one is a marker, and all of them are remembered. */
export type Person = {
  readonly answer: Answerer;
  /** A marker for whatever else is typed or printed. */
  readonly word: (name: string) => string;
  readonly add: (...markers: Marker[]) => void;
  readonly markers: () => readonly Marker[];
};

/** What is chosen, counted or measured is the invented Samira's; it tells no person from another. */
export function makeUpPerson(visit: string): Person {
  const markers: Marker[] = [];
  const keep = ({ marker, typed }: { readonly marker: Marker; readonly typed: string }) => {
    markers.push(marker);
    return typed;
  };
  return {
    word: (name) => keep(textMarker(`${visit}: ${name}`)),
    add: (...more) => void markers.push(...more),
    markers: () => markers,
    answer(page, field, kind) {
      const name = `${visit}: ${page}/${field}`;
      if (page === 'address')
        return field === 'street' || field === 'city' ? keep(textMarker(name)) : samiraAddress[field as 'postcode'];
      switch (kind) {
        case 'text':
        case 'name':
        case 'reference':
          return keep(textMarker(name));
        case 'date':
          // Other days have an order that the application checks.
          return /geburtsdatum/i.test(field) ? keep(dayMarker(name)) : plainAnswers.date;
        case 'money':
          return keep(moneyMarker(name));
        case 'iban':
          return keep(ibanMarker(name));
        case 'email': {
          const typed = `${textMarker(name).marker.forms[1]}@example.org`;
          markers.push({ name, forms: [typed] });
          return typed;
        }
        case 'phone': {
          const typed = `0151 ${randomInt(10_000, 99_999)}${randomInt(1000, 9999)}`;
          markers.push({ name, forms: [typed, typed.replace(' ', '')] });
          return typed;
        }
        default:
          return samira[`${page}.${field}`] ?? samira[field] ?? plainAnswers[kind];
      }
    },
  };
}
