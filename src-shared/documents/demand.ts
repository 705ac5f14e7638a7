/** What a sentence wants, folded. German puts the demand far from its day, so the whole sentence is looked at. */

const VERBS =
  'reichen|legen|senden|schicken|ubersenden|zusenden|uberweisen|zahlen|bezahlen|begleichen|teilen|melden|geben|bringen|weisen|entrichten|gleichen|setzen|wenden|rufen|holen|fullen|nehmen|stellen|unterschreiben|erklaren|kundigen|widersprechen|antworten|bestatigen|informieren|beantragen|ubermitteln|laden|sorgen|veranlassen|raumen|aus{1,2}ern|leisten|erstatten|erbringen|erheben|beantworten|bewirken|abholen|zuruckgeben|zurucksenden|mitteilen|vorlegen|einzahlen|anmelden|abgeben|ausgleichen|nachweisen|nachreichen|einreichen|einlegen|vorsprechen|herausgeben|abmelden|mitbringen';
const IMPERATIVE = new RegExp(`\\b(?:${VERBS})\\s+sie\\b`);
const TO_INFINITIVE = new RegExp(
  `\\bzu\\s+(?:${VERBS})\\b|\\b[a-z]+zu(?:reichen|legen|senden|schicken|weisen|geben|bringen|stellen|gleichen|zahlen|nehmen|teilen|fordern|holen|melden|fullen|raumen|sprechen)\\b`,
);
const MODAL = new RegExp(
  `\\b(?:muss|mussen|konnen|kann|soll|sollen|sollte|sollten|haben|hat)\\b.*\\b(?:[a-z]*(?:${VERBS})|erhoben|eingelegt|eingereicht|vorgelegt|angefochten|vorliegen|eingehen|eingegangen|abgegeben|gezahlt|zeit|gelegenheit|gestellt|beantragt)\\b`,
);
const REQUEST =
  /\b(?:bitten|bitte(?! beachten| haben)|gebeten|fordern|fordert|aufgefordert|erwarten|benotigen|brauchen wir|please|must|are required|have to)\b/;
const UNLESS =
  /\b(?:soll(?:te|ten|en)|falls|wenn|sofern|geht|gehen|liegt|liegen|erfolgt|bleibt|wird|konnen wir)\b.*\b(?:nicht|keine?[nmrs]?|ohne)\b/;
const NOUN =
  /\b(?:frist|nachfrist|zahlungsfrist|abgabefrist|einsendeschluss|abgabetermin|spatester [a-z]*termin|termin zur abgabe|ruckmeldung|ruckgabe|rucksendung|antwort|abgabe|vorlage|einreichung|stellungnahme|zahlbar|zahlung|zahlungsziel|zahlungsbedingung(?:en)?|zahlungstermin|einzahlungstag|zahlungstag|payment|zahlungseingang|uberweisung|einzahlung|begleichung|ausgleich|anmeldung|anmeldeschluss|deadline|eingegangen sein|eingehend|eingang bei|vorliegen)\b/;
const REMEDY =
  /\b(?:widerspruch|klage|einspruch|beschwerde|berufung|erinnerung|revision|rechtsbehelf|rechtsmittel|einwendungen|appeal|objection)\b/;

/** What the office does itself, or what is only told. */
const OFFICE_ACTS =
  /\b(?:erhalten sie|sie erhalten|wir werden|werden wir|wird ihnen|werden ihnen|uberweisen wir|zahlen wir|wir uberweisen|wir zahlen|melden (?:wir )?uns|setzen (?:wir )?uns|senden wir|wir senden|schicken wir|wir schicken|teilen wir|wir teilen|wird (?:der |die |das )?[a-z ]{0,40}(?:uberwiesen|ausgezahlt|gezahlt|abgebucht|eingezogen|gutgeschrieben|bearbeitet)|bearbeitungs?(?:zeit|dauer)|bearbeitung (?:dauert|erfolgt)|lieferung erfolgt|auszahlung erfolgt|aufzubewahren|aufbewahren|we will)\b/;
/** Duties without a day of their own (§ 60 SGB I) and lengths that run from somewhere else. */
const STANDING_DUTY =
  /\b(?:jede |alle |etwaige )?(?:veranderung(?:en)?|anderung(?:en)?|umzug|adressanderung|anschriftenanderung)\b.*\b(?:mitzuteilen|mitteilen|anzuzeigen|anzeigen|zu melden|melden|teilen sie|bekanntzugeben)\b/;

/** True if the reader is asked, told or allowed to do something in this (folded) sentence. */
export function demands(sentence: string): boolean {
  if (STANDING_DUTY.test(sentence)) return false;
  const asked =
    IMPERATIVE.test(sentence) || REQUEST.test(sentence) || UNLESS.test(sentence) || TO_INFINITIVE.test(sentence);
  if (OFFICE_ACTS.test(sentence)) return asked && !onlyTold(sentence);
  return asked || MODAL.test(sentence) || NOUN.test(sentence) || REMEDY.test(sentence);
}

/** "Wir werden die Leistung nicht bis … zahlen" asks nothing of the reader. */
function onlyTold(sentence: string): boolean {
  return (
    !IMPERATIVE.test(sentence) &&
    !REQUEST.test(sentence) &&
    !TO_INFINITIVE.test(sentence) &&
    !/\b(?:falls|wenn|sofern|sollten?)\b/.test(sentence)
  );
}

/** True if the sentence names a remedy against the letter. */
export function namesRemedy(sentence: string): boolean {
  return REMEDY.test(sentence);
}

/** True if a (folded) sentence tells what the office does or reminds of a standing duty. */
export function onlyInforms(sentence: string): boolean {
  return STANDING_DUTY.test(sentence) || OFFICE_ACTS.test(sentence);
}
