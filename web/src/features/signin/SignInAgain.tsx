import { PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client';
import type { MeView } from '../../api/types';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Form } from '../../ui/Form';

interface Props {
  /** Whose screen this is. */
  me: MeView;
  /** Somebody else has signed in meanwhile, here or in another window. */
  stranger: MeView | undefined;
  onSignedIn: (me: MeView) => void;
}

/** The session has ended: the screen and what is typed on it stay, and the same person goes on. */
export default function SignInAgain({ me, stranger, onSignedIn }: Props) {
  const { t } = useTranslation();
  if (stranger !== undefined) return <Stranger me={me} stranger={stranger} />;
  return (
    <Dialog title={t('Your session has ended')} open width={440}>
      <Again me={me} onSignedIn={onSignedIn} />
    </Dialog>
  );
}

function Again({ me, onSignedIn }: Omit<Props, 'stranger'>) {
  const { t } = useTranslation();
  const [email, setEmail] = useState(me.email);
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/session', { body: { email: email.trim(), password } })),
    onSuccess: onSignedIn,
    onError: () => setPassword(''), // the form says why
  });
  return (
    <Form
      onSend={() => password !== '' && signIn.mutate()}
      error={signIn.error?.message}
      acts={<Button type="submit" label={signIn.isPending ? t('Signing in') : t('Sign in and go on')} look="filled" size="large" />}
    >
      <p>{t('Nothing is lost: what you typed stands where it stood, and is kept as soon as you are signed in.')}</p>
      <TextInput
        label={t('E-mail address')}
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('Password')}
        name="password"
        autoComplete="current-password"
        data-autofocus
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('Show what is typed') }}
      />
    </Form>
  );
}

/** One person's words are never sent in another's name: the other begins afresh. */
function Stranger({ me, stranger }: { me: MeView; stranger: MeView }) {
  const { t } = useTranslation();
  const names = { mine: me.person.name, other: stranger.person.name };
  return (
    <Dialog title={t('This screen is {{mine}}’s', names)} open width={440}>
      <Form
        onSend={() => location.assign('/')}
        acts={<Button type="submit" data-autofocus label={t('Start afresh as {{other}}', names)} look="filled" size="large" />}
      >
        <p>
          {t(
            '{{other}} is signed in now. What {{mine}} typed here stays in this tab for {{mine}}, and goes out in nobody else’s name.',
            names,
          )}
        </p>
      </Form>
    </Dialog>
  );
}
