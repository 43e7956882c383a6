import { PasswordInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OwnAuthority } from '../../fields/OwnAuthority';
import { Choice } from '../../ui/Choice';
import css from './MailboxesPage.module.css';
import type { Answers, MailboxView } from './model';

export interface FieldsProps {
  answers: Answers;
  change: (next: Partial<Answers>) => void;
  mailbox?: MailboxView;
  at: (field: string) => string | undefined;
}

export function SignInFields({ answers, change, mailbox, at }: FieldsProps) {
  const { t } = useTranslation();
  const shown = { visibilityToggleButtonProps: { 'aria-label': t('Show what is typed') }, autoComplete: 'off' };
  const stays = t('Leave it empty to keep the one you gave.');
  return (
    <div className={css.group}>
      <Choice
        label={t('How to sign in')}
        value={answers.signIn}
        onChange={(signIn) => change({ signIn })}
        options={[
          { value: 'password', label: t('Sign in with a password') },
          { value: 'oauth', label: t('with OAuth (Google, Microsoft)') },
        ]}
      />
      <div className={css.halves}>
        <TextInput
          label={t('User')}
          placeholder="hello@example.com"
          autoComplete="off"
          value={answers.user}
          onChange={(event) => change({ user: event.currentTarget.value })}
          error={at('user')}
        />
        {answers.signIn === 'password' && (
          <PasswordInput
            label={t('Password')}
            description={mailbox?.has_password === true ? stays : undefined}
            value={answers.password}
            onChange={(event) => change({ password: event.currentTarget.value })}
            error={at('password')}
            {...shown}
          />
        )}
        {answers.signIn === 'oauth' && (
          <TextInput
            label={t('Token endpoint')}
            placeholder="https://oauth2.googleapis.com/token"
            value={answers.tokenEndpoint}
            onChange={(event) => change({ tokenEndpoint: event.currentTarget.value })}
            error={at('oauth/token_endpoint') ?? at('oauth')}
          />
        )}
      </div>
      {answers.signIn === 'oauth' && (
        <>
          <div className={css.halves}>
            <TextInput
              label={t('Client id')}
              autoComplete="off"
              value={answers.clientId}
              onChange={(event) => change({ clientId: event.currentTarget.value })}
              error={at('oauth/client_id')}
            />
            <PasswordInput
              label={t('Client secret')}
              description={mailbox?.oauth?.has_client_secret === true ? stays : t('Where the provider gave one.')}
              value={answers.clientSecret}
              onChange={(event) => change({ clientSecret: event.currentTarget.value })}
              error={at('oauth/client_secret')}
              {...shown}
            />
          </div>
          <div className={css.halves}>
            <PasswordInput
              label={t('Refresh token')}
              description={mailbox?.oauth?.has_refresh_token === true ? stays : undefined}
              value={answers.refreshToken}
              onChange={(event) => change({ refreshToken: event.currentTarget.value })}
              error={at('oauth/refresh_token')}
              {...shown}
            />
            <TextInput
              label={t('Scope')}
              description={t('Where the provider wants one.')}
              value={answers.scope}
              onChange={(event) => change({ scope: event.currentTarget.value })}
              error={at('oauth/scope')}
            />
          </div>
        </>
      )}
      <OwnAuthority
        value={answers.authority}
        tls={answers.tls !== 'none'}
        onChange={(authority) => change({ authority })}
        description={t('PEM text. Trusted for this mailbox, beside the ones this machine trusts.')}
        error={at('certificate_authority')}
      />
    </div>
  );
}
