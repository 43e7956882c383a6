import { PasswordInput, Select, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../api/client';
import css from './Fields.module.css';
import type { Faults } from './faults';
import { type MailValues, mailFaults, smtpOf } from './mail';
import { OwnAuthority } from './OwnAuthority';
import { Trial } from './Trial';

interface Props {
  values: MailValues;
  change: (part: Partial<MailValues>) => void;
  faults: Faults<keyof MailValues>;
  /** What it means to send from here, under the switch. */
  about: string;
  /** The server already holds a password; an empty field leaves it there. */
  passwordKept?: boolean;
  autoFocus?: boolean;
}

/** The address customers write to, and the server that letters leave by. */
export function MailFields({ values, change, faults, about, passwordKept = false, autoFocus }: Props) {
  const { t } = useTranslation();
  const fault = (name: keyof MailValues) => (faults[name] === undefined ? undefined : t(faults[name]));
  return (
    <>
      <TextInput
        label={t('The address customers write to')}
        placeholder="hello@example.com"
        type="email"
        autoFocus={autoFocus}
        value={values.mailAddress}
        onChange={(event) => change({ mailAddress: event.currentTarget.value })}
        error={fault('mailAddress')}
      />
      <Switch
        label={t('Send letters from here')}
        description={about}
        checked={values.sendNow}
        onChange={(event) => change({ sendNow: event.currentTarget.checked })}
      />
      {values.sendNow && (
        <>
          <div className={css.pair}>
            <TextInput
              label={t('Mail server')}
              placeholder="smtp.example.com"
              value={values.host}
              onChange={(event) => change({ host: event.currentTarget.value })}
              error={fault('host')}
            />
            <TextInput
              label={t('Port')}
              inputMode="numeric"
              value={values.port}
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
            value={values.tls}
            onChange={(tls) => tls !== null && change({ tls: tls as MailValues['tls'] })}
          />
          <div className={css.halves}>
            <TextInput
              label={t('User')}
              autoComplete="off"
              value={values.user}
              onChange={(event) => change({ user: event.currentTarget.value })}
            />
            <PasswordInput
              label={t('Password')}
              autoComplete="off"
              description={passwordKept ? t('Empty: it stays.') : undefined}
              value={values.smtpPassword}
              onChange={(event) => change({ smtpPassword: event.currentTarget.value })}
              visibilityToggleButtonProps={{ 'aria-label': t('Show what is typed') }}
            />
          </div>
          <OwnAuthority
            value={values.authority}
            tls={values.tls !== 'none'}
            onChange={(authority) => change({ authority })}
            description={t('PEM text. Trusted beside the ones this machine trusts.')}
            error={fault('authority')}
          />
          <Trial
            label={t('Try the mail server')}
            ready={Object.keys(mailFaults(values)).length === 0}
            missing={t('First fill in the server and the address.')}
            ask={() => unwrap(api.POST('/api/v1/settings/mail/test', { body: smtpOf(values) }))}
          />
        </>
      )}
    </>
  );
}
