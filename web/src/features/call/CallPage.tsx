import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { caseQueries } from '../../api/caseQueries';
import { queries } from '../../api/queries';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Skeleton } from '../../ui/Skeleton';
import { serverClock } from '../../ui/time/clock';
import css from './CallPage.module.css';
import { CallSheet } from './CallSheet';

/** The conversation, step by step, one hand on the keyboard. */
export function CallPage() {
  const { t } = useTranslation();
  const { case: reference } = useParams({ from: '/signed-in/cases/$case/call' });
  const sheet = useQuery(caseQueries.callSheet(reference));
  const file = useQuery(queries.case(reference));
  useEffect(() => {
    if (sheet.data !== undefined) serverClock.set(sheet.data.now, sheet.dataUpdatedAt);
  }, [sheet.data, sheet.dataUpdatedAt]);

  if (sheet.data !== undefined && file.data !== undefined)
    return <CallSheet key={sheet.data.case_id} view={sheet.data} file={file.data} reference={reference} />;
  const error = sheet.error ?? file.error;
  if (error === null)
    return (
      <div className={css.alone}>
        <Skeleton rows={8} bars={[40, 60]} />
      </div>
    );
  return (
    <div className={css.alone}>
      <Notice
        title={error.message}
        act={
          <>
            <Button label={t('Try again')} onClick={() => void Promise.all([sheet.refetch(), file.refetch()])} />{' '}
            <Link to="/cases/$case" params={{ case: reference }}>
              {t('To the case')}
            </Link>
          </>
        }
        live
      />
    </div>
  );
}
