import { centred, din, sideBand } from './layouts.ts';
import { codeMark, foldMarks, type Letter, signature, stamp } from './letter.ts';
import { inventedIban } from './truth.ts';

/** Letters of offices in the held set: nobody develops with them. All persons and numbers are invented. */
export const HELD_OFFICE_LETTERS: readonly Letter[] = [
  {
    name: 'h01_rundfunkbeitrag',
    kind: 'Festsetzungsbescheid',
    font: "'TeX Gyre Heros'",
    points: 9.5,
    draw: (t, r) =>
      din({
        head: '<div class="right"><b style="font-size:1.3em">Beitragsservice der Rundfunkanstalten</b><br><span class="small">im Auftrag des Westdeutschen Rundfunks</span></div>',
        back: 'Beitragsservice · 50656 Köln',
        to: ['Frau', t.name('Kerstin Vollbrecht'), 'Traarer Straße 77', t.plz('47829 Krefeld')],
        info: [
          ['Beitragsnummer', t.reference('Beitragsnummer', '618 440 927')],
          ['Telefon', '0221 5550-1000'],
          ['Köln,', t.date('2026-03-02', 'letter')],
        ],
        subject: 'Festsetzungsbescheid',
        body: `<p>Sehr geehrte Frau Vollbrecht,</p><p>Ihr Beitragskonto weist einen Rückstand auf. Für den Zeitraum vom ${t.date('2025-10-01', 'from')} bis ${t.date('2025-12-31', 'to')} wird festgesetzt:</p>
<table class="rows"><tr><td>Rundfunkbeiträge für eine Wohnung</td><td class="n">${t.euro(5508, 'EUR')}</td></tr><tr><td>Säumniszuschlag</td><td class="n">${t.euro(800, 'EUR')}</td></tr><tr><td><b>Festgesetzter Betrag</b></td><td class="n"><b>${t.euro(6308, 'EUR')}</b></td></tr></table>
<p>Bitte überweisen Sie diesen Betrag innerhalb von zwei Wochen nach Zugang des Bescheids auf das Konto IBAN ${t.iban(inventedIban(r))}.${t.relative({ rule: '2 Wochen nach Zugang', n: 2, unit: 'woche', from: 'zugang' })}</p>
<p><b>Rechtsbehelfsbelehrung</b></p><p class="small">Gegen diesen Bescheid kann innerhalb eines Monats nach seiner Bekanntgabe Widerspruch erhoben werden. Der Widerspruch ist schriftlich oder zur Niederschrift beim Westdeutschen Rundfunk, Appellhofplatz 1, 50667 Köln, einzulegen. Der Widerspruch hat keine aufschiebende Wirkung.${t.relative({ rule: '1 Monat nach Bekanntgabe', n: 1, unit: 'monat', from: 'bekanntgabe' })}</p>
<p>Mit freundlichen Grüßen</p><p>Der Intendant</p>`,
        foot: ['Auskünfte: Montag bis Freitag 7 bis 19 Uhr', 'Rückseite beachten'],
        extra: foldMarks + codeMark(r, 160, 20),
      }),
  },
  {
    name: 'h02_abfallgebuehren',
    kind: 'Gebührenbescheid',
    font: 'Caladea',
    points: 10.5,
    paper: '#efeee6',
    draw: (t, r) =>
      centred({
        head: '<h2 style="margin:0">Gemeinde Beispielrath</h2>Der Bürgermeister · Steueramt · Rathausplatz 3 · 47906 Kempen',
        to: ['Eheleute', t.name('Waltraud und Dieter Schmitz-Ophey'), 'Lindenallee 12', t.plz('47906 Kempen')],
        dated: `Kempen, ${t.date('2026-01-15', 'letter', 'long')}`,
        marks: `Buchungszeichen ${t.reference('Buchungszeichen', '01.00417.8-GA')} · bei Zahlung bitte angeben`,
        body: `<h3>Bescheid über Grundbesitzabgaben für das Jahr 2026</h3><table class="grid"><tr><th>Abgabeart</th><th>Bemessung</th><th class="n">Satz</th><th class="n">Jahresbetrag €</th></tr>
<tr><td>Grundsteuer B</td><td>Messbetrag 84,32</td><td class="n">612 %</td><td class="n">${t.euro(51604, '')}</td></tr><tr><td>Restmüll 120 l</td><td>14-täglich</td><td class="n"></td><td class="n">${t.euro(18840, '')}</td></tr><tr><td>Straßenreinigung</td><td>17 m</td><td class="n">1,95</td><td class="n">${t.euro(3315, '')}</td></tr><tr><td>Niederschlagswasser</td><td>96 m²</td><td class="n">1,04</td><td class="n">${t.euro(9984, '')}</td></tr><tr><td colspan="3"><b>Summe</b></td><td class="n"><b>${t.euro(83743, '')}</b></td></tr></table>
<p>Die Abgaben werden in vier Teilbeträgen fällig: am ${t.date('2026-02-15', 'payment')}, am ${t.date('2026-05-15', 'payment')}, am ${t.date('2026-08-15', 'payment')} und am ${t.date('2026-11-15', 'payment')}.</p>
<p>Konto der Gemeindekasse: IBAN ${t.iban(inventedIban(r))}</p><h3>Ihr Rechtsbehelf</h3>
<p>Gegen diesen Bescheid können Sie innerhalb eines Monats nach Bekanntgabe Klage beim Verwaltungsgericht Düsseldorf, Bastionstraße 39, 40213 Düsseldorf, erheben.${t.relative({ rule: '1 Monat nach Bekanntgabe', n: 1, unit: 'monat', from: 'bekanntgabe' })}</p><p>Im Auftrag<br>Nellessen</p>`,
        extra: stamp(r, ['Gemeinde', 'Beispielrath', '7'], 146, 228, '#1f4d33'),
      }),
  },
  {
    name: 'h03_pflegegrad',
    kind: 'Pflegebescheid',
    font: 'Roboto',
    points: 10.5,
    draw: (t, r) =>
      sideBand({
        colour: '#e2efdf',
        band: `<b style="font-size:1.4em">Niederrhein Pflegekasse</b><br><br>Geschäftsstelle Moers<br>Steinstraße 22<br>47441 Moers<br><br>Ihr Kontakt<br>Jasmin Effertz<br>Tel. 02841 555 390<br><br>Versichertennummer<br>${t.reference('Versichertennummer', 'K408815526')}<br><br>${t.date('2026-05-12', 'letter', 'long')}`,
        to: ['Herrn', t.name('Alfons Kleinschnittger'), 'Luiter Weg 5', t.plz('47802 Krefeld')],
        body: `<h3>Ihr Antrag auf Leistungen der Pflegeversicherung</h3><p>Sehr geehrter Herr Kleinschnittger,</p><p>der Medizinische Dienst hat Sie am ${t.date('2026-04-28', 'event')} zu Hause besucht. Nach dem Gutachten liegt bei Ihnen ab dem ${t.date('2026-03-01', 'from')} der <b>Pflegegrad 2</b> vor.</p>
<p>Sie erhalten ab diesem Tag:</p><ul><li>Pflegegeld von monatlich ${t.euro(34700)}</li><li>einen Entlastungsbetrag bis zu ${t.euro(13100)}</li><li>Pflegehilfsmittel bis zu ${t.euro(4200)}</li></ul>
<p>Das Pflegegeld zahlen wir auf das Konto ${t.iban(inventedIban(r))}.</p><p>Sind Sie nicht einverstanden? Dann können Sie binnen eines Monats nach Bekanntgabe dieses Bescheides schriftlich oder zur Niederschrift Widerspruch einlegen.${t.relative({ rule: '1 Monat nach Bekanntgabe', n: 1, unit: 'monat', from: 'bekanntgabe' })}</p><p>Freundliche Grüße</p><p>Jasmin Effertz</p>`,
        extra: signature(r, 20, 212),
      }),
  },
  {
    name: 'h04_bafoeg',
    kind: 'BAföG-Bescheid',
    font: 'FreeSans',
    points: 9.5,
    draw: (t, r) =>
      din({
        form: 'A',
        head: '<b>Studierendenwerk Musterrhein</b> – Amt für Ausbildungsförderung',
        back: 'Studierendenwerk Musterrhein · 40204 Düsseldorf',
        to: [t.name('Emre Taşkın'), 'Rheinstraße 114', t.plz('47798 Krefeld')],
        info: [
          ['Förderungsnummer', t.reference('Förderungsnummer', '411/08/772301-5')],
          ['Bearbeiter', 'Frau Nikolić'],
          ['Datum', t.date('2026-02-03', 'letter')],
        ],
        subject: 'Bescheid nach dem BAföG für den Bewilligungszeitraum',
        body: `<p>Guten Tag,</p><p>für Ihr Studium Maschinenbau an der Hochschule wird Ihnen Ausbildungsförderung vom ${t.date('2026-03-01', 'from')} bis ${t.date('2027-02-28', 'to')} bewilligt.</p>
<table class="grid"><tr><th>Berechnung (monatlich)</th><th class="n">EUR</th></tr><tr><td>Grundbedarf</td><td class="n">${t.euro(47500, '')}</td></tr><tr><td>Bedarf für die Unterkunft</td><td class="n">${t.euro(38000, '')}</td></tr><tr><td>Kranken- und Pflegeversicherung</td><td class="n">${t.euro(13700, '')}</td></tr><tr><td>anzurechnendes Einkommen der Eltern</td><td class="n">- ${t.euro(21150, '')}</td></tr><tr><td><b>Förderungsbetrag</b></td><td class="n"><b>${t.euro(78050, '')}</b></td></tr></table>
<p>Davon werden ${t.euro(39025)} als Zuschuss und ${t.euro(39025)} als Darlehen geleistet. Die Auszahlung erfolgt zum Monatsende auf IBAN ${t.iban(inventedIban(r))}.</p><p>Ein Fachrichtungswechsel, eine Unterbrechung des Studiums oder eine Änderung der Einkünfte ist dem Amt unverzüglich mitzuteilen.</p><p class="small">Dieser Bescheid ist ohne Unterschrift gültig.</p>`,
      }),
  },
  {
    name: 'h05_rentenkonto',
    kind: 'Kontenklärung',
    font: "'Linux Libertine O'",
    points: 11.5,
    draw: (t) =>
      din({
        head: '<b style="font-size:1.25em">Rentenversicherung Beispielland</b>',
        back: 'Rentenversicherung Beispielland, 40194 Düsseldorf',
        to: ['Frau', t.name('Ludmila Reichert'), 'Dahlerdyk 60', t.plz('47803 Krefeld')],
        info: [
          ['Versicherungsnummer', t.reference('Versicherungsnummer', '53 210766 R 504')],
          ['Kennzeichen', t.reference('Kennzeichen', '4118')],
          ['Datum', t.date('2026-06-08', 'letter')],
        ],
        subject: 'Klärung Ihres Versicherungskontos',
        body: `<p>Sehr geehrte Frau Reichert,</p><p>in Ihrem Versicherungsverlauf sind folgende Zeiten noch nicht geklärt:</p><table class="rows"><tr><td>vom ${t.date('1984-09-01', 'from')} bis ${t.date('1987-06-30', 'to')}</td><td>Schulausbildung oder Lehre?</td></tr><tr><td>vom ${t.date('1993-02-15', 'from')} bis ${t.date('1993-11-30', 'to')}</td><td>Arbeitslosigkeit?</td></tr><tr><td>vom ${t.date('1998-04-11', 'from')} bis ${t.date('2001-04-10', 'to')}</td><td>Erziehung eines Kindes?</td></tr></table>
<p>Bitte füllen Sie den Fragebogen V0100 aus und senden Sie ihn mit den Belegen bis zum ${t.date('2026-08-03', 'deadline', 'long')} an uns zurück. Zeugnisse und Bescheinigungen genügen als Kopie.</p><p>Hilfe beim Ausfüllen geben Ihnen unsere Versichertenberater kostenlos.</p><p>Mit freundlichen Grüßen<br>Ihre Rentenversicherung</p>`,
        foot: ['Service-Telefon 0800 5550 4800', 'Königsallee 71 · 40215 Düsseldorf'],
        extra: foldMarks,
      }),
  },
  {
    name: 'h06_meldebescheinigung',
    kind: 'Meldebescheinigung',
    font: "'URW Bookman'",
    points: 11,
    paper: '#f3e3e1',
    draw: (t, r) =>
      `<div style="padding:20mm 24mm"><b>Stadt Moers</b><br>Bürgerservice<br>Rathausplatz 1, 47441 Moers<h1 style="margin:18mm 0 8mm">Meldebescheinigung</h1><p>Nach § 18 des Bundesmeldegesetzes wird bescheinigt:</p>
<table class="grid"><tr><td>Familienname</td><td>Aslanidis</td></tr><tr><td>Vornamen</td><td>Eleni Marina</td></tr><tr><td>Geburtsdatum</td><td>${t.date('1996-08-17', 'birth')}</td></tr><tr><td>Anschrift</td><td>Homberger Straße 220, ${t.plz('47441 Moers')}</td></tr><tr><td>Einzugsdatum</td><td>${t.date('2024-11-01', 'event')}</td></tr><tr><td>Familienstand</td><td>ledig</td></tr></table>
<p>Die Angaben entsprechen dem Melderegister.</p><p>Gebühr: ${t.euro(1100)}</p><p style="margin-top:12mm">Moers, ${t.date('2026-05-26', 'letter')}</p><p style="margin-top:16mm">Verwaltungsfachangestellte</p></div>${stamp(r, ['STADT', 'MOERS', '31'], 120, 190, '#333')}${signature(r, 28, 205)}`,
  },
  {
    name: 'h07_aushang',
    kind: 'Aushang',
    font: 'Cantarell',
    points: 14,
    paper: '#bfe0c4',
    draw: (t) =>
      `<div style="padding:24mm 20mm"><h1>Wohngeldstelle: nur noch mit Termin</h1><p>Vom ${t.date('2026-09-14', 'from')} bis zum ${t.date('2026-12-18', 'to')} wird unser Gebäude umgebaut.</p><p>In dieser Zeit finden Sie uns im Haus Fabritianum, Dampfmühlenweg 5, zweite Etage.</p><table class="rows"><tr><td>Montag</td><td>9 bis 12 Uhr</td></tr><tr><td>Mittwoch</td><td>13 bis 16 Uhr</td></tr><tr><td>Freitag</td><td>9 bis 11 Uhr</td></tr></table><p>Termine: Telefon 02151 555 4040. Unterlagen können Sie jederzeit in den Briefkasten neben der Tür werfen.</p><p>Am ${t.date('2026-10-02', 'event')} ist die Stelle geschlossen.</p><p>Vielen Dank für Ihr Verständnis!</p></div>`,
  },
  {
    name: 'h08_anhoerung',
    kind: 'Anhörung',
    font: "'Noto Sans'",
    points: 9.5,
    draw: (t, r) =>
      din({
        head: '<b style="font-size:1.4em">Jobcenter Kreis Beispiel</b>',
        back: 'Jobcenter Kreis Beispiel, Postfach 2211, 41721 Viersen',
        to: ['Herrn', t.name('Piotr Zieliński'), 'Am Alten Gymnasium 4', t.plz('47918 Tönisvorst')],
        info: [
          ['Mein Zeichen', '512 – Rückforderung'],
          ['Nummer der BG', t.reference('BG-Nummer', '36106//0043318')],
          ['Datum', t.date('2026-04-13', 'letter')],
        ],
        subject: 'Anhörung nach § 24 SGB X – mögliche Überzahlung von Bürgergeld',
        body: `<p>Sehr geehrter Herr Zieliński,</p><p>nach meinen Unterlagen haben Sie vom ${t.date('2026-01-01', 'from')} bis ${t.date('2026-02-28', 'to')} Bürgergeld in Höhe von ${t.euro(74318)} zu Unrecht bezogen. Sie haben am ${t.date('2026-01-05', 'event')} eine Beschäftigung bei der Spedition Lünemann aufgenommen.</p>
<table class="grid small"><tr><th>Monat</th><th class="n">gezahlt</th><th class="n">zustehend</th><th class="n">überzahlt</th></tr><tr><td>Januar 2026</td><td class="n">${t.euro(101840)}</td><td class="n">${t.euro(64681)}</td><td class="n">${t.euro(37159)}</td></tr><tr><td>Februar 2026</td><td class="n">${t.euro(101840)}</td><td class="n">${t.euro(64681)}</td><td class="n">${t.euro(37159)}</td></tr></table>
<p>Bevor ich entscheide, haben Sie Gelegenheit, sich zu dem Sachverhalt zu äußern. Bitte nutzen Sie den beigefügten Vordruck und antworten Sie bis spätestens ${t.date('2026-05-04', 'deadline')}. Äußern Sie sich nicht, entscheide ich nach Aktenlage.</p><p>Mit freundlichen Grüßen<br>Im Auftrag</p><p>Wirtz</p>`,
        extra: stamp(r, ['Posteingang', '16.04.'], 128, 26, '#2b2b90'),
      }),
  },
];
