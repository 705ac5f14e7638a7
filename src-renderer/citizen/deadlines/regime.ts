import type { Letter } from './letter.ts';

/** The procedural laws of letters: SGG (§ 84), VwGO (§ 70), AO (§ 355). */
export type Regime = 'SGG' | 'VWGO' | 'AO';

/** Rundfunk before Amt names: "Beitragsservice" letters also name cities. The first match counts. */
const SENDERS: readonly (readonly [RegExp, Regime])[] = [
  [/familienkasse|finanzamt/, 'AO'],
  [/rundfunk|beitragsservice/, 'VWGO'],
  [/wohngeld|wohnungswesen|jugendamt|unterhaltsvorschuss|baf[oö]g|studierendenwerk|verwaltungsgericht/, 'VWGO'],
  [
    /jobcenter|agentur fur arbeit|agentur für arbeit|sozialamt|fachbereich soziales|sozialgericht|versorgungsamt/,
    'SGG',
  ],
  [/rentenversicherung|krankenkasse|pflegekasse|berufsgenossenschaft|elterngeld|\baok\b/, 'SGG'],
];

const KINDS: Readonly<Partial<Record<Letter['kind'], Regime>>> = {
  jobcenterBescheid: 'SGG',
  rentenbescheid: 'SGG',
  schwerbehinderungBescheid: 'SGG',
  bescheidSgb12: 'SGG',
  bescheidAsylblg: 'SGG',
  bescheidAlg1: 'SGG',
  bescheidElterngeld: 'SGG',
  bescheidKiz: 'SGG',
  pflegebescheid: 'SGG',
  wohngeldBescheid: 'VWGO',
  bescheidUv: 'VWGO',
  bescheidBafoeg: 'VWGO',
  kindergeldBescheid: 'AO',
  steuerbescheid: 'AO',
};

/** Which law the letter stands under, by its sender and then by its kind; null: the person is asked who writes. */
export function regimeOf({ sender, kind, remedy }: Pick<Letter, 'sender' | 'kind' | 'remedy'>): Regime | null {
  const name = sender?.toLowerCase() ?? '';
  const regime = SENDERS.find(([pattern]) => pattern.test(name))?.[1] ?? KINDS[kind] ?? null;
  // The Familienkasse also decides on the Kinderzuschlag: there the remedy is the Widerspruch of the SGG.
  return regime === 'AO' && remedy === 'widerspruch' ? 'SGG' : regime;
}
