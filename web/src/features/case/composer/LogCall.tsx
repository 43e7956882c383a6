import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, type Written } from '../../../api/change';
import type { UseDraft } from '../../../api/drafts/useDraft';
import { Button } from '../../../ui/Button';
import { useActions } from '../../../ui/keys/Actions';
import type { Action } from '../../../ui/keys/action';
import { useSentences } from '../../../ui/pronouns';
import { useCase } from '../CaseContext';
import css from './Composer.module.css';
import { DraftLine, StaleLine } from './DraftLine';
import { callBody, type LoggedCall, type TeamDraft } from './team';

interface Props {
  draft: UseDraft<TeamDraft>;
  asked: number;
}

/** A call that was held without the call sheet, in a sentence and their words. */
export function LogCall({ draft, asked }: Props) {
  const { t } = useTranslation();
  const { view, permission, refresh, openAct } = useCase();
  const sentence = useSentences(view.customer.record.pronoun);
  const field = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const call = draft.value?.call ?? {};
  const put = (change: LoggedCall) => draft.set({ ...draft.value, call: { ...call, ...change } });
  const verdict = permission('record_call');
  const body = callBody(call, view.callbacks.find((callback) => callback.open)?.callback);

  useEffect(() => {
    if (asked > 0) field.current?.focus();
  }, [asked]);

  const log = async () => {
    if (busy || body === undefined) return;
    setBusy(true);
    setError(undefined);
    try {
      await ask<Written>('post', `/cases/${view.id}/calls`, { body });
      draft.set({ ...draft.value, call: {} });
      await refresh();
    } catch (problem) {
      setError(problem instanceof Error ? problem.message : String(problem));
    } finally {
      setBusy(false);
    }
  };
  const latest = useRef(log);
  latest.current = log;
  const actions = useMemo<Action[]>(
    () => [
      { id: 'call.log', label: t('Log the call'), key: 'mod+enter', permission: verdict, hidden: true, run: () => void latest.current() },
    ],
    [t, verdict],
  );
  useActions(actions);
  const minutes = (event: { currentTarget: HTMLInputElement }) =>
    Number.isNaN(event.currentTarget.valueAsNumber) ? undefined : event.currentTarget.valueAsNumber;

  return (
    <>
      {draft.status === 'stale' && <StaleLine onMine={() => draft.settle('mine')} onOther={() => draft.settle('other')} />}
      <div className={css.call}>
        <p className={css.callLine}>
          {t('You talked for')}
          <input
            ref={field}
            type="number"
            min={1}
            max={600}
            aria-label={t('Minutes of the call')}
            value={call.minutes ?? ''}
            onChange={(event) => put({ minutes: minutes(event) })}
          />
          {sentence('min. She spoke')}
          <input
            type="number"
            min={0}
            max={600}
            aria-label={sentence('Minutes she spoke')}
            value={call.theirs ?? ''}
            onChange={(event) => put({ theirs: minutes(event) })}
          />
          {t('of them.')}
        </p>
        <textarea
          className={css.account}
          dir="auto"
          rows={2}
          aria-label={sentence('What she said, in her words')}
          placeholder={sentence('What she said, in her words')}
          value={call.account ?? ''}
          onChange={(event) => put({ account: event.currentTarget.value })}
        />
      </div>
      {error !== undefined && (
        <p role="alert" className={css.error}>
          {error}
        </p>
      )}
      <footer className={css.foot}>
        <DraftLine draft={draft} />
        <button type="button" className={css.link} onClick={() => openAct('record_attempt')}>
          {t('Nobody answered?')}
        </button>
        <Button
          className={css.send}
          look="filled"
          label={t('Log the call')}
          shortcut="mod+enter"
          permission={verdict}
          disabled={busy || body === undefined}
          onClick={() => void log()}
        />
      </footer>
    </>
  );
}
