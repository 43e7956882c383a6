import { Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { queries } from '../../api/queries';
import type { DutyView } from '../../api/types';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useHandOver } from './commands';
import css from './HandOver.module.css';
import type { Duties } from './useDuties';

interface Props {
  duty: DutyView;
  settle: Duties['settle'];
  onClose: () => void;
}

/** To whom, and why; the whole timeline goes along, so that the customer need not say it again. */
export default function HandOver({ duty, settle, onClose }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const { data, error } = useQuery(queries.case(duty.case_id));
  const handOver = useHandOver();
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const colleagues = data?.colleagues.filter((person) => person.id !== data.owner?.id) ?? [];
  const verdict = data?.permitted.find((permission) => permission.action === 'hand_over');
  const refused = verdict?.allowed === false ? verdict.sentence : undefined;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (to === null || reason.trim() === '') return;
    await handOver.mutateAsync({ duty, to, reason: reason.trim() });
    const name = colleagues.find((person) => person.id === to)?.short_name ?? '';
    settle(duty, t('You handed {{customer}} over to {{name}}.', { customer: duty.customer, name }), async () => {
      await handOver.mutateAsync({ duty, to: me.person.id, reason: t('Taken back') });
    });
    onClose();
  };

  return (
    <Dialog title={t('Hand over {{customer}}', { customer: duty.customer })} open onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} className={css.form}>
        <p className={css.lead}>
          {t('They get the whole timeline, so that {{customer}} need not tell it again.', { customer: duty.customer })}
        </p>
        <Select
          label={t('To')}
          placeholder={t('Choose a colleague')}
          data={colleagues.map((person) => ({ value: person.id, label: person.name }))}
          value={to}
          onChange={setTo}
          data-autofocus
          searchable
          nothingFoundMessage={t('Nobody by that name')}
        />
        <Textarea
          label={t('Why')}
          description={t('Your colleague reads this first.')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={2000}
        />
        {(error ?? handOver.error) !== null && (
          <p role="alert" className={css.error}>
            {(error ?? handOver.error)?.message}
          </p>
        )}
        <div className={css.acts}>
          <Button label={t('Leave it with me')} look="quiet" onClick={onClose} />
          <Button
            type="submit"
            label={handOver.isPending ? t('Handing over') : t('Hand over')}
            look="filled"
            permission={{
              allowed: refused === undefined && to !== null && reason.trim() !== '',
              why: refused ?? t('Choose a colleague and say why.'),
            }}
          />
        </div>
      </form>
    </Dialog>
  );
}
