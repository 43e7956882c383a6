import { PasswordInput, Select, Switch, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client';
import { Button } from '../../ui/Button';
import { faultsOf, smtpOf } from './model';
import type { StepProps } from './SetupPage';
import css from './SetupPage.module.css';

export function MailStep({ answers, change, faults }: StepProps) {
  const { t } = useTranslation();
  const fault = (name: 'mailAddress' | 'host' | 'port') => (faults[name] === undefined ? undefined : t(faults[name]));
  return (
    <>
      <TextInput
        label={t('The address customers write to')}
        placeholder="hello@example.com"
        type="email"
        autoFocus
        value={answers.mailAddress}
        onChange={(event) => change({ mailAddress: event.currentTarget.value })}
        error={fault('mailAddress')}
      />
      <Switch
        label={t('Send letters from here')}
        description={t('Through your own mail server. You can do this later.')}
        checked={answers.sendNow}
        onChange={(event) => change({ sendNow: event.currentTarget.checked })}
      />
      {answers.sendNow && (
        <>
          <div className={css.pair}>
            <TextInput
              label={t('Mail server')}
              placeholder="smtp.example.com"
              value={answers.host}
              onChange={(event) => change({ host: event.currentTarget.value })}
              error={fault('host')}
            />
            <TextInput
              label={t('Port')}
              inputMode="numeric"
              value={answers.port}
              onChange={(event) => change({ port: event.currentTarget.value })}
              error={fault('port')}
            />
          </div>
          <Select
            label={t('Encryption')}
            data={[
              { value: 'starttls', label: t('STARTTLS, usual on port 587') },
              { value: 'tls', label: t('TLS from the start, usual on port 465') },
              { value: 'none', label: t('None: only within your own network') },
            ]}
            value={answers.tls}
            onChange={(tls) => tls !== null && change({ tls: tls as typeof answers.tls })}
          />
          <div className={css.pair}>
            <TextInput
              label={t('User')}
              autoComplete="off"
              value={answers.user}
              onChange={(event) => change({ user: event.currentTarget.value })}
            />
            <PasswordInput
              label={t('Password')}
              autoComplete="off"
              value={answers.smtpPassword}
              onChange={(event) => change({ smtpPassword: event.currentTarget.value })}
              visibilityToggleButtonProps={{ 'aria-label': t('Show what is typed') }}
            />
          </div>
          <Trial answers={answers} />
        </>
      )}
    </>
  );
}

/** Asks the mail server itself: the only proof that it lets us in. */
function Trial({ answers }: Pick<StepProps, 'answers'>) {
  const { t } = useTranslation();
  const trial = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/settings/mail/test', { body: smtpOf(answers) })),
    onError: () => {}, // said below
  });
  const ready = Object.keys(faultsOf('mail', answers)).length === 0;
  const sentence = trial.error?.message ?? trial.data?.sentence;
  return (
    <div>
      <Button
        label={trial.isPending ? t('Trying') : t('Try the mail server')}
        permission={{ allowed: ready && !trial.isPending, why: t('First fill in the server and the address.') }}
        onClick={() => trial.mutate()}
      />
      <p aria-live="polite" className={trial.data?.ok === true ? css.tried : css.failed}>
        {trial.isPending ? '' : sentence}
      </p>
    </div>
  );
}
