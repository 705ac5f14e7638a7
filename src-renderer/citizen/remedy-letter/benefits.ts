import type { ContentPack, Office } from '#shared/content';
import type { DeadlineInput } from '#shared/deadlines';
import { isAddressed, officeLines } from './recipient.ts';

/** What a formloser Antrag can be for (forms.md 2). `unsure`: the office finds out which benefit it is. */
const BENEFITS = [
  'wohngeld',
  'sgb2',
  'grundsicherung',
  'hlu',
  'but',
  'learning',
  'kiz',
  'kindergeld',
  'uvg',
  'elterngeld',
  'pflege',
  'careHelp',
  'gdb',
  'unsure',
  'rundfunk',
] as const;
export type AppliedFor = (typeof BENEFITS)[number];

/** Leistungen of the pack that name the office; the others go to the Rathaus, which passes them on (§ 16 (2) SGB I). */
const LEISTUNG: Readonly<Partial<Record<AppliedFor, string>>> = {
  wohngeld: 'wohngeld',
  sgb2: 'sgb2',
  grundsicherung: 'grundsicherung',
  hlu: 'hlu',
  careHelp: 'hlu',
  but: 'but',
  learning: 'but',
  kiz: 'kinderzuschlag',
  kindergeld: 'kindergeld',
  uvg: 'unterhaltsvorschuss',
};
const OFFICE: Readonly<Partial<Record<AppliedFor, string>>> = {
  elterngeld: 'elterngeld',
  rundfunk: 'beitragsservice',
};

/**
 * No municipality takes these: the Rundfunkbeitrag is no Sozialleistung (§ 4 RBStV), and Kindergeld mostly stands in tax law
 * (§ 67 EStG), where § 16 SGB I does not reach.
 */
const OFFICE_ONLY: readonly AppliedFor[] = ['rundfunk', 'kindergeld'];
/** Written form by law: § 9 (1) UhVorschG, § 7 (1) BEEG, § 67 EStG. */
const WRITTEN: readonly AppliedFor[] = ['uvg', 'elterngeld', 'kindergeld'];

export function needsWriting(benefit: AppliedFor): boolean {
  return WRITTEN.includes(benefit);
}

export function isAppliedFor(key: string): key is AppliedFor {
  return BENEFITS.some((benefit) => benefit === key);
}

/** The Rundfunkbeitrag goes alone, and only where the day asked for is its own. */
export function benefitsAsked(input: DeadlineInput): readonly AppliedFor[] {
  return benefitOf(input) === 'rundfunk' ? ['rundfunk'] : BENEFITS.filter((benefit) => benefit !== 'rundfunk');
}

export function benefitOf(input: DeadlineInput): AppliedFor | null {
  const benefit = 'benefit' in input ? input.benefit : null;
  return benefit !== null && isAppliedFor(benefit) ? benefit : null;
}

/** One letter a unit: each is its own controller (§ 67 (4) SGB X). */
export type Unit = {
  readonly key: string;
  readonly name: string;
  readonly lines: readonly string[];
  readonly benefits: readonly AppliedFor[];
  /** `town`: the Rathaus keeps the day (§ 16 SGB I); `office`: only the office itself. */
  readonly arrival: 'town' | 'office';
};

export function unitsOf(pack: Pick<ContentPack, 'offices' | 'leistungen'>, chosen: readonly string[]): Unit[] {
  const rathaus = pack.offices.find(({ key }) => key === 'rathaus') ?? null;
  const units = new Map<string, Unit>();
  for (const benefit of BENEFITS.filter((key) => chosen.includes(key))) {
    const office = officeFor(pack, benefit) ?? rathaus;
    const arrival = OFFICE_ONLY.includes(benefit) ? 'office' : 'town';
    const key = `${office?.key ?? ''}/${arrival}`;
    const unit = units.get(key);
    units.set(key, {
      key,
      name: office?.name ?? '',
      lines: office === null ? [] : linesOf(office, rathaus),
      benefits: [...(unit?.benefits ?? []), benefit],
      arrival,
    });
  }
  return [...units.values()];
}

function officeFor({ offices, leistungen }: Pick<ContentPack, 'offices' | 'leistungen'>, benefit: AppliedFor) {
  const key = leistungen.find((entry) => entry.key === LEISTUNG[benefit])?.officeKey ?? OFFICE[benefit];
  return offices.find((office) => office.key === key) ?? null;
}

/** A unit of the city without an address of its own is reached by the Rathaus. */
function linesOf(office: Office, rathaus: Office | null): readonly string[] {
  if (isAddressed(office) || rathaus === null) return officeLines(office);
  return [office.unit, office.name, ...officeLines(rathaus)].filter((line): line is string => line !== undefined);
}
