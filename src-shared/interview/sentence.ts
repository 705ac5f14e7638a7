import type { AnswerValue } from './answers.ts';
import type { Condition, DayOffset, Limit } from './condition.ts';
import type { Field } from './field.ts';
import { fieldIndexOf } from './field-index.ts';
import type { Antragsstrecke } from './flow.ts';
import { formatAnswer } from './format.ts';
import type { Texts } from './texts.ts';

const GERMAN_WORDS: Texts = {
  'answer.yes': 'Ja',
  'answer.no': 'Nein',
  'answer.unknown': 'weiß nicht',
  'answer.withheld': 'keine Angabe',
};

/**
 * A condition as a German sentence for the office that reviews the flow ("„Antragstyp“ ist „Weiterleistung“ und …").
 * `texts`: the German text file; without a text the id stands there.
 */
export function sentenceOf(condition: Condition, flow: Antragsstrecke, texts: Texts): string {
  const say = (part: Condition): string => {
    if ('all' in part) return joined(part.all, ' und ');
    if ('any' in part) return joined(part.any, ' oder ');
    if ('not' in part) return `es gilt nicht: ${say(part.not)}`;
    if ('some' in part) return `bei mindestens einem Eintrag von „${part.some}“ gilt: ${say(part.where)}`;
    if ('every' in part) return `bei jedem Eintrag von „${part.every}“ gilt: ${say(part.where)}`;
    if ('applicant' in part) return `bei der antragstellenden Person gilt: ${say(part.applicant)}`;
    if ('rows' in part)
      return `„${part.rows[0]}“ hat mindestens ${part.rows[1]} ${part.rows[1] === 1 ? 'Eintrag' : 'Einträge'}`;
    if ('toggle' in part) return `der Schalter „${part.toggle}“ ist an`;
    if ('known' in part) return `${label(part.known)} ist bekannt`;
    if ('chosen' in part) return `die Person ist bei ${label(part.chosen)} ausgewählt`;
    if ('is' in part) return `${label(part.is[0])} ist ${shown(part.is[0], part.is[1])}`;
    if ('in' in part)
      return `${label(part.in[0])} ist ${part.in[1].map((value) => shown(part.in[0], value)).join(' oder ')}`;
    if ('has' in part) return `${label(part.has[0])} enthält ${option(part.has[0], part.has[1])}`;
    if ('atLeast' in part) return `${label(part.atLeast[0])} ist mindestens ${limit(part.atLeast[0], part.atLeast[1])}`;
    if ('below' in part) return `${label(part.below[0])} ist kleiner als ${limit(part.below[0], part.below[1])}`;
    if ('before' in part) return `${label(part.before[0])} liegt vor dem Tag ${offsetText(part.before[1])}`;
    if ('from' in part) return `${label(part.from[0])} liegt nicht vor dem Tag ${offsetText(part.from[1])}`;
    return '';
  };
  const joined = (parts: readonly Condition[], word: string): string =>
    parts.map((inner) => ('all' in inner || 'any' in inner ? `(${say(inner)})` : say(inner))).join(word);
  const placeOf = (fieldId: string) => fieldIndexOf(flow).get(fieldId);
  const keyOf = (fieldId: string) => `${flow.id}.${placeOf(fieldId)?.pageId ?? ''}.${fieldId}`;
  const label = (fieldId: string) => `„${texts[`${keyOf(fieldId)}.label`] ?? fieldId}“`;
  const option = (fieldId: string, value: string) => `„${texts[`${keyOf(fieldId)}.options.${value}`] ?? value}“`;
  const shown = (fieldId: string, value: AnswerValue): string => {
    const field = placeOf(fieldId)?.field;
    return `„${field === undefined ? String(value) : format(field, value, keyOf(fieldId))}“`;
  };
  const format = (field: Field, value: AnswerValue, fieldKey: string): string =>
    formatAnswer(field, value, {
      locale: 'de',
      word: (key) => GERMAN_WORDS[key] ?? texts[key] ?? key.split('.').at(-1) ?? key,
      fieldKey,
      personName: (id) => id,
    });
  const limit = (fieldId: string, value: Limit) =>
    typeof value === 'number' ? shown(fieldId, value) : `der Betrag „${value.amount}“`;
  return say(condition);
}

function offsetText(offset: DayOffset): string {
  const units = [
    [offset.years, 'Jahr', 'Jahren'],
    [offset.months, 'Monat', 'Monaten'],
    [offset.days, 'Tag', 'Tagen'],
  ] as const;
  const said = units.flatMap(([count = 0, one, many]) => {
    if (count === 0) return [];
    const size = Math.abs(count);
    return [`${count > 0 ? 'in' : 'vor'} ${size} ${size === 1 ? one : many}`];
  });
  return said.length === 0 ? '„heute“' : `„heute ${said.join(' ')}“`;
}
