import type { IsoDay } from '#shared/basics';
import type { Box } from './recognised-page.ts';

/** The role a date plays in a letter; `unknown` is honest where the text does not say. */
export type DateRole =
  | 'letter'
  | 'birth'
  | 'payment'
  | 'periodFrom'
  | 'periodTo'
  | 'deadline'
  | 'posting'
  | 'appointment'
  | 'unknown';

/** Where a value stands: page index (from 0) and the box around its words, for the crop beside the offer. */
export type Place = { readonly page: number; readonly box: Box };

type Read<Kind extends string, Value> = {
  readonly kind: Kind;
  readonly value: Value;
  /** The lowest word confidence of the words it was read from, 0 to 100. Below 92 the screen says "bitte genau prüfen". */
  readonly confidence: number;
  readonly place: Place;
  /** The words in front of it on its line and the line above, small letters without umlauts: by them a value finds its field. */
  readonly before?: string;
  /**
   * What confirms the value beside its words: its check digits, the calendar, a sum of the paper that comes out with it, or
   * a shape only such a number has. `none` says that nothing does.
   */
  readonly valid?: 'checksum' | 'calendar' | 'sum' | 'shape' | 'none';
};

export type ReadDate = Read<'date', IsoDay> & { readonly role: DateRole };
/** `value` in cents. `label`: what the paper calls it ("Grundmiete"); `role` only where its words are sure. */
export type ReadAmount = Read<'amount', number> & {
  readonly label?: string;
  readonly role?: 'total' | 'monthly' | 'toPay';
};
/** Checksum-proved, without spaces. */
export type ReadIban = Read<'iban', string>;
export type ReadReference = Read<'reference', string> & { readonly label: string };
export type ReadSender = Read<'sender', string>;
/** To whom it was written, from the address block: for the question whether the letter is the reader's. */
export type ReadRecipient = Read<
  'recipient',
  { readonly name: string; readonly street: string; readonly postcode: string; readonly town: string }
>;
/** What the Rechtsbehelfsbelehrung names; `at`: where to, as printed, where it says so in so many words. */
export type ReadRemedy = Read<'remedy', 'widerspruch' | 'klage' | 'einspruch'> & { readonly at?: string };
/** A rule stays a rule ("innerhalb eines Monats nach Bekanntgabe"); a printed day stays a day. `deadlines` computes. */
export type ReadDeadline = Read<
  'deadline',
  /** `noRoll`: the letter points to § 26 (3) SGB X beside the day, so it stays where it is. */
  | { readonly rule: 'fixed'; readonly date: IsoDay; readonly noRoll?: true }
  /** A Termin: a day to be somewhere. */
  | { readonly rule: 'appointment'; readonly date: IsoDay }
  | {
      readonly rule: 'relative';
      readonly n: number;
      readonly unit: 'month' | 'week' | 'day';
      readonly from: 'bekanntgabe' | 'zugang' | 'datum';
    }
>;

export type ReadValue =
  | ReadDate
  | ReadAmount
  | ReadIban
  | ReadReference
  | ReadSender
  | ReadRecipient
  | ReadRemedy
  | ReadDeadline;

/** The kinds the terminal tells apart; keys as in the evidence list where one exists (forms.md 1.8). */
export type DocumentKind =
  // Bescheide of offices
  | 'jobcenterBescheid'
  | 'bescheidSgb12'
  | 'wohngeldBescheid'
  | 'kindergeldBescheid'
  | 'bescheidKiz'
  | 'bescheidAsylblg'
  | 'bescheidUv'
  | 'bescheidAlg1'
  | 'bescheidElterngeld'
  | 'bescheidBafoeg'
  | 'rentenbescheid'
  | 'emFeststellung'
  | 'schwerbehinderungBescheid'
  | 'pflegebescheid'
  | 'ablehnungsbescheid'
  | 'steuerbescheid'
  | 'wbs'
  // letters that want something, and bills
  | 'mitwirkung'
  | 'gerichtsbrief'
  | 'mahnung'
  | 'rechnung'
  | 'kassenbon'
  // home, work and money
  | 'mietvertrag'
  | 'vermieterbescheinigung'
  | 'nebenkostenabrechnung'
  | 'heizkosten'
  | 'mieterhoehung'
  | 'lohnabrechnung'
  | 'verdienstbescheinigung'
  | 'kontoauszug'
  | 'lebensversicherung'
  | 'kfzSchein'
  // people
  | 'ausweis'
  | 'aufenthaltstitel'
  | 'meldebescheinigung'
  | 'geburtsurkunde'
  | 'sterbeurkunde'
  | 'scheidungsurteil'
  | 'unterhaltstitel'
  | 'vaterschaftsanerkennung'
  | 'schulbescheinigung'
  | 'butBescheinigung'
  | 'lernfoerderungBestaetigung'
  | 'sbAusweis'
  | 'befund'
  | 'kvNachweis'
  | 'vollmacht'
  | 'betreuerausweis'
  | 'unknown';

export type ReadLetter = {
  readonly kind: DocumentKind;
  readonly values: readonly ReadValue[];
  /** 0 to 100, mean over all words; 0 for an empty page. */
  readonly meanConfidence: number;
};
