import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import css from './RehearsalMark.module.css';

const MoveClock = lazy(() => import('./MoveClock'));

/** In a rehearsal the frame says so, quietly and always; a press moves its clock. */
export function RehearsalMark({ short = false }: { short?: boolean }) {
  const { t } = useTranslation();
  const me = useMe();
  const [open, setOpen] = useState(false);
  if (!me.rehearsal) return null;
  return (
    <>
      <button type="button" className={css.mark} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {short ? t('Rehearsal') : t('Rehearsal: nothing leaves')}
      </button>
      {open && (
        <Suspense>
          <MoveClock onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
