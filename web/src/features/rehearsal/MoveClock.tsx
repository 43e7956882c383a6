import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Form } from '../../ui/Form';
import { serverClock, useMinute } from '../../ui/time/clock';
import { clockTime, shortDay } from '../../ui/time/words';
import { useZone } from '../../ui/time/zone';
import { instantOf, wallOf } from '../../ui/zonedTime';
import { inMinutes, mayMoveTo, tomorrowAt } from './clock';
import css from './RehearsalMark.module.css';

/** The clock of a rehearsal, moved forward: what falls due on the way falls due. */
export default function MoveClock({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const zone = useZone();
  const now = useMinute();
  const [wall, setWall] = useState('');
  const at = instantOf(wall, zone)?.toISOString();
  const move = useMutation({
    mutationFn: (to: string) => unwrap(api.PUT('/api/v1/rehearsal/clock', { body: { to } })),
    onSuccess: (clock) => {
      serverClock.set(clock.now);
      void client.invalidateQueries();
      onClose();
    },
    onError: () => {}, // the form says why
  });
  const steps = [
    { label: t('10 minutes on'), to: () => inMinutes(serverClock.nowMs(), 10) },
    { label: t('An hour on'), to: () => inMinutes(serverClock.nowMs(), 60) },
    { label: t('Tomorrow at 9:00'), to: () => tomorrowAt(serverClock.nowMs(), zone) },
  ];
  return (
    <Dialog title={t('Rehearsal: nothing leaves')} open onClose={onClose} width={480}>
      <p className={css.lead}>
        {t('Letters are shown in the outbox, not sent. It is {{day}}, {{time}} here; the clock can be moved forward, never back.', {
          day: shortDay(now, zone, i18n.language),
          time: clockTime(now, zone, i18n.language),
        })}{' '}
        <Link to="/outbox" onClick={onClose}>
          {t('To the outbox')}
        </Link>
      </p>
      <div className={css.steps}>
        {steps.map(({ label, to }, index) => (
          <Button
            key={label}
            label={label}
            data-autofocus={index === 0 || undefined}
            disabled={move.isPending}
            onClick={() => move.mutate(to())}
          />
        ))}
      </div>
      <Form
        onSend={() => at !== undefined && move.mutate(at)}
        error={move.error?.message}
        acts={
          <Button
            type="submit"
            label={t('Move the clock')}
            permission={{ allowed: mayMoveTo(at, serverClock.nowMs()), why: t('Choose a time that is still to come.') }}
          />
        }
      >
        <TextInput
          type="datetime-local"
          label={t('Or to')}
          min={wallOf(now, zone)}
          value={wall}
          onChange={(event) => setWall(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  );
}
