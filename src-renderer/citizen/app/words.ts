import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import ar from '../../../locales/ar/ui.json';
import de from '../../../locales/de/ui.json';
import en from '../../../locales/en/ui.json';

/** Every key of the German file; a key missing in another language fails the build (scripts/check-locales). */
export type WordKey = keyof typeof de;

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
    resources: { de: { translation: de }, en: { translation: en }, ar: { translation: ar } },
  });
  return words;
}
