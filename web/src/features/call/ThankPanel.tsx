import { IconCheck, IconStar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSentences } from '../../ui/pronouns';
import css from './Panel.module.css';
import { useCall } from './SheetContext';
import { stamp } from './sheet';

const scores = Array.from({ length: 11 }, (_, score) => score);

/** Thanks for telling us; and, where it fits, where they stood when they rang. */
export function ThankPanel() {
  const { t } = useTranslation();
  const { sheet, put, pronoun } = useCall();
  const sentence = useSentences(pronoun);
  return (
    <div className={css.panel}>
      <div className={css.row}>
        <span className={css.icon} aria-hidden="true">
          <IconCheck size={16} stroke={1.5} />
        </span>
        <label className={css.label} htmlFor="thanks">
          {sheet.thankedAt === undefined ? t('You thank with') : t('Said at {{time}}', { time: stamp(sheet.thankedAt) })}
        </label>
        <textarea
          id="thanks"
          className={css.field}
          dir="auto"
          rows={1}
          placeholder={t('your own words, if they were others')}
          value={sheet.thanks}
          onChange={(event) => put({ thanks: event.currentTarget.value })}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
      </div>
      <div className={css.row}>
        <span className={css.icon} aria-hidden="true">
          <IconStar size={16} stroke={1.5} />
        </span>
        <span className={css.label}>{sentence('Where she stood')}</span>
        <span className={css.chips} role="radiogroup" aria-label={sentence('Would she have recommended us, of 10')}>
          {scores.map((score) => (
            // biome-ignore lint/a11y/useSemanticElements: a press that chooses and shows as pressed
            <button
              key={score}
              type="button"
              role="radio"
              className={css.chip}
              aria-checked={sheet.score === score}
              onClick={() => put({ score: sheet.score === score ? undefined : score })}
            >
              {score}
            </button>
          ))}
        </span>
        <span className={css.none}>{t('of 10, if it was said')}</span>
      </div>
    </div>
  );
}
