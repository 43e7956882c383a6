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
    <ChoiceLine
      words={t('This was also written in another window, after this one was opened.')}
      first={{ label: t('Take that one'), run: onOther }}
      other={{ label: t('Keep this one'), run: onMine }}
    />
  );
}

interface Choice {
  label: string;
  run: () => void;
}

/** One of two texts stands; nothing is lost before it is said which. */
export function ChoiceLine({ words, first, other }: { words: string; first: Choice; other: Choice }) {
  return (
    <div className={css.stale} role="alert">
      <span className={css.staleWords}>{words}</span>
      <Button label={first.label} size="small" onClick={first.run} />
      <Button label={other.label} look="quiet" size="small" onClick={other.run} />
    </div>
  );
}
