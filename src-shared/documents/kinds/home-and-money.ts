import { GREETS, type KindVocabulary } from './vocabulary.ts';

/** Papers on the home, on work and on money. */
export const HOME_AND_MONEY = {
  mietvertrag: {
    title: /(?:wohnraum|heim|unter)?mietvertrag\b/,
    head: [[/\bmietvertrages\b/, 3], [/\bmietvertrags?-?(?:nr|nummer)/, -4], GREETS],
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
  vermieterbescheinigung: {
    title: /(?:mietbescheinigung|vermieterbescheinigung|bescheinigung des vermieters|wohnungsgeberbestatigung)/,
    anywhere: [[/\bvom vermieter auszufullen|\bgrundmiete|\bmietruckstande|\bwohnungsgeber/, 2]],
  },
  nebenkostenabrechnung: {
    title: /(?:ihre )?(?:betriebs|neben)kostenabrechnung|abrechnung (?:der|uber die|ihrer) (?:betriebs|neben)kosten/,
    anywhere: [
      [/\bgrundsteuer|\bmullabfuhr|\bhausmeister|\bgebaudeversicherung|\btreppenhausreinigung/, 2],
      [/\bvorauszahlung/, 1],
      [/\bumlageschlussel|\bihr anteil|\bwohnflache/, 1],
    ],
  },
  heizkosten: {
    title: /(?:ihre )?heiz-?(?:und (?:warm)?wasser)?kosten-?abrechnung|abrechnung (?:der|uber) heizkosten/,
    anywhere: [[/\bwarmwasser|\bverbrauchseinheiten|\bheizkostenverteiler|\bliegenschaft/, 2]],
  },
  mieterhoehung: {
    title: /(?:ankundigung (?:einer|der) )?mieterhohung|erhohung (?:der|ihrer) miete/,
    anywhere: [
      [/§ ?55[89]\w? bgb/, 2],
      [/\bvergleichsmiete|\bmietspiegel|\bmodernisierung/, 2],
      [/\bzustimm/, 1],
    ],
  },
  lohnabrechnung: {
    head: [
      [
        /\b(?:lohn|gehalts|entgelt|verdienst|bezuge)-?(?:\/gehalts)?-?abrechnung|\bbrutto\/netto|\bbrutto-netto|\bentgeltnachweis/,
        5,
      ],
      [/\bsteuerklasse|\bst-?kl\b|\bpersonal-?(?:nr|nummer)/, 2],
    ],
    anywhere: [
      [/\blohnsteuer/, 3],
      [/\bgesamt-?brutto|\bsteuer-?brutto|\bbrutto/, 2],
      [/\bsv-(?:nummer|nr|brutto)|\bkirchensteuer|\bsolidaritatszuschlag/, 2],
      [/\bauszahlungsbetrag|\bnetto-?verdienst|\bnetto/, 1],
    ],
  },
  verdienstbescheinigung: {
    title:
      /(?:verdienst|einkommens|arbeitgeber)bescheinigung|bescheinigung (?:uber|des) (?:arbeits)?(?:entgelt|verdienst|einkommen|arbeitgebers)/,
    anywhere: [
      [/\barbeitgeber/, 1],
      [/\bbrutto(?:arbeitslohn|lohn|verdienst)?/, 1],
      [/\bweihnachtsgeld|\burlaubsgeld|\bbeschaftigt seit/, 2],
      [/\blohnsteuer\b/, -1],
    ],
  },
  kontoauszug: {
    title: /kontoauszug\b/,
    head: [[/\bkontoauszug\b|\bauszug nr|\bgirokonto\b/, 2]],
    anywhere: [
      [/\b(?:alter|neuer|letzter|aktueller)? ?kontostand|\b(?:alter|neuer) saldo/, 3],
      [/\bvaluta|\bwertstellung|\bbuchungstag|\bwert\b/, 2],
      [/\blastschrift|\bgutschrift|\bdauerauftrag|\bkartenzahlung/, 2],
    ],
  },
  lebensversicherung: {
    head: [
      [/\b(?:lebens|renten|kapital)versicherung(?!snummer)|\bsterbegeldversicherung/, 4],
      [/\bdeutsche rentenversicherung/, -6],
    ],
    anywhere: [
      [/\bruckkaufswert/, 5],
      [/\bversicherungssumme|\bversicherungsschein|\buberschuss|\bstandmitteilung/, 2],
    ],
  },
  kfzSchein: {
    title: /zulassungsbescheinigung teil i|\(?fahrzeugschein|fahrzeugbrief/,
    anywhere: [[/\bfahrzeug-?ident|\bhubraum|\beuropaische gemeinschaft/, 1]],
  },
} satisfies Readonly<Record<string, KindVocabulary>>;
