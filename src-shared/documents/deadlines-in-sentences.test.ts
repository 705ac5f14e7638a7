import { describe, expect, test } from 'vitest';
import { pageFromText } from './page-from-text.testing.ts';
import { readLetter } from './read-letter.ts';

/** The one deadline of a letter dated 10.11.2026 that says this sentence; several joined by a plus sign. */
function deadlineIn(sentence: string): string {
  const letter = `Datum: 10.11.2026\nSehr geehrte Frau Muster,\n${sentence}\nMit freundlichen Grüßen`;
  return readLetter([pageFromText(letter)])
    .values.flatMap((value) => {
      if (value.kind !== 'deadline') return [];
      if (value.value.rule === 'relative') return [`${value.value.n}${value.value.unit}/${value.value.from}`];
      if (value.value.rule === 'appointment') return [`Termin ${value.value.date}`];
      return [`${value.value.date}${value.value.noRoll ? ' fest' : ''}`];
    })
    .join('+');
}

describe('sentences that set a deadline', () => {
  test.each([
    ['ich bitte um Vorlage der Unterlagen bis 01.12.2026.', '2026-12-01'],
    ['Wir bitten Sie, uns die Bescheinigung spätestens am 01.12.2026 vorzulegen.', '2026-12-01'],
    ['Frist: 01.12.2026', '2026-12-01'],
    ['Abgabetermin ist der 01.12.2026.', '2026-12-01'],
    ['Sollte bis zum 01.12.2026 keine Zahlung eingehen, leiten wir das gerichtliche Mahnverfahren ein.', '2026-12-01'],
    ['Der Betrag ist bis zum 01.12.2026 auf das Konto der Stadtkasse einzuzahlen.', '2026-12-01'],
    ['Letzte Frist zur Zahlung: 1. Dezember 2026', '2026-12-01'],
    ['Wir setzen Ihnen hiermit eine letzte Frist bis zum 01.12.2026.', '2026-12-01'],
    ['Wir setzen Ihnen eine Nachfrist von 10 Tagen ab Zugang dieses Schreibens.', '10day/zugang'],
    ['Bitte antworten Sie binnen 2 Wochen.', '2week/zugang'],
    ['Teilen Sie uns dies innerhalb von zehn Tagen nach Erhalt dieses Briefes mit.', '10day/zugang'],
    ['Gegen dieses Urteil kann innerhalb eines Monats nach Zustellung Berufung eingelegt werden.', '1month/zugang'],
    [
      'Gegen diesen Vollstreckungsbescheid kann binnen einer Notfrist von zwei Wochen ab Zustellung Einspruch eingelegt werden.',
      '2week/zugang',
    ],
    [
      'Der Widerspruch muss binnen eines Monats, nachdem der Bescheid Ihnen bekannt gegeben worden ist, eingereicht werden.',
      '1month/bekanntgabe',
    ],
    ['Die Widerspruchsfrist beträgt einen Monat ab Bekanntgabe dieses Bescheides.', '1month/bekanntgabe'],
    ['Bitte überweisen Sie 40,00 € innerhalb der nächsten 7 Tage.', '7day/zugang'],
    ['Zahlbar innerhalb von 14 Tagen nach Rechnungsdatum.', '14day/datum'],
    ['Bitte begleichen Sie den Betrag innerhalb von 14 Tagen ab dem Datum dieses Schreibens.', '14day/datum'],
    ['Melden Sie sich bis Montag, 30. November 2026, 12 Uhr in unserem Büro.', '2026-11-30'],
    ['Wir benötigen Ihre Rückmeldung bis zum 01.12.26.', '2026-12-01'],
    ['Sie können bis einschließlich 01.12.2026 Stellung nehmen.', '2026-12-01'],
    ['Die Unterlagen müssen bis zum 01.12.2026 bei uns vorliegen.', '2026-12-01'],
    ['Der Einspruch ist innerhalb von 2 Wochen nach Zustellung des Bußgeldbescheides einzulegen.', '2week/zugang'],
    [
      'Der Bescheid wird rechtskräftig, wenn Sie nicht innerhalb von zwei Wochen nach Zustellung Einspruch einlegen.',
      '2week/zugang',
    ],
    ['Ich gebe Ihnen Gelegenheit, sich bis zum 01.12.2026 zu den Tatsachen zu äußern (§ 24 SGB X).', '2026-12-01'],
    ['Spätester Zahlungstermin: 01.12.2026', '2026-12-01'],
    ['Reichen Sie Ihren Weiterbewilligungsantrag bitte bis spätestens 01.12.2026 ein.', '2026-12-01'],
    ['Please reply by 1 December 2026.', '2026-12-01'],
    ['Bitte senden Sie uns die Unterlagen innert 14 Tagen zurück.', '14day/zugang'],
    ['Zahlbar bis: 24.11.2026', '2026-11-24'],
    ['Zahlungsziel: 24.11.2026', '2026-11-24'],
    ['Zahlungsziel 14 Tage netto ab Rechnungsdatum', '14day/datum'],
    ['Zahlbar innerhalb 14 Tagen ohne Abzug.', '14day/zugang'],
    ['Der Rechnungsbetrag ist innerhalb von 10 Tagen nach Erhalt der Rechnung fällig.', '10day/zugang'],
    ['Der Betrag ist am 24.11.2026 fällig. Bitte überweisen Sie ihn rechtzeitig.', '2026-11-24'],
    ['Fällig am: 24.11.2026', '2026-11-24'],
    ['Bitte zahlen Sie den Betrag von 45,00 EUR bis zum 24.11.2026.', '2026-11-24'],
    ['Bitte begleichen Sie den offenen Betrag spätestens bis zum 24.11.2026.', '2026-11-24'],
    ['Letzter Einzahlungstag: 24.11.2026', '2026-11-24'],
    ['Wir erwarten Ihren Zahlungseingang bis 24.11.2026.', '2026-11-24'],
    ['Sie haben bis zum 24.11.2026 Gelegenheit zur Stellungnahme.', '2026-11-24'],
    ['Hierzu können Sie sich binnen zwei Wochen nach Zugang dieses Schreibens äußern.', '2week/zugang'],
    ['Es wird Ihnen Gelegenheit gegeben, innerhalb von drei Wochen Stellung zu nehmen.', '3week/zugang'],
    ['Die Unterlagen sind bis zum 24. November 2026 bei der Wohngeldstelle einzureichen.', '2026-11-24'],
    ['Ich fordere Sie auf, die Wohnung bis zum 31.12.2026 zu räumen.', '2026-12-31'],
    ['Wir bitten um Überweisung bis zum 24.11.', '2026-11-24'],
    ['Eingehend bis 24.11.2026 bei uns.', '2026-11-24'],
    ['Rückgabe bis Freitag, 27.11.2026 an die Klassenlehrerin.', '2026-11-27'],
    ['Bitte geben Sie den Abschnitt bis zum 27.11.2026 unterschrieben zurück.', '2026-11-27'],
    ['Gegen diesen Bescheid kann binnen 4 Wochen nach Zustellung Widerspruch eingelegt werden.', '4week/zugang'],
    [
      'Der Widerspruch ist innerhalb eines Monats, nachdem der Verwaltungsakt bekanntgegeben worden ist, einzureichen.',
      '1month/bekanntgabe',
    ],
    [
      'Gegen diesen Beschluss ist die sofortige Beschwerde zulässig. Sie ist binnen einer Notfrist von zwei Wochen beim Amtsgericht einzulegen.',
      '2week/zugang',
    ],
    ['Widerspruchsfrist: ein Monat nach Bekanntgabe', '1month/bekanntgabe'],
    ['Gegen diese Entscheidung ist innerhalb von zwei Wochen ab Zustellung die Erinnerung zulässig.', '2week/zugang'],
    ['Innerhalb von 1 Monat nach Zustellung kann Klage beim Sozialgericht erhoben werden.', '1month/zugang'],
    [
      'Dieser Bescheid kann innerhalb eines (1) Monats nach Bekanntgabe mit Widerspruch angefochten werden.',
      '1month/bekanntgabe',
    ],
    ['Sie müssen innerhalb von sieben Tagen nach Erhalt dieses Schreibens antworten.', '7day/zugang'],
    ['Bitte setzen Sie sich innerhalb der nächsten 10 Tage mit uns in Verbindung.', '10day/zugang'],
    ['Sie haben ab Erhalt dieses Schreibens 14 Tage Zeit, den Betrag zu zahlen.', '14day/zugang'],
    ['Bleibt die Zahlung bis zum 24.11.2026 aus, sperren wir Ihren Anschluss.', '2026-11-24'],
    ['Sollte der Betrag nicht innerhalb von 10 Tagen bei uns eingehen, sperren wir den Anschluss.', '10day/zugang'],
    ['Please pay within 14 days of receipt of this invoice.', '14day/zugang'],
    ['Payment is due by 24 November 2026.', '2026-11-24'],
    ['Payment due: 24/11/2026', '2026-11-24'],
    ['You have one month from the date of this letter to ask us to look at the decision again.', '1month/datum'],
    ['Your response must reach us no later than 24 November 2026.', '2026-11-24'],
    ['Please return the form by Friday 27 November 2026.', '2026-11-27'],
    ['Abgabefrist 27.11.2026', '2026-11-27'],
    ['Anmeldeschluss: 27.11.2026', '2026-11-27'],
    ['Die Anmeldung muss bis zum 27.11.2026 erfolgen.', '2026-11-27'],
    ['Frist zur Vorlage: 27.11.2026', '2026-11-27'],
    ['Wir bitten Sie, bis spätestens Dienstag, den 24. November 2026, einen Termin zu vereinbaren.', '2026-11-24'],
    ['Bitte nehmen Sie bis zum 24.11.2026 Kontakt mit uns auf.', '2026-11-24'],
    ['Wir fordern Sie letztmalig auf, den Rückstand bis zum 24.11.2026 auszugleichen.', '2026-11-24'],
    ['Sie erhalten Gelegenheit, sich bis 24.11.2026 zu äußern.', '2026-11-24'],
    ['Ihr Weiterbewilligungsantrag muss uns spätestens am 30.11.2026 vorliegen.', '2026-11-30'],
    ['Wenn Sie nicht einverstanden sind, schreiben Sie uns innerhalb eines Monats.', '1month/zugang'],
    ['Der Einspruch muss innerhalb von zwei Wochen nach Zustellung des Bescheides eingegangen sein.', '2week/zugang'],
    ['Die Klage ist innerhalb eines Monats nach Zustellung dieses Widerspruchsbescheides zu erheben.', '1month/zugang'],
    ['Zahlungsfrist: 14 Tage', '14day/zugang'],
    ['Zahlungsbedingungen: 14 Tage netto', '14day/zugang'],
    ['Zahlbar innerhalb von 30 Tagen netto, 2% Skonto innerhalb von 10 Tagen.', '30day/zugang'],
    ['If you do not agree you can appeal within one month of receiving this decision.', '1month/zugang'],
  ])('%s', (sentence, deadline) => expect(deadlineIn(sentence)).toBe(deadline));
});

