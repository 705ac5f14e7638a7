import { isEmergencyTopic } from './emergency.ts';
import { type Answer, OUT_OF_SCOPE } from './policy.ts';

/**
 * Where a conversation stands. It lives in the memory of the window alone and ends with the visit; nothing of it is
 * stored, logged or sent.
 */
export type Dialogue = {
  readonly text: string;
  readonly step: 'writing' | 'danger' | 'cards' | 'groups' | 'reading' | 'beyond' | 'human';
  readonly answer: Answer | null;
  /** The life situation the person chose as first clarification. */
  readonly group: string | null;
  /** How often "Etwas anderes" was answered with a further choice; after two comes a human. */
  readonly clarifications: number;
  /** Topics of the cards shown, and the ones that were ticked. */
  readonly cards: readonly string[];
  readonly ticked: readonly string[];
};

export const newDialogue: Dialogue = {
  text: '',
  step: 'writing',
  answer: null,
  group: null,
  clarifications: 0,
  cards: [],
  ticked: [],
};

/** A topic and the life situation it belongs to: what the content pack has an article for. */
type Card = { readonly key: string; readonly situation: string | null };

const CARDS = 3;
const CLARIFICATIONS = 2;
/** Enough for any question; a longer paste is cut, and the field shows what is left. */
export const LONGEST_QUESTION = 300;

/**
 * A question as it may be shown again: no signs that steer text direction, no line breaks, no letters stacked with dozens of
 * accents, cut at the longest length.
 */
export function cleanQuestion(text: string): string {
  const plain = text
    .slice(0, 4 * LONGEST_QUESTION)
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]+/gu, ' ')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1');
  return [...plain].slice(0, LONGEST_QUESTION).join('');
}

export function write(text: string): Dialogue {
  return { ...newDialogue, text: cleanQuestion(text) };
}

/** The answer of the policy has come. Danger is asked about before anything else. */
export function asked(dialogue: Dialogue, answer: Answer, cards: readonly Card[]): Dialogue {
  const next = { ...dialogue, answer, clarifications: 0, group: null, ticked: [] };
  return answer.emergency.tier === 't1' ? { ...next, step: 'danger' } : answered(next, cards);
}

/** "Nein, weiter": nobody is in danger, so the question itself is answered. */
export function noDanger(dialogue: Dialogue, cards: readonly Card[]): Dialogue {
  return answered(dialogue, cards);
}

function answered(dialogue: Dialogue, cards: readonly Card[]): Dialogue {
  const { answer } = dialogue;
  if (answer === null || answer.outcome === 'fallback') return { ...dialogue, step: 'beyond' };
  const known = rankedCards(answer, cards);
  if (known.length === 0) return { ...dialogue, step: 'beyond' };
  if (answer.outcome === 'direct')
    return { ...dialogue, step: 'reading', cards: known.slice(0, 1), ticked: known.slice(0, 1) };
  if (answer.outcome === 'groups') return { ...dialogue, step: 'groups', clarifications: 1 };
  return { ...dialogue, step: 'cards', cards: known.slice(0, CARDS) };
}

/** Topics with an article, best first; those of an emergency stand where they rank: the card tells whom to call. */
function rankedCards(answer: Answer, cards: readonly Card[]): string[] {
  return answer.ranked
    .map(({ topic }) => topic)
    .filter((topic) => topic !== OUT_OF_SCOPE && cards.some(({ key }) => key === topic));
}

/** "Etwas anderes": first a life situation, then further cards of it, then a human. */
export function somethingElse(dialogue: Dialogue, cards: readonly Card[]): Dialogue {
  if (dialogue.clarifications >= CLARIFICATIONS) return { ...dialogue, step: 'human' };
  if (dialogue.group === null)
    return { ...dialogue, step: 'groups', clarifications: dialogue.clarifications + 1, ticked: [] };
  const more = inGroup(dialogue, dialogue.group, cards).filter((key) => !dialogue.cards.includes(key));
  if (more.length === 0) return { ...dialogue, step: 'human' };
  return {
    ...dialogue,
    step: 'cards',
    clarifications: dialogue.clarifications + 1,
    cards: more.slice(0, CARDS),
    ticked: [],
  };
}

/** A life situation was chosen: its cards, the most likely first. */
export function chooseGroup(dialogue: Dialogue, group: string, cards: readonly Card[]): Dialogue {
  const found = inGroup(dialogue, group, cards);
  return found.length === 0
    ? { ...dialogue, group, step: 'human' }
    : { ...dialogue, group, step: 'cards', cards: found.slice(0, CARDS), ticked: [] };
}

function inGroup(dialogue: Dialogue, group: string, cards: readonly Card[]): string[] {
  const rank = (key: string) => {
    const place = dialogue.answer?.ranked.findIndex(({ topic }) => topic === key) ?? -1;
    return place < 0 ? cards.length : place;
  };
  return cards
    .filter(({ situation }) => situation === group)
    .map(({ key }) => key)
    .toSorted((a, b) => rank(a) - rank(b) || Number(isEmergencyTopic(a)) - Number(isEmergencyTopic(b)));
}

/** Several needs in one story: each card can be ticked. */
export function tick(dialogue: Dialogue, topic: string): Dialogue {
  const ticked = dialogue.ticked.includes(topic)
    ? dialogue.ticked.filter((one) => one !== topic)
    : [...dialogue.ticked, topic];
  return { ...dialogue, ticked };
}

export function read(dialogue: Dialogue): Dialogue {
  return { ...dialogue, step: 'reading' };
}

/** One step back; null from the first page: the person returns to where they were. */
export function back(dialogue: Dialogue): Dialogue | null {
  switch (dialogue.step) {
    case 'writing':
      return null;
    case 'reading':
      return dialogue.answer?.outcome === 'direct' && dialogue.group === null
        ? { ...dialogue, step: 'writing' }
        : { ...dialogue, step: 'cards' };
    case 'groups':
      return dialogue.cards.length === 0
        ? { ...dialogue, step: 'writing' }
        : { ...dialogue, step: 'cards', clarifications: 0 };
    default:
      return { ...dialogue, step: 'writing' };
  }
}
