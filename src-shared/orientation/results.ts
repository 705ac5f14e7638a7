import { isValidOn, type Leistung, type Localized, type Precheck, type ResultKey } from '#shared/content';
import { isAnswered, type PrecheckAnswers } from './answers.ts';
import { amountKeysOf, centsOn, optionKeysOf, type PrecheckInput, questionKeysOf, truthOf } from './truth.ts';

export type PrecheckResult = {
  readonly leistung: Leistung;
  readonly result: ResultKey;
  /** null when the facts of this Leistung are past their date: only the office knows. */
  readonly reason: Localized | null;
  /** "Das haben wir geprüft": what the person told, as far as it counts here. */
  readonly checked: readonly Localized[];
  /** "Das müssten Sie noch klären". */
  readonly clarify: readonly Localized[];
  /** A limit is unknown or past its date: "Betrag bitte erfragen". */
  readonly askAmount: boolean;
};

const ORDER: readonly ResultKey[] = ['wahrscheinlichPruefenLassen', 'vielleicht', 'eherNichtAberFragen'];

/** One class for each active Leistung; what is worth most stands first, then the order of the pack. */
export function precheckResults(input: PrecheckInput): readonly PrecheckResult[] {
  return input.pack.leistungen
    .filter((leistung) => leistung.status === 'aktiv')
    .map((leistung) => resultFor(leistung, input))
    .toSorted((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result));
}

/** Sentences over several Leistungen, where each of them may be worth a question ("welches Amt zuerst"). */
export function togetherSentences(precheck: Precheck, results: readonly PrecheckResult[]): readonly Localized[] {
  const possible = results.filter(({ result }) => result !== 'eherNichtAberFragen').map(({ leistung }) => leistung.key);
  return precheck.together
    .filter(({ leistungen }) => leistungen.every((key) => possible.includes(key)))
    .map(({ sentence }) => sentence);
}

function resultFor(leistung: Leistung, input: PrecheckInput): PrecheckResult {
  const { precheck } = input.pack;
  const own = <Entry extends { readonly leistung: string }>(entries: readonly Entry[]) =>
    entries.filter((entry) => entry.leistung === leistung.key);
  const exclusions = own(precheck.exclusions);
  const rules = own(precheck.rules);
  const conditions = [...exclusions, ...rules].map((rule) => rule.when);
  const questions = new Set(conditions.flatMap(questionKeysOf));
  const amounts = conditions.flatMap(amountKeysOf);
  const { result, texts } = isValidOn(leistung, input.today)
    ? decided(exclusions, rules, own(precheck.otherwise)[0], input)
    : ({ result: 'vielleicht', texts: undefined } as const);
  return {
    leistung,
    result,
    reason: texts?.reason ?? null,
    checked: saidBy(input, questions, new Set(conditions.flatMap(optionKeysOf))),
    clarify: [...(texts === undefined ? [] : [texts.clarify]), ...openIn(precheck, input.answers, questions)],
    askAmount: result === 'vielleicht' && amounts.some((key) => centsOn(input, key) === null),
  };
}

type Texts = { readonly reason: Localized; readonly clarify: Localized };

/**
 * Order of precedence: what excludes, what speaks against, what keeps back, what speaks for. An exclusion or an objection that
 * is not settled keeps "lohnt sich zu prüfen" from being said.
 */
function decided(
  exclusions: Precheck['exclusions'],
  rules: Precheck['rules'],
  otherwise: Texts | undefined,
  input: PrecheckInput,
): { readonly result: ResultKey; readonly texts: Texts | undefined } {
  const judged = <Entry extends Precheck['exclusions'][number] | Precheck['rules'][number]>(
    entries: readonly Entry[],
  ) => entries.map((entry) => ({ entry, truth: truthOf(entry, input) }));
  const excluding = judged(exclusions);
  const ruled = judged(rules);
  const against = [...excluding, ...ruled].filter(({ entry }) => entry.result !== 'wahrscheinlichPruefenLassen');
  const holding = against.filter(({ truth }) => truth === true).map(({ entry }) => entry);
  const strongest = holding.find((entry) => entry.result === 'eherNichtAberFragen') ?? holding[0];
  if (strongest !== undefined) return { result: strongest.result, texts: strongest };
  const open = against.some(({ truth }) => truth === 'unanswered');
  const worth = ruled.find(({ entry, truth }) => entry.result === 'wahrscheinlichPruefenLassen' && truth === true);
  if (worth !== undefined && !open) return { result: 'wahrscheinlichPruefenLassen', texts: worth.entry };
  return { result: 'vielleicht', texts: otherwise };
}

function saidBy(
  { pack, answers }: PrecheckInput,
  questions: ReadonlySet<string>,
  named: ReadonlySet<string>,
): readonly Localized[] {
  return pack.precheck.questions
    .filter((question) => questions.has(question.key))
    .flatMap((question) => {
      const chosen = [answers[question.key]].flat();
      return question.options
        .filter((option) => chosen.includes(option.key))
        .filter((option) => question.type !== 'multi' || option.key === question.none || named.has(option.key))
        .map((option) => option.said);
    });
}

function openIn(precheck: Precheck, answers: PrecheckAnswers, questions: ReadonlySet<string>): readonly Localized[] {
  return precheck.questions
    .filter((question) => questions.has(question.key))
    .filter(({ key }) => {
      const answer = answers[key];
      return !isAnswered(answer) || (typeof answer === 'object' && 'unknown' in answer);
    })
    .map((question) => question.open);
}
