import { housePaper, legalPaper, loadPaperFonts } from '#renderer/paper';
import { legalHeadline, legalQuestion } from './legal-words.ts';
import { headline, worstFirst } from './overview.ts';
import { orNull, type StaffClient } from './staff-client.ts';
import { checkNames, checkSentence } from './texts.ts';
import { whenOf } from './times.ts';

type Client = Pick<StaffClient, 'call'>;
type Outcome = 'printed' | 'no-printer' | 'failed' | 'timeout';

/** The sheet that shows whether a printer is good enough: two sizes of type, boxes, a QR symbol, a line of Arabic. */
export async function printTestSheet(
  client: Client,
  queue: string | null,
): Promise<{ readonly outcome: Outcome; readonly at: string } | null> {
  const document = await housePaper(await loadPaperFonts(), {
    title: 'Testblatt',
    lines: ['Ist alles lesbar: große und kleine Schrift, drei Kästen, das Quadrat, die arabische Zeile?'],
    test: { arabic: 'هذه ورقة اختبار', qr: 'Ersthilfe-Terminal: Testblatt' },
    rows: [],
    foot: 'Ersthilfe-Terminal · Testblatt ohne Angaben von Personen',
  });
  return orNull(client.call.printSheet({ document, queue }));
}

/** The readiness page as it stands, trouble first. Null: the machine did not answer. */
export async function printReadiness(client: Client, site: string): Promise<Outcome | null> {
  const readiness = await orNull(client.call.readiness(null));
  if (readiness === null) return null;
  const now = readiness.checkedAt;
  const { waiting, sending, blocked, setAside } = readiness.outbox;
  const document = await housePaper(await loadPaperFonts(), {
    title: headline(readiness.checks),
    lines: [
      `${site} · Version ${readiness.version} · geprüft ${whenOf(now, '1970-01-01T00:00:00Z')}`,
      `Ausgang: ${waiting} warten, ${sending} unterwegs, ${blocked} gesperrt, ${setAside} beiseitegelegt`,
    ],
    test: null,
    rows: worstFirst(readiness.checks).map((check) => ({
      label: checkNames[check.key],
      value: `${MARKS[check.state]} ${checkSentence(check, now)}`,
    })),
    foot: 'Ersthilfe-Terminal · Bereitschaft ohne Angaben von Personen',
  });
  return (await orNull(client.call.printSheet({ document, queue: null })))?.outcome ?? null;
}

/** What the Rechtsamt has not simply confirmed, with room for its answers. Null: the machine did not answer. */
export async function printLegalPoints(client: {
  readonly call: Pick<StaffClient['call'], 'legalPoints' | 'printSheet'>;
}): Promise<Outcome | 'nothing-open' | null> {
  const legal = await orNull(client.call.legalPoints(null));
  if (legal === null) return null;
  const points = legal.points.filter(({ status }) => status !== 'confirmed');
  if (points.length === 0) return 'nothing-open';
  const document = await legalPaper(await loadPaperFonts(), {
    title: legalHeadline(legal.points),
    lines: [
      `Ersthilfe-Terminal, Inhalte ${legal.city}, Fassung ${legal.version}, gedruckt ${whenOf(legal.checkedAt, '1970-01-01T00:00:00Z')}`,
      'An das Rechtsamt: Bitte beantworten Sie jeden Punkt. Bis zur Antwort gilt, was unter „Bis dahin“ steht.',
    ],
    questions: points.map((point) => legalQuestion(point, legal.checkedAt)),
    foot: 'Ersthilfe-Terminal · Rechtliche Punkte ohne Angaben von Personen',
  });
  return (await orNull(client.call.printSheet({ document, queue: null })))?.outcome ?? null;
}

const MARKS = { good: '[gut]', attention: '[bald]', bad: '[jetzt]', unknown: '[nicht bekannt]' } as const;
