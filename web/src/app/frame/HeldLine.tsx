import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { runsTheHouse } from '../../fields/roles';
import css from './HeldLine.module.css';

/** While all outgoing mail is held, everybody knows: a letter they send now does not leave. */
export function HeldLine() {
  const { t } = useTranslation();
  const me = useMe();
  const { data } = useQuery(queries.settings());
  return (
    <div role="status">
      {data?.hold_outgoing === true && (
        <p className={css.line}>
          <span>{t('All outgoing mail is held: letters are written and kept, and none leaves.')}</span>
          {runsTheHouse(me.role) && (
            <Link to="/settings" hash="letters" className={css.link}>
              {t('Let it go')}
            </Link>
          )}
        </p>
      )}
    </div>
  );
}
