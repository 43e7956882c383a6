import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import type { IntakeView } from '../../api/types';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import journal from '../../ui/Journal.module.css';
import { Notice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { Skeleton } from '../../ui/Skeleton';
import css from './IntakePage.module.css';
import { IntakeRow } from './IntakeRow';
import { useIntake } from './useIntake';
import { mayDecide, type Which } from './which';

const Decide = lazy(() => import('./Decide'));
const Details = lazy(() => import('./Details'));

/** Every mail that came in and what became of it; first the ones nobody could place. */
export function IntakePage() {
  const { t } = useTranslation();
  const [which, setWhich] = useState<Which>('needs_a_look');
  const [opened, open] = useState<IntakeView>();
  const { role } = useMe();
  const intake = useIntake(which);
  const none: Record<Which, string> = {
    needs_a_look: t('Nothing needs a look. Every mail found its place.'),
    automatic: t('No automatic mail has come in yet.'),
    all: t('No mail has come in yet.'),
  };
  const items = intake.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={journal.page}>
      <PageHead title={t('Intake')} note={t('Every mail becomes a case, a reply in its case, or stands here.')}>
        {(role === 'owner' || role === 'admin') && (
          <Link to="/mailboxes" className={css.place}>
            {t('Mailboxes')}
          </Link>
        )}
      </PageHead>
      <div className={journal.filters}>
        <Choice
          label={t('Which mails')}
          value={which}
          onChange={setWhich}
          options={[
            { value: 'needs_a_look', label: t('Needs a look') },
            { value: 'automatic', label: t('Automatic') },
            { value: 'all', label: t('All mails') },
          ]}
        />
      </div>
      {intake.isPending && <Skeleton rows={6} />}
      {intake.error !== null && items.length === 0 && (
        <Notice title={intake.error.message} act={<Button label={t('Try again')} onClick={() => void intake.refetch()} />} live />
      )}
      {intake.isSuccess && items.length === 0 && <Notice title={none[which]} />}
      {items.length > 0 && (
        <ul className={`${journal.rows} ${css.rows}`}>
          {items.map((item) => (
            <IntakeRow key={item.id} item={item} onOpen={() => open(item)} />
          ))}
        </ul>
      )}
      {intake.hasNextPage && (
        <div className={journal.more}>
          <Button label={intake.isFetchingNextPage ? t('Loading') : t('Show more')} onClick={() => void intake.fetchNextPage()} />
        </div>
      )}
      {opened !== undefined && (
        <Suspense>
          {mayDecide(opened) ? (
            <Decide item={opened} onClose={() => open(undefined)} />
          ) : (
            <Details item={opened} onClose={() => open(undefined)} />
          )}
        </Suspense>
      )}
    </div>
  );
}
