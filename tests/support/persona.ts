/** An invented person's answers by field; what is not named takes the plain default (no, first choice). */
export type Persona = Readonly<Record<string, string | boolean | readonly string[]>>;

/** Samira Haddad (invented): rents, works part-time, one child. The rent is above her income on purpose: a hint must come. */
export const samira: Persona = {
  antragstyp: '0',
  wohngeldAb: '11.2026',
  familienname: 'Haddad',
  vornamen: 'Samira',
  geburtsdatum: '14.05.1987',
  geburtsort: 'Homs',
  strasse: 'Am Beispielhof',
  iban: 'DE02120300000000202051',
  kontoinhaber: 'Samira Haddad',
  gesamtmiete: '640,00',
  wohnflaeche: '58',
  einnahmeBrutto: '620,00',
  hatEinnahmen: true,
  vermieter: 'Beispiel-Wohnungsbaugenossenschaft',
};

export const samiraAddress = {
  street: 'Am Beispielhof',
  houseNumber: '7',
  postcode: '47809',
  city: 'Krefeld',
} as const;
