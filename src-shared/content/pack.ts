import { z } from 'zod';
import { compareDays, type IsoDay } from '#shared/basics';
import { antragsstreckeSchema } from '#shared/interview';
import { articleProblems, articleSchema, emergencyContactSchema } from './articles.ts';
import { helperCardSchema } from './helper-cards.ts';
import { legalPointProblems, legalPointSchema } from './legal-points.ts';
import { localeSchema } from './localized.ts';
import { offerSchema } from './offers.ts';
import { precheckProblems, precheckSchema } from './precheck.ts';
import { isOverOn, isValidOn, validShape } from './provenance.ts';
import {
  type Amount,
  amountSchema,
  evidenceTypeSchema,
  glossaryEntrySchema,
  leistungSchema,
  type Office,
  officeSchema,
  siteSchema,
  situationSchema,
} from './records.ts';
import { packVersionSchema } from './version.ts';

/** One guided application with its texts: key to sentence, one table a language, and whether a native speaker has seen it. */
const applicationSchema = z.strictObject({
  flow: antragsstreckeSchema,
  texts: z.partialRecord(
    localeSchema,
    z.strictObject({ reviewed: z.boolean(), entries: z.record(z.string(), z.string()) }),
  ),
});
export type Application = z.infer<typeof applicationSchema>;

/** Everything the terminal knows about the city, as data: no amount, address or hour stands in code. */
export const contentPackSchema = z
  .strictObject({
    ...validShape,
    id: z.string(),
    schemaVersion: z.literal(1),
    version: packVersionSchema,
    city: z.string(),
    amounts: z.array(amountSchema),
    offices: z.array(officeSchema),
    sites: z.array(siteSchema),
    leistungen: z.array(leistungSchema),
    situations: z.array(situationSchema),
    evidence: z.array(evidenceTypeSchema),
    glossary: z.array(glossaryEntrySchema),
    applications: z.array(applicationSchema),
    articles: z.array(articleSchema).default([]),
    emergency: z.array(emergencyContactSchema).default([]),
    precheck: precheckSchema,
    offers: z.array(offerSchema),
    helperCards: z.array(helperCardSchema).default([]),
    legalPoints: z.array(legalPointSchema).default([]),
  })
  .superRefine((pack, context) => {
    for (const problem of [
      ...referenceProblems(pack),
      ...articleProblems(pack),
      ...legalPointProblems(pack.legalPoints),
    ])
      context.addIssue({ code: 'custom', message: problem });
  });
export type ContentPack = z.infer<typeof contentPackSchema>;

type PackData = {
  readonly amounts: readonly Amount[];
  readonly offices: readonly Office[];
  readonly leistungen: readonly z.infer<typeof leistungSchema>[];
  readonly situations: readonly z.infer<typeof situationSchema>[];
  readonly evidence: readonly { readonly key: string }[];
  readonly applications: readonly Application[];
  readonly sites: readonly { readonly key: string }[];
  readonly precheck: z.infer<typeof precheckSchema>;
  readonly offers: readonly z.infer<typeof offerSchema>[];
};

/** Every key a record names exists, and no two amounts of one key overlap in time (record-shapes.md 1, rule 4). */
function referenceProblems(pack: PackData): string[] {
  const offices = new Set(pack.offices.map((office) => office.key));
  const leistungen = new Set(pack.leistungen.map((leistung) => leistung.key));
  const evidence = new Set(pack.evidence.map((entry) => entry.key));
  const applications = new Set(pack.applications.map((application) => application.flow.id));
  const missing = (kind: string, known: ReadonlySet<string>, keys: readonly string[], where: string) =>
    keys.filter((key) => !known.has(key)).map((key) => `${where} names ${kind} ${key}, which does not exist`);
  return [
    ...pack.leistungen.flatMap((entry) => [
      ...missing('office', offices, [entry.officeKey], entry.key),
      ...missing('evidence', evidence, entry.evidence, entry.key),
      ...missing(
        'application',
        applications,
        entry.applicationId === undefined ? [] : [entry.applicationId],
        entry.key,
      ),
    ]),
    ...pack.situations.flatMap((entry) => [
      ...missing('Leistung', leistungen, entry.leistungen, entry.key),
      ...missing('office', offices, entry.offices, entry.key),
    ]),
    ...pack.offers.flatMap((entry) =>
      missing('site', new Set(pack.sites.map((site) => site.key)), [entry.siteKey], entry.key),
    ),
    // Sites and offices are both places: one key is one door.
    ...twice('place', [...pack.sites, ...pack.offices]),
    ...twice('Leistung', pack.leistungen),
    ...twice('situation', pack.situations),
    ...precheckProblems(pack),
    ...overlappingAmounts(pack.amounts),
  ];
}

/** Two records of one key come of two editors: which one holds would be chance. */
function twice(kind: string, entries: readonly { readonly key: string }[]): string[] {
  return entries
    .filter((entry, index) => entries.findIndex(({ key }) => key === entry.key) !== index)
    .map(({ key }) => `${kind} ${key} stands there twice`);
}

function overlappingAmounts(amounts: readonly Amount[]): string[] {
  return amounts.flatMap((first, index) =>
    amounts
      .slice(index + 1)
      .filter((second) => second.key === first.key && overlap(first, second))
      .map((second) => `amount ${second.key} overlaps from ${second.validFrom}`),
  );
}

function overlap(a: Amount, b: Amount): boolean {
  const endsBefore = (one: Amount, other: Amount) =>
    one.validTo !== null && compareDays(one.validTo, other.validFrom) < 0;
  return !endsBefore(a, b) && !endsBefore(b, a);
}

/** The amount in force on a day; null where none is known, or its date or the pack's has passed ("Betrag bitte erfragen"). */
export function amountOn(pack: ContentPack, key: string, day: IsoDay): Amount | null {
  if (isOverOn(pack, day)) return null;
  return pack.amounts.find((amount) => amount.key === key && isValidOn(amount, day)) ?? null;
}

export function officeOf(pack: ContentPack, key: string): Office | null {
  return pack.offices.find((office) => office.key === key) ?? null;
}

export function applicationOf(pack: ContentPack, id: string): Application | null {
  return pack.applications.find((application) => application.flow.id === id) ?? null;
}
