import { expect, test } from 'vitest';
import { decide } from './policy.ts';
import type { Ranker } from './rank.ts';

const services = [
  { topic: 'wohngeld', names: ['Wohngeld'] },
  { topic: 'kindergeld', names: ['Kindergeld'] },
];
/** Ranks as told, whatever the text. */
const ranking =
  (first: string, score: number, nearest = 0.8): Ranker =>
  () => ({
    ranked: [
      { topic: first, score },
      { topic: 'kindergeld', score: (1 - score) / 2 },
    ],
    nearest,
  });

test('the proper name of one service leads to its card', () => {
  expect(decide('Wohngeld Antrag', ranking('wohngeld', 0.9), services).outcome).toBe('direct');
});

test('no name, no direct answer, however sure the ranking is', () => {
  expect(decide('Zuschuss zur Miete', ranking('wohngeld', 0.99), services).outcome).toBe('cards');
});

test.each(['Wohngeld oder Kindergeld', 'Ich bekomme Wohngeld aber jetzt wird mir der Strom abgestellt'])(
  'a name among others or inside a story gets cards: %s',
  (text) => {
    expect(decide(text, ranking('wohngeld', 0.9), services).outcome).toBe('cards');
  },
);

test('a name the ranking does not confirm gets cards', () => {
  expect(decide('Wohngeld', ranking('kindergeld', 0.5), services).outcome).toBe('cards');
});

test('a weak ranking asks for a life situation', () => {
  expect(decide('hm naja', ranking('wohngeld', 0.05), services).outcome).toBe('groups');
});

test.each([
  ['', ranking('wohngeld', 0.9)],
  ['🙂🙂', ranking('wohngeld', 0.9)],
  ['Wetter', ranking('none', 0.6)],
  ['xqzw', ranking('wohngeld', 0.3, 0.02)],
])('%j is no matter of this terminal, and said so', (text, rank) => {
  expect(decide(text, rank, services).outcome).toBe('fallback');
});

test('the class "out of scope" is never among the topics', () => {
  expect(decide('Wetter', ranking('none', 0.6), services).ranked.map(({ topic }) => topic)).not.toContain('none');
});

test('danger is seen beside every outcome', () => {
  expect(decide('Wohngeld, ich will nicht mehr leben', ranking('wohngeld', 0.9), services)).toMatchObject({
    emergency: { tier: 't1', kind: 'em_suizid' },
    outcome: 'cards',
  });
});
