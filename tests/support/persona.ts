/** An invented person's answers by field; what is not named takes the plain default (no, first choice). */
export type Persona = Readonly<Record<string, string | boolean | readonly string[]>>;

/** Answers made up on the way, field by field; page `address` asks for the parts of an address. */
export type Answerer = (page: string, field: string, kind: string) => Persona[string] | undefined;

/** Samira Haddad (invented): rents, works part-time, one child. The rent is above her income on purpose: a hint must come. */
export const samira: Persona = {
  familienname: 'Haddad',
  vornamen: 'Samira',
  geburtsdatum: '14.05.1987',
  geburtsort: 'Homs',
  schonEingezogen: true,
  'mitgliedName.vornamen': 'Lina',
  'mitgliedGeburt.geburtsdatum': '02.03.2019',
  'mitgliedVerhaeltnis.verhaeltnis': '2',
  iban: 'DE02120300000000202051',
  kontoinhaber: 'Samira Haddad',
  gesamtmiete: '640,00',
  wohnflaeche: '58',
  einnahmeBrutto: '620,00',
};

/** What is written where the person's own answer does not matter, by kind of field. */
export const plainAnswers: Readonly<Record<string, string>> = {
  text: 'Beispiel',
  name: 'Beispiel',
  date: '01.06.2020',
  month: '02.2026',
  money: '100,00',
  area: '58',
  count: '1',
  iban: 'DE02120300000000202051',
  reference: 'WG-2026-0001',
};

export const samiraAddress = {
  street: 'Am Beispielhof',
  houseNumber: '7',
  postcode: '47809',
  city: 'Krefeld',
} as const;
