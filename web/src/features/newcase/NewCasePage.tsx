import { Textarea, TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../../api/problem';
import type { Api } from '../../api/types';
import { PlaybookField } from '../../fields/PlaybookField';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Form } from '../../ui/Form';
import { useActions } from '../../ui/keys/Actions';
import type { Action } from '../../ui/keys/action';
import { PageHead } from '../../ui/PageHead';
import { serverClock } from '../../ui/time/clock';
import { useZone } from '../../ui/time/zone';
import { instantOf, wallOf } from '../../ui/zonedTime';
import { isUnderWay, missing } from './form';
import css from './NewCasePage.module.css';
import { useNewCaseForm, useOpenCase } from './useNewCase';
import { Who } from './Who';

/** What did not come by mail: a call, a letter, a visit, a form, a post, a review. */
export function NewCasePage() {
  const { t } = useTranslation();
  const zone = useZone();
  const [form, put, forget] = useNewCaseForm();
  const [asked, setAsked] = useState(false);
  const open = useOpenCase(forget);
  const lack = missing(form, serverClock.nowMs());
  const underWay = isUnderWay(form);
  const lacks = {
    channel: t('Choose how they reached us.'),
    who: t('Who is it? A name, an e-mail address or a number is enough.'),
    words: t('Write down what they said or wrote; one sentence is enough.'),
    future: t('That time has not come yet.'),
  };
  const send = () => {
    setAsked(true);
    if (lack === undefined && !open.isPending) open.mutate(form);
  };
  const latest = useRef(send);
  latest.current = send;
  const label = underWay ? t('Open it, and to the call') : t('Open the case');
  const actions = useMemo<Action[]>(() => [{ id: 'new.open', label, key: 'mod+enter', run: () => latest.current() }], [label]);
  useActions(actions);
  const channels: { value: Api['Channel']; label: string }[] = [
    { value: 'call', label: t('a call') },
    { value: 'letter', label: t('a letter') },
    { value: 'visit', label: t('a visit') },
    { value: 'web_form', label: t('a web form') },
    { value: 'social_post', label: t('a post') },
    { value: 'review', label: t('a review') },
    { value: 'message', label: t('a message') },
    { value: 'mail', label: t('an e-mail') },
  ];
  const ofAField = ['email', 'phone', 'customer/email', 'customer/phone', 'text', 'received_at', 'playbook'].some(
    (name) => fieldError(open.error, name) !== undefined,
  );
  return (
    <div className={css.page}>
      <PageHead title={t('New case')} note={t('for what did not come by mail')} />
      <Form
        className={css.form}
        onSend={send}
        error={
          open.error !== null && !ofAField ? open.error.message : asked && (lack === 'channel' || lack === 'who') ? lacks[lack] : undefined
        }
        acts={<Button type="submit" label={open.isPending ? t('Opening') : label} look="filled" size="large" shortcut="mod+enter" />}
      >
        <div className={css.line}>
          <span className={css.lead}>{t('They reached us by')}</span>
          <Choice<Api['Channel'] | ''>
            label={t('They reached us by')}
            wrap
            value={form.channel ?? ''}
            options={channels}
            onChange={(channel) => channel !== '' && put({ channel })}
          />
        </div>
        {form.channel === 'call' && (
          <div className={css.line}>
            <span className={css.lead}>{t('The call')}</span>
            <Choice
              label={t('The call')}
              value={form.now ? 'now' : 'over'}
              options={[
                { value: 'now', label: t('they are on the line now') },
                { value: 'over', label: t('is over') },
              ]}
              onChange={(value) => put({ now: value === 'now' })}
            />
          </div>
        )}
        <Who form={form} put={put} error={open.error} />
        <Textarea
          label={t('In their words')}
          description={underWay ? t('May wait: the call sheet asks for it.') : t('As they said or wrote it, whole.')}
          classNames={{ input: css.words }}
          autosize
          minRows={3}
          maxRows={16}
          dir="auto"
          value={form.text}
          error={fieldError(open.error, 'text') ?? (asked && lack === 'words' ? lacks.words : undefined)}
          onChange={(event) => put({ text: event.currentTarget.value })}
        />
        {!underWay && (
          <TextInput
            type="datetime-local"
            label={t('It came')}
            description={t('Left empty: just now.')}
            className={css.when}
            value={form.at === undefined ? '' : wallOf(new Date(form.at), zone)}
            error={fieldError(open.error, 'received_at') ?? (asked && lack === 'future' ? lacks.future : undefined)}
            onChange={(event) => put({ at: instantOf(event.currentTarget.value, zone)?.toISOString() })}
          />
        )}
        <PlaybookField
          label={t('It goes by the playbook')}
          value={form.playbook}
          onChange={(playbook) => put({ playbook })}
          error={fieldError(open.error, 'playbook')}
        />
      </Form>
    </div>
  );
}
