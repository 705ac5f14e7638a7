import { ASKS, DECIDES, type KindVocabulary, REFUSED } from './vocabulary.ts';

/** Bescheide of the offices, one vocabulary a benefit. */
export const BENEFITS = {
  jobcenterBescheid: {
    head: [
      [/\bjobcenter/, 3],
      [/\bbewilligung von burgergeld|\bbescheid\b|\b(?:anderungs|bewilligungs|aufhebungs|erstattungs)bescheid/, 2],
      REFUSED,
      ASKS,
    ],
    anywhere: [
      [/\bburgergeld|\bgrundsicherungsgeld/, 2],
      [/\bgrundsicherung fur arbeit/, 2],
      [/\bsgb ii\b|\bzweite[ns]? buch/, 1],
      [/\bregelbedarf/, 2],
      [/\bbg-?(?:nummer|nr)/, 1],
      [/\bsgb xii\b|\bzwolfte[ns]? buch/, -4],
      DECIDES,
    ],
  },
  bescheidSgb12: {
    head: [
      [/\bgrundsicherung im alter|\bhilfe zum lebensunterhalt|\bhilfe zur pflege|\bsozialhilfe\b/, 4],
      [/\bfachbereich soziales|\bsozialamt|\bsozialhilfetrager/, 1],
      REFUSED,
      ASKS,
    ],
    anywhere: [
      [/\bsgb xii\b|\bzwolfte[ns]? buch/, 3],
      [/\bgrundsicherung im alter|\bhilfe zum lebensunterhalt/, 2],
      [/\bregelbedarfsstufe|\bregelbedarf|\bregelsatz/, 1],
      [/\basylbewerberleistung/, -4],
      DECIDES,
    ],
  },
  wohngeldBescheid: {
    head: [
      [/\bwohngeldbescheid|\bbescheid uber (?:die bewilligung von )?wohngeld|\bbewilligung von wohngeld/, 6],
      [/\bwohngeld/, 2],
      REFUSED,
      ASKS,
    ],
    anywhere: [
      [/\bmietzuschuss|\blastenzuschuss/, 2],
      [/\bwogg\b|\bwohngeldgesetz/, 1],
      [/\bwohngeld-?(?:nummer|nr)/, 1],
      DECIDES,
      [/\bfehlende[rn]? (?:unterlagen|nachweise)|\banforderung\b/, -3],
    ],
  },
  kindergeldBescheid: {
    head: [[/\bfamilienkasse/, 3], [/\bkindergeld/, 3], REFUSED, ASKS],
    anywhere: [[/\bkindergeld/, 1], DECIDES, [/\bkinderzuschlag/, -5]],
  },
  bescheidKiz: {
    head: [[/\bkinderzuschlag/, 5], [/\bfamilienkasse/, 2], REFUSED, ASKS],
    anywhere: [[/\bkinderzuschlag/, 1], [/§ ?6 ?a (?:bkgg|bundeskindergeldgesetz)/, 2], DECIDES],
  },
  bescheidAsylblg: {
    head: [[/\basylbewerberleistungsgesetz|\basylblg/, 5], REFUSED, ASKS],
    anywhere: [
      [/\basylbewerberleistungsgesetz|\basylblg/, 3],
      [/\bgrundleistung|\bbezahlkarte|\bnotwendiger? (?:personlicher )?bedarf/, 2],
      DECIDES,
    ],
  },
  bescheidUv: {
    head: [[/\bunterhaltsvorschuss/, 5], [/\bjugendamt/, 1], REFUSED, ASKS],
    anywhere: [[/\bunterhaltsvorschussgesetz|\buvg\b|\bunterhaltsvorschuss/, 2], DECIDES],
  },
  bescheidAlg1: {
    head: [
      [
        /\bbescheid(?:es)? uber arbeitslosengeld|\bbewilligung von arbeitslosengeld(?! ii)|\barbeitslosengeld(?! ii)/,
        4,
      ],
      [/\bagentur fur arbeit/, 2],
      REFUSED,
      ASKS,
    ],
    anywhere: [
      [/\barbeitslosengeld(?! ii)/, 1],
      [/\bleistungsbetrag|\banspruchsbeginn|\bsgb iii\b|\bdritte[ns]? buch/, 2],
      DECIDES,
      [/\bburgergeld|\bsgb ii\b/, -4],
    ],
  },
  bescheidElterngeld: {
    head: [[/\belterngeld/, 5], REFUSED, ASKS],
    anywhere: [[/\belterngeld|\bbeeg\b|\bbundeselterngeld/, 1], [/\blebensmonat/, 2], DECIDES],
  },
  bescheidBafoeg: {
    head: [[/\bbafog\b|\bausbildungsforderung/, 5], REFUSED, ASKS],
    anywhere: [
      [/\bbafog\b|\bbundesausbildungsforderungsgesetz/, 2],
      [/\bforderungsbetrag|\bforderungsnummer|\bbewilligungszeitraum/, 1],
      DECIDES,
    ],
  },
  rentenbescheid: {
    head: [
      [
        /\brentenbescheid|\brentenanpassung|\banpassung (?:ihrer|der) (?:[a-z]+)?rente|\bbescheid uber (?:die |ihre )?(?:[a-z]*rente|rente wegen)/,
        6,
      ],
      [/\brentenversicherung|\brentenservice/, 2],
      REFUSED,
    ],
    anywhere: [
      [/\bentgeltpunkt/, 3],
      [/\b(?:alters|erwerbsminderungs|witwen|waisen|regelalters)rente|\brente wegen/, 3],
      [/\brentenwert|\brentenbetrag|\bmonatliche rente|\bneue rente/, 2],
    ],
  },
  emFeststellung: {
    head: [
      [/\bfeststellung der (?:dauerhaften |vollen |dauerhaften vollen )?erwerbsminderung/, 7],
      [/\brentenversicherung/, 1],
    ],
    anywhere: [[/\bdauerhaft voll erwerbsgemindert|\bvolle erwerbsminderung/, 1]],
  },
  schwerbehinderungBescheid: {
    head: [
      [/\bschwerbehinder|\bfeststellungsbescheid|\bversorgungsamt/, 3],
      [/\bschwerbehindertenausweis/, -4],
    ],
    anywhere: [
      [/\bgrad der behinderung/, 4],
      [/\bgdb\b/, 1],
      [/\bmerkzeichen/, 2],
      [/\bsgb ix\b|\bneunte[ns]? buch/, 1],
      DECIDES,
    ],
  },
  pflegebescheid: {
    head: [[/\bpflegekasse|\bpflegeversicherung/, 3], [/\bpflegegrad|\bpflegebescheid|\beinstufung/, 3], REFUSED, ASKS],
    anywhere: [
      [/\bpflegegrad (?:[1-5]\b|eins|zwei|drei|vier|funf)/, 3],
      [/\bpflegegeld|\bpflegesachleistung|\bsgb xi\b|\bmedizinische[rn]? dienst/, 2],
      DECIDES,
    ],
  },
  ablehnungsbescheid: {
    head: [[/\bablehnung (?:ihre[rs]|des|der) |\bablehnungsbescheid|\bversagung (?:der|ihrer)/, 6]],
    anywhere: [
      [/\babgelehnt\b|\bablehnen\b|\blehne ich\b|\blehnen wir\b|\babzulehnen\b|\bversage ich\b/, 3],
      [/\brechtsbehelfsbelehrung|\bwiderspruch\b|\bklage\b/, 1],
    ],
  },
  steuerbescheid: {
    title: /bescheid fur (?:19|20)\d\d (?:uber|ueber)|(?:einkommen)?steuerbescheid/,
    head: [[/\bfinanzamt/, 2]],
    anywhere: [[/\beinkommensteuer|\bzu versteuerndes einkommen/, 2], DECIDES],
  },
  wbs: {
    title: /wohnberechtigungsschein|wohnberechtigungsbescheinigung/,
    anywhere: [[/\bwohnflache|\bwfng\b|\bwohnraumforderung|\boffentlich geforderte/, 2]],
  },
} satisfies Readonly<Record<string, KindVocabulary>>;
