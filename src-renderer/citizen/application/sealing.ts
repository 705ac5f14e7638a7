import { destinationFor } from '#renderer/sealing';
import { err, ok, type Result, uuidV7 } from '#shared/basics';
import { caseHashes, newCaseCode, newPin, writtenCaseCode } from '#shared/cases';
import { type Application, type ContentPack, localize, officeOf } from '#shared/content';
import {
  type Answers,
  type AnswerValue,
  formatAnswer,
  formatDay,
  type Payload,
  payloadOf,
  type SummaryRow,
  summaryOf,
  type Walk,
} from '#shared/interview';
import { type SealedEnvelope, sealApplication } from '#shared/sealing';
import type { Terminal } from '../app/terminal.ts';
import { applicationTexts, formatContext } from './application-texts.ts';
import { type Letterbox, letterboxLetter } from './letterbox.ts';
import type { VisitDocument } from './visit-document.ts';

/** What the person takes home: the two secrets of the case, and the sheet to sign. */
export type SentCase = {
  readonly code: string;
  readonly pin: string;
  readonly savedAt: string;
  readonly signatureRequired: boolean;
  readonly officeName: string;
  /** PDF (A4) of the application as the office gets it. */
  readonly sheet: Uint8Array<ArrayBuffer>;
  /** The letter for the city's letterbox, where a month depends on it: after sealing there are no answers left to make one. */
  readonly letterbox: Letterbox | null;
};

export type SendProblem = 'no-key' | 'disk-full' | 'failed';

/** Sealed in this window, and not yet known to be in the journal. */
export type SealedCase = { readonly envelope: SealedEnvelope; readonly sent: Omit<SentCase, 'savedAt'> };

/** Makes the PDFs and seals everything to the office's public key in this window. */
export async function sealCase(
  terminal: Terminal,
  application: Application,
  walked: Walk,
  documents: readonly VisitDocument[],
): Promise<Result<SealedCase, SendProblem>> {
  const { client, pack, clock } = terminal;
  const leistung = pack.leistungen.find((entry) => entry.key === application.flow.leistung);
  const office = leistung === undefined ? null : officeOf(pack, leistung.officeKey);
  if (office === null || leistung === undefined) return err('no-key');
  const destination = await destinationFor(client, terminal.cityKey, office.destinationId);
  if (destination === null) return err('no-key');

  const code = newCaseCode();
  const pin = newPin();
  const papers = await import('#renderer/paper');
  const fonts = await papers.loadPaperFonts();
  const sheet = await papers.applicationPaper(fonts, paperOf(terminal, application, walked, documents, code));
  const letter = letterboxLetter(terminal, walked.kept, { application, leistung, office, code });
  const letterbox =
    letter === null ? null : { pdf: await papers.letterboxPaper(fonts, letter.paper), lastDay: letter.lastDay };
  const evidence = [];
  // One after the other: two documents of fifty pages at once would need twice the memory.
  for (const document of documents)
    evidence.push({
      id: document.id,
      filename: `${document.evidence ?? 'Dokument'}.pdf`,
      mimeType: 'application/pdf',
      bytes: await papers.evidencePaper(evidenceTitle(pack, document), document.pages),
    });
  const signatureRequired = application.flow.signature === 'print-and-sign';
  const sealed = await sealApplication({
    envelopeId: uuidV7(clock.instant()),
    destination,
    now: clock.instant(),
    ...(await caseHashes(code, pin)),
    publicService: { identifier: leistung.leikaKey, name: leistung.official },
    signatureRequired,
    applicationDate: clock.today(),
    data: labelled(
      application,
      payloadOf(application.flow, walked, {
        caseCode: writtenCaseCode(code),
        createdOn: clock.today(),
        locale: terminal.language,
        contentVersion: terminal.contentVersion,
        documents: documents.map(({ id, evidence: key, pages }) => ({
          id,
          evidence: key,
          person: null,
          pages: pages.length,
        })),
      }),
    ),
    attachments: [
      { id: crypto.randomUUID(), filename: 'Antrag.pdf', mimeType: 'application/pdf', bytes: sheet },
      ...evidence,
    ],
  });
  if (!sealed.ok) return err(sealed.error === 'no-valid-key' ? 'no-key' : 'failed');
  const sent = { code, pin, signatureRequired, officeName: office.name, sheet, letterbox };
  return ok({ envelope: sealed.value, sent });
}

