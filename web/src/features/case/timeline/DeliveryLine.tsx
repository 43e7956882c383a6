import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, type Written } from '../../../api/change';
import { api, unwrap } from '../../../api/client';
import { useMe } from '../../../api/me';
import { mayTryAgain } from '../../../fields/departing';
import { Button } from '../../../ui/Button';
import { serverClock, useMinute } from '../../../ui/time/clock';
import { useZone } from '../../../ui/time/zone';
import { useCase } from '../CaseContext';
import css from './DeliveryLine.module.css';
import { departureSentence } from './departure';
import type { Entry } from './lines';

/** How a letter of ours fares: taken back while it has not left, tried again when it did not arrive. */
export function DeliveryLine({ entry }: { entry: Entry }) {
  const { t, i18n } = useTranslation();
  const { view, refresh, compose } = useCase();
  const me = useMe();
  const moment = { now: useMinute(), zone: useZone(), locale: i18n.language };
  const left = useSecondsLeft(entry.undo_until);
  const letter = entry.contact ?? '';
  const undo = useMutation({
    mutationFn: () => ask<Written>('delete', `/cases/${view.id}/letters/${letter}`),
    onSuccess: refresh,
  });
  const retry = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/outbox/{letter}/retry', { params: { path: { letter } } })),
    onSuccess: refresh,
  });
  const words: Record<NonNullable<Entry['delivery']>, string> = {
    waiting: t('Waiting to leave.'),
    sent: me.rehearsal ? t('Shown, not sent: this is a rehearsal.') : t('Sent.'),
    failed: t('It did not leave.'),
    unknown: t('Whether it arrived is not known.'),
    bounced: t('It came back.'),
    undone: t('Taken back before it left.'),
    delayed: t('It is late. The mail server goes on trying.'),
  };
  if (entry.delivery === undefined) return null;
  const departure = view.departures.find((each) => each.contact === entry.contact);
  const tells = departure !== undefined && !(entry.delivery === 'bounced' && departure.state === 'failed') && entry.delivery !== 'delayed';
  const asked = departure?.state === 'waiting' || departure?.state === 'sending';
  const trouble = !asked && (entry.delivery === 'failed' || entry.delivery === 'bounced');
  return (
    <p className={css.line} data-trouble={trouble || undefined}>
      {tells ? departureSentence(departure, moment, t) : words[entry.delivery]}
      {left > 0 && entry.contact !== undefined && (
        <Button
          label={t('Take it back, {{count}} s', { count: left })}
          look="quiet"
          size="small"
          disabled={undo.isPending}
          onClick={() => undo.mutate()}
        />
      )}
      {departure !== undefined && mayTryAgain(departure) && (
        <Button
          label={departure.state === 'waiting' ? t('Try now') : t('Try again')}
          look="quiet"
          size="small"
          disabled={retry.isPending}
          onClick={() => retry.mutate()}
        />
      )}
      {trouble && <Button label={t('Write again')} look="quiet" size="small" onClick={() => compose('mail')} />}
      {departure !== undefined && departure.answer !== '' && (
        <span className={css.answer}>
          {t('The last answer:')} <bdi>{departure.answer}</bdi>
        </span>
      )}
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
