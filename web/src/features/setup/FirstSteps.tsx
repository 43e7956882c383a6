import { PasswordInput, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CompanyFields } from '../../fields/CompanyFields';
import type { StepProps } from './SetupPage';

export function CompanyStep({ answers, change, faults, rehearsal }: StepProps & { rehearsal: boolean }) {
  const { t } = useTranslation();
  const sample = rehearsal && (
    <Switch
      label={t('Only look around, with sample data')}
      description={t(
        'A week of Harbour Lane, a shop that posts household goods. You sit down as Ana Reis. This is a rehearsal: nothing is sent.',
      )}
      checked={answers.sampleData}
      onChange={(event) => change({ sampleData: event.currentTarget.checked })}
    />
  );
  if (answers.sampleData) return sample;
  return (
    <>
      <CompanyFields values={answers} change={change} faults={faults} autoFocus />
      {sample}
    </>
  );
}

export function YouStep({ answers, change, faults }: StepProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('Your name')}
        description={t('Customers read it at the foot of your letters.')}
        autoComplete="name"
        autoFocus
        value={answers.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={faults.name === undefined ? undefined : t(faults.name)}
      />
      <TextInput
        label={t('E-mail address')}
        description={t('You sign in with it.')}
        type="email"
        autoComplete="username"
        value={answers.email}
        onChange={(event) => change({ email: event.currentTarget.value })}
        error={faults.email === undefined ? undefined : t(faults.email)}
      />
      <PasswordInput
        label={t('Password')}
        description={t('At least 10 characters.')}
        autoComplete="new-password"
        value={answers.password}
        onChange={(event) => change({ password: event.currentTarget.value })}
        error={faults.password === undefined ? undefined : t(faults.password)}
        visibilityToggleButtonProps={{ 'aria-label': t('Show what is typed') }}
      />
    </>
  );
}