/** A day to be somewhere stays on its day (§ 26 (5) SGB X), whatever day that is. */
describe('sentences that name a Termin', () => {
  test.each([
    'Bitte kommen Sie am 01.12.2026 um 10 Uhr.',
    'Wir laden Sie zu einem Gespräch am Dienstag, den 01.12.2026 um 10:30 Uhr ein.',
    'Ich lade Sie zur Vorsprache am 01.12.2026, 9.00 Uhr, in mein Büro ein.',
    'Termin: 01.12.2026',
    'Termin: Dienstag, 01.12.2026, 09:30 Uhr, Zimmer 214',
    'Ihr Termin ist am 01.12.2026 um 8 Uhr.',
    'Sie werden zur mündlichen Verhandlung am 1. Dezember 2026 um 11.15 Uhr geladen.',
    'Ihr Untersuchungstermin: 01.12.2026, Uhrzeit: 08:45',
    'Der Termin wird auf den 01.12.2026 um 10 Uhr verlegt.',
    'Zur Begutachtung besuchen wir Sie am 01.12.2026 zwischen 10 und 12 Uhr. Ihr Termin: 01.12.2026',
  ])('%s', (sentence) => expect(deadlineIn(sentence)).toBe('Termin 2026-12-01'));

  test.each([
    'Sie sind zum Termin am 09.11.2026 um 10 Uhr nicht erschienen.',
    'Der Termin am 01.12.2026 um 10 Uhr wird aufgehoben.',
    'Zum Termin am 11.11.2026 um 9 Uhr sind Sie nicht erschienen.',
    'Am 01.12.2026 um 10 Uhr stellen wir das Wasser ab.',
    'Das Büro ist am 01.12.2026 ab 10 Uhr geschlossen.',
    'Die Leistung beginnt am 01.12.2026.',
  ])('no Termin: %s', (sentence) => expect(deadlineIn(sentence)).toBe(''));

  test('an invitation says so in its head, the day stands in the text', () =>
    expect(deadlineIn('Einladung\nBitte bringen Sie am 01.12.2026 um 10 Uhr Ihren Ausweis mit.')).toBe(
      'Termin 2026-12-01',
    ));

  test('a last day for papers stays a last day', () =>
    expect(deadlineIn('Termin zur Abgabe: bis zum 01.12.2026. Bitte reichen Sie die Unterlagen ein.')).toBe(
      '2026-12-01',
    ));
});

