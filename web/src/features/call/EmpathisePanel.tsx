import { IconMoodSmile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSentences } from '../../ui/pronouns';
import css from './Panel.module.css';
import { useCall } from './SheetContext';

/** The word, chosen with them: the likeliest first, any other typed. */
export function EmpathisePanel() {
  const { t } = useTranslation();
  const { sheet, view, put, pronoun } = useCall();
  const sentence = useSentences(pronoun);
  return (
    <div className={css.panel}>
      <div className={css.row}>
        <span className={css.icon} data-tone="feeling" aria-hidden="true">
          <IconMoodSmile size={16} stroke={1.5} />
        </span>
        <span className={css.label}>{sentence('How she feels')}</span>
        <span className={css.chips} role="radiogroup" aria-label={sentence('How she feels')}>
          {view.feelings.slice(0, 12).map((word) => (
            // biome-ignore lint/a11y/useSemanticElements: a press that chooses and shows as pressed
            <button
              key={word}
              type="button"
              role="radio"
              className={css.chip}
              data-tone="feeling"
              aria-checked={sheet.feeling === word}
              onClick={() => put({ feeling: word })}
            >
              {word}
            </button>
          ))}
        </span>
      </div>
      <div className={css.row}>
        <span className={css.icon} />
        <label className={css.label} htmlFor="feeling">
          {sentence('Her own word')}
        </label>
        <input
          id="feeling"
          className={css.field}
          dir="auto"
          maxLength={40}
          placeholder={t('if none of these is right')}
          value={view.feelings.includes(sheet.feeling) ? '' : sheet.feeling}
          onChange={(event) => put({ feeling: event.currentTarget.value })}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
      </div>
    </div>
  );
}
