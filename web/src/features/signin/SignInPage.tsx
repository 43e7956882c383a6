import { PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client';
import { fieldError } from '../../api/problem';
import { queries } from '../../api/queries';
import { Button } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { Sheet } from '../../ui/Sheet';
import { safePath } from './safePath';

export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { next } = useSearch({ from: '/sign-in' });
  const setup = useQuery(queries.setup());
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);

  useEffect(() => {
    if (setup.data?.needed === true) void navigate({ to: '/welcome', replace: true });
  }, [setup.data, navigate]);

  const signIn = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/session', { body: { email: email.trim(), password } })),
    onSuccess: async () => {
      client.removeQueries({ queryKey: ['me'] });
      await navigate({ href: safePath(next), replace: true });
    },
    onError: () => setPassword(''), // the form says why
  });

  const send = () => {
    setTried(true);
    if (email.trim() !== '' && password !== '') signIn.mutate();
  };
  const ofAField = fieldError(signIn.error, 'email') ?? fieldError(signIn.error, 'password');
  return (
    <Sheet title={t('Sign in')}>
      <Form
        onSend={send}
        error={ofAField === undefined ? signIn.error?.message : undefined}
        acts={<Button type="submit" label={signIn.isPending ? t('Signing in') : t('Sign in')} look="filled" size="large" />}
      >
        <TextInput
          label={t('E-mail address')}
          type="email"
          name="email"
          autoComplete="username"
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={fieldError(signIn.error, 'email') ?? (tried && email.trim() === '' ? t('Enter your e-mail address.') : undefined)}
        />
        <PasswordInput
          label={t('Password')}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={
            fieldError(signIn.error, 'password') ??
            (tried && password === '' && signIn.error === null ? t('Enter your password.') : undefined)
          }
          visibilityToggleButtonProps={{ 'aria-label': t('Show what is typed') }}
        />
      </Form>
    </Sheet>
  );
}
