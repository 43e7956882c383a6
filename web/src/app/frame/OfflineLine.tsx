import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { NoticeLine } from './NoticeLine';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Said once, above everything, in one line; gone when the line is back. */
export function OfflineLine({ lost }: { lost: boolean }) {
  const { t } = useTranslation();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const sentence = t('Amends cannot be reached. What you see is as it was; what you type is kept and goes out when the line is back.');
  return <NoticeLine sentence={!online || lost ? sentence : undefined} />;
}
