import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import arAssistant from '../../../locales/ar/assistant.json';
import arDeadlineList from '../../../locales/ar/deadline-list.json';
import arDeadlineQuestions from '../../../locales/ar/deadline-questions.json';
import arSteps from '../../../locales/ar/deadline-steps.json';
import arHelper from '../../../locales/ar/helper.json';
import arHuman from '../../../locales/ar/human.json';
import arLetterbox from '../../../locales/ar/letterbox.json';
import arLetters from '../../../locales/ar/letters.json';
import arOffers from '../../../locales/ar/offers.json';
import arOrientation from '../../../locales/ar/orientation.json';
import arPapers from '../../../locales/ar/papers.json';
import arPlaces from '../../../locales/ar/places.json';
import arRemedyLetter from '../../../locales/ar/remedy-letter.json';
import arReminders from '../../../locales/ar/reminders.json';
import arStatus from '../../../locales/ar/status.json';
import ar from '../../../locales/ar/ui.json';
import deAssistant from '../../../locales/de/assistant.json';
import deDeadlineList from '../../../locales/de/deadline-list.json';
import deDeadlineQuestions from '../../../locales/de/deadline-questions.json';
import deSteps from '../../../locales/de/deadline-steps.json';
import deHelper from '../../../locales/de/helper.json';
import deHuman from '../../../locales/de/human.json';
import deLetterbox from '../../../locales/de/letterbox.json';
import deLetters from '../../../locales/de/letters.json';
import deOffers from '../../../locales/de/offers.json';
import deOrientation from '../../../locales/de/orientation.json';
import dePapers from '../../../locales/de/papers.json';
import dePlaces from '../../../locales/de/places.json';
import deRemedyLetter from '../../../locales/de/remedy-letter.json';
import deReminders from '../../../locales/de/reminders.json';
import deStatus from '../../../locales/de/status.json';
import de from '../../../locales/de/ui.json';
import enAssistant from '../../../locales/en/assistant.json';
import enDeadlineList from '../../../locales/en/deadline-list.json';
import enDeadlineQuestions from '../../../locales/en/deadline-questions.json';
import enSteps from '../../../locales/en/deadline-steps.json';
import enHelper from '../../../locales/en/helper.json';
import enHuman from '../../../locales/en/human.json';
import enLetterbox from '../../../locales/en/letterbox.json';
import enLetters from '../../../locales/en/letters.json';
import enOffers from '../../../locales/en/offers.json';
import enOrientation from '../../../locales/en/orientation.json';
import enPapers from '../../../locales/en/papers.json';
import enPlaces from '../../../locales/en/places.json';
import enRemedyLetter from '../../../locales/en/remedy-letter.json';
import enReminders from '../../../locales/en/reminders.json';
import enStatus from '../../../locales/en/status.json';
import en from '../../../locales/en/ui.json';

const resources = {
  de: {
    translation: {
      ...de,
      ...deAssistant,
      ...deSteps,
      ...deReminders,
      ...deRemedyLetter,
      ...deDeadlineQuestions,
      ...deDeadlineList,
      ...deHelper,
      ...deHuman,
      ...deLetterbox,
      ...deLetters,
      ...deOffers,
      ...deOrientation,
      ...dePapers,
      ...dePlaces,
      ...deStatus,
    },
  },
  en: {
    translation: {
      ...en,
      ...enAssistant,
      ...enSteps,
      ...enReminders,
      ...enRemedyLetter,
      ...enDeadlineQuestions,
      ...enDeadlineList,
      ...enHelper,
      ...enHuman,
      ...enLetterbox,
      ...enLetters,
      ...enOffers,
      ...enOrientation,
      ...enPapers,
      ...enPlaces,
      ...enStatus,
    },
  },
  ar: {
    translation: {
      ...ar,
      ...arAssistant,
      ...arSteps,
      ...arReminders,
      ...arRemedyLetter,
      ...arDeadlineQuestions,
      ...arDeadlineList,
      ...arHelper,
      ...arHuman,
      ...arLetterbox,
      ...arLetters,
      ...arOffers,
      ...arOrientation,
      ...arPapers,
      ...arPlaces,
      ...arStatus,
    },
  },
};

/** A plural is asked for by its name and a `count`; the language chooses among its own endings. */
type WithoutPlural<Key> = Key extends `${infer Name}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Name : Key;

/** Every key of the German files; a key missing in another language fails the build (scripts/check-locales). */
export type WordKey = WithoutPlural<keyof typeof resources.de.translation>;

/** Languages of this version with their own names and greetings, in the order of the attract screen. */
export const languages = [
  { code: 'de', name: 'Deutsch', greeting: 'Guten Tag' },
  { code: 'en', name: 'English', greeting: 'Hello' },
  { code: 'ar', name: 'العربية', greeting: 'مرحبًا' },
] as const;

export async function startWords(): Promise<i18n> {
  const words = i18next.createInstance();
  await words.use(initReactI18next).init({
    lng: 'de',
    fallbackLng: 'de',
    // Keys contain dots and are flat; React escapes by itself.
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources,
  });
  return words;
}
