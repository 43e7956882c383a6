import { useTranslation } from 'react-i18next';

export type Pronoun = 'she' | 'he' | 'they';

/**
 * Sentences about a customer, in their pronoun. The key is written with "she" ("She expects"); the others are that key with the
 * context he or they, in the locale's pronouns.
 */
export function useSentences(pronoun: Pronoun): (key: string, values?: Record<string, unknown>) => string {
  const { t } = useTranslation();
  return (key, values) => t(key, { ...values, context: pronoun === 'she' ? undefined : pronoun });
}
