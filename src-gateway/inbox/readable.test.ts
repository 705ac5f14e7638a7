import { describe, expect, test } from 'vitest';
import { readableRows } from './readable.ts';

const answer = (field: string, kind: string, value: unknown, more: object = {}) => ({
  section: 'Wohnung',
  page: 'p',
  field,
  kind,
  rows: [],
  state: 'given',
  value,
  origin: { kind: 'typed' },
  ...more,
});

describe('data as a clerk reads it', () => {
  test('answers by section, with labels where there are some, else with their keys', () => {
    const rows = readableRows({
      answers: [
        answer('miete', 'money', 61250, { label: 'Miete im Monat', sectionLabel: 'Ihre Wohnung' }),
        answer('einzug', 'date', '2024-03-01'),
        answer('heizung', 'yes-no', false),
        answer('anschrift', 'address', {
          street: 'Beispielweg',
          houseNumber: '3',
          addition: '',
          postcode: '47798',
          city: 'Krefeld',
        }),
      ],
    });
    expect(rows).toEqual([
      { place: 'Ihre Wohnung', label: 'Miete im Monat', value: '612,50\u00a0€' },
      { place: 'Wohnung', label: 'einzug', value: '01.03.2024' },
      { place: 'Wohnung', label: 'heizung', value: 'nein' },
      { place: 'Wohnung', label: 'anschrift', value: 'Beispielweg 3 47798 Krefeld' },
    ]);
  });

  test('"weiß ich nicht" and "möchte ich nicht sagen" are said, never left empty', () => {
    const unknown = answer('a', 'text', null, { state: 'unknown' });
    const withheld = answer('b', 'text', null, { state: 'withheld' });
    expect(readableRows({ answers: [unknown, withheld] }).map((row) => row.value)).toEqual([
      'weiß ich nicht',
      'möchte ich nicht sagen',
    ]);
  });

  test('rows of a list are numbered; a reference to one says its number', () => {
    const first = { rows: [{ group: 'person', id: 'id-1' }] };
    const second = { rows: [{ group: 'person', id: 'id-2' }] };
    const rows = readableRows({
      applicant: 'id-2',
      answers: [answer('name', 'text', 'Erika', first), answer('name', 'text', 'Max', second)],
    });
    expect(rows).toEqual([
      { place: '', label: 'applicant', value: 'Nr. 2' },
      { place: 'Wohnung › person 1', label: 'name', value: 'Erika' },
      { place: 'Wohnung › person 2', label: 'name', value: 'Max' },
    ]);
  });

  test('any other JSON by its path', () => {
    expect(readableRows({ antrag: { tage: ['a', 'b'], listen: [{ x: true }] } })).toEqual([
      { place: 'antrag', label: 'tage', value: 'a, b' },
      { place: 'antrag › listen › 1', label: 'x', value: 'ja' },
    ]);
    expect(readableRows('nur Text')).toEqual([{ place: '', label: 'Wert', value: 'nur Text' }]);
  });
});
