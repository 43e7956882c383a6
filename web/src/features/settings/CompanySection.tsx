import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CompanyFields } from '../../fields/CompanyFields';
import { type CompanyValues, companyFaults } from '../../fields/company';
import { SectionForm } from './SectionForm';
import { type Settings, useSettingsSection } from './useSettings';

interface Values extends CompanyValues {
  language: string;
  publicUrl: string;
}

const part = {
  id: 'company',
  valuesOf: ({ company, zone, currency, language, public_url }: Settings): Values => ({
    company,
    zone,
    currency,
    language,
    publicUrl: public_url,
  }),
  withValues: (settings: Settings, { company, zone, currency, language, publicUrl }: Values): Settings => ({
    ...settings,
    company: company.trim(),
    zone,
    currency,
    language,
    public_url: publicUrl.trim().replace(/\/+$/, ''),
  }),
};

// Those that the customer's page is written in.
const languages = ['en', 'de', 'fr'];

export function CompanySection({ settings }: { settings: Settings }) {
  const { t, i18n } = useTranslation();
  const section = useSettingsSection({ ...part, record: settings });
  const { values, change } = section;
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const moved = values.zone !== settings.zone || values.currency !== settings.currency;
  return (
    <SectionForm
      section={section}
      check={companyFaults}
      fieldOf={{ company: 'company', zone: 'zone', currency: 'currency', public_url: 'publicUrl' }}
    >
      {(faults) => (
        <>
          <CompanyFields values={values} change={change} faults={faults} />
          {moved && (
            <p role="status">
              {t('Your playbook follows: the same opening hours in the new zone, the same numbers in the new currency. Cases keep theirs.')}
            </p>
          )}
          <Select
            label={t('Language of your customers')}
            description={t('For a customer of whom no other is known.')}
            data={[...new Set([...languages, values.language])].map((code) => ({ value: code, label: names.of(code) ?? code }))}
            value={values.language}
            onChange={(language) => language !== null && change({ language })}
          />
          <TextInput
            label={t('Public address')}
            description={t('How customers reach their page: links in letters begin with it. Empty: the address you use yourself.')}
            placeholder="https://help.example.com"
            type="url"
            autoComplete="url"
            value={values.publicUrl}
            onChange={(event) => change({ publicUrl: event.currentTarget.value })}
            error={faults.publicUrl}
          />
        </>
      )}
    </SectionForm>
  );
}
