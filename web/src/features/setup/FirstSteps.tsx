import { PasswordInput, Select, Switch, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepProps } from './SetupPage';
import css from './SetupPage.module.css';

export function CompanyStep({ answers, change, faults, rehearsal }: StepProps & { rehearsal: boolean }) {
  const { t, i18n } = useTranslation();
  const zones = useMemo(() => [...new Set([answers.zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort(), [answers.zone]);
  const currencies = useMemo(() => {
    const names = new Intl.DisplayNames([i18n.language], { type: 'currency' });
    return Intl.supportedValuesOf('currency').map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
  }, [i18n.language]);
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
      <TextInput
        label={t('Your company')}
        autoComplete="organization"
        autoFocus
        value={answers.company}
        onChange={(event) => change({ company: event.currentTarget.value })}
        error={faults.company === undefined ? undefined : t(faults.company)}
      />
      <div className={css.pair}>
        <Select
          label={t('Time zone')}
          data={zones}
          searchable
          value={answers.zone}
          onChange={(zone) => zone !== null && change({ zone })}
          nothingFoundMessage={t('No zone by that name')}
        />
        <Select
          label={t('Currency')}
          data={currencies}
          searchable
          value={answers.currency}
          renderOption={({ option }) => option.label}
          onChange={(currency) => currency !== null && change({ currency })}
          comboboxProps={{ width: 280, position: 'bottom-end' }}
          nothingFoundMessage={t('No currency by that name')}
        />
      </div>
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
