import { PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client';
import { fieldError } from '../../api/problem';
import { Button } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { say } from '../../ui/undo/say';
import css from './YouPage.module.css';

export function Password() {
  const { t } = useTranslation();
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: () => unwrap(api.PUT('/api/v1/me/password', { body: { old_password: old, new_password: next } })),
    onSuccess: () => {
      setOld('');
      setNext('');
      say(t('Your password is changed. You are signed out everywhere else.'));
    },
    onError: () => {}, // said in the form
  });
  const ready = old !== '' && next !== '';
  const ofAField = fieldError(change.error, 'old_password') ?? fieldError(change.error, 'new_password');
  const shown = { visibilityToggleButtonProps: { 'aria-label': t('Show what is typed') } };
  return (
    <Form
      className={css.form}
      onSend={() => ready && change.mutate()}
      error={ofAField === undefined ? change.error?.message : undefined}
      acts={
        <Button type="submit" label={t('Change it')} permission={{ allowed: ready, why: t('Enter the old password and the new one.') }} />
      }
    >
      <PasswordInput
        label={t('The one you have')}
        autoComplete="current-password"
        value={old}
        onChange={(event) => setOld(event.currentTarget.value)}
        error={fieldError(change.error, 'old_password')}
        {...shown}
      />
      <PasswordInput
        label={t('The new one')}
        description={t('At least 10 characters.')}
        autoComplete="new-password"
        value={next}
        onChange={(event) => setNext(event.currentTarget.value)}
        error={fieldError(change.error, 'new_password')}
        {...shown}
      />
    </Form>
  );
}
