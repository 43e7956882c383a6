import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './locales/en.json';
import pronouns from './locales/en.pronouns.json';

/** Keys are the English sentences themselves; en.json holds only what English needs beyond them (plurals). */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en-GB',
    fallbackLng: 'en',
    resources: { en: { translation: { ...en, ...pronouns } } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    returnEmptyString: false,
  });
}
