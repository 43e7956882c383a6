import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { runsTheHouse } from '../../fields/roles';
import { useMinute } from '../../ui/time/clock';
import { useZone } from '../../ui/time/zone';
import css from './HeldLine.module.css';
import { sentenceOf, worthTelling } from './mailTroubles';

/** While mail does not come in from a mailbox, everybody knows: customers wait who are in no list. */
export function MailLine() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const { data } = useQuery(queries.mailTroubles());
  const now = useMinute();
  const zone = useZone();
  const troubles = worthTelling(data ?? [], now);
  return (
    <div role="status">
      {troubles.length > 0 && (
        <p className={css.line}>
          <span dir="auto">
            {sentenceOf(troubles, { now, zone, locale: i18n.language }, t)} {!runsTheHouse(me.role) && t('An administrator can mend it.')}
          </span>
          {runsTheHouse(me.role) && (
            <Link to="/mailboxes" className={css.link}>
              {t('Mend it')}
            </Link>
          )}
        </p>
      )}
    </div>
  );
}
