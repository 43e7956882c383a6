import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Api } from '../../../api/types';
import { useSentences } from '../../../ui/pronouns';
import { said } from '../../../ui/said';
import { useCase } from '../CaseContext';
import css from './OptionCards.module.css';

/** What was offered, side by side; the one they took in ink, with a check. */
export function OptionCards({ options }: { options: Api['TimelineOption'][] }) {
  const { t } = useTranslation();
  const { view } = useCase();
  const sentence = useSentences(view.customer.record.pronoun);
  return (
    <ul className={css.options}>
      {options.map((option) => (
        <li key={`${option.title}${option.detail}`} className={css.option} data-chosen={option.chosen || undefined}>
          <p className={css.title}>
            <span dir="auto">{said(option.title) ?? t('These words were erased on request.')}</span>
            {option.chosen && (
              <span className={css.chosen}>
                <IconCheck size={16} stroke={1.5} aria-hidden="true" />
                {t('chosen')}
              </span>
            )}
          </p>
          <p className={css.detail} dir="auto">
            {[said(option.detail), option.costs_nothing ? sentence('costs her nothing') : undefined]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
