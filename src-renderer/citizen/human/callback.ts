import type { IsoDay } from '#shared/basics';
import type { Words } from '../app/terminal.ts';
import { languages } from '../app/words.ts';

export const TIMES = ['any', 'morning', 'noon', 'afternoon'] as const;
/** None is obligatory, and violence is never asked for: a telephone may be in the wrong hands. */
export const TOPICS = ['none', 'letter', 'application', 'money', 'housing', 'family', 'other'] as const;

/** What a person has said so far. It lives in this window's memory and goes with the visit. */
export type CallbackDraft = {
  readonly phone: string;
  readonly name: string;
  readonly time: (typeof TIMES)[number];
  readonly topic: (typeof TOPICS)[number];
  /** Code of a language of this terminal, or `other`. */
  readonly language: string;
  readonly consent: boolean;
};

export function emptyCallback(language: string): CallbackDraft {
  return { phone: '', name: '', time: 'any', topic: 'none', language, consent: false };
}

/** The name of a language as its speakers write it. */
export function languageName(code: string, words: Words): string {
  return languages.find((entry) => entry.code === code)?.name ?? words('human.language.other');
}

/** Who does the calling reads German labels; only what was said is in it. `site`: where the person stood. */
export function callbackData(
  draft: CallbackDraft,
  about: { readonly caseCode: string; readonly createdOn: IsoDay; readonly site: string },
  german: Words,
) {
  const said = [
    { field: 'telefon', label: 'Telefon', value: draft.phone },
    { field: 'name', label: 'Name', value: draft.name.trim() },
    { field: 'zeit', label: 'Beste Zeit', value: german(`human.time.${draft.time}`) },
    { field: 'thema', label: 'Thema', value: draft.topic === 'none' ? '' : german(`human.topic.${draft.topic}`) },
    { field: 'sprache', label: 'Sprache', value: languageName(draft.language, german) },
    { field: 'einwilligung', label: 'Einwilligung', value: german('human.consentDetail') },
  ];
  return {
    form: 'rueckruf',
    version: 1,
    ...about,
    answers: said
      .filter(({ value }) => value !== '')
      .map((answer) => ({
        ...answer,
        section: 'rueckruf',
        sectionLabel: 'Bitte um Rückruf',
        kind: 'text',
        rows: [],
        state: 'given',
      })),
  };
}
