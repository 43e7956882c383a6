import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntakeView } from '../../api/types';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Form } from '../../ui/Form';
import { useIntakeItem, useLetIn, useMakeCase, useSettle } from './useIntake';
import { WhatCame } from './WhatCame';

interface Props {
  item: IntakeView;
  onClose: () => void;
}

/**
 * What becomes of a mail that nobody could place, or that was taken for automatic. Its words are shown, and the acts that solve what made it
 * wait, or bring it back.
 */
export default function Decide({ item: listed, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const item = useIntakeItem(listed);
  const settle = useSettle();
  const make = useMakeCase();
  const letIn = useLetIn();
  const [number, setNumber] = useState(item.number ?? '');
  const into = number.trim();
  const said = { onError: () => {} }; // the dialog says it
  const error = settle.error ?? make.error ?? letIn.error;
  const busy = settle.isPending || make.isPending || letIn.isPending;
  const storm = item.why === 'storm';
  // Somebody else's word in a case: settled, it stays there as a note.
  const noteIn = item.number !== undefined && into === item.number ? item.number : undefined;
  const leave = () => {
    if (storm) return t('Leave them aside');
    if (noteIn !== undefined) return t('Keep it as a note');
    if (item.why === 'too_large' || item.why === 'withheld') return t('I have read it');
    return t('Nothing to do');
  };

  return (
    <Dialog title={item.subject === '' ? t('(no subject)') : item.subject} open onClose={onClose} width={640}>
      <Form
        onSend={() => into !== '' && settle.mutate({ intake: item.id, into }, { ...said, onSuccess: onClose })}
        error={error?.message}
        acts={
          <>
            {storm && (
              <Button
                label={letIn.isPending ? t('Letting them in') : t('Let all {{count}} in', { count: (item.held_back ?? 0) + 1 })}
                look="filled"
                permission={busy ? { allowed: false, why: t('One moment.') } : undefined}
                onClick={() => letIn.mutate(item.id, { ...said, onSuccess: (left) => left.settled && onClose() })}
              />
            )}
            <Button
              type="submit"
              look={noteIn === undefined ? undefined : 'filled'}
              label={noteIn === undefined ? t('Put it into this case') : t('It is theirs: put it into {{number}}', { number: noteIn })}
              permission={{ allowed: into !== '' && !busy, why: into === '' ? t('Enter the number of the case first.') : t('One moment.') }}
            />
            <Button
              label={storm ? t('Make a case of this one') : t('Make a case of it')}
              onClick={() =>
                make.mutate(item.id, { ...said, onSuccess: (made) => void navigate({ to: '/cases/$case', params: { case: made.number } }) })
              }
            />
            {!item.settled && (
              <Button label={leave()} look="quiet" onClick={() => settle.mutate({ intake: item.id }, { ...said, onSuccess: onClose })} />
            )}
          </>
        }
      >
        <WhatCame item={item} />
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
