import { IconCheck, IconCircleDashed, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSentences } from '../../ui/pronouns';
import css from './Panel.module.css';
import { useCall } from './SheetContext';
import { stamp } from './sheet';

/** Confirmed, or corrected and said back again. */
export function ReflectPanel() {
  const { t } = useTranslation();
  const { sheet, put, pronoun } = useCall();
  const sentence = useSentences(pronoun);
  const done = sheet.confirmedAt !== undefined;
  return (
    <div className={css.panel}>
      <div className={css.row}>
        <span className={css.icon} aria-hidden="true">
          {done ? <IconCheck size={16} stroke={1.5} /> : <IconCircleDashed size={16} stroke={1.5} />}
        </span>
        <span className={css.label}>{sentence('She confirms')}</span>
        <span className={css.none}>
          {done ? sentence('she said yes at {{time}}', { time: stamp(sheet.confirmedAt ?? 0) }) : t('not yet. Read it, then wait.')}
        </span>
      </div>
      <div className={css.row}>
        <span className={css.icon} aria-hidden="true">
          <IconPencil size={16} stroke={1.5} />
        </span>
        <label className={css.label} htmlFor="correction">
          {sentence('She corrects it')}
        </label>
        <textarea
          id="correction"
          className={css.field}
          dir="auto"
          rows={1}
          placeholder={t('what is different; put it right on the left and read it again')}
          value={sheet.correction ?? ''}
          onChange={(event) => put({ correction: event.currentTarget.value })}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
      </div>
    </div>
  );
}