/** § 26 (3) S. 2 SGB X: the letter names the day and points to the paragraph. */
describe('a last day that does not move', () => {
  test.each([
    'Bitte legen Sie die Nachweise bis zum 05.12.2026 vor. Nach § 26 Abs. 3 Satz 2 SGB X verlängert sich die Frist nicht.',
    'Frist: 05.12.2026 (§ 26 Absatz 3 SGB X)',
    'Bitte antworten Sie bis spätestens 05.12.2026. Fällt der Tag auf einen Samstag, verlängert sich die Frist nicht.',
  ])('%s', (sentence) => expect(deadlineIn(sentence)).toBe('2026-12-05 fest'));

  test.each([
    'Bitte legen Sie die Nachweise bis zum 05.12.2026 vor.',
    'Bitte legen Sie die Nachweise bis zum 05.12.2026 vor (§ 26 Abs. 7 SGB X).',
    'Bitte legen Sie die Nachweise bis zum 05.12.2026 vor. Die Frist verlängert sich nur auf Antrag.',
  ])('moves: %s', (sentence) => expect(deadlineIn(sentence)).toBe('2026-12-05'));
});

/** Periods, days of payment, opening hours, what the office does, standing duties, notice periods of contracts. */
describe('sentences that set none', () => {
  test.each([
    'Die Leistung wird vom 01.12.2026 bis zum 31.05.2027 bewilligt.',
    'Der Bewilligungszeitraum endet am 30.11.2026.',
    'Die Miete ist bis zum 3. Werktag zu zahlen.',
    'Die Auszahlung erfolgt zum 01.12.2026.',
    'Wir buchen den Betrag am 01.12.2026 von Ihrem Konto ab.',
    'Die Kündigungsfrist beträgt drei Monate zum Quartalsende.',
    'Dieser Ausweis gilt bis 01.12.2030.',
    'Unser Büro ist bis zum 01.12.2026 geschlossen.',
    'Bitte beachten Sie, dass die Bewilligung bis zum 31.12.2026 gilt.',
    'Ihr Antrag wird innerhalb von vier Wochen nach Eingang bearbeitet.',
    'Sie erhalten innerhalb von drei Tagen eine Bestätigung.',
    'Änderungen teilen Sie uns bitte innerhalb von zwei Wochen mit.',
    'Nach einem Umzug müssen Sie sich innerhalb von zwei Wochen nach dem Einzug anmelden.',
    'Sie waren vom 01.10.2026 bis 31.10.2026 arbeitsunfähig. Bitte reichen Sie die Bescheinigung ein.',
    'Bei einem Widerruf haben Sie nach Vertragsschluss 14 Tage Zeit.',
    'Ihr Arbeitsverhältnis ist befristet bis zum 31.12.2026.',
    'Der Elternabend findet am 01.12.2026 statt, bitte kommen Sie pünktlich.',
    'Sie haben die Rechnung trotz Fristsetzung bis zum 01.10.2026 nicht bezahlt.',
    'Vielen Dank für Ihre Zahlung vom 01.11.2026.',
    'Bewahren Sie diesen Bescheid mindestens zwei Jahre auf.',
    'Der Betrag wird nach 14 Tagen gutgeschrieben.',
    'Sprechzeiten: Mo bis Fr 8 bis 12 Uhr, bitte melden Sie sich vorher.',
    'Ihre Versicherung endet zum 31.12.2026. Bis zum 31.12.2026 sind Sie versichert.',
    'Die Abschläge von 80,00 € sind bis zum 30.11.2026 berechnet.',
    'Der Sachverhalt wird bis zum 01.12.2026 geprüft.',
    'Wir haben Ihren Antrag am 01.11.2026 erhalten und melden uns innerhalb von 2 Wochen bei Ihnen.',
    'Der Vertrag verlängert sich um 12 Monate, wenn er nicht mit einer Frist von drei Monaten zum Ende gekündigt wird.',
    'Die Leistung wird für 6 Monate nach Antragstellung gezahlt.',
    'Die Leistungen werden für die Zeit vom 01.12.2026 bis 31.05.2027 bewilligt.',
    'Bewilligungszeitraum: 01.12.2026 bis 30.11.2027',
    'Wir haben vom 23.12.2026 bis zum 03.01.2027 geschlossen. Bitte beachten Sie unsere Öffnungszeiten.',
    'Änderungen sind unverzüglich, spätestens innerhalb von zwei Wochen mitzuteilen.',
    'Bitte teilen Sie uns jede Änderung Ihrer Verhältnisse innerhalb von 14 Tagen mit.',
    'Die Kündigung muss spätestens am dritten Werktag eines Kalendermonats erfolgen.',
    'Der Vertrag kann mit einer Frist von 14 Tagen gekündigt werden.',
    'Sie können den Vertrag mit einer Frist von einem Monat zum Monatsende kündigen.',
    'Die Kündigungsfrist beträgt 4 Wochen zum Monatsende.',
    'Die Karte ist gültig bis 31.12.2029.',
    'Der Ausweis ist bis zum 31.12.2029 gültig und danach abzugeben.',
    'Ihre Daten werden nach 10 Jahren gelöscht.',
    'Die Videoaufnahmen werden spätestens nach 72 Stunden gelöscht, Ihre Daten innerhalb von 30 Tagen.',
    'Umtausch nur innerhalb von 14 Tagen mit Kassenbon.',
    'Rückgabe innerhalb von 30 Tagen gegen Vorlage des Kassenbons.',
    'Sie können die Ware innerhalb von 14 Tagen ohne Angabe von Gründen zurückgeben.',
    'Sie haben das Recht, binnen vierzehn Tagen ohne Angabe von Gründen diesen Vertrag zu widerrufen.',
    'Der Betrag wird Ihnen innerhalb von 3 Werktagen überwiesen.',
    'Ihnen wird innerhalb von 3 Werktagen das Guthaben ausgezahlt.',
    'Die Gutschrift erfolgt innerhalb von 5 Werktagen.',
    'Wir antworten Ihnen innerhalb von zwei Wochen.',
    'Über Ihren Widerspruch wird innerhalb von drei Monaten entschieden.',
    'Ihr Widerspruch vom 01.10.2026 ist bei uns eingegangen. Wir entscheiden innerhalb von drei Monaten.',
    'Ihren Antrag haben Sie nicht innerhalb eines Monats gestellt.',
    'Sie haben den Widerspruch nicht innerhalb der Frist von einem Monat erhoben. Er ist deshalb unzulässig.',
    'Im Zeitraum vom 01.10.2025 bis 30.09.2026 haben Sie 2.841 kWh verbraucht.',
    'Die Miete ist monatlich im Voraus bis zum 3. Werktag zu zahlen.',
    'Die Vollmacht gilt bis zum 31.12.2026.',
    'Diese Bescheinigung gilt bis zum 31.12.2026.',
    'Der Abschlag wird am 24.11.2026 von Ihrem Konto abgebucht.',
    'Das Guthaben wird bis zum 24.11.2026 auf Ihr Konto überwiesen.',
    'Die Rente wird am Monatsende gezahlt, erstmals zum 30.11.2026.',
    'Heute ist die Anzahl der Anträge innerhalb von 12 Monaten um 5 Prozent gestiegen.',
    'Bitte bewahren Sie die Rechnung 2 Jahre auf.',
    'Als Privatperson müssen Sie diese Rechnung zwei Jahre lang aufbewahren.',
    'Sie sind bis zum 31.12.2026 arbeitsunfähig geschrieben.',
    'Die Garantie beträgt 24 Monate ab Kaufdatum.',
    'Die Gewährleistung beträgt zwei Jahre nach Erhalt der Ware.',
    'Der Sozialpass gilt bis 30.06.2027, bitte zeigen Sie ihn vor.',
    'Sprechstunde nur nach Vereinbarung, bis zum 20.12.2026 dienstags.',
    'Anträge auf Wiedereinsetzung sind innerhalb eines Monats nach Wegfall des Hindernisses zu stellen.',
    'Auskunft erteilen wir innerhalb eines Monats nach Eingang Ihrer Anfrage.',
    'Das Fest findet am 05.12.2026 statt. Bitte bringen Sie gute Laune mit.',
    'Ferien vom 23.12.2026 bis 06.01.2027, bitte beachten.',
    'Die Bearbeitung Ihres Antrags dauert bis zu sechs Wochen.',
    'Bitte warten Sie, bis Sie von uns hören. Das dauert höchstens 4 Wochen.',
    'Ihre Mitgliedschaft verlängert sich um 12 Monate, wenn Sie nicht spätestens 3 Monate vor Ablauf kündigen.',
    'Der Strom wird am 24.11.2026 zwischen 8 und 12 Uhr abgestellt.',
    'Der Zählerstand wurde am 24.10.2026 abgelesen.',
    'Meldung der Geburt: innerhalb von einer Woche nach der Geburt beim Standesamt.',
    'Wer umzieht, muss sich innerhalb von zwei Wochen nach dem Einzug anmelden.',
    'Nach § 44 SGB X können Bescheide innerhalb von einem Jahr rückwirkend geprüft werden.',
    'Die Rechnung vom 01.10.2026 war bis zum 15.10.2026 zu zahlen.',
    'Ihre Zahlung war am 15.10.2026 fällig.',
    'Trotz unserer Mahnung haben Sie bis zum 30.10.2026 nicht gezahlt.',
    'Das Angebot gilt bis 30.11.2026.',
    'Nur bis 30.11.2026: 20 % Rabatt auf alles.',
    'Bestellen Sie bis 30.11.2026 und sparen Sie 20 Euro.',
    'Das Arbeitsverhältnis endet zum 31.12.2026.',
    'Die Probezeit beträgt sechs Monate.',
    'Der Stundenlohn wird bis zum 15. des Folgemonats gezahlt.',
    'Einwendungen gegen diese Abrechnung können innerhalb von zwölf Monaten nach Zugang erhoben werden.',
    'Einwendungen gegen die Rechnung sind innerhalb von acht Wochen nach Zugang zu erheben.',
    'Forderungen verjähren nach drei Jahren.',
    'Die Versicherung besteht bis zum 31.12.2026.',
    'Elterngeld wird für die ersten 12 Lebensmonate gezahlt; der Antrag muss innerhalb von drei Monaten nach der Geburt gestellt werden.',
    'Bei Krankheit ist die Bescheinigung spätestens am vierten Tag vorzulegen.',
    'Wenn Sie arbeitsunfähig werden, melden Sie sich bitte innerhalb von drei Tagen krank.',
    'We will reply within 10 working days.',
    'This card is valid until 31 December 2029.',
    'You must tell us about any changes within 14 days.',
    'Die Verjährungsfrist beträgt drei Jahre.',
    'Ihr Antrag ging am 01.11.2026 ein, bitte haben Sie bis zum 24.11.2026 Geduld.',
    'Sofern innerhalb von 6 Wochen nach Zugang kein Widerspruch gegen die Entgeltänderung erfolgt, gilt diese als genehmigt.',
    'Die Abschlagszahlungen sind jeweils am 01. eines Monats fällig.',
    'Wir überweisen Ihnen die Leistung bis zum 30.11.2026.',
    'Zahlbar sofort nach Erhalt der Rechnung ohne Abzug.',
    'Bitte legen Sie die Bescheinigung bis Ende November 2026 vor.',
  ])('%s', (sentence) => expect(deadlineIn(sentence)).toBe(''));
});
