import { expect, test } from 'vitest';
import { decodeModel, encodeModel } from './model.ts';
import { createRanker, withoutModel } from './rank.ts';
import { trainModel } from './train.ts';

const examples = [
  { text: 'Miete nicht bezahlt', topic: 'miete' },
  { text: 'Der Vermieter kündigt', topic: 'miete' },
  { text: 'kein Strom', topic: 'strom' },
  { text: 'Stromrechnung zu hoch', topic: 'strom' },
  { text: 'Wie wird das Wetter', topic: 'none' },
];

test('a question finds the topic whose phrases sound like it, with typing mistakes too', () => {
  const rank = createRanker(trainModel(examples));
  expect(rank('Die Stromrechnng ist hoch').ranked[0]?.topic).toBe('strom');
  expect(rank('vermitter kuendigt mir').ranked[0]?.topic).toBe('miete');
});

test('shares of all topics make one whole', () => {
  const { ranked } = createRanker(trainModel(examples))('Miete');
  expect(ranked.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 6);
});

test('the same phrases make the same bytes', () => {
  expect(encodeModel(trainModel(examples))).toEqual(encodeModel(trainModel(examples)));
});

test('a model read back ranks as before', () => {
  const model = trainModel(examples);
  const again = decodeModel(encodeModel(model));
  expect(again).not.toBeNull();
  if (again !== null) expect(createRanker(again)('kein Strom')).toEqual(createRanker(model)('kein Strom'));
});

test.each([[0], [3], [40], [5000]])('a file cut after %i bytes is no model', (length) => {
  expect(decodeModel(encodeModel(trainModel(examples)).slice(0, length))).toBeNull();
});

test('without a model nothing is ranked and nothing thrown', () => {
  expect(withoutModel('Miete')).toEqual({ ranked: [], nearest: 0 });
});
