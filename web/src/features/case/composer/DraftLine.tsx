import { useTranslation } from 'react-i18next';
import type { UseDraft } from '../../../api/drafts/useDraft';
import { Button } from '../../../ui/Button';
import { clockTime } from '../../../ui/time/words';
import { useZone } from '../../../ui/time/zone';
import css from './Composer.module.css';

/** How the draft is kept, in a few words. */
export function DraftLine({ draft }: { draft: Pick<UseDraft<unknown>, 'status' | 'keptAt' | 'sentence'> }) {
  const { t, i18n } = useTranslation();
  const zone = useZone();
  switch (draft.status) {
    case 'loading':
    case 'empty':
      return null;
    case 'unsaved':
      return <span>{t('Keeping…')}</span>;
    case 'kept':
      return (
        <span>
          {draft.keptAt === undefined
            ? t('Draft kept')
            : t('Draft kept {{time}}', { time: clockTime(new Date(draft.keptAt), zone, i18n.language) })}
        </span>
      );
    case 'offline':
      return <span className={css.soon}>{t('No line. It stays here and is kept when the line is back.')}</span>;
    case 'failed':
      return <span className={css.soon}>{draft.sentence}</span>;
    case 'stale':
      return null;
  }
}

/** Two windows have written: which stands is for the person to say. */
export function StaleLine({ onMine, onOther }: { onMine: () => void; onOther: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={css.stale} role="alert">
      <span className={css.staleWords}>{t('This was also written in another window, after this one was opened.')}</span>
      <Button label={t('Take that one')} size="small" onClick={onOther} />
      <Button label={t('Keep this one')} look="quiet" size="small" onClick={onMine} />
    </div>
  );
}
