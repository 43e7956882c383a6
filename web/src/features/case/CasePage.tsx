import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { hasStatus } from '../../api/problem';
import { queries } from '../../api/queries';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { serverClock } from '../../ui/time/clock';
import css from './CasePage.module.css';
import { CaseSkeleton } from './CaseSkeleton';
import { CaseView } from './CaseView';

const minuteMs = 60_000;

/** One case: who they are, what happened, what is to be done. */
export function CasePage() {
  const { t } = useTranslation();
  const { case: reference } = useParams({ from: '/signed-in/cases/$case' });
  const { data, dataUpdatedAt, error, refetch } = useQuery({ ...queries.case(reference), refetchInterval: minuteMs });
  useEffect(() => {
    // Heard when it was read: a case shown again from memory must not turn the clock back.
    if (data !== undefined) serverClock.set(data.now, dataUpdatedAt);
  }, [data, dataUpdatedAt]);

  if (data !== undefined) return <CaseView key={data.id} view={data} reference={reference} />;
  if (error === null) return <CaseSkeleton />;
  const missing = hasStatus(error, 404);
  return (
    <div className={css.alone}>
      <Notice
        title={missing ? t('There is no case {{number}}, or it is not yours to see.', { number: reference }) : error.message}
        act={missing ? <Link to="/cases">{t('All cases')}</Link> : <Button label={t('Try again')} onClick={() => void refetch()} />}
        live
      />
    </div>
  );
}
