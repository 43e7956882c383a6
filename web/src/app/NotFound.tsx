import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/Notice';
import css from './Alone.module.css';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <main className={css.alone}>
      <Notice title={t('There is nothing at this address.')} act={<Link to="/">{t('Go to Today')}</Link>} />
    </main>
  );
}
