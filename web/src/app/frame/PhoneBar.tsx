import { IconFolder, IconSearch, IconSun, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import css from './PhoneBar.module.css';

/** The four places of a phone. */
export function PhoneBar() {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('Main')} className={css.bar}>
      <Link to="/" activeOptions={{ exact: true }} className={css.place}>
        <IconSun size={20} stroke={1.5} />
        {t('Today')}
      </Link>
      <Link to="/cases" className={css.place}>
        <IconFolder size={20} stroke={1.5} />
        {t('Cases')}
      </Link>
      <Link to="/search" className={css.place}>
        <IconSearch size={20} stroke={1.5} />
        {t('Search')}
      </Link>
      <Link to="/you" className={css.place}>
        <IconUser size={20} stroke={1.5} />
        {t('You')}
      </Link>
    </nav>
  );
}
