import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { runsTheHouse } from '../../fields/roles';
import { useMinute } from '../../ui/time/clock';
import { useZone } from '../../ui/time/zone';
import { sentenceOf, worthTelling } from './mailTroubles';
import { NoticeLine } from './NoticeLine';

const minuteMs = 60_000;

/** While mail does not come in from a mailbox, everybody knows: customers wait who are in no list. */
export function MailLine() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const { data } = useQuery({ ...queries.mailTroubles(), refetchInterval: minuteMs });
  const moment = { now: useMinute(), zone: useZone(), locale: i18n.language };
  const troubles = worthTelling(data ?? [], moment.now);
  const whoMends = runsTheHouse(me.role) ? '' : ` ${t('An administrator can mend it.')}`;
  const sentence = troubles.length > 0 ? sentenceOf(troubles, moment, t) + whoMends : undefined;
  return <NoticeLine sentence={sentence} mend={{ to: '/mailboxes', label: t('Mend it') }} />;
}
