import { Select, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../../api/problem';
import { PlaybookField } from '../../fields/PlaybookField';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Form } from '../../ui/Form';
import { say } from '../../ui/undo/say';
import { FolderFields } from './FolderFields';
import css from './MailboxesPage.module.css';
import { type Answers, answersOf, fields, inputOf, type MailboxView, mayBeTested, withTls } from './model';
import { SignInFields } from './SignInFields';
import { useRemoveMailbox, useSaveMailbox, useTestMailbox } from './useMailboxes';

interface Props {
  mailbox?: MailboxView;
  onClose: () => void;
}

export default function MailboxForm({ mailbox, onClose }: Props) {
  const { t } = useTranslation();
  const [answers, setAnswers] = useState(() => answersOf(mailbox));
  const save = useSaveMailbox(mailbox);
  const test = useTestMailbox(mailbox);
  const change = (next: Partial<Answers>) => {
    setAnswers((old) => ({ ...old, ...next }));
    if (test.isSuccess || test.isError) test.reset(); // what was tried is not what stands here now
  };
  const error = save.error ?? test.error;
  const at = (field: string) => fieldError(error, field);
  const ofAField = fields.some((field) => at(field) !== undefined);
  const send = () =>
    save.mutate(inputOf(answers), {
      onSuccess: () => {
        say(t('Saved.'));
        onClose();
      },
    });
  return (
    <Dialog title={mailbox?.name ?? t('A new mailbox')} open onClose={onClose} width={640}>
      <Form
        onSend={send}
        error={ofAField ? undefined : save.error?.message}
        acts={
          <>
            <Button type="submit" look="filled" label={mailbox === undefined ? t('Add it') : t('Save')} />
            <Button label={t('Cancel')} look="quiet" onClick={onClose} />
            {mailbox !== undefined && <Remove mailbox={mailbox} onGone={onClose} />}
          </>
        }
      >
        <div className={css.pair}>
          <TextInput
            label={t('Mail server')}
            placeholder="imap.example.com"
            autoComplete="off"
            value={answers.host}
            onChange={(event) => change({ host: event.currentTarget.value })}
            error={at('host')}
            data-autofocus
          />
          <TextInput
            label={t('Port')}
            inputMode="numeric"
            value={answers.port}
            onChange={(event) => change({ port: event.currentTarget.value })}
            error={at('port')}
          />
        </div>
        <div className={css.halves}>
          <Select
            label={t('Encryption')}
            data={[
              { value: 'tls', label: t('TLS from the start, usual on port 993') },
              { value: 'starttls', label: t('STARTTLS, usual on port 143') },
              { value: 'none', label: t('None: only within your own network') },
            ]}
            value={answers.tls}
            onChange={(tls) => tls !== null && change(withTls(answers, tls as Answers['tls']))}
          />
          <TextInput
            label={t('What you call it')}
            placeholder={answers.user === '' ? t('Complaints') : answers.user}
            value={answers.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
            error={at('name')}
          />
        </div>
        <SignInFields answers={answers} change={change} mailbox={mailbox} at={at} />
        <FolderFields answers={answers} change={change} folders={test.data?.folders ?? []} at={at} />
        <TextInput
          label={t('Addresses whose mail arrives in it')}
          description={t('Mail from them is our own. Empty: the user, where that is an address.')}
          placeholder="complaints@example.com, hello@example.com"
          autoComplete="off"
          value={answers.addresses}
          onChange={(event) => change({ addresses: event.currentTarget.value })}
          error={at('addresses')}
        />
        <PlaybookField
          label={t('Its cases go by the playbook')}
          value={answers.playbook}
          onChange={(playbook) => change({ playbook })}
          error={at('playbook')}
        />
        <Switch
          label={t('Take mails from it')}
          checked={answers.active}
          onChange={(event) => change({ active: event.currentTarget.checked })}
        />
        <div className={css.test}>
          <Button
            label={test.isPending ? t('Trying') : t('Test these settings')}
            permission={{ allowed: mayBeTested(answers) && !test.isPending, why: t('First fill in the server and the user.') }}
            onClick={() => test.mutate(inputOf(answers))}
          />
          <p aria-live="polite" className={test.data?.ok === true ? css.tried : css.refused}>
            {test.isPending ? '' : (test.data?.sentence ?? (ofAField ? '' : test.error?.message))}
          </p>
        </div>
      </Form>
    </Dialog>
  );
}

/** The password goes with it and cannot be brought back: so it is asked once. */
function Remove({ mailbox, onGone }: { mailbox: MailboxView; onGone: () => void }) {
  const { t } = useTranslation();
  const remove = useRemoveMailbox();
  const [asked, ask] = useState(false);
  if (!asked) return <Button label={t('Remove')} look="quiet" className={css.end} onClick={() => ask(true)} />;
  return (
    <div className={css.remove} role="alert">
      <p className={css.ask}>{t('No more mails are taken from it, and its password is forgotten. What was taken stays.')}</p>
      <Button label={t('Remove it')} onClick={() => remove.mutate(mailbox.id, { onSuccess: onGone })} />
      <Button label={t('Keep it')} look="quiet" onClick={() => ask(false)} />
      {remove.error !== null && <p className={css.refused}>{remove.error.message}</p>}
    </div>
  );
}
