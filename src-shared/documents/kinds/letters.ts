import { GREETS, type KindVocabulary } from './vocabulary.ts';

/** Letters that want something, and bills. */
export const LETTERS = {
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
  gerichtsbrief: {
    head: [
      [/\b(?:amts|land|sozial|verwaltungs|arbeits|mahn|familien|betreuungs|oberlandes)gericht/, 5],
      [/\bmahnbescheid|\bvollstreckungsbescheid|\bbeschluss\b|\burteil\b|\bladung\b/, 3],
      [/\bgerichtsvollzieher|\bin (?:der|dem) (?:sache|rechtsstreit|verfahren|zivilprozess)/, 4],
      [/\bbetreuerausweis|\bbestellungsurkunde|\behescheidung|\bscheidung\b|\bfamiliensache/, -6],
    ],
    anywhere: [
      [/\bantragsgegner|\bbeklagte|\bklager(?:in)?\b|\bschuldner/, 2],
      [/\brechtspfleger|\burkundsbeamt|\bjustiz(?:fach|angestellte|beschaftigte)|\brichter/, 2],
      [/\bzwangsvollstreckung|\bgerichtskasse/, 1],
    ],
  },
  mahnung: {
    title: /(?:\d\.|erste|zweite|dritte|letzte)? ?mahnung\b|zahlungserinnerung|letzte zahlungsaufforderung/,
    head: [
      [/\bmahnung\b|\bzahlungserinnerung|\bzahlungsaufforderung|\bletzte aufforderung/, 3],
      [
        /\b(?:sperr|unterbrechungs)(?:ung|ankundigung|androhung)|\binkasso|\b(?:androhung|ankundigung) der (?:unterbrechung|sperr|versorgungs)/,
        4,
      ],
      [/\bgericht|[a-z]gericht/, -3],
    ],
    anywhere: [
      [/\bmahngebuhr|\bmahnkosten|\bverzugszins|\bsaumniszuschl|\binkasso(?:kosten|vergutung|gebuhr)/, 3],
      [
        /\b(?:gesamt|haupt|offene )forderung|\boffene[nrs]? (?:betrag|forderung|posten|rechnung)|\bruckstand|\bruckstande|\bzahlungsverzug|\bnoch nicht (?:be)?gezahlt|\bkeinen zahlungseingang/,
        3,
      ],
      [
        /\bversorgung (?:zu )?(?:unterbrechen|sperren|einstellen)|\bunterbrechung der (?:strom|gas|wasser|energie)?versorgung|\bstromsperre/,
        3,
      ],
    ],
  },
  rechnung: {
    title:
      /(?:ihre )?(?:mobilfunk|strom|gas|wasser|energie|jahres|abschlags|schluss|turnus|telefon|internet|arzt|zahnarzt|honorar|teil)?-? ?(?:rechnung|jahresabrechnung|verbrauchsabrechnung|liquidation)\b/,
    head: [
      [/\brechnungs?-? ?(?:nr|nummer|datum)/, 2],
      [/\bmahnung|\bzahlungserinnerung|\binkasso|[a-z]gericht|\bkassenbon/, -6],
      [/\bbetriebskosten|\bnebenkosten|\bheizkosten|\blohn|\bgehalt/, -6],
    ],
    anywhere: [
      [/\brechnungsbetrag|\bzu zahlender betrag|\bgesamtbetrag|\bzahlbetrag|\bendbetrag|\bamount due/, 2],
      [/\bmwst\b|\bust\b|\bumsatzsteuer|\bmehrwertsteuer/, 1],
      [/\bzahlbar\b|\bzahlungsziel|\bohne abzug|\babgebucht|\buberweisen sie/, 1],
      [/\brechnungs?-? ?(?:nr|nummer)/, 1],
    ],
  },
  kassenbon: {
    title: /kassenbon|kassenbeleg|quittung|kundenbeleg|kartenbeleg/,
    head: [[/\bquittung\b/, 1]],
    anywhere: [
      [/\bbon(?:-?nr|-?nummer)?\.?:? ?\d|\bkassenbon|\bbeleg-?(?:nr|nummer)/, 2],
      [/\bsumme\b|\btotal\b|\bzwischensumme/, 1],
      [/\bruckgeld|\bec-?(?:karte|cash)|\bgirocard|\bkartenzahlung|\bbar\b|\bgegeben\b|\bkreditkarte|\bvisa\b/, 2],
      [/\bkasse:? ?\d|\bkassierer|\bbediener|\bes bediente sie/, 2],
      [/\bvielen dank fur ihren (?:einkauf|besuch)|\bdanke fur ihren|\btse[ -]/, 3],
      [/\bkontostand|\bkontoauszug|\bvaluta|\bbuchungstag/, -6],
      [GREETS[0], -6],
    ],
  },
} satisfies Readonly<Record<string, KindVocabulary>>;
