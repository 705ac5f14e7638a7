import { centred, din, sideBand } from './layouts.ts';
import { foldMarks, type Letter, signature, stamp } from './letter.ts';
import { inventedIban } from './truth.ts';

/** Letters of offices in the dev set. All persons and numbers are invented. */
export const OFFICE_LETTERS: readonly Letter[] = [
  {
    name: 'p01_wohngeld_ablehnung',
    kind: 'Ablehnungsbescheid Wohngeld',
    font: "'Liberation Sans'",
    draw: (t, r) =>
      din({
        head: '<b style="font-size:1.5em">Stadt Krefeld</b><br>Der Oberbürgermeister · Fachbereich Soziales, Senioren und Wohnen',
        back: 'Stadt Krefeld · Abt. Wohngeld · 47792 Krefeld',
        to: ['Herrn', t.name('Tadeusz Wróblewski'), 'Uerdinger Straße 412', t.plz('47800 Krefeld')],
        info: [
          ['Auskunft erteilt', 'Frau Hendricks'],
          ['Zimmer', '2.114'],
          ['Telefon', '02151 86-31 77'],
          ['Aktenzeichen', t.reference('Aktenzeichen', '50-22-WG-118 204')],
          ['Datum', t.date('2026-04-09', 'letter')],
        ],
        subject: 'Ablehnung Ihres Antrages auf Wohngeld nach dem Wohngeldgesetz (WoGG)',
        body: `<p>Sehr geehrter Herr Wróblewski,</p>
<p>Ihren Antrag vom ${t.date('2026-02-17', 'event')} auf Bewilligung von Mietzuschuss lehne ich ab.</p>
<p><b>Begründung</b><br>Nach Ihren Angaben beziehen Sie seit dem ${t.date('2026-01-01', 'from')} Leistungen der Grundsicherung im Alter. Die Kosten
der Unterkunft werden dort in voller Höhe von ${t.euro(48760)} berücksichtigt. Empfängerinnen und Empfänger solcher Leistungen sind gemäß § 7 Abs. 1 WoGG vom Wohngeld ausgeschlossen.</p>
<p>Das von Ihnen geltend gemachte Einkommen von monatlich ${t.euro(103455)} konnte deshalb unberücksichtigt bleiben.</p>
<p><b>Rechtsbehelfsbelehrung</b><br>Gegen diesen Bescheid können Sie innerhalb eines Monats nach Bekanntgabe Widerspruch erheben. Der Widerspruch ist schriftlich
oder zur Niederschrift bei der Stadt Krefeld, Von-der-Leyen-Platz 1, 47798 Krefeld, einzulegen.${t.relative({ rule: '1 Monat nach Bekanntgabe', n: 1, unit: 'monat', from: 'bekanntgabe' })}</p>
<p>Mit freundlichen Grüßen<br>Im Auftrag</p><p>Hendricks</p>`,
        foot: [
          'Hausanschrift<br>Konrad-Adenauer-Platz 17<br>47803 Krefeld',
          'Öffnungszeiten<br>Mo, Di, Do 8.30–12.30 Uhr',
          'Sparkasse Krefeld<br>www.krefeld.de',
        ],
        extra: foldMarks + signature(r, 26, 238),
      }),
  },
  {
    name: 'p02_jobcenter_unterlagen',
    kind: 'Aufforderung zur Mitwirkung',
    font: 'Carlito',
    points: 11.5,
    paper: '#eceae2',
    draw: (t) =>
      din({
        form: 'A',
        head: '<b style="font-size:1.3em">Jobcenter Krefeld</b>',
        back: 'Jobcenter Krefeld, Postfach 10 15 51, 47715 Krefeld',
        to: ['Frau', t.name('Mariam Haidari'), 'Gladbacher Str. 88', t.plz('47805 Krefeld')],
        info: [
          ['Mein Zeichen:', '713.2 – Team 34'],
          ['BG-Nummer:', t.reference('BG-Nummer', '36502//0081947')],
          ['Kundennummer:', t.reference('Kundennummer', '365D417208')],
          ['Rückfragen:', '02151 9180-0'],
          ['Datum:', t.date('2026-05-04', 'letter', 'long')],
        ],
        subject: 'Aufforderung zur Mitwirkung nach § 60 SGB I',
        body: `<p>Guten Tag Frau Haidari,</p><p>Sie haben am ${t.date('2026-04-21', 'event')} Bürgergeld beantragt. Damit über den Antrag entschieden werden kann, fehlen noch folgende Unterlagen:</p>
<table class="grid"><tr><th>Nr.</th><th>Unterlage</th><th>Für wen</th><th>Bemerkung</th></tr>
<tr><td>1</td><td>Kontoauszüge der letzten drei Monate</td><td>Mariam Haidari</td><td>lückenlos, alle Konten</td></tr>
<tr><td>2</td><td>Mietbescheinigung</td><td>Haushalt</td><td>vom Vermieter ausgefüllt</td></tr>
<tr><td>3</td><td>Schulbescheinigung</td><td>Yusuf Haidari</td><td>Schuljahr 2025/2026</td></tr>
<tr><td>4</td><td>Nachweis Kindergeld</td><td>Yusuf Haidari</td><td>${t.euro(25900)} monatlich</td></tr></table>
<p>Bitte reichen Sie diese Unterlagen bis zum <b>${t.date('2026-05-22', 'deadline')}</b> ein. Haben Sie bis zu diesem Tag nicht reagiert, können die Leistungen ganz versagt werden, bis Sie die
Mitwirkung nachholen (§§ 60, 66, 67 SGB I).</p><p>Mit freundlichen Grüßen</p><p>Ihr Jobcenter Krefeld</p>
<p class="small">Dieses Schreiben wurde maschinell erstellt und ist ohne Unterschrift gültig.</p>`,
        foot: ['Fütingsweg 34–36<br>47805 Krefeld', 'Telefax 02151 9180-444', 'jobcenter-krefeld.de'],
      }),
  },
  {
    name: 'p03_uv_bewilligung',
    kind: 'Bescheid Unterhaltsvorschuss',
    font: "'Noto Serif'",
    points: 10,
    draw: (t, r) =>
      centred({
        head: '<b style="font-size:1.4em">KREFELD</b><br>Fachbereich Jugendhilfe und Beschäftigungsförderung<br><span class="small">Unterhaltsvorschusskasse</span>',
        to: ['Frau', t.name('Jolanta Bergmann'), 'Hülser Straße 230 b', t.plz('47803 Krefeld')],
        dated: `Krefeld, den ${t.date('2026-03-18', 'letter')}`,
        marks: `Kassenzeichen: ${t.reference('Kassenzeichen', '5.0711.004913.2')} &nbsp; Geschäftszeichen: ${t.reference('Geschäftszeichen', '51/4-UV-2231')}`,
        body: `<h3>Bewilligung von Leistungen nach dem Unterhaltsvorschussgesetz</h3><p>Sehr geehrte Frau Bergmann,</p>
<p>für Ihr Kind Leon, geboren am ${t.date('2018-09-06', 'birth')}, bewillige ich für die Zeit vom ${t.date('2026-03-01', 'from')} bis ${t.date('2027-02-28', 'to')} Unterhaltsvorschuss.</p>
<table class="rows"><tr><td>Mindestunterhalt der zweiten Altersstufe</td><td class="n">${t.euro(55800, 'EUR')}</td></tr>
<tr><td>abzüglich Kindergeld für ein erstes Kind</td><td class="n">${t.euro(25900, 'EUR')}</td></tr>
<tr><td><b>Monatlicher Zahlbetrag</b></td><td class="n"><b>${t.euro(29900, 'EUR')}</b></td></tr></table>
<p>Die Zahlung erfolgt monatlich im Voraus auf das Konto IBAN ${t.iban(inventedIban(r))}.</p>
<p>Teilen Sie uns Änderungen, etwa eine Heirat, einen Umzug oder den Auszug des Kindes, bitte unverzüglich mit.</p><p>Ihrem Antrag wurde in vollem Umfang entsprochen.</p>
<p>Freundliche Grüße</p><p>gez. Aydemir</p>`,
        extra: stamp(r, ['Stadt Krefeld', 'Jugendamt', '47798'], 140, 225, '#27407f'),
        foot: ['Servicecenter 02151 86-0', 'Girmesgath 1 · 47803 Krefeld'],
      }),
  },
  {
    name: 'p04_auslaenderbehoerde_termin',
    kind: 'Terminladung',
    font: "'DejaVu Sans'",
    points: 9.5,
    paper: '#e9e6dc',
    draw: (t, r) =>
      sideBand({
        colour: '#dcd8ca',
        band: `<b>Stadt Krefeld</b><br>Abteilung Zuwanderung und Integration<br><br>Schwertstraße 140<br>47799 Krefeld<br><br>Ansprechpartnerin<br>Frau Ostrowski<br>02151 86-2390<br><br>Ordnungsmerkmal<br>${t.reference('Ordnungsmerkmal', '33-AW-70925')}<br><br>Datum<br>${t.date('2026-06-01', 'letter')}`,
        to: ['Herrn', t.name('Berhane Tesfay'), 'Nordwall 57', t.plz('47798 Krefeld')],
        body: `<h3>Ihr Aufenthaltstitel: Einladung zur persönlichen Vorsprache</h3><p>Sehr geehrter Herr Tesfay,</p>
<p>Ihre Aufenthaltserlaubnis ist noch bis ${t.date('2026-07-31', 'to')} gültig. Zur Verlängerung haben wir für Sie einen Termin vorgesehen:</p>
<p style="font-size:1.15em"><b>Dienstag, ${t.date('2026-06-23', 'appointment')}, 10:20 Uhr, Zimmer 118</b></p>
<p>Bitte bringen Sie mit:</p><ul><li>Ihren gültigen Pass</li><li>ein biometrisches Lichtbild</li><li>den Mietvertrag</li><li>Lohnabrechnungen von drei Monaten</li><li>Gebühr ${t.euro(9300)} (EC-Karte)</li></ul>
<p>Wenn Sie den Termin nicht wahrnehmen können, sagen Sie ihn bitte rechtzeitig ab.</p><p>Mit freundlichem Gruß<br>Im Auftrag</p><p>Ostrowski</p>`,
        extra: stamp(r, ['Abteilung', 'Zuwanderung'], 100, 236),
      }),
  },
  {
    name: 'p05_elterngeld',
    kind: 'Elterngeldbescheid',
    font: "'Open Sans'",
    points: 9.5,
    draw: (t, r) =>
      din({
        head: '<div style="text-align:right"><b style="font-size:1.35em">Kreis Viersen</b><br>Elterngeldstelle</div>',
        back: 'Kreis Viersen, Rathausmarkt 3, 41747 Viersen',
        to: ['Frau', t.name('Annika Lüdemann'), 'Kölner Str. 9', t.plz('47807 Krefeld')],
        info: [
          ['Es schreibt Ihnen', 'Herr Deniz Kaya'],
          ['Az.', t.reference('Az.', 'EG-26-03391/7')],
          ['Telefon', '02162 39-1650'],
          ['Viersen,', t.date('2026-02-26', 'letter')],
        ],
        subject: 'Bescheid über Elterngeld (BEEG)',
        body: `<p>Sehr geehrte Frau Lüdemann,</p><p>auf Ihren Antrag vom ${t.date('2026-01-29', 'event')} wird Ihnen für Ihr am ${t.date('2026-01-11', 'birth')} geborenes Kind Ida Basiselterngeld bewilligt.</p>
<table class="grid small"><tr><th>Lebensmonat</th><th>Zeitraum</th><th class="n">Anspruch</th><th class="n">Anrechnung</th><th class="n">Auszahlung</th></tr>
<tr><td>1</td><td>${t.date('2026-01-11', 'from')} – ${t.date('2026-02-10', 'to')}</td><td class="n">${t.euro(112416)}</td><td class="n">${t.euro(112416)}</td><td class="n">${t.euro(0)}</td></tr>
<tr><td>2</td><td>${t.date('2026-02-11', 'from')} – ${t.date('2026-03-10', 'to')}</td><td class="n">${t.euro(112416)}</td><td class="n">${t.euro(87433)}</td><td class="n">${t.euro(24983)}</td></tr>
<tr><td>3–12</td><td>${t.date('2026-03-11', 'from')} – ${t.date('2027-01-10', 'to')}</td><td class="n">${t.euro(112416)}</td><td class="n">${t.euro(0)}</td><td class="n">${t.euro(112416)}</td></tr></table>
<p>Überwiesen wird auf die IBAN ${t.iban(inventedIban(r))}.</p>
<h3>Ihre Rechte</h3><div class="two small"><p>Sie können gegen diesen Bescheid innerhalb eines Monats, nachdem er Ihnen bekannt gegeben worden ist, Widerspruch einlegen.${t.relative({ rule: '1 Monat nach Bekanntgabe', n: 1, unit: 'monat', from: 'bekanntgabe' })} Richten Sie den Widerspruch schriftlich, in elektronischer Form oder zur Niederschrift an den Kreis Viersen, Elterngeldstelle.</p>
<p>Nehmen Sie während des Bezugs eine Arbeit auf oder ändert sich die Zahl Ihrer Wochenstunden, so teilen Sie dies der Elterngeldstelle ohne Aufforderung mit. Zu viel gezahlte Beträge sind zu erstatten.</p></div>
<p>Im Auftrag<br><br>Kaya</p>`,
        extra: signature(r, 30, 226),
      }),
  },
  {
    name: 'p06_schulbescheinigung',
    kind: 'Schulbescheinigung',
    font: "'TeX Gyre Schola'",
    points: 12,
    draw: (t, r) =>
      `<div style="padding:24mm 26mm"><div style="text-align:center"><h2>Gesamtschule am Beispielpark</h2><p>Sekundarstufen I und II<br>Reinersweg 75 · 47805 Krefeld · Telefon 02151 334-60</p></div>
<h1 style="text-align:center;margin:16mm 0 10mm">Schulbescheinigung</h1>
<p>Die Schülerin</p><p style="font-size:1.2em"><b>${t.name('Amelie Sophie Rademacher')}</b></p><p>geboren am ${t.date('2012-11-23', 'birth')} in Moers,<br>wohnhaft Dießemer Bruch 41, ${t.plz('47805 Krefeld')},</p>
<p>besucht seit dem ${t.date('2023-08-07', 'from')} unsere Schule, zurzeit die Klasse 8c. Sie wird die Schule voraussichtlich bis zum Ende des Schuljahres 2028/2029 besuchen.</p>
<p>Die Bescheinigung dient zur Vorlage bei Behörden.</p><p style="margin-top:14mm">Krefeld, ${t.date('2026-04-20', 'letter')}</p><p style="margin-top:22mm">Sekretariat</p></div>
${stamp(r, ['Gesamtschule', 'Krefeld'], 112, 196, '#3d3d8c')}${signature(r, 30, 200)}`,
  },
  {
    name: 'p07_oeffnungszeiten',
    kind: 'Aushang',
    font: 'Lato',
    points: 15,
    paper: '#f6ee9e',
    draw: (t) =>
      `<div style="padding:22mm 22mm;text-align:center"><h1>Bürgerservice Uerdingen</h1><h2>Geänderte Öffnungszeiten in den Sommerferien</h2>
<p>gültig vom ${t.date('2026-07-20', 'from')} bis ${t.date('2026-09-01', 'to')}</p>
<table class="rows" style="margin:10mm auto;width:130mm"><tr><td>Montag</td><td class="n">08:00 – 12:30 Uhr</td></tr><tr><td>Dienstag</td><td class="n">08:00 – 12:30 Uhr</td></tr><tr><td>Mittwoch</td><td class="n">geschlossen</td></tr><tr><td>Donnerstag</td><td class="n">14:00 – 17:30 Uhr</td></tr><tr><td>Freitag</td><td class="n">08:00 – 11:30 Uhr</td></tr></table>
<p>Am Mittwoch, ${t.date('2026-08-12', 'event')}, bleibt das Haus wegen einer Fortbildung ganztägig geschlossen.</p><p>Einen Termin erhalten Sie unter 02151 86-1234 oder im Internet.</p><p>Wir wünschen Ihnen einen schönen Sommer!</p></div>`,
  },
];
