import type { TFunction } from 'i18next';
import type { Api } from '../api/types';

/** What closed cases teach about a new one. */
export function lessonName(lesson: Api['Lesson'], t: TFunction): string {
  return { kind: t('Kind'), cause: t('Cause'), owner: t('Owner') }[lesson];
}
