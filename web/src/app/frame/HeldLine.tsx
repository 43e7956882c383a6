import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/queries';
import { NoticeLine } from './NoticeLine';

/** While all outgoing mail is held, everybody knows: a letter they send now does not leave. */
export function HeldLine() {
  const { t } = useTranslation();
  const { data } = useQuery(queries.settings());
  const sentence =
    data?.hold_outgoing === true ? t('All outgoing mail is held: letters are written and kept, and none leaves.') : undefined;
  return <NoticeLine sentence={sentence} mend={{ to: '/settings', hash: 'letters', label: t('Let it go') }} />;
}
