import type { DocumentKind } from './read-value.ts';

/** Papers in which an office decides: against them there is a remedy even where nobody found a paragraph on it. */
const DECISIONS: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  ...(['jobcenterBescheid', 'bescheidSgb12', 'wohngeldBescheid', 'kindergeldBescheid', 'bescheidKiz'] as const),
  ...([
    'bescheidAsylblg',
    'bescheidUv',
    'bescheidAlg1',
    'bescheidElterngeld',
    'bescheidBafoeg',
    'rentenbescheid',
  ] as const),
  ...(['schwerbehinderungBescheid', 'pflegebescheid', 'ablehnungsbescheid', 'steuerbescheid'] as const),
]);

/** Papers that prove or agree something and ask nothing of today: a period in them is none of this visit. */
const CERTIFICATES: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  ...(['mietvertrag', 'lohnabrechnung', 'kontoauszug', 'kassenbon', 'wbs', 'vermieterbescheinigung'] as const),
  ...(['verdienstbescheinigung', 'lebensversicherung', 'kfzSchein', 'ausweis', 'aufenthaltstitel'] as const),
  ...(['meldebescheinigung', 'geburtsurkunde', 'sterbeurkunde', 'scheidungsurteil', 'unterhaltstitel'] as const),
  ...(['vaterschaftsanerkennung', 'schulbescheinigung', 'butBescheinigung', 'lernfoerderungBestaetigung'] as const),
  ...(['sbAusweis', 'befund', 'kvNachweis', 'vollmacht', 'betreuerausweis', 'emFeststellung'] as const),
]);

export function isDecision(kind: DocumentKind): boolean {
  return DECISIONS.has(kind);
}

export function isCertificate(kind: DocumentKind): boolean {
  return CERTIFICATES.has(kind);
}
