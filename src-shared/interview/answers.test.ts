import { expect, test } from 'vitest';
import { type Answer, addRow, clearAnswer, emptyAnswers, type Origin, removeRow, setAnswer } from './answers.ts';

const typed = (value: string): Answer => ({ value, origin: { kind: 'typed' } });
const box = { x: 1, y: 2, width: 3, height: 4 };
const read: Origin = { kind: 'read', documentId: 'd1', confirmed: true, page: 0, box };

test('nothing read and nothing suggested overwrites what was typed', () => {
  const answers = setAnswer(emptyAnswers('p1'), 'miete', typed('640'));
  expect(setAnswer(answers, 'miete', { value: '700', origin: read })).toBe(answers);
  expect(setAnswer(answers, 'miete', { value: '700', origin: { kind: 'suggested' } })).toBe(answers);
  expect(setAnswer(answers, 'miete', typed('650')).values.miete?.value).toBe('650');
});

test('a read value takes the place of a suggested one, and a typed one of both', () => {
  const suggested = setAnswer(emptyAnswers('p1'), 'ort', { value: 'Krefeld', origin: { kind: 'suggested' } });
  const fromPaper = setAnswer(suggested, 'ort', { value: 'Köln', origin: read });
  expect(fromPaper.values.ort).toEqual({ value: 'Köln', origin: read });
  expect(setAnswer(fromPaper, 'ort', typed('Bonn')).values.ort?.value).toBe('Bonn');
});

test('after "Feld leeren" a letter may offer its value again', () => {
  const answers = clearAnswer(setAnswer(emptyAnswers('p1'), 'miete', typed('640')), 'miete');
  expect(setAnswer(answers, 'miete', { value: '700', origin: read }).values.miete?.value).toBe('700');
});

test('"Entfernen" takes everything of the row along, and nothing of a row with a similar id', () => {
  let answers = addRow(addRow(emptyAnswers('p1'), 'person', 'p2'), 'person', 'p22');
  answers = addRow(answers, 'person/p2/einnahme', 'e1');
  answers = setAnswer(answers, 'person/p2/einnahme/e1/betrag', typed('1'));
  answers = setAnswer(answers, 'person/p22/name', typed('Lina'));
  const after = removeRow(answers, 'person', 'p2');
  expect(after.rows).toEqual({ person: ['p1', 'p22'] });
  expect(Object.keys(after.values)).toEqual(['person/p22/name']);
});

test('the applicant cannot be removed', () => {
  const answers = emptyAnswers('p1');
  expect(removeRow(answers, 'person', 'p1')).toBe(answers);
});
