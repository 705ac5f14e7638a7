import type { DocumentKind } from './read-value.ts';

type Weighted = readonly [pattern: RegExp, weight: number];

/** `anywhere` counts once each, `head` only in the first lines, where a paper says what it is. Folded. */
export type KindVocabulary = { readonly head: readonly Weighted[]; readonly anywhere: readonly Weighted[] };

const DECIDES: Weighted = [
  /\bbescheid\b|\bbewillig|\bfestgesetzt\b|\babgelehnt\b|\bablehnung\b|\baufhebung\b|\brechtsbehelfsbelehrung/,
  2,
];

export const KIND_VOCABULARY: Readonly<Record<Exclude<DocumentKind, 'unknown'>, KindVocabulary>> = {
  jobcenterBescheid: {
    head: [
      [/\bjobcenter/, 3],
      [/\bbewilligung von burgergeld|\bbescheid\b|\b(?:anderungs|bewilligungs|aufhebungs|erstattungs)bescheid/, 2],
    ],
    anywhere: [
      [/\bburgergeld|\bgrundsicherungsgeld/, 2],
      [/\bgrundsicherung fur arbeit/, 2],
      [/\bsgb ii\b|\bzweite[ns]? buch/, 1],
      [/\bregelbedarf/, 2],
      [/\bbg-?(?:nummer|nr)/, 1],
      DECIDES,
    ],
  },
  mitwirkung: {
    head: [
      [/\baufforderung zur mitwirkung|\bmitwirkung\b/, 5],
      [/\bfehlende[rn]? (?:unterlagen|nachweise)|\banforderung\b|\bunterlagen\b/, 3],
    ],
    anywhere: [
      [/\bmitwirkung/, 2],
      [/§ ?66\b/, 2],
      [/\b(?:fehlenden|folgende|weitere|noch) (?:unterlagen|nachweise|angaben)/, 3],
      [/\breichen sie\b|\blegen sie\b|\bnachreichen|\bvorzulegen|\beinzureichen/, 1],
    ],
  },
  rentenbescheid: {
    head: [
      [/\brentenbescheid|\brentenanpassung|\banpassung (?:ihrer|der) rente/, 6],
      [/\brentenversicherung|\brentenservice/, 2],
    ],
    anywhere: [
      [/\bentgeltpunkt/, 3],
      [/\b(?:alters|erwerbsminderungs|witwen|waisen|regelalters)rente/, 3],
      [/\brentenwert|\brentenbetrag|\bmonatliche rente/, 2],
    ],
  },
  mietvertrag: {
    head: [[/\bmietvertrag|\bmietvertrages|\bwohnraummietvertrag|\bheimvertrag|\buntermietvertrag/, 4]],
    anywhere: [
      [/\bvermieter/, 1],
      [/\bmieter/, 1],
      [/\bmietsache|\bmietraume|\bvermietet wird/, 2],
      [/\bmietverhaltnis|\bmietzeit/, 2],
      [/\bkaution|\bmietsicherheit/, 1],
      [/\bschonheitsreparatur|\btierhaltung|\bhausordnung/, 2],
      [/§ ?1\b[\s\S]*§ ?2\b[\s\S]*§ ?3\b/, 1],
    ],
  },
  lohnabrechnung: {
    head: [
      [/\b(?:lohn|gehalts|entgelt|verdienst|bezuge)-?(?:\/gehalts)?-?abrechnung|\bbrutto\/netto|\bbrutto-netto/, 5],
      [/\bsteuerklasse|\bst-?kl\b|\bpersonal-?(?:nr|nummer)/, 2],
    ],
    anywhere: [
      [/\blohnsteuer/, 3],
      [/\bgesamt-?brutto|\bsteuer-?brutto|\bbrutto/, 2],
      [/\bsv-(?:nummer|nr|brutto)|\bkirchensteuer|\bsolidaritatszuschlag/, 2],
      [/\bauszahlungsbetrag|\bnetto-?verdienst|\bnetto/, 1],
    ],
  },
  kindergeldBescheid: {
    head: [
      [/\bfamilienkasse/, 3],
      [/\bkindergeld/, 3],
    ],
    anywhere: [[/\bkindergeld/, 1], DECIDES, [/\bkinderzuschlag/, -5]],
  },
  gerichtsbrief: {
    head: [
      [/\b(?:amts|land|sozial|verwaltungs|arbeits|mahn|familien|betreuungs|oberlandes)gericht/, 5],
      [/\bmahnbescheid|\bvollstreckungsbescheid|\bbeschluss\b|\burteil\b|\bladung\b/, 3],
      [/\bgerichtsvollzieher|\bin (?:der|dem) (?:sache|rechtsstreit|verfahren|zivilprozess)/, 4],
    ],
    anywhere: [
      [/\bantragsgegner|\bbeklagte|\bklager(?:in)?\b|\bschuldner/, 2],
      [/\brechtspfleger|\burkundsbeamt|\bjustiz(?:fach|angestellte|beschaftigte)|\brichter/, 2],
      [/\bzwangsvollstreckung|\bgerichtskasse/, 1],
    ],
  },
  schwerbehinderungBescheid: {
    head: [[/\bschwerbehinder|\bfeststellungsbescheid|\bversorgungsamt/, 3]],
    anywhere: [
      [/\bgrad der behinderung/, 4],
      [/\bgdb\b/, 1],
      [/\bmerkzeichen/, 2],
      [/\bsgb ix\b|\bneunte[ns]? buch/, 1],
    ],
  },
  wohngeldBescheid: {
    head: [
      [/\bwohngeldbescheid|\bbescheid uber (?:die bewilligung von )?wohngeld|\bbewilligung von wohngeld/, 6],
      [/\bwohngeld/, 2],
    ],
    anywhere: [
      [/\bmietzuschuss|\blastenzuschuss/, 2],
      [/\bwogg\b|\bwohngeldgesetz/, 1],
      [/\bwohngeld-?(?:nummer|nr)/, 1],
      DECIDES,
      [/\bfehlende[rn]? (?:unterlagen|nachweise)|\banforderung\b/, -3],
    ],
  },
  kontoauszug: {
    head: [[/\bkontoauszug\b|\bauszug nr|\bgirokonto\b/, 4]],
    anywhere: [
      [/\b(?:alter|neuer|letzter|aktueller)? ?kontostand|\b(?:alter|neuer) saldo/, 3],
      [/\bvaluta|\bwertstellung|\bbuchungstag|\bwert\b/, 2],
      [/\blastschrift|\bgutschrift|\bdauerauftrag|\bkartenzahlung/, 2],
    ],
  },
  mahnung: {
    head: [
      [/\bmahnung\b|\bzahlungserinnerung|\bzahlungsaufforderung|\bletzte aufforderung/, 6],
      [
        /\b(?:sperr|unterbrechungs)(?:ung|ankundigung|androhung)|\binkasso|\b(?:androhung|ankundigung) der (?:unterbrechung|sperr|versorgungs)/,
        4,
      ],
    ],
    anywhere: [
      [/\bmahngebuhr|\bmahnkosten|\bverzugszins|\bsaumniszuschl/, 3],
      [
        /\b(?:gesamt|haupt|offene )forderung|\boffene[nrs]? (?:betrag|forderung|posten|rechnung)|\bruckstand|\bruckstande|\bzahlungsverzug/,
        3,
      ],
      [
        /\bversorgung (?:zu )?(?:unterbrechen|sperren|einstellen)|\bunterbrechung der (?:strom|gas|wasser|energie)?versorgung|\bstromsperre/,
        3,
      ],
    ],
  },
};
