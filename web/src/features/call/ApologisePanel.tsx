import { IconCheck, IconHeart } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Api } from '../../api/types';
import css from './Panel.module.css';
import { useCall } from './SheetContext';
import { stamp } from './sheet';

/** Which sorry it is, and the words said: short, no reason, no condition. */
export function ApologisePanel() {
  const { t } = useTranslation();
  const { sheet, view, put } = useCall();
  const kinds: { value: Api['ApologyKind']; label: string }[] = [
    { value: 'full', label: t('full: the fault is ours') },
    { value: 'sympathy', label: t('sympathy: the fault is open') },
  ];
  return (
    <div className={css.panel}>
      <div className={css.row}>
        <span className={css.icon} aria-hidden="true">
          {sheet.apologisedAt === undefined ? <IconHeart size={16} stroke={1.5} /> : <IconCheck size={16} stroke={1.5} />}
        </span>
        <span className={css.label}>
          {sheet.apologisedAt === undefined ? t('Which sorry') : t('Said at {{time}}', { time: stamp(sheet.apologisedAt) })}
        </span>
        <span className={css.chips} role="radiogroup" aria-label={t('Which sorry')}>
          {kinds.map((kind) => (
            // biome-ignore lint/a11y/useSemanticElements: a press that chooses and shows as pressed
            <button
              key={kind.value}
              type="button"
              role="radio"
              className={css.chip}
              aria-checked={sheet.apologyKind === kind.value}
              onClick={() =>
                put({ apologyKind: kind.value, apology: sheet.apology === '' ? (view.say_apologise[0] ?? '') : sheet.apology })
              }
            >
              {kind.label}
            </button>
          ))}
        </span>
      </div>
      <div className={css.row}>
        <span className={css.icon} />
        <label className={css.label} htmlFor="apology">
          {t('What you said')}
        </label>
        <textarea
          id="apology"
          className={css.field}
          dir="auto"
          rows={2}
          placeholder={t('two sentences, no reason')}
          value={sheet.apology}
          onChange={(event) => put({ apology: event.currentTarget.value })}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
      </div>
    </div>
  );
}
