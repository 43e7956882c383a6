import { Switch, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client';
import { useMe } from '../../api/me';
import { queries } from '../../api/queries';
import type { Api } from '../../api/types';
import { MailFields } from '../../fields/MailFields';
import { type MailValues, mailFaults, mailValuesOf, smtpOf } from '../../fields/mail';
import { say } from '../../ui/undo/say';
import { SectionForm } from './SectionForm';
import css from './SettingsPage.module.css';
import { type Settings, useSettingsSection } from './useSettings';

interface LetterValues extends MailValues {
  sendersCheckedBy: string;
}

const part = {
  id: 'letters',
  valuesOf: (settings: Settings): LetterValues => ({
    ...mailValuesOf(settings),
    sendersCheckedBy: settings.senders_checked_by ?? '',
  }),
  withValues: (settings: Settings, values: LetterValues): Settings => ({
    ...settings,
    mail_address: values.mailAddress.trim(),
    senders_checked_by: values.sendersCheckedBy.trim() || undefined,
    smtp: values.sendNow ? smtpOf(values) : undefined,
  }),
};

export function LettersSection({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const me = useMe();
  const section = useSettingsSection({ ...part, record: settings });
  return (
    <>
      <Hold held={settings.hold_outgoing} />
      {me.rehearsal && (
        <p className={css.lead}>{t('This is a rehearsal: letters are shown as if they had left, and none is ever sent.')}</p>
      )}
      <SectionForm
        section={section}
        check={mailFaults}
        fieldOf={{
          mail_address: 'mailAddress',
          senders_checked_by: 'sendersCheckedBy',
          smtp: 'host',
          'smtp/host': 'host',
          'smtp/port': 'port',
          'smtp/certificate_authority': 'authority',
        }}
      >
        {(faults) => (
          <>
            <MailFields
              values={section.values}
              change={section.change}
              faults={faults}
              about={t('Through your own mail server. Without one, letters wait.')}
              passwordKept={settings.smtp !== undefined}
            />
            <TextInput
              label={t('Senders are checked by')}
              placeholder="mx.example.com"
              description={t(
                'The name your mail server writes into Authentication-Results. What it finds forged waits for a look and never speaks as the customer. Empty: nobody is asked.',
              )}
              value={section.values.sendersCheckedBy}
              onChange={(event) => section.change({ sendersCheckedBy: event.currentTarget.value })}
              error={faults.sendersCheckedBy}
            />
          </>
        )}
      </SectionForm>
    </>
  );
}

/** The one switch: it acts at once, and is no part of what is saved below it. */
function Hold({ held }: { held: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const key = queries.settings().queryKey;
  const waiting = useQuery({
    queryKey: ['outbox', 'waiting'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/outbox', { params: { query: { state: 'waiting', limit: 100 } }, signal })),
    enabled: held,
  });
  const hold = useMutation({
    mutationFn: (on: boolean) => unwrap(api.PUT('/api/v1/outbox/hold', { body: { held: on } })),
    onError: (error) => say(error.message, 'failed'),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
  const shown = hold.isPending ? hold.variables : held;
  return (
    <div className={css.hold} data-held={shown || undefined}>
      <Switch
        label={t('Hold all outgoing mail')}
        description={t(
          'No letter leaves while this is on: answers, confirmations and follow-ups are written and kept in their order. Off, what waits leaves at once. Mail still comes in.',
        )}
        checked={shown}
        onChange={(event) => hold.mutate(event.currentTarget.checked)}
      />
      {shown && (
        <p role="status" className={css.held}>
          {heldSentence(waiting.data, t)}
        </p>
      )}
    </div>
  );
}

function heldSentence(waiting: Api['OutboxPage'] | undefined, t: TFunction): string {
  if (waiting === undefined) return t('All outgoing mail is held.');
  const count = waiting.letters.length;
  if (count === 0) return t('All outgoing mail is held. No letter waits yet.');
  return waiting.next === undefined
    ? t('All outgoing mail is held. {{count}} letters wait.', { count })
    : t('All outgoing mail is held. More than {{count}} letters wait.', { count });
}
