import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, type Written } from '../../../api/change';
import { useMe } from '../../../api/me';
import { Button } from '../../../ui/Button';
import { serverClock } from '../../../ui/time/clock';
import { useCase } from '../CaseContext';
import css from './DeliveryLine.module.css';
import type { Entry } from './lines';

/** How a letter of ours fares; while it has not left, it can be taken back. */
export function DeliveryLine({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const { view, refresh, compose } = useCase();
  const me = useMe();
  const left = useSecondsLeft(entry.undo_until);
  const undo = useMutation({
    mutationFn: () => ask<Written>('delete', `/cases/${view.id}/letters/${entry.contact ?? ''}`),
    onSuccess: refresh,
  });
  const words: Record<NonNullable<Entry['delivery']>, string> = {
    waiting: t('Waiting to leave.'),
    sent: me.rehearsal ? t('Shown, not sent: this is a rehearsal.') : t('Sent.'),
    failed: t('It did not leave.'),
    unknown: t('Whether it arrived is not known.'),
    bounced: t('It came back.'),
    undone: t('Taken back before it left.'),
  };
  if (entry.delivery === undefined) return null;
  const trouble = entry.delivery === 'failed' || entry.delivery === 'bounced';
  return (
    <p className={css.line} data-trouble={trouble || undefined}>
      {words[entry.delivery]}
      {left > 0 && entry.contact !== undefined && (
        <Button
          label={t('Take it back, {{count}} s', { count: left })}
          look="quiet"
          size="small"
          disabled={undo.isPending}
          onClick={() => undo.mutate()}
        />
      )}
      {trouble && <Button label={t('Write again')} look="quiet" size="small" onClick={() => compose('mail')} />}
    </p>
  );
}

function useSecondsLeft(until: string | undefined): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (until === undefined) return;
    const count = () => setLeft(Math.max(0, Math.ceil((Date.parse(until) - serverClock.nowMs()) / 1000)));
    count();
    const timer = setInterval(count, 1000);
    return () => clearInterval(timer);
  }, [until]);
  return until === undefined ? 0 : left;
}
