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
  ])('%s', (sentence) => expect(deadlineIn(sentence)).toBe(''));
});
