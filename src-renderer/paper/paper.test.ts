// @vitest-environment node
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applicationPaper } from './application-paper.ts';
import { calendarEvent } from './paper.fixture.ts';
import { fonts, readBack } from './read-back.fixture.ts';
import { brokenLines, visualRuns } from './runs.ts';
import { type PaperText, takeAlongPaper } from './take-along-paper.ts';

const both = (german: string, translated: string): PaperText => ({ german, translated });

describe('lines on paper', () => {
  test('an amount inside an Arabic line keeps its order', () => {
    const runs = visualRuns('الإيجار 640,00 € شهريًا', 'rtl');
    expect(runs.map((run) => run.text).join('|')).toContain('640,00');
    expect(runs.findIndex((run) => run.text.includes('شهريًا'))).toBeLessThan(
      runs.findIndex((run) => run.text.includes('الإيجار')),
    );
  });

  test('brackets around a German word in Arabic face the right way and stand close to it', () => {
    // Only the Arabic font turns a run around; signs between the scripts are drawn from left to right as they stand.
    const text = visualRuns('إعانة السكن (Wohngeld)', 'rtl')
      .map((run) => (run.arabic ? [...run.text].reverse().join('') : run.text))
      .join('');
    expect(text).toMatch(/^\(Wohngeld\) /);
  });

  test('a word longer than the line is broken and nothing is lost', () => {
    const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    const lines = brokenLines(long, 20, (text) => text.length);
    expect(lines.every((line) => line.length <= 20)).toBe(true);
    expect(lines.join('')).toBe(long);
  });
});

describe.skipIf(!existsSync('/usr/bin/pdftotext'))('sheets read back', () => {
  test('the application names number, answers and the place for the signature', async () => {
    const text = readBack(
      await applicationPaper(fonts, {
        title: 'Antrag auf Mietzuschuss (Wohngeld)',
        office: ['Stadt Krefeld', 'Wohngeldstelle'],
        caseCode: 'KR7M-4Q2F-X9AB-CDEF-G',
        appliedOn: '19. November 2026',
        sections: [
          {
            title: 'Wohnung',
            rows: Array.from({ length: 60 }, (_, index) => ({
              label: `Frage ${index}`,
              value: index === 7 ? '640,00 € im Monat' : `Antwort ${index} سميرة 😀`,
            })),
          },
        ],
        declarations: ['Alle Angaben sind richtig.'],
        signature: true,
      }),
    );
    expect(text).toContain('KR7M-4Q2F-X9AB-CDEF-G');
    expect(text).toContain('640,00 € im Monat');
    expect(text).toContain('Antwort 59');
    expect(text).toContain('Ort, Datum, Unterschrift');
    expect(text).toMatch(/Seite 2 von \d/);
  });

  test('one sheet in Arabic and German: dates, code and PIN keep their order', async () => {
    const pdf = await takeAlongPaper(fonts, {
      language: 'ar',
      direction: 'rtl',
      site: 'Stadtteilzentrum Oppum',
      printedOn: '19. November 2026',
      deadline: {
        heading: both('Ihre Frist für den Widerspruch', 'مهلتك للاعتراض'),
        notes: [],
        main: {
          label: both('Sicher bis', 'آمن حتى'),
          day: both('Montag, 14. Dezember 2026', 'الاثنين، 14 ديسمبر 2026'),
          note: null,
        },
        others: [
          {
            label: both('Spätestens', 'في موعد أقصاه'),
            day: both('Donnerstag, 17. Dezember 2026', 'الخميس، 17 ديسمبر 2026'),
            note: null,
          },
        ],
        hints: [both('Erinnern Sie sich am 24. November.', 'تذكّر في 24 نوفمبر.')],
        todo: {
          title: both('Was Sie jetzt tun', 'ماذا تفعل الآن'),
          lines: [both('Widerspruch schreiben.', 'اكتب الاعتراض.')],
        },
        bring: { title: both('Das nehmen Sie mit', 'ما تأخذه معك'), lines: [] },
        whom: { title: both('Wo Sie Hilfe bekommen', 'أين تجد المساعدة'), lines: [] },
        steps: {
          title: both('So ist gezählt', 'هكذا حُسبت'),
          lines: [both('Abgeschickt am 9. November 2026.', 'أُرسلت في 9 نوفمبر 2026.')],
        },
        pictureLegend: [],
        closing: [both('Das ist eine Rechenhilfe.', 'هذه مساعدة في الحساب.')],
        months: [],
        calendar: calendarEvent,
      },
      slip: {
        caseCodeLabel: both('Ihre Vorgangsnummer', 'رقم المعاملة'),
        caseCode: 'KR7M-4Q2F-X9AB-CDEF-G',
        pinLabel: both('Ihre PIN', 'الرقم السري'),
        pin: '4826',
        state: both('Noch nicht eingegangen', 'لم يصل بعد'),
        today: [both('Unterschreiben Sie das Blatt.', 'وقّع الورقة.')],
        ask: both('Keine Nachricht? Fragen Sie.', 'لا رسالة؟ اسأل.'),
      },
    });
    const text = readBack(pdf);
    for (const wanted of ['Montag, 14. Dezember 2026', 'KR7M-4Q2F-X9AB-CDEF-G', '4826', 'Noch nicht eingegangen']) {
      expect(text).toContain(wanted);
    }
    expect(text).toMatch(/14.*2026/);
  });
});
