import type { ContentPack } from './pack.ts';

/** A pack without a single fact: what a terminal holds that has no content at all. It shows "Außer Betrieb" then. */
export const NO_CONTENT: ContentPack = {
  id: 'none',
  schemaVersion: 1,
  version: '2000-01-01',
  city: '',
  validFrom: '2000-01-01',
  validTo: '2000-01-01',
  amounts: [],
  offices: [],
  sites: [],
  leistungen: [],
  situations: [],
  evidence: [],
  glossary: [],
  applications: [],
  articles: [],
  emergency: [],
  offers: [],
  helperCards: [],
  legalPoints: [],
  precheck: {
    classes: {
      wahrscheinlichPruefenLassen: { de: '–' },
      vielleicht: { de: '–' },
      eherNichtAberFragen: { de: '–' },
    },
    questions: [],
    exclusions: [],
    rules: [],
    otherwise: [],
    together: [],
  },
};
