import { PasswordInput, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client';
import fieldsCss from '../../fields/Fields.module.css';
import { Trial } from '../../fields/Trial';
import { type ModelValues, modelFaults, modelOf, modelValuesOf } from './model';
import { SectionForm } from './SectionForm';
import css from './SettingsPage.module.css';
import { type Settings, useSettingsSection } from './useSettings';

const part = {
  id: 'model',
  valuesOf: (settings: Settings): ModelValues => modelValuesOf(settings),
  withValues: (settings: Settings, values: ModelValues): Settings => ({ ...settings, model: values.on ? modelOf(values) : undefined }),
};

const fieldOf = {
  model: 'baseUrl',
  'model/base_url': 'baseUrl',
  'model/model': 'model',
  'model/api_key': 'apiKey',
  'model/timeout_seconds': 'seconds',
};

/** A language model of the company's own choice. Without one, nothing of it is on any other screen. */
export function ModelSection({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const section = useSettingsSection({ ...part, record: settings });
  const { values, change } = section;
  return (
    <SectionForm section={section} check={modelFaults} fieldOf={fieldOf}>
      {(faults) => {
        const text = (name: 'baseUrl' | 'model' | 'seconds') => ({
          value: values[name],
          onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
          error: faults[name] === undefined ? undefined : t(faults[name]),
        });
        return (
          <>
            <Switch
              label={t('Let a language model suggest drafts')}
              description={t(
                'Of what was heard, of a word on how it stands, and of an apology. A person reads, changes and sends each. Amends needs none of it.',
              )}
              checked={values.on}
              onChange={(event) => change({ on: event.currentTarget.checked })}
            />
            {values.on && (
              <>
                <p className={css.lead}>
                  {t(
                    'Any server that speaks OpenAI’s chat completions, such as llama.cpp on this machine. Names, addresses and numbers are masked before anything leaves; what else they wrote is shown to it.',
                  )}
                </p>
                <TextInput label={t('Address')} placeholder="http://127.0.0.1:8080/v1" type="url" autoComplete="off" {...text('baseUrl')} />
                <div className={fieldsCss.pair}>
                  <TextInput label={t('Model')} placeholder="llama-3.1-8b-instruct" autoComplete="off" {...text('model')} />
                  <TextInput label={t('Seconds at most')} inputMode="numeric" autoComplete="off" {...text('seconds')} />
                </div>
                <PasswordInput
                  label={t('Key')}
                  autoComplete="off"
                  description={
                    settings.model === undefined ? t('Where the server asks for one.') : t('Empty: it stays, as long as the address does.')
                  }
                  value={values.apiKey}
                  onChange={(event) => change({ apiKey: event.currentTarget.value })}
                  error={faults.apiKey}
                  visibilityToggleButtonProps={{ 'aria-label': t('Show what is typed') }}
                />
                <Trial
                  label={t('Try the model')}
                  ready={Object.keys(modelFaults(values)).length === 0}
                  missing={t('First fill in the address and the model.')}
                  ask={() => unwrap(api.POST('/api/v1/settings/model/test', { body: modelOf(values) }))}
                />
              </>
            )}
          </>
        );
      }}
    </SectionForm>
  );
}
