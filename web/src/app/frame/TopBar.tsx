import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { RehearsalMark } from '../../features/rehearsal/RehearsalMark';
import { Avatar } from '../../ui/Avatar';
import { Clock } from '../../ui/Clock';
import { Key } from '../../ui/Key';
import css from './TopBar.module.css';

interface Props {
  onSearch: () => void;
  lineLost: boolean;
}

export function TopBar({ onSearch, lineLost }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <header className={css.bar}>
      <Link to="/" className={css.name}>
        Amends
      </Link>
      <nav aria-label={t('Main')} className={css.places}>
        <Link to="/" activeOptions={{ exact: true }} className={css.place}>
          {t('Today')}
        </Link>
        <Link to="/cases" className={css.place}>
          {t('Cases')}
        </Link>
        <Link to="/intake" className={css.place}>
          {t('Intake')}
        </Link>
        <Link to="/outbox" className={css.place}>
          {t('Outbox')}
        </Link>
      </nav>
      <button type="button" className={css.search} onClick={onSearch} aria-keyshortcuts="/" aria-haspopup="dialog">
        <IconSearch size={16} stroke={1.5} />
        <span className={css.searchWords}>{t('Search or command')}</span>
        <Key of="/" />
      </button>
      <div className={css.corner}>
        <RehearsalMark />
        <Clock />
        <span className={css.shift} data-on={me.on_shift && !lineLost}>
          {lineLost ? t('offline') : me.on_shift ? t('on shift') : t('off shift')}
        </span>
        <Link to="/you" className={css.you} aria-label={t('{{initials}}, your page', { initials: me.person.initials })}>
          <Avatar initials={me.person.initials} />
        </Link>
      </div>
    </header>
  );
}
