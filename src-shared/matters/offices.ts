import type { DeadlineInput } from '#shared/deadlines';

/** The procedural laws of letters: SGG (§ 84), VwGO (§ 70), AO (§ 355). */
type Regime = Exclude<Extract<DeadlineInput, { kind: 'remedy' }>['regime'], 'SGBX'>;

type Office = {
  /** null: not known from the office alone. The careful reading then depends on what is counted. */
  readonly regime: Regime | null;
  /** Key of the content pack's office, where one office in Krefeld is meant. */
  readonly office: string | null;
};

/**
 * Who writes, as people know it, and the law the letter stands under (deadlines.md, rule 13). The Familienkasse is there
 * twice: Kindergeld is a matter of the AO, the Kinderzuschlag one of the SGG.
 */
export const OFFICES = {
  jobcenter: { regime: 'SGG', office: 'jobcenter' },
  soziales: { regime: 'SGG', office: 'soziales' },
  wohngeld: { regime: 'VWGO', office: 'wohngeldstelle' },
  kindergeld: { regime: 'AO', office: 'familienkasse' },
  kinderzuschlag: { regime: 'SGG', office: 'familienkasse' },
  jugendamt: { regime: 'VWGO', office: 'jugendhilfe' },
  elterngeld: { regime: 'SGG', office: 'elterngeld' },
  insurance: { regime: 'SGG', office: null },
  disability: { regime: 'SGG', office: null },
  bafoeg: { regime: 'VWGO', office: null },
  rundfunk: { regime: 'VWGO', office: 'beitragsservice' },
  other: { regime: null, office: null },
} as const satisfies Readonly<Record<string, Office>>;
export type OfficeKey = keyof typeof OFFICES;
