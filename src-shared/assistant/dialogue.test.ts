import { describe, expect, test } from 'vitest';
import {
  asked,
  back,
  chooseGroup,
  cleanQuestion,
  type Dialogue,
  LONGEST_QUESTION,
  newDialogue,
  noDanger,
  read,
  somethingElse,
  tick,
  write,
} from './dialogue.ts';
import type { Answer } from './policy.ts';

const cards = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => ({ key, situation: key === 'a' ? 'other' : 'home' }));
const answer = (outcome: Answer['outcome'], tier: 'none' | 't1' = 'none'): Answer => ({
  outcome,
  emergency: tier === 'none' ? { tier } : { tier, kind: 'em_gewalt' },
  ranked: cards.map(({ key }, index) => ({ topic: key, score: 1 / (index + 1) })),
});
const question: Dialogue = write('Miete');

describe('what follows a question', () => {
  test('three cards, the most likely first, none ticked beforehand', () => {
    expect(asked(question, answer('cards'), cards)).toMatchObject({
      step: 'cards',
      cards: ['a', 'b', 'c'],
      ticked: [],
    });
  });
  test('a named service: its card at once', () => {
    expect(asked(question, answer('direct'), cards)).toMatchObject({ step: 'reading', ticked: ['a'] });
  });
  test('too little to go by: a life situation first', () => {
    expect(asked(question, answer('groups'), cards).step).toBe('groups');
  });
  test('nothing of this terminal: said honestly', () => {
    expect(asked(question, answer('fallback'), cards).step).toBe('beyond');
  });
  test('danger is asked about first, and "Nein, weiter" answers the question', () => {
    const danger = asked(question, answer('cards', 't1'), cards);
    expect(danger.step).toBe('danger');
    expect(noDanger(danger, cards).step).toBe('cards');
  });
  test('a topic without an article is never shown', () => {
    expect(asked(question, answer('cards'), cards.slice(1)).cards).not.toContain('a');
    expect(asked(question, answer('cards'), []).step).toBe('beyond');
  });
});

test('"Etwas anderes" leads to a situation, then to further cards of it, then to a human', () => {
  let dialogue = somethingElse(asked(question, answer('cards'), cards), cards);
  expect(dialogue.step).toBe('groups');
  dialogue = chooseGroup(dialogue, 'home', cards);
  expect(dialogue).toMatchObject({ step: 'cards', cards: ['b', 'c', 'd'] });
  dialogue = somethingElse(dialogue, cards);
  expect(dialogue).toMatchObject({ step: 'cards', cards: ['e', 'f', 'g'] });
  expect(somethingElse(dialogue, cards).step).toBe('human');
});

test('"Etwas anderes" on the situations, pressed again and again, ends with a human', () => {
  let dialogue = asked(question, answer('groups'), cards);
  for (let press = 0; press < 3 && dialogue.step !== 'human'; press++) dialogue = somethingElse(dialogue, cards);
  expect(dialogue.step).toBe('human');
});

test('several cards can be ticked, and unticked', () => {
  const ticked = tick(tick(asked(question, answer('cards'), cards), 'a'), 'b');
  expect(read(ticked)).toMatchObject({ step: 'reading', ticked: ['a', 'b'] });
  expect(tick(ticked, 'a').ticked).toEqual(['b']);
});

test('going back from any page ends at the question with its text, then outside', () => {
  for (const outcome of ['cards', 'direct', 'groups', 'fallback'] as const) {
    let dialogue: Dialogue | null = asked(question, answer(outcome), cards);
    let steps = 0;
    while (dialogue !== null && dialogue.step !== 'writing' && steps < 9) {
      dialogue = back(dialogue);
      steps++;
    }
    expect(dialogue).toMatchObject({ step: 'writing', text: 'Miete' });
  }
  expect(back(newDialogue)).toBeNull();
});

describe('what is typed or pasted', () => {
  test('is cut at the longest question', () => {
    expect([...cleanQuestion('😀x'.repeat(10_000))].length).toBeLessThanOrEqual(LONGEST_QUESTION);
  });
  test('steers no text direction and holds no control signs', () => {
    expect(cleanQuestion('a\u202eb\u0000c\u2066d')).toBe('a b c d');
  });
  test('keeps accents but no towers of them', () => {
    expect(cleanQuestion(`a${'\u0301'.repeat(50)}`)).toBe(`a${'\u0301'.repeat(3)}`);
  });
});
