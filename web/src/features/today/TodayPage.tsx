import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/queries';
import type { TodayView } from '../../api/types';
import { Button } from '../../ui/Button';
import { Key } from '../../ui/Key';
import { Notice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { Skeleton } from '../../ui/Skeleton';
import { serverClock } from '../../ui/time/clock';
import { useCompact } from '../../ui/useCompact';
import { DutyList } from './DutyList';
import { Peek } from './Peek';
import css from './TodayPage.module.css';
import { useDuties } from './useDuties';

const HandOver = lazy(() => import('./HandOver'));

const minuteMs = 60_000;

export function TodayPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({ ...queries.today(), refetchInterval: minuteMs });
  useEffect(() => {
    if (data !== undefined) serverClock.set(data.now);
  }, [data]);

  if (data !== undefined) return <Today view={data} />;
  return (
    <div className={css.page}>
      <div className={css.list}>
        <PageHead title={t('Today')} />
        {error === null ? (
          <Skeleton rows={9} />
        ) : (
          <Notice title={error.message} act={<Button label={t('Try again')} onClick={() => void refetch()} />} live />
        )}
      </div>
    </div>
  );
}

function Today({ view }: { view: TodayView }) {
  const { t } = useTranslation();
  const duties = useDuties(view);
  const compact = useCompact();
  const { selected } = duties;
  const peeking = duties.peekOpen && selected !== undefined;
  return (
    <div className={css.page} data-peek={peeking}>
      <div className={css.list}>
        <PageHead title={t('Today')} note={compact ? undefined : view.headline} />
        <DutyList view={view} duties={duties} />
        <footer className={css.foot}>
          <span className={css.keys}>
            <Key of="j" />
            <Key of="k" /> {t('move')}
          </span>
          <span className={css.keys}>
            <Key of="space" /> {t('peek')}
          </span>
          <span className={css.keys}>
            <Key of="x" /> {t('hand over')}
          </span>
          <span className={css.keys}>
            <Key of="z" /> {t('undo')}
          </span>
          <span className={css.keys}>
            <Key of="?" /> {t('all keys')}
          </span>
          <span className={css.footnote}>{view.footnote}</span>
        </footer>
      </div>
      {peeking && (
        <div className={css.peek}>
          <Peek
            duty={selected}
            onAct={() => duties.act(selected)}
            onHandOver={() => duties.setHandingOver(selected)}
            onWriteInstead={() => duties.writeInstead(selected)}
          />
        </div>
      )}
      {duties.handingOver !== undefined && (
        <Suspense>
          <HandOver duty={duties.handingOver} settle={duties.settle} onClose={() => duties.setHandingOver(undefined)} />
        </Suspense>
      )}
    </div>
  );
}
