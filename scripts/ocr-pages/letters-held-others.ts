import { centred, din, sideBand } from './layouts.ts';
import { codeMark, type Letter, signature, stamp } from './letter.ts';
import { inventedIban } from './truth.ts';

/** Invoices, contracts and papers of every day in the held set. All firms, persons and numbers are invented. */
export const HELD_OTHER_LETTERS: readonly Letter[] = [
  {
    name: 'h11_gasabschlag',
    kind: 'Rechnung Energie',
    font: 'Quicksand',
    points: 10.5,
    draw: (t, r) =>
      sideBand({
        colour: '#fbeed5',
        band: `<b style="font-size:1.5em;color:#b4560a">wärmewerk west</b><br><br>Kundenzentrum<br>Neue Linner Str. 1<br>47799 Krefeld<br><br>Vertragskonto<br>${t.reference('Vertragskonto', '2200 1837 645')}<br>Rechnung<br>${t.reference('Rechnung', 'GA-26/003911')}<br>Datum ${t.date('2026-02-11', 'letter')}`,
        to: ['Familie', t.name('Okonkwo'), 'Prinz-Ferdinand-Str. 49', t.plz('47798 Krefeld')],
        body: `<h3>Gas: Ihre Abrechnung</h3><p>Guten Tag,</p><p>von ${t.date('2025-02-01', 'from')} bis ${t.date('2026-01-31', 'to')} haben Sie 11.240 Kilowattstunden verbraucht, das sind 6 Prozent weniger als im Vorjahr.</p><table class="rows"><tr><td>Arbeitspreis</td><td class="n">${t.euro(121392)}</td></tr><tr><td>Grundpreis</td><td class="n">${t.euro(16140)}</td></tr><tr><td>Ihre Abschläge</td><td class="n">${t.euro(148800)}</td></tr><tr><td><b>Guthaben</b></td><td class="n"><b>${t.euro(11268)}</b></td></tr></table><p>Das Guthaben überweisen wir auf Ihr Konto ${t.iban(inventedIban(r))}. Sie müssen nichts tun.</p><p>Neuer Abschlag ab ${t.date('2026-03-01', 'from')}: ${t.euro(11500)} im Monat.</p><p>Freundliche Grüße aus Krefeld</p>`,
      }),
  },
  {
    name: 'h12_mobilfunk',
    kind: 'Rechnung Telefon',
    font: "'Roboto Condensed'",
    points: 10.5,
    draw: (t, r) =>
      din({
        form: 'A',
        head: '<div style="background:#23408e;color:#fff;padding:2mm 4mm;font-size:1.4em">tellmi mobil</div>',
        back: 'tellmi mobil GmbH, 20099 Hamburg',
        to: [t.name('Sandra Ohligschläger'), 'Obergplatz 8', t.plz('47805 Krefeld')],
        info: [
          ['Kundennummer', t.reference('Kundennummer', '88.104.552')],
          ['Rechnungs-Nr.', t.reference('Rechnungs-Nr.', 'TM20260501773')],
          ['Rechnungsdatum', t.date('2026-05-01', 'letter')],
        ],
        subject: 'Ihre Rechnung für April 2026',
        body: `<table class="grid"><tr><th>Leistung</th><th>Zeitraum</th><th class="n">Netto</th><th class="n">Brutto</th></tr><tr><td>Tarif Allnet M</td><td>01.04.–30.04.</td><td class="n">${t.euro(1680)}</td><td class="n">${t.euro(1999)}</td></tr><tr><td>Datenpaket EU</td><td>12.04.</td><td class="n">${t.euro(419)}</td><td class="n">${t.euro(499)}</td></tr><tr><td>Ratenzahlung Gerät (7/24)</td><td>April</td><td class="n">${t.euro(1050)}</td><td class="n">${t.euro(1250)}</td></tr><tr><td colspan="3"><b>Rechnungsbetrag</b></td><td class="n"><b>${t.euro(3748)}</b></td></tr></table>
<p>Den Betrag buchen wir am ${t.date('2026-05-11', 'payment')} von Ihrem Konto ${t.iban(inventedIban(r))} ab (SEPA-Mandat ${t.reference('SEPA-Mandat', 'TMM-0092817')}).</p><p class="tiny">Einwendungen gegen diese Rechnung sind innerhalb von acht Wochen nach Zugang zu erheben.${t.relative({ rule: '8 Wochen nach Zugang', n: 8, unit: 'woche', from: 'zugang' })} Verkehrsdaten werden danach gelöscht. Ihr Vertrag ist monatlich kündbar.</p>`,
        foot: ['tellmi mobil GmbH<br>Spaldingstraße 64', 'Sitz Hamburg<br>HRB 900100', 'Hotline 040 5550 22'],
        extra: codeMark(r, 26, 225, 22),
      }),
  },
  {
    name: 'h13_onlinekauf',
    kind: 'Rechnung Laden',
    font: 'Hack',
    points: 8.5,
    draw: (t, r) =>
      `<div style="padding:15mm 18mm"><h2>RECHNUNG</h2><table><tr><td>Möbelscheune Niederrhein<br>Inh. Cord Bahrenberg<br>Gewerbering 11<br>47906 Kempen</td><td class="n">Nr. ${t.reference('Rechnung Nr.', '2026-1174')}<br>Datum ${t.date('2026-03-21', 'letter')}<br>Kunde ${t.reference('Kunde', '30558')}</td></tr></table><p>${t.name('Roswitha Janßen')}<br>Kreuzbergstr. 3<br>${t.plz('47800 Krefeld')}</p>
<table class="grid"><tr><th>Pos</th><th>Artikel</th><th class="n">Menge</th><th class="n">Einzel</th><th class="n">Gesamt</th></tr><tr><td>1</td><td>Jugendbett Kiefer 90x200</td><td class="n">1</td><td class="n">${t.euro(18900)}</td><td class="n">${t.euro(18900)}</td></tr><tr><td>2</td><td>Lattenrost</td><td class="n">1</td><td class="n">${t.euro(4950)}</td><td class="n">${t.euro(4950)}</td></tr><tr><td>3</td><td>Stuhl gebraucht</td><td class="n">2</td><td class="n">${t.euro(1500)}</td><td class="n">${t.euro(3000)}</td></tr><tr><td>4</td><td>Lieferung</td><td class="n">1</td><td class="n">${t.euro(2500)}</td><td class="n">${t.euro(2500)}</td></tr><tr><td colspan="4"><b>Endbetrag inkl. 19 % MwSt.</b></td><td class="n"><b>${t.euro(29350)}</b></td></tr></table>
<p>Zahlbar ohne Abzug bis ${t.date('2026-04-04', 'deadline')} auf<br>IBAN ${t.iban(inventedIban(r))}</p><p>Die Ware bleibt bis zur Bezahlung unser Eigentum.</p></div>`,
  },
  {
    name: 'h14_lohn',
    kind: 'Lohnabrechnung',
    font: "'Liberation Sans'",
    points: 8.5,
    draw: (t, r) =>
      `<div style="padding:14mm 15mm 10mm 18mm"><table><tr><td><b>Gebäudedienste Rheinblick GmbH</b><br>Europark Fichtenhain B 9<br>47807 Krefeld</td><td class="n"><b>Entgeltabrechnung Mai 2026</b><br>Personalnummer ${t.reference('Personalnummer', '00417')}</td></tr></table><p>${t.name('Blessing Adeyemi')}<br>Tannenstraße 88<br>${t.plz('47798 Krefeld')}</p>
<table class="grid small"><tr><td>Geburtsdatum<br>${t.date('1990-03-03', 'birth')}</td><td>Steuerklasse<br>2</td><td>Kinderfreibeträge<br>0,5</td><td>Konfession<br>rk</td><td>Eintritt<br>${t.date('2021-09-15', 'event')}</td><td>SV-Nummer<br>${t.reference('SV-Nummer', '52 030390 A 613')}</td></tr></table>
<table class="grid"><tr><th>Lohnart</th><th>Bezeichnung</th><th class="n">Stunden</th><th class="n">Satz</th><th class="n">Betrag</th></tr><tr><td>1000</td><td>Grundlohn</td><td class="n">130,00</td><td class="n">14,25</td><td class="n">${t.euro(185250, '')}</td></tr><tr><td>1210</td><td>Zuschlag Sonntag</td><td class="n">8,00</td><td class="n">7,13</td><td class="n">${t.euro(5704, '')}</td></tr><tr><td colspan="4"><b>Gesamtbrutto</b></td><td class="n"><b>${t.euro(190954, '')}</b></td></tr><tr><td colspan="4">Lohnsteuer</td><td class="n">${t.euro(7433, '')}</td></tr><tr><td colspan="4">Krankenversicherung</td><td class="n">${t.euro(16613, '')}</td></tr><tr><td colspan="4">Rentenversicherung</td><td class="n">${t.euro(17759, '')}</td></tr><tr><td colspan="4">Pflege- und Arbeitslosenversicherung</td><td class="n">${t.euro(5920, '')}</td></tr><tr><td colspan="4"><b>Auszahlung</b></td><td class="n"><b>${t.euro(143229, '')}</b></td></tr></table><p>Überweisung auf ${t.iban(inventedIban(r))}</p><p class="small">Diese Bescheinigung entspricht § 108 Gewerbeordnung. Bitte bewahren Sie sie auf.</p></div>`,
  },
  {
    name: 'h15_mietvertrag',
    kind: 'Mietvertrag',
    font: "'TeX Gyre Pagella'",
    points: 9.5,
    draw: (t, r) =>
      `<div style="padding:14mm 18mm"><h2 style="text-align:center">Wohnraum-Mietvertrag</h2><p>Zwischen Herrn Egon Lickes, Vinzenzstraße 7, 47799 Krefeld (Vermieter), und Frau ${t.name('Thi Hoa Nguyen')} (Mieterin) wird Folgendes vereinbart:</p><div class="two">
<h3>§ 1 Räume</h3><p>Vermietet werden im Haus Oppumer Straße 141, ${t.plz('47799 Krefeld')}, 3. Etage rechts: drei Zimmer, Küche, Bad, Balkon, ein Kellerraum. Die Wohnfläche beträgt etwa 68 m².</p><h3>§ 2 Mietdauer</h3><p>Das Mietverhältnis beginnt am ${t.date('2025-12-01', 'from')} und läuft auf unbestimmte Zeit.</p><h3>§ 3 Miete</h3><p>Die Grundmiete beträgt ${t.euro(46500)}, die Vorauszahlung auf Betriebskosten ${t.euro(12000)} und auf Heizkosten ${t.euro(8500)}, zusammen ${t.euro(67000)} im Monat. Konto: ${t.iban(inventedIban(r))}.</p><h3>§ 4 Staffel</h3><p>Die Grundmiete erhöht sich am ${t.date('2026-12-01', 'from')} auf ${t.euro(47500)} und am ${t.date('2027-12-01', 'from')} auf ${t.euro(48500)}.</p><h3>§ 5 Sicherheit</h3><p>Die Mieterin leistet eine Kaution von ${t.euro(139500)}. Der Vermieter legt sie getrennt von seinem Vermögen an.</p><h3>§ 6 Hausordnung</h3><p>Treppenhaus und Gehweg werden im wöchentlichen Wechsel gereinigt. Fahrräder stehen im Hof. Das Grillen auf dem Balkon mit Holzkohle ist untersagt.</p><h3>§ 7 Rückgabe</h3><p>Bei Auszug ist die Wohnung besenrein mit allen Schlüsseln zu übergeben.</p></div><p>Krefeld, ${t.date('2025-11-10', 'letter')}</p></div>${signature(r, 22, 262)}${signature(r, 120, 262)}`,
  },
  {
    name: 'h16_kita',
    kind: 'Elternbrief',
    font: "'Comic Neue'",
    points: 13,
    handwritten: true,
    paper: '#fff9d9',
    draw: (t) =>
      `<div style="padding:20mm 22mm"><h2>Kita Pusteblume</h2><p>${t.date('2026-05-11', 'letter')}</p><p>Liebe Eltern der Igelgruppe,</p><p>am Donnerstag, dem ${t.date('2026-06-18', 'event')}, fahren wir mit dem Bus in den Zoo. Wir treffen uns um 8.15 Uhr vor der Kita und sind gegen 15 Uhr zurück.</p><p>Bitte geben Sie Ihrem Kind ein zweites Frühstück, etwas zu trinken, eine Regenjacke und feste Schuhe mit. Der Ausflug kostet ${t.euro(850)} pro Kind. Wer eine Bildungskarte hat, bringt sie einfach mit.</p><p>Den Zettel unten brauchen wir bis zum ${t.date('2026-06-05', 'deadline')} zurück.</p><p>Viele Grüße<br>Meike und Hakan</p><p style="border-top:0.3mm dashed #333;padding-top:4mm">Mein Kind ....................................... darf mitfahren.</p></div>`,
  },
  {
    name: 'h17_vollmacht',
    kind: 'Vollmacht',
    font: 'Andika',
    points: 12,
    handwritten: true,
    draw: (t, r) =>
      `<div style="padding:26mm 24mm;color:#22306e"><h2>Vollmacht</h2><p>Ich, ${t.name('Ursula Dahmen')}, geboren am ${t.date('1944-01-30', 'birth')}, wohnhaft Buschstraße 361, ${t.plz('47800 Krefeld')}, bevollmächtige meine Nichte Beate Coenen, für mich beim Sozialamt Anträge zu stellen, Unterlagen abzugeben und Briefe anzunehmen.</p><p>Sie darf auch Auskunft über meine Rente und meine Wohnung bekommen. Geld darf sie für mich nicht in Empfang nehmen.</p><p>Diese Vollmacht gilt, bis ich sie widerrufe.</p><p>Krefeld, den ${t.date('2026-02-20', 'letter')}</p></div>${signature(r, 28, 140)}`,
  },
  {
    name: 'h18_betriebskosten',
    kind: 'Nebenkostenabrechnung',
    font: 'Gentium',
    points: 11,
    draw: (t, r) =>
      centred({
        head: '<b style="font-size:1.3em">Baugenossenschaft Eintracht Süd eG</b><br>Hansastraße 120 · 47799 Krefeld',
        to: ['Herrn', t.name('Ludger Pasch'), 'Corneliusstraße 31', t.plz('47798 Krefeld')],
        dated: `${t.date('2026-06-24', 'letter')}`,
        marks: `Mitgliedsnummer ${t.reference('Mitgliedsnummer', '5471')} / Wohnung ${t.reference('Wohnung', '118.04.02')}`,
        body: `<h3>Abrechnung der Betriebskosten ${t.date('2025-01-01', 'from')} – ${t.date('2025-12-31', 'to')}</h3><table class="rows"><tr><th>Kostenart</th><th class="n">Gesamt</th><th class="n">Schlüssel</th><th class="n">Ihr Anteil</th></tr>
<tr><td>Wasser und Abwasser</td><td class="n">${t.euro(481270)}</td><td class="n">Personen</td><td class="n">${t.euro(30079)}</td></tr><tr><td>Müllabfuhr</td><td class="n">${t.euro(264400)}</td><td class="n">Wohnfläche</td><td class="n">${t.euro(14102)}</td></tr><tr><td>Hausmeister</td><td class="n">${t.euro(390000)}</td><td class="n">Wohnfläche</td><td class="n">${t.euro(20801)}</td></tr><tr><td>Versicherung</td><td class="n">${t.euro(211850)}</td><td class="n">Wohnfläche</td><td class="n">${t.euro(11299)}</td></tr><tr><td>Ihre Kosten</td><td></td><td></td><td class="n">${t.euro(76281)}</td></tr><tr><td>Vorauszahlungen</td><td></td><td></td><td class="n">${t.euro(66000)}</td></tr><tr><td><b>Nachforderung</b></td><td></td><td></td><td class="n"><b>${t.euro(10281)}</b></td></tr></table>
<p>Bitte zahlen Sie ${t.euro(10281)} bis zum ${t.date('2026-07-31', 'deadline')} auf das Konto ${t.iban(inventedIban(r))}. Belege können Sie nach Anmeldung in unserem Büro einsehen.</p><p>Mit genossenschaftlichem Gruß</p>`,
        extra: signature(r, 24, 232),
      }),
  },
  {
    name: 'h19_entlassbrief',
    kind: 'Arztbrief',
    font: "'DejaVu Serif'",
    points: 8.8,
    draw: (t, r) =>
      `<div style="padding:14mm 20mm"><div style="border-bottom:0.6mm solid #16486b;padding-bottom:2mm"><b style="font-size:1.3em;color:#16486b">Klinikum Musterheide</b> – Klinik für Unfallchirurgie</div><p class="right">${t.date('2026-04-02', 'letter')}</p><p><b>Patientin:</b> ${t.name('Ingeborg Thelen')}, geb. ${t.date('1951-10-08', 'birth')}, Fallnummer ${t.reference('Fallnummer', '26-0038117')}<br>stationär vom ${t.date('2026-03-24', 'from')} bis ${t.date('2026-04-02', 'to')}</p>
<p><b>Diagnosen</b><br>Distale Radiusfraktur rechts (S52.51), arterielle Hypertonie (I10.00), Osteoporose (M81.00)</p><p><b>Verlauf</b><br>Frau Thelen stürzte beim Einkaufen auf die rechte Hand. Nach röntgenologischer Sicherung der Fraktur erfolgte die offene Reposition und Versorgung mit einer winkelstabilen Platte. Der postoperative Verlauf war komplikationslos, die Wunde reizlos, Durchblutung und Sensibilität der Finger waren jederzeit intakt.</p>
<table class="grid"><tr><th>Medikament</th><th>morgens</th><th>mittags</th><th>abends</th></tr><tr><td>Ramipril 5 mg</td><td>1</td><td>0</td><td>0</td></tr><tr><td>Ibuprofen 400 mg</td><td>1</td><td>1</td><td>1</td></tr><tr><td>Colecalciferol 20.000 IE</td><td colspan="3">einmal wöchentlich</td></tr></table><p><b>Empfehlung</b><br>Entfernung der Fäden durch den Hausarzt, anschließend Physiotherapie. Belastung des Handgelenks erst nach sechs Wochen.</p><p>Mit kollegialen Grüßen</p><p>Prof. Dr. A. Wüllner &nbsp;&nbsp;&nbsp; Dr. S. Çakır</p></div>${signature(r, 24, 225)}${stamp(r, ['Klinikum', 'Chirurgie'], 130, 220, '#16486b')}`,
  },
  {
    name: 'h21_apotheke',
    kind: 'Kassenbon',
    font: 'Inconsolata',
    points: 9.5,
    size: [80, 120],
    draw: (t) =>
      `<div style="padding:6mm 5mm"><div style="text-align:center"><b>Adler-Apotheke</b><br>Hochstraße 90, 47798 Krefeld</div><br>Quittung Nr. ${t.reference('Quittung Nr.', '118834')}<br>${t.date('2026-04-17', 'event')} 09:26<br><br><table><tr><td>Hustensaft 150 ml</td><td class="n">${t.euro(895, '')}</td></tr><tr><td>Zuzahlung Rezept</td><td class="n">${t.euro(500, '')}</td></tr><tr><td>Fieberthermometer</td><td class="n">${t.euro(649, '')}</td></tr><tr><td><b>Gesamt EUR</b></td><td class="n"><b>${t.euro(2044, '')}</b></td></tr></table><p>girocard kontaktlos</p><p>Gute Besserung!</p></div>`,
  },
  {
    name: 'h22_sozialpass',
    kind: 'Ausweis',
    font: "'Liberation Serif'",
    points: 9,
    size: [85.6, 54],
    paper: '#f6d9c8',
    draw: (t, r) =>
      `<div style="padding:4mm 5mm"><b>Stadt Beispielheim – Sozialpass</b><br>Nr. ${t.reference('Nr.', 'SP 20417-B')}<div style="margin-top:5mm">${t.name('Rosalia Marchetti')}<br>geb. ${t.date('1967-07-27', 'birth')}<br>Neusser Straße 15, ${t.plz('47798 Krefeld')}<br>gültig vom ${t.date('2026-01-01', 'from')} bis ${t.date('2026-12-31', 'to')}</div></div>${stamp(r, ['Stadt'], 40, 17, '#c98a8a')}`,
  },
  {
    name: 'h31_leer_gelb',
    kind: 'leer',
    font: 'Lato',
    paper: '#f3e6a0',
    refused: 'blank',
    draw: () => '<div data-drawn class="at" style="left:0;top:148mm;width:210mm;border-top:0.2mm solid #e2d48c"></div>',
  },
  {
    name: 'h32_kinderbild',
    kind: 'Bild',
    font: 'Lato',
    refused: 'no_document',
    draw: (_, r) =>
      `<svg data-drawn width="210mm" height="297mm" viewBox="0 0 210 297" style="display:block"><rect width="210" height="297" fill="#9fd3ef"/><rect y="200" width="210" height="97" fill="#6cb04a"/><circle cx="${r.between(40, 70)}" cy="50" r="24" fill="#ffd21f"/><rect x="80" y="130" width="90" height="80" fill="#c9503a"/><path d="M70 134 L125 80 L180 134 Z" fill="#7a3b1e"/><rect x="112" y="165" width="26" height="45" fill="#5b3a20"/><rect x="88" y="144" width="18" height="18" fill="#ffe9a8"/><circle cx="40" cy="190" r="26" fill="#2f7d32"/><rect x="35" y="205" width="9" height="40" fill="#6b4423"/></svg>`,
  },
];