/** What the office sees in the title bar: the official German name of the Nachweis, nothing of the person. */
function evidenceTitle(pack: ContentPack, { evidence }: VisitDocument): string {
  const type = pack.evidence.find(({ key }) => key === evidence);
  return type === undefined ? 'Dokument' : localize(type.label, 'de').text;
}

/** Resolves with a case only after the journal's fsync returned: that and nothing else is "gespeichert". */
export async function saveCase(terminal: Terminal, sealed: SealedCase): Promise<Result<SentCase, SendProblem>> {
  const saved = await terminal.client.call.saveEnvelope({ envelope: sealed.envelope });
  if (saved.outcome === 'refused') return err(saved.reason === 'disk-full' ? 'disk-full' : 'failed');
  return ok({ ...sealed.sent, savedAt: saved.savedAt });
}

/** The application on paper without any number: for a person whose application this device cannot take. */
export async function unsentSheet(
  terminal: Terminal,
  application: Application,
  walked: Walk,
  documents: readonly VisitDocument[],
): Promise<Uint8Array<ArrayBuffer>> {
  const papers = await import('#renderer/paper');
  return papers.applicationPaper(
    await papers.loadPaperFonts(),
    paperOf(terminal, application, walked, documents, null),
  );
}

/** The office reads the same German labels as the sheet: its program need not know the flow. */
function labelled(application: Application, payload: Payload) {
  const texts = applicationTexts(application, 'de');
  const { id } = application.flow;
  return {
    ...payload,
    answers: payload.answers.map((answer) => ({
      ...answer,
      label: texts.text(`${id}.${answer.page}.${answer.field}.label`),
      sectionLabel: texts.text(`${id}.${answer.section}`),
    })),
  };
}

/** The sheet in German, whatever language the person reads: German is what is sent. */
function paperOf(
  terminal: Terminal,
  application: Application,
  walked: Walk,
  documents: readonly VisitDocument[],
  code: string | null,
) {
  const leistung = terminal.pack.leistungen.find((entry) => entry.key === application.flow.leistung);
  const office = leistung === undefined ? null : officeOf(terminal.pack, leistung.officeKey);
  const texts = applicationTexts(application, 'de');
  const german = { language: 'de', words: terminal.germanWords };
  const answers: Answers = walked.kept;
  // The office sees which values a paper gave: typed ones need no word.
  const withOrigin = (row: SummaryRow, read: AnswerValue): string => {
    const value = formatAnswer(row.field, read, formatContext(row, answers, texts, german));
    const { origin } = row;
    const document = origin?.kind === 'read' ? documents.find(({ id }) => id === origin.documentId) : undefined;
    if (origin?.kind !== 'read' || document === undefined) return value;
    const type = terminal.pack.evidence.find(({ key }) => key === document.evidence);
    const paper = type?.label.de ?? terminal.germanWords('offers.paperOfPerson');
    return terminal.germanWords('offers.sheet', { value, paper, page: origin.page + 1 });
  };
  return {
    title: `Antrag: ${texts.text(`${application.flow.id}.title`)}`,
    office: [office?.unit ?? '', office?.name ?? ''].filter((line) => line !== ''),
    caseCode: code === null ? null : writtenCaseCode(code),
    appliedOn: formatDay(terminal.clock.today(), 'de', false),
    sections: summaryOf(application.flow, walked).map((section) => ({
      title: texts.text(section.labelKey),
      rows: section.rows
        .filter((row) => row.value !== null)
        .map((row) => ({
          label: texts.text(row.labelKey),
          value: row.value === null ? '' : withOrigin(row, row.value),
        })),
    })),
    declarations: walked.visible
      .filter((visit) => visit.kind === 'declarations')
      .flatMap((visit) =>
        visit.fields.filter((entry) => entry.answer?.value === true).map((entry) => texts.text(entry.labelKey)),
      ),
    signature: application.flow.signature === 'print-and-sign',
  };
}
