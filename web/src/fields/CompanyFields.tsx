import { Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompanyValues } from './company';
import css from './Fields.module.css';
import type { Faults } from './faults';

interface Props {
  values: CompanyValues;
  change: (part: Partial<CompanyValues>) => void;
  faults: Faults<keyof CompanyValues>;
  autoFocus?: boolean;
}

/** The company's name, its zone and its currency. */
export function CompanyFields({ values, change, faults, autoFocus }: Props) {
  const { t, i18n } = useTranslation();
  const zones = useMemo(() => [...new Set([values.zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort(), [values.zone]);
  const currencies = useMemo(() => {
    const names = new Intl.DisplayNames([i18n.language], { type: 'currency' });
    return [...new Set([values.currency, ...Intl.supportedValuesOf('currency')])]
      .sort()
      .map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
  }, [values.currency, i18n.language]);
  const fault = (name: keyof CompanyValues) => (faults[name] === undefined ? undefined : t(faults[name]));
  return (
    <>
      <TextInput
        label={t('Your company')}
        dir="auto"
        autoComplete="organization"
        autoFocus={autoFocus}
        value={values.company}
        onChange={(event) => change({ company: event.currentTarget.value })}
        error={fault('company')}
      />
      <div className={css.pair}>
        <Select
          label={t('Time zone')}
          data={zones}
          searchable
          value={values.zone}
          onChange={(zone) => zone !== null && change({ zone })}
          nothingFoundMessage={t('No zone by that name')}
          error={fault('zone')}
        />
        <Select
          label={t('Currency')}
          data={currencies}
          searchable
          value={values.currency}
          renderOption={({ option }) => option.label}
          onChange={(currency) => currency !== null && change({ currency })}
          comboboxProps={{ width: 280, position: 'bottom-end' }}
          nothingFoundMessage={t('No currency by that name')}
          error={fault('currency')}
        />
      </div>
    </>
  );
}
