import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiError, isOffline } from '../api/problem';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import css from './Alone.module.css';

/** A screen that could not be drawn: the reason if the server gave one, and the way on. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const again = () => {
    reset();
    void router.invalidate();
  };
  const title = isOffline(error)
    ? t('Amends cannot be reached.')
    : error instanceof ApiError
      ? error.message
      : t('This screen could not be drawn.');
  return (
    <main className={css.alone}>
      <Notice title={title} act={<Button label={t('Try again')} onClick={again} />} live>
        {isOffline(error)
          ? t('Check the line, or ask whether the server is running.')
          : t('Nothing you did is lost. If it happens again, tell whoever looks after Amends.')}
      </Notice>
    </main>
  );
}
