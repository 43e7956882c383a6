import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Said } from './said';

/** Personal text for a line of a list: where it was erased, that is what the line says. */
export function useSaid(): (words: Said) => string {
  const { t } = useTranslation();
  return useCallback((words) => (words === null ? t('erased on request') : (words ?? '')), [t]);
}
