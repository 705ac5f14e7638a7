import { din, sideBand } from './layouts.ts';
import { codeMark, foldMarks, type Letter, signature, stamp } from './letter.ts';
import { inventedIban } from './truth.ts';

/** Invoices, contracts and papers of every day in the dev set. All firms, persons and numbers are invented. */
export const OTHER_LETTERS: readonly Letter[] = [
  {
    name: 'p11_stromrechnung',
    kind: 'Rechnung Energie',
    font: 'Lato',
    points: 10,
    draw: (t, r) =>
      din({
        head: '<b style="font-size:1.7em;color:#0a6b4f">NiersStrom</b> <span style="color:#0a6b4f">Energie vom Niederrhein</span>',
        back: 'NiersStrom GmbH · Postfach 1240 · 47712 Krefeld',
        to: [t.name('Helga Pannenbecker'), 'Kempener Allee 173', t.plz('47803 Krefeld')],
        info: [
          ['Kundennummer', t.reference('Kundennummer', '4 118 203 77')],
          ['Rechnungsnummer', t.reference('Rechnungsnummer', 'NS-2026-0094412')],
          ['Zählernummer', t.reference('Zählernummer', '1EMH0007731840')],
          ['Rechnungsdatum', t.date('2026-03-27', 'letter')],
        ],
        subject: 'Ihre Jahresrechnung Strom',
        body: `<p>Guten Tag Frau Pannenbecker,</p><p>heute erhalten Sie die Abrechnung für den Zeitraum ${t.date('2025-03-15', 'from')} bis ${t.date('2026-03-14', 'to')}.</p>
<table class="rows"><tr><td><b>Verbrauch</b></td><td class="n">1.874 kWh</td><td class="n"></td></tr>
<tr><td>Arbeitspreis 31,90 ct/kWh</td><td></td><td class="n">${t.euro(59781)}</td></tr><tr><td>Grundpreis 12 Monate</td><td></td><td class="n">${t.euro(13896)}</td></tr>
<tr><td>Gesamtbetrag brutto</td><td></td><td class="n">${t.euro(73677)}</td></tr><tr><td>geleistete Abschläge</td><td></td><td class="n">– ${t.euro(66000)}</td></tr><tr><td><b>Nachzahlung</b></td><td></td><td class="n"><b>${t.euro(7677)}</b></td></tr></table>
<p>Bitte überweisen Sie den Betrag von ${t.euro(7677)} bis spätestens ${t.date('2026-04-14', 'deadline')} auf unser Konto IBAN ${t.iban(inventedIban(r))}.</p>
<p>Ihr neuer monatlicher Abschlag beträgt ab dem ${t.date('2026-05-01', 'from')} ${t.euro(6200)}.</p>
<p class="tiny">Preise einschließlich 19 % Umsatzsteuer. Fragen zur Rechnung beantwortet unser Kundenservice montags bis freitags von 8 bis 18 Uhr unter 02151 555 0170. Bei Meinungsverschiedenheiten können Sie die Schlichtungsstelle Energie e. V., Friedrichstraße 133, 10117 Berlin, anrufen. Der Energiemix besteht zu 62 % aus erneuerbaren Quellen.</p>`,
        foot: [
          'NiersStrom GmbH<br>Sitz Krefeld, HRB 99817',
          'Geschäftsführung<br>Dr. Beate Terhorst',
          'USt-IdNr. DE999817345<br>www.niersstrom.example',
        ],
        extra: foldMarks,
      }),
  },
  {
    name: 'p12_telefon_mahnung',
    kind: 'Mahnung',
    font: "'Liberation Sans Narrow'",
    points: 11.5,
    draw: (t, r) =>
      sideBand({
        colour: '#f3dfe6',
        band: `<b style="font-size:1.6em;color:#a0134f">fonwerk</b><br><br>fonwerk Telekommunikation GmbH<br>Kundenbetreuung<br>44777 Bochum<br><br>Kundennummer<br><b>${t.reference('Kundennummer', '7003918264')}</b><br><br>Mahnung Nr.<br>${t.reference('Mahnung Nr.', 'M2-55190736')}<br><br>Datum<br>${t.date('2026-05-18', 'letter', 'short')}<br><br>Hotline 0800 555 77 10`,
        to: ['Herrn', t.name('Ömer Çelik'), 'Alte Linner Str. 19', t.plz('47799 Krefeld')],
        body: `<h2>Letzte Mahnung</h2><p>Sehr geehrter Herr Çelik,</p><p>auf unsere Zahlungserinnerung haben wir keine Antwort erhalten. Folgende Rechnungen sind noch offen:</p>
<table class="grid"><tr><th>Rechnung</th><th>vom</th><th class="n">Betrag</th></tr><tr><td>${t.reference('Rechnung', 'R-880412')}</td><td>${t.date('2026-03-04', 'event', 'short')}</td><td class="n">${t.euro(3999)}</td></tr>
<tr><td>${t.reference('Rechnung', 'R-891077')}</td><td>${t.date('2026-04-04', 'event', 'short')}</td><td class="n">${t.euro(4464)}</td></tr><tr><td colspan="2">Mahngebühr</td><td class="n">${t.euro(350)}</td></tr><tr><td colspan="2"><b>Summe</b></td><td class="n"><b>${t.euro(8813)}</b></td></tr></table>
<p>Wir bitten Sie, den Gesamtbetrag bis zum ${t.date('2026-06-01', 'deadline')} zu begleichen. Andernfalls sperren wir Ihren Anschluss gemäß § 61 TKG.</p>
<p>Empfänger: fonwerk GmbH<br>IBAN: ${t.iban(inventedIban(r))}<br>Verwendungszweck: 7003918264</p><p>Freundliche Grüße<br>Ihr fonwerk-Team</p>`,
        extra: codeMark(r, 22, 255),
      }),
  },
  {
    name: 'p13_arztrechnung',
    kind: 'Rechnung Arzt',
    font: "'EB Garamond'",
    points: 12,
    draw: (t, r) =>
      `<div style="padding:14mm 20mm 14mm 24mm"><div class="right"><b style="font-size:1.2em">Dr. med. Friederike Ossendorf</b><br>Fachärztin für Haut- und Geschlechtskrankheiten<br>Ostwall 208 · 47798 Krefeld</div>
<p style="margin-top:12mm">${t.name('Gerd Wittkowski')}<br>Am Flohbusch 6<br>${t.plz('47802 Krefeld')}</p>
<p class="right">${t.date('2026-04-30', 'letter', 'long')}</p><h2>Rechnung ${t.reference('Rechnung', '2026/0418-W')}</h2>
<p>Für meine ärztlichen Bemühungen erlaube ich mir nach der Gebührenordnung für Ärzte (GOÄ) zu berechnen. Diagnose: Keratosis seborrhoica, Melanozytennävus.</p>
<table class="grid"><tr><th>Datum</th><th>GOÄ</th><th>Leistung</th><th class="n">Faktor</th><th class="n">Betrag</th></tr>
<tr><td>${t.date('2026-04-14', 'event')}</td><td>1</td><td>Beratung, auch telefonisch</td><td class="n">2,3</td><td class="n">${t.euro(1072, '')}</td></tr>
<tr><td></td><td>7</td><td>Untersuchung der gesamten Haut</td><td class="n">2,3</td><td class="n">${t.euro(2145, '')}</td></tr><tr><td></td><td>750</td><td>Auflichtmikroskopie</td><td class="n">2,3</td><td class="n">${t.euro(1609, '')}</td></tr>
<tr><td>${t.date('2026-04-21', 'event')}</td><td>2403</td><td>Exzision einer kleinen Geschwulst</td><td class="n">2,3</td><td class="n">${t.euro(1783, '')}</td></tr>
<tr><td colspan="4"><b>Gesamtbetrag</b></td><td class="n"><b>${t.euro(6609)}</b></td></tr></table>
<p>Bitte überweisen Sie den Betrag innerhalb von 30 Tagen nach Erhalt dieser Rechnung auf das Konto ${t.iban(inventedIban(r))}.${t.relative({ rule: '30 Tage nach Erhalt', n: 30, unit: 'tag', from: 'zugang' })}</p>
<p>Mit freundlichen Grüßen</p></div>${signature(r, 24, 218)}`,
  },
  {
    name: 'p14_kontoauszug',
    kind: 'Kontoauszug',
    font: "'Courier Prime'",
    points: 9.5,
    draw: (t, r) => {
      const rows: readonly (readonly [string, string, number])[] = [
        ['2026-02-02', 'Miete Februar Wohnbau Linn eG', -51240],
        ['2026-02-03', 'Kartenzahlung EDEKA Bockum', -4718],
        ['2026-02-09', 'SWK Energie Abschlag', -8900],
        ['2026-02-13', 'Geldautomat Rheinstrasse', -15000],
        ['2026-02-16', 'Familienkasse Kindergeld', 51800],
        ['2026-02-19', 'Apotheke am Ring', -1295],
        ['2026-02-27', 'Lohn Gebaeudereinigung Schmitz', 138264],
        ['2026-02-27', 'Rundfunkbeitrag Quartal', -5508],
      ];
      // No year in the rows of a statement: no date of a calendar, so none in the truth.
      const day = (iso: string) => `${iso.slice(8)}.${iso.slice(5, 7)}.`;
      return `<div style="padding:16mm 16mm 16mm 20mm"><table><tr><td><b>Volksbank Beispiel eG</b></td><td class="n">Kontoauszug 2/2026</td></tr><tr><td>Girokonto ${t.reference('Girokonto', '7 401 993 016')}</td><td class="n">Blatt 1 von 1</td></tr></table>
<p>${t.name('Ilona Krüger-Matthes')}<br>Inrather Strasse 501<br>${t.plz('47803 Krefeld')}</p><p>IBAN ${t.iban(inventedIban(r))}</p>
<table class="rows"><tr><th>Tag</th><th>Vorgang</th><th class="n">Betrag EUR</th></tr><tr><td></td><td>Alter Kontostand vom ${t.date('2026-01-30', 'event')}</td><td class="n">${t.euro(21109, '')} +</td></tr>
${rows.map(([iso, what, cents]) => `<tr><td>${day(iso)}</td><td>${what}</td><td class="n">${t.euro(Math.abs(cents), '')} ${cents < 0 ? '-' : '+'}</td></tr>`).join('')}
<tr><td></td><td>Neuer Kontostand vom ${t.date('2026-02-27', 'event')}</td><td class="n">${t.euro(124512, '')} +</td></tr></table>
<p class="small">Bitte pruefen Sie die Buchungen. Guthaben sind als Einlagen nach dem Einlagensicherungsgesetz entschaedigungsfaehig.</p></div>`;
    },
  },
  {
    name: 'p15_mieterhoehung',
    kind: 'Mieterhöhung',
    font: "'Liberation Serif'",
    points: 12,
    draw: (t, r) =>
      `<div style="padding:18mm 22mm 18mm 25mm"><p>Hausverwaltung Josef Terbrüggen e. K.<br>Bismarckstraße 96, 47799 Krefeld</p><p style="margin-top:12mm">Eheleute<br>${t.name('Nadia und Karim Benali')}<br>Roonstraße 30<br>${t.plz('47799 Krefeld')}</p>
<p class="right">Krefeld, ${t.date('2026-05-29', 'letter', 'long')}</p><p><b>Erhöhung der Miete nach § 558 BGB – Wohnung 2. OG rechts, Vertragsnummer ${t.reference('Vertragsnummer', 'RO30-07')}</b></p>
<p>Sehr geehrte Frau Benali, sehr geehrter Herr Benali,</p><p>die Nettokaltmiete Ihrer 71,5 m² großen Wohnung beträgt seit dem ${t.date('2022-10-01', 'from')} unverändert ${t.euro(44330)}. Das entspricht 6,20 € je m².</p>
<p>Nach dem Mietspiegel der Stadt Krefeld liegt die ortsübliche Vergleichsmiete bei 6,85 € je m². Ich bitte Sie daher, einer Erhöhung auf ${t.euro(48977)} zuzustimmen. Die neue Miete wird ab dem ${t.date('2026-08-01', 'from')} geschuldet. Die Vorauszahlung auf die Betriebskosten von ${t.euro(15800)} bleibt gleich.</p>
<p>Bitte senden Sie mir die beigefügte Zustimmung bis zum ${t.date('2026-07-31', 'deadline', 'long')} unterschrieben zurück. Stimmen Sie nicht zu, kann ich auf Erteilung der Zustimmung klagen.</p>
<p>Hochachtungsvoll</p></div>${signature(r, 26, 204)}`,
  },
  {
    name: 'p16_newsletter',
    kind: 'Rundbrief',
    font: 'Cabin',
    points: 10.5,
    paper: '#f4f8f1',
    draw: (t) =>
      `<div style="padding:12mm 16mm"><div style="background:#2e7d4f;color:#fff;padding:4mm 6mm;margin-bottom:6mm"><h1 style="margin:0">Unser Viertel</h1>Neues aus dem Stadtteilzentrum Beispielhof, Ausgabe 3/2026</div>
<div class="two"><h3>Sommerfest auf dem Hof</h3><p>Am Samstag, ${t.date('2026-06-27', 'event', 'long')}, feiern wir ab 14 Uhr. Es gibt Musik vom Chor der Josefschule, Kaffee, Kuchen und Gegrilltes. Die Tombola hat in diesem Jahr über hundert Preise.</p>
<h3>Neue Gruppe: Stricken und Schwatzen</h3><p>Jeden Donnerstag von 15 bis 17 Uhr treffen sich Menschen, die gern mit Wolle arbeiten. Nadeln sind vorhanden, Anfänger willkommen. Leitung: Ruth Stappert.</p>
<h3>Rückblick</h3><p>Beim Frühjahrsputz am ${t.date('2026-04-18', 'event')} sammelten 43 Helferinnen und Helfer 61 Säcke Müll. Herzlichen Dank an alle, auch an die Bäckerei für die Brötchen.</p>
<h3>Beratung zum Energiesparen</h3><p>Die Verbraucherzentrale kommt jeden ersten Montag ins Haus. Bringen Sie Ihre Rechnung mit, die Beratung kostet nichts. Ein Paar Ratschläge: Stoßlüften, Kühlschrank abtauen, Deckel auf den Topf.</p>
<h3>Lesetipp</h3><p>„Die Straße der kleinen Läden“ erzählt von drei Familien am Südbahnhof. Das Buch steht in unserer Bücherecke und kann ohne Ausweis entliehen werden.</p>
<h3>Spenden</h3><p>Im ersten Halbjahr kamen ${t.euro(128450)} zusammen. Davon wurde der Ofen der Küche erneuert.</p></div></div>`,
  },
  {
    name: 'p17_vermieterbescheinigung',
    kind: 'Vermieterbescheinigung',
    font: 'Breip',
    points: 15,
    handwritten: true,
    draw: (t, r) =>
      `<div style="padding:22mm 24mm;color:#1b2a6b"><p>Krefeld, den ${t.date('2026-03-08', 'letter')}</p><h2>Bescheinigung</h2><p>Hiermit bestätige ich, dass Frau ${t.name('Svetlana Dorn')}, geboren am ${t.date('1971-06-19', 'birth')}, seit dem ${t.date('2019-04-01', 'from')} in meinem Haus Gartenstraße 18, ${t.plz('47798 Krefeld')}, im Erdgeschoss links wohnt.</p>
<p>Die Wohnung hat zwei Zimmer, Küche und Bad, zusammen 52 Quadratmeter. Die Miete beträgt ${t.euro(39000, 'Euro')} kalt, dazu kommen ${t.euro(9500, 'Euro')} Nebenkosten und ${t.euro(7000, 'Euro')} für die Heizung. Geheizt wird mit Gas.</p>
<p>Die Miete wird immer pünktlich gezahlt.</p><p>Mit freundlichem Gruß</p><p>Heinz Opgenoorth</p></div>${signature(r, 70, 150)}`,
  },
  {
    name: 'p18_inkasso',
    kind: 'Inkassoschreiben',
    font: "'Nimbus Sans'",
    points: 9.5,
    draw: (t, r) =>
      din({
        form: 'A',
        head: '<b style="font-size:1.4em;letter-spacing:0.05em">REGULA Forderungsmanagement</b>',
        back: 'Regula GmbH · Hafenstraße 2 · 40221 Düsseldorf',
        to: ['Frau', t.name('Petra Siebenhaar'), 'Breslauer Str. 301', t.plz('47829 Krefeld')],
        info: [
          ['Unser Zeichen', t.reference('Unser Zeichen', 'RG/26/118-4472')],
          ['Gläubiger', 'Schuhparadies Online AG'],
          ['Datum', t.date('2026-06-10', 'letter')],
        ],
        subject: `Forderung aus Warenlieferung – Bestellung vom ${t.date('2025-12-05', 'event')}`,
        body: `<p>Sehr geehrte Frau Siebenhaar,</p><p>wir vertreten die Interessen der oben genannten Gläubigerin. Eine Vollmacht wird versichert. Der Forderung liegt folgende Aufstellung zu Grunde:</p>
<table class="rows"><tr><td>Hauptforderung</td><td class="n">${t.euro(12990)}</td></tr><tr><td>Zinsen 5 Prozentpunkte über Basiszinssatz</td><td class="n">${t.euro(412)}</td></tr><tr><td>Mahnkosten</td><td class="n">${t.euro(500)}</td></tr><tr><td>Inkassovergütung nach RVG</td><td class="n">${t.euro(3240)}</td></tr><tr><td><b>Gesamtforderung</b></td><td class="n"><b>${t.euro(17142)}</b></td></tr></table>
<p>Wir fordern Sie auf, den Gesamtbetrag binnen 14 Tagen nach Zugang dieses Schreibens zu zahlen.${t.relative({ rule: '14 Tage nach Zugang', n: 14, unit: 'tag', from: 'zugang' })} Danach werden wir ohne weitere Ankündigung das gerichtliche Mahnverfahren einleiten.</p>
<p>Kontoverbindung: ${t.iban(inventedIban(r))}, Regula GmbH, Zeichen bitte angeben.</p><p>Sollten Sie zur Zahlung in einer Summe nicht in der Lage sein, sprechen Sie uns auf eine Ratenzahlung an. Einwände gegen die Forderung teilen Sie uns bitte schriftlich mit.</p><p>Mit freundlichen Grüßen</p><p>i. A. Brockhoff</p>`,
        foot: ['Registriert im Rechtsdienstleistungsregister', 'AG Düsseldorf HRB 98765', 'Telefon 0211 5550-300'],
        extra: stamp(r, ['EINGEGANGEN', '15. Juni 2026'], 130, 82, '#b02a2a'),
      }),
  },
  {
    name: 'p21_kassenbon',
    kind: 'Kassenbon',
    font: "'Liberation Mono'",
    points: 8.5,
    size: [80, 150],
    draw: (t) =>
      `<div style="padding:6mm 5mm"><div style="text-align:center"><b>FRISCHEMARKT JANSEN</b><br>Marktstraße 44<br>47798 Krefeld</div><br><table>
<tr><td></td><td class="n">EUR</td></tr><tr><td>Roggenmischbrot</td><td class="n">${t.euro(349, '')}</td></tr><tr><td>Vollmilch 3,8 %</td><td class="n">${t.euro(135, '')}</td></tr><tr><td>Gouda jung</td><td class="n">${t.euro(289, '')}</td></tr><tr><td>Äpfel 1,2 kg</td><td class="n">${t.euro(310, '')}</td></tr><tr><td>Waschmittel</td><td class="n">${t.euro(599, '')}</td></tr><tr><td>Pfand</td><td class="n">${t.euro(25, '')}</td></tr>
<tr><td><b>SUMME</b></td><td class="n"><b>${t.euro(1707, '')}</b></td></tr><tr><td>Bar</td><td class="n">${t.euro(2000, '')}</td></tr><tr><td>Rückgeld</td><td class="n">${t.euro(293, '')}</td></tr></table>
<p>${t.date('2026-05-07', 'event')} 17:42 Kasse 3 Bon 8841</p><div style="text-align:center">Vielen Dank für Ihren Einkauf!</div></div>`,
  },
  {
    name: 'p22_buechereiausweis',
    kind: 'Ausweis',
    font: "'Open Sans'",
    points: 8.5,
    size: [85.6, 54],
    paper: '#d9e8f2',
    draw: (t, r) =>
      `<div style="padding:5mm 5mm"><b style="font-size:1.25em">Mediothek Beispielstadt</b><br>Benutzerausweis<div style="margin-top:6mm">Name: ${t.name('Thorsten Vennemann')}<br>geboren: ${t.date('1983-12-02', 'birth')}<br>Ausweis-Nr. ${t.reference('Ausweis-Nr.', '00271 4405 8')}<br>gültig bis ${t.date('2027-12-31', 'to')}</div></div>${codeMark(r, 64, 22, 15)}`,
  },
  {
    name: 'p31_leer',
    kind: 'leer',
    font: 'Lato',
    refused: 'blank',
    draw: (_, r) =>
      `<div data-drawn class="at" style="left:${r.between(5, 9)}mm;top:104mm;width:6mm;height:6mm;border-radius:50%;background:#55504a"></div>`,
  },
  {
    name: 'p32_urlaubsfoto',
    kind: 'Foto',
    font: 'Lato',
    size: [150, 100],
    refused: 'no_document',
    draw: (
      _,
      r,
    ) => `<svg data-drawn width="150mm" height="100mm" viewBox="0 0 150 100" style="display:block"><defs><linearGradient id="s" x2="0" y2="1"><stop offset="0" stop-color="#3f86c8"/><stop offset="1" stop-color="#cfe4ee"/></linearGradient></defs>
<rect width="150" height="100" fill="url(#s)"/><circle cx="${r.between(90, 130)}" cy="20" r="9" fill="#fff2b0"/><path d="M0 60 L30 30 L55 58 L85 22 L120 60 L150 40 V100 H0 Z" fill="#5d6f60"/><path d="M0 70 Q40 58 80 72 T150 66 V100 H0 Z" fill="#2f6f8f"/><path d="M60 78 l26 0 l-5 8 l-16 0 z" fill="#a33"/><path d="M72 52 v26 l16 0 z" fill="#eee"/></svg>`,
  },
];
