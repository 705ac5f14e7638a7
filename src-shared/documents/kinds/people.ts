import { GREETS, type KindVocabulary } from './vocabulary.ts';

/** Papers that say who somebody is, belongs to, cares for, learns with, and how he or she is. */
export const PEOPLE = {
  ausweis: {
    title: /personalausweis|reisepass|passport|identity card|vorlaufiger personalausweis/,
    head: [
      [/\bidentity card|\bcarte d.identite/, 3],
      [/\bbundesrepublik deutschland|\bfederal republic/, 2],
    ],
    anywhere: [
      [/\bdate of (?:birth|expiry)|\bstaatsangehorigkeit|\bnationality/, 2],
      [GREETS[0], -8],
      [/\bresidence permit|\baufenthaltstitel|\bfuhrerschein/, -6],
    ],
  },
  aufenthaltstitel: {
    title:
      /aufenthaltstitel|residence permit|fiktionsbescheinigung|aufenthaltsgestattung|duldung\b|bescheinigung uber die aussetzung der abschiebung/,
    anywhere: [
      [/\baufenthg\b|\baufenthaltsgesetz|\baufenthaltserlaubnis|\bniederlassungserlaubnis|\basylg\b/, 2],
      [/\berwerbstatigkeit/, 1],
      [GREETS[0], -8],
    ],
  },
  meldebescheinigung: {
    title: /(?:erweiterte |einfache )?meldebescheinigung|meldebestatigung|amtliche meldebestatigung|anmeldebestatigung/,
    anywhere: [
      [/\beinzugsdatum|\bgemeldet\b|\beinwohnermelde|\bburgerburo|\bburgerservice/, 1],
      [GREETS[0], -3],
    ],
  },
  geburtsurkunde: {
    title: /geburtsurkunde|geburtenregister|beglaubigter (?:registerausdruck|ausdruck aus dem geburtenregister)/,
    anywhere: [
      [/\bstandesamt|\bgeburtsort|\bregisternummer/, 1],
      [GREETS[0], -6],
    ],
  },
  sterbeurkunde: {
    title: /sterbeurkunde/,
    anywhere: [
      [/\bstandesamt|\bverstorben|\bsterbetag|\bsterbeort/, 2],
      [GREETS[0], -6],
    ],
  },
  scheidungsurteil: {
    head: [
      [/\b(?:wegen )?(?:ehe)?scheidung\b/, 4],
      [/\bfamiliensache|\bfamiliengericht/, 2],
      [/\bbeschluss\b|\burteil\b/, 1],
    ],
    anywhere: [
      [/\behe der (?:beteiligten|parteien)\b.{0,20}\bgeschieden|\bwird geschieden/, 5],
      [/\bversorgungsausgleich/, 1],
    ],
  },
  unterhaltstitel: {
    head: [
      [
        /\bverpflichtung zu[mr]? (?:kindes)?unterhalt|\bunterhaltsurkunde|\bunterhaltstitel|\bjugendamtsurkunde|\bunterhaltsbeschluss/,
        5,
      ],
      [/\burkunden?\b/, 1],
    ],
    anywhere: [
      [/\bzwangsvollstreckung\b/, 2],
      [/\bmindestunterhalt/, 2],
      [/\bverpflichte mich/, 1],
      [GREETS[0], -4],
    ],
  },
  vaterschaftsanerkennung: {
    title: /(?:urkunde uber die )?(?:anerkennung der vaterschaft|vaterschaftsanerkennung)/,
    anywhere: [
      [/\bder vater des\b|\berkennt an\b|\bbeurkund/, 2],
      [GREETS[0], -4],
    ],
  },
  schulbescheinigung: {
    title: /schulbescheinigung|schulbesuchsbescheinigung|immatrikulationsbescheinigung|studienbescheinigung/,
    anywhere: [
      [/\bschuljahr|\bbesucht\b|\bklasse \d|\bsemester/, 2],
      [GREETS[0], -4],
    ],
  },
  butBescheinigung: {
    head: [
      [/\bbescheinigung\b|\bbestatigung\b/, 2],
      [/\bbildung und teilhabe|\bbildungspaket|\bbut\b/, 4],
      [/\blernforderung/, -6],
    ],
    anywhere: [
      [/\bmitglied\b|\bverein\b|\bausflug|\bklassenfahrt|\bmittagessen|\bmittagsverpflegung/, 2],
      [/\bteilhabe/, 1],
      [GREETS[0], -4],
    ],
  },
  lernfoerderungBestaetigung: {
    head: [
      [/\blernforderung/, 4],
      [/\bbestatigung|\bbescheinigung|\bvon der schule auszufullen/, 2],
    ],
    anywhere: [
      [/\blernforderbedarf|\blernziele|\bnachhilfe|\bversetzung/, 3],
      [GREETS[0], -4],
    ],
  },
  sbAusweis: {
    title: /schwerbehindertenausweis/,
    anywhere: [
      [/\bmerkzeichen|\bgdb\b/, 1],
      [/\bgultig (?:ab|bis)/, 1],
      [GREETS[0], -8],
    ],
  },
  befund: {
    title:
      /(?:arztlicher |facharztlicher )?(?:befund(?:bericht)?|arztbrief|entlassungsbrief|entlassbericht|attest)\b|arztliche(?:s|r)? (?:bericht|attest|bescheinigung|gutachten)/,
    anywhere: [
      [/\bdiagnose/, 3],
      [/\bpatient|\bbefund\b|\btherapie|\banamnese/, 2],
      [/\bicd\b|\([a-z]\d{2}\.\d/, 1],
    ],
  },
  kvNachweis: {
    title:
      /(?:versicherungs|mitgliedschafts|mitglieds)bescheinigung|bescheinigung uber (?:ihre |die )?(?:kranken|mitgliedschaft|versicherung)|versicherungsnachweis|nachweis (?:uber|der) (?:die |ihre )?krankenversicherung/,
    head: [[/\bkrankenkasse|\bkrankenversicherung|\baok\b|\bbarmer|\bbkk\b|\bikk\b|\btechniker/, 1]],
    anywhere: [
      [
        /\bkranken- und pflegeversichert|\bfamilienversichert|\bfreiwillig versichert|\bpflichtversichert|\bbei uns (?:kranken)?versichert/,
        3,
      ],
      [/\bhaftpflicht|\bkfz\b/, -6],
    ],
  },
  vollmacht: {
    title: /(?:vorsorge|general|einzel|post|bank|schriftliche )?vollmacht\b/,
    anywhere: [
      [/\bbevollmachtig/, 3],
      [/\bvertreten|\bwiderruf/, 1],
      [GREETS[0], -4],
    ],
  },
  betreuerausweis: {
    title: /\(?betreuerausweis|bestellungsurkunde/,
    head: [[/\bbetreuungsgericht|\bamtsgericht/, 1]],
    anywhere: [[/\bzum betreuer|\bzur betreuerin|\baufgabenbereiche?|\baufgabenkreise?/, 3]],
  },
} satisfies Readonly<Record<string, KindVocabulary>>;
