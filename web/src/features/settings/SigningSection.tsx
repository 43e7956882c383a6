import { Switch, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Api } from '../../api/types';
import fieldsCss from '../../fields/Fields.module.css';
import { CopyLine } from '../../ui/CopyLine';
import { SectionForm } from './SectionForm';
import css from './SettingsPage.module.css';
import { dkimOf, type SigningValues, signingFaults, signingValuesOf } from './signing';
import { type Settings, useSettingsSection } from './useSettings';

const part = {
  id: 'signature',
  valuesOf: (settings: Settings): SigningValues => signingValuesOf(settings),
  withValues: (settings: Settings, values: SigningValues): Settings => ({ ...settings, dkim: values.on ? dkimOf(values) : undefined }),
};

const fieldOf = { dkim: 'domain', 'dkim/domain': 'domain', 'dkim/selector': 'selector', 'dkim/private_key': 'privateKey' };

/** DKIM: by it the receiver’s mail server knows that a letter is from whom it says. */
export function SigningSection({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const section = useSettingsSection({ ...part, record: settings });
  const { values, change } = section;
  return (
    <SectionForm section={section} check={signingFaults} fieldOf={fieldOf}>
      {(faults) => {
        const text = (name: 'domain' | 'selector' | 'privateKey') => ({
          value: values[name],
          onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
          error: faults[name] === undefined ? undefined : t(faults[name]),
          autoComplete: 'off',
        });
        return (
          <>
            <Switch
              label={t('Sign letters (DKIM)')}
              description={t(
                'So that receivers know a letter is yours, and fewer end as spam. Leave it off where your mail server signs by itself.',
              )}
              checked={values.on}
              onChange={(event) => change({ on: event.currentTarget.checked })}
            />
            {values.on && (
              <>
                <div className={fieldsCss.halves}>
                  <TextInput label={t('Domain')} placeholder="example.com" {...text('domain')} />
                  <TextInput
                    label={t('Selector')}
                    placeholder="amends"
                    description={t('Tells this key from others.')}
                    {...text('selector')}
                  />
                </div>
                <Textarea
                  label={t('Private key (PEM)')}
                  description={settings.dkim === undefined ? t('Empty: one is made for you.') : t('Empty: it stays.')}
                  placeholder="-----BEGIN PRIVATE KEY-----"
                  autosize
                  minRows={2}
                  maxRows={8}
                  spellCheck={false}
                  {...text('privateKey')}
                />
              </>
            )}
            {values.on && settings.dkim?.record !== undefined && <Publish record={settings.dkim.record} domain={settings.dkim.domain} />}
          </>
        );
      }}
    </SectionForm>
  );
}

function Publish({ record, domain }: { record: Api['DnsRecord']; domain: string }) {
  const { t } = useTranslation();
  return (
    <div className={css.publish}>
      <p>{t('Publish this TXT record where the names of {{domain}} are kept. Until then a signature helps nobody.', { domain })}</p>
      <CopyLine label={t('Name')} value={record.name} titled />
      <CopyLine label={t('Value')} value={record.value} titled />
    </div>
  );
}
