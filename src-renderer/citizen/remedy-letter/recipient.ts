import type { ContentPack, Office } from '#shared/content';
import type { Matter } from '#shared/matters';

type Offices = Pick<ContentPack, 'offices' | 'leistungen'>;

/** They write Bescheide too, but no Leistung of the pack names them. */
const ALSO = ['elterngeld', 'migration', 'beitragsservice'];

/** The offices of the pack a letter can go to: those that decide, not those that advise. */
export function officesToWriteTo(pack: Offices): readonly Office[] {
  const keys = new Set([...pack.leistungen.map(({ officeKey }) => officeKey), ...ALSO]);
  return pack.offices.filter(({ key }) => keys.has(key));
}

/**
 * The office that wrote, where its whole name stands in the head of the letter. A part is not enough: "Familienkasse" is in
 * many cities, and a letter to the wrong one costs days.
 */
export function officeNamed(pack: Offices, sender: string | null): Office | null {
  const name = sender?.toLowerCase() ?? '';
  return officesToWriteTo(pack).find((office) => name.includes(office.name.toLowerCase())) ?? null;
}

/** A large recipient has a postcode of its own and no street. */
export function isAddressed(office: Office): boolean {
  return office.zip !== null;
}

export function officeLines(office: Office): readonly string[] {
  return [
    office.unit ?? '',
    office.name,
    office.street ?? '',
    [office.zip, office.city].filter(Boolean).join(' '),
  ].filter((line) => line !== '');
}

/**
 * Where the letter keeps the day: SGG at any German authority (§ 84 (2) SGG); VwGO only at the one that wrote or the one
 * that decides about the Widerspruch (§ 70 VwGO); AO only at the one that wrote (the careful reading of § 357 (2) AO).
 */
export type Arrival = 'any' | 'issuing-or-remedy' | 'issuing';

export function arrivalOf({ topic, input }: Matter): Arrival {
  if (topic === 'reply' || !('regime' in input)) return 'issuing';
  if (input.regime === 'SGG') return 'any';
  return input.regime === 'VWGO' ? 'issuing-or-remedy' : 'issuing';
}
