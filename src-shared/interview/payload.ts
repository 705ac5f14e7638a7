import type { IsoDay } from '#shared/basics';
import { type AnswerValue, isUnknown, isWithheld, type Origin } from './answers.ts';
import { evidenceOf } from './evidence.ts';
import type { FieldKind } from './field.ts';
import type { RowStep } from './field-index.ts';
import type { Antragsstrecke } from './flow.ts';
import { standingOrigin } from './reading.ts';
import type { Walk } from './walk.ts';

/** What only the caller knows. `documents`: the scans that go along, each for one Nachweis. */
export type PayloadMeta = {
  readonly caseCode: string;
  readonly createdOn: IsoDay;
  /** Language of the screen, so that the office knows which wording was read. */
  readonly locale: string;
  readonly contentVersion: string;
  readonly documents: readonly {
    readonly id: string;
    readonly evidence: string | null;
    readonly person: string | null;
    readonly pages: number;
  }[];
};

/** "Given", "unknown" and "withheld" are three things to an office; empty fields are not sent. */
export type PayloadAnswer = {
  readonly section: string;
  readonly page: string;
  readonly field: string;
  readonly kind: FieldKind;
  readonly rows: readonly RowStep[];
  readonly state: 'given' | 'unknown' | 'withheld';
  readonly value: Exclude<AnswerValue, { unknown: true } | { withheld: true }> | null;
  /** A read value names one of the papers that go along (`documents` of the meta, the same id as its attachment). */
  readonly origin: Origin;
};

/** What the office gets as JSON: only kept answers, in the order of the form. No hints: they are no judgement to send. */
export type Payload = {
  readonly schema: 'ersthilfe-antrag/1';
  readonly flow: {
    readonly id: string;
    readonly version: string;
    readonly leistung: string;
    readonly signature: Antragsstrecke['signature'];
  };
  readonly caseCode: string;
  readonly createdOn: IsoDay;
  readonly locale: string;
  readonly contentVersion: string;
  readonly complete: boolean;
  readonly applicant: string;
  readonly persons: readonly string[];
  readonly answers: readonly PayloadAnswer[];
  readonly evidence: readonly {
    readonly key: string;
    readonly person: string | null;
    readonly state: 'attached' | 'later' | 'missing' | 'open';
    readonly documents: readonly string[];
  }[];
};

/** Same kept answers and meta, same JSON, byte for byte: order follows the flow, never insertion. */
export function payloadOf(flow: Antragsstrecke, walked: Walk, meta: PayloadMeta): Payload {
  const papers = new Set(meta.documents.map(({ id }) => id));
  return {
    schema: 'ersthilfe-antrag/1',
    flow: { id: flow.id, version: flow.version, leistung: flow.leistung, signature: flow.signature },
    caseCode: meta.caseCode,
    createdOn: meta.createdOn,
    locale: meta.locale,
    contentVersion: meta.contentVersion,
    // The last page is the sending itself, which only happens after this is made.
    complete: walked.visible.every((visit) => visit.complete || visit.kind === 'send'),
    applicant: walked.kept.applicant,
    persons: walked.kept.rows.person ?? [],
    answers: walked.visible.flatMap((visit) =>
      visit.fields.flatMap(({ field, answer }): PayloadAnswer[] => {
        if (answer === undefined) return [];
        const place = {
          section: visit.section,
          page: visit.pageId,
          field: field.id,
          kind: field.kind,
          rows: visit.path,
        };
        return [{ ...place, ...stateOf(answer.value), origin: standingOrigin(answer.origin, papers) }];
      }),
    ),
    evidence: evidenceOf(walked).map(({ key, person, decision }) => {
      const documents = meta.documents.filter(
        (scan) => scan.evidence === key && (scan.person === null || scan.person === person),
      );
      const state = documents.length > 0 ? 'attached' : (decision ?? 'open');
      return { key, person, state, documents: documents.map((scan) => scan.id) };
    }),
  };
}

function stateOf(value: AnswerValue): Pick<PayloadAnswer, 'state' | 'value'> {
  if (typeof value !== 'object' || Array.isArray(value)) return { state: 'given', value };
  if (isUnknown(value)) return { state: 'unknown', value: null };
  if (isWithheld(value)) return { state: 'withheld', value: null };
  return { state: 'given', value };
}
