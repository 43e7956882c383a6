import { Select, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { fieldError } from '../../api/problem';
import { Button } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { say } from '../../ui/undo/say';
import { useChangeMe } from './useChangeMe';
import css from './YouPage.module.css';

export function Profile() {
  const { t } = useTranslation();
  const me = useMe();
  const change = useChangeMe();
  const [name, setName] = useState(me.person.name);
  const [zone, setZone] = useState(me.zone);
  const [line, setLine] = useState('');
  const zones = useMemo(() => [...new Set([me.zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort(), [me.zone]);

  const save = () => {
    const trimmed = line.trim();
    change.mutate(
      { name: name.trim(), zone, line: trimmed === '' ? undefined : trimmed },
      { onSuccess: () => say(t('Saved.')), onError: () => {} },
    );
  };
  const ofAField = ['name', 'zone', 'line'].some((field) => fieldError(change.error, field) !== undefined);
  return (
    <Form
      className={css.form}
      onSend={save}
      error={ofAField ? undefined : change.error?.message}
      acts={<Button type="submit" label={t('Save')} />}
    >
      <TextInput
        label={t('Your name')}
        autoComplete="name"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={fieldError(change.error, 'name')}
      />
      <Select
        label={t('Time zone')}
        data={zones}
        searchable
        value={zone}
        onChange={(next) => next !== null && setZone(next)}
        error={fieldError(change.error, 'zone')}
      />
      <TextInput
        label={t('Your own line')}
        description={t('Shown to customers on their page, such as +32 3 555 01 42. Leave it empty to keep the one you have.')}
        type="tel"
        autoComplete="tel"
        value={line}
        onChange={(event) => setLine(event.currentTarget.value)}
        error={fieldError(change.error, 'line')}
      />
    </Form>
  );
}
