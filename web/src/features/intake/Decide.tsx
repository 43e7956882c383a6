import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntakeView } from '../../api/types';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Form } from '../../ui/Form';
import css from './IntakePage.module.css';
import { useMakeCase, useSettle } from './useIntake';

interface Props {
  item: IntakeView;
  onClose: () => void;
}

/** What becomes of a mail that nobody could place: a case, a part of a case, or nothing. */
export default function Decide({ item, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const settle = useSettle();
  const make = useMakeCase();
  const [number, setNumber] = useState('');
  const into = number.trim();
  const said = { onError: () => {} }; // the dialog says it
  const error = settle.error ?? make.error;
  return (
    <Dialog title={item.subject === '' ? t('(no subject)') : item.subject} open onClose={onClose}>
      <Form
        onSend={() => into !== '' && settle.mutate({ intake: item.id, into }, { ...said, onSuccess: onClose })}
        error={error?.message}
        acts={
          <>
            <Button
              type="submit"
              label={t('Put it into this case')}
              permission={{ allowed: into !== '', why: t('Enter the number of the case first.') }}
            />
            <Button
              label={t('Make a case of it')}
              onClick={() =>
                make.mutate(item.id, { ...said, onSuccess: (made) => void navigate({ to: '/cases/$case', params: { case: made.number } }) })
              }
            />
            <Button
              label={t('Nothing to do')}
              look="quiet"
              onClick={() => settle.mutate({ intake: item.id }, { ...said, onSuccess: onClose })}
            />
          </>
        }
      >
        <p className={css.lead}>{item.why_text}</p>
        <TextInput
          label={t('Case')}
          placeholder="A-1042"
          description={t('The mail then stands in the timeline of that case.')}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  );
}
