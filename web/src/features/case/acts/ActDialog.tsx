import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, type Written } from '../../../api/change';
import { useDraft } from '../../../api/drafts/useDraft';
import { ApiError, fieldError } from '../../../api/problem';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { useActions } from '../../../ui/keys/Actions';
import type { Action } from '../../../ui/keys/action';
import { say } from '../../../ui/undo/say';
import { useCase } from '../CaseContext';
import css from './ActDialog.module.css';
import { type Act, callOf, initialValues, missing, shownFields, type Values } from './act';
import { openSteps } from './choices';
import { FieldView } from './FieldView';

interface Props {
  act: Act;
  subject?: string;
  onClose: () => void;
}

interface ActDraft {
  key: string;
  subject: string;
  values: Values;
}

function readActDraft(value: unknown): ActDraft | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const draft = value as Partial<ActDraft>;
  return typeof draft.key === 'string' && typeof draft.values === 'object' && draft.values !== null
    ? { key: draft.key, subject: draft.subject ?? '', values: draft.values }
    : undefined;
}

/** One act as a sentence with fields in it. What is typed is kept, also when the form is closed and opened again. */
export function ActDialog({ act, subject, onClose }: Props) {
  const { t } = useTranslation();
  const { view } = useCase();
  const customer = view.customer.record.short_name;
  return (
    <Dialog title={t(act.label, { customer })} open onClose={onClose} width={640}>
      <ActForm act={act} subject={subject} onClose={onClose} />
    </Dialog>
  );
}

function ActForm({ act, subject = '', onClose }: Props) {
  const { t } = useTranslation();
  const { view, permission, openAct } = useCase();
  const customer = view.customer.record.short_name;
  const draft = useDraft<ActDraft>(view.id, 'act', readActDraft);
  const [values, setValues] = useState<Values>(() => initialValues(act, view, subject === '' ? undefined : subject));
  const touched = useRef(false);
  const { busy, error, asked, send } = useSend(act, values, async () => {
    await draft.clear();
    onClose();
  });

  const kept = draft.value;
  useEffect(() => {
    if (!touched.current && kept?.key === act.key && kept.subject === subject) setValues((now) => ({ ...now, ...kept.values }));
  }, [kept, act.key, subject]);

  const set = (name: string, value: unknown) => {
    touched.current = true;
    const next = { ...values, [name]: value };
    setValues(next);
    draft.set({ key: act.key, subject, values: next });
  };

  const verdict = permission(act.permission);
  const actions = useMemo<Action[]>(
    () => [{ id: 'form.send', label: act.verb, key: 'mod+enter', hidden: true, permission: verdict, run: () => void send() }],
    [act.verb, verdict, send],
  );
  useActions(actions);

  const empty = asked ? missing(act, values) : [];
  const fields = shownFields(act, values);
  const placed = error instanceof ApiError && fields.some((field) => fieldError(error, field.name) !== undefined);
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={css.sentence}>
        {fields.map((field, index) => (
          <FieldView
            key={field.name}
            field={field}
            value={values[field.name]}
            values={values}
            first={index === 0}
            error={fieldError(error, field.name) ?? (empty.includes(field.name) ? t('This is still needed.') : undefined)}
            onChange={(value) => set(field.name, value)}
          />
        ))}
      </div>
      {act.warning !== undefined && <p className={css.warning}>{t(act.warning, { customer })}</p>}
      {!verdict.allowed && <p className={css.refused}>{verdict.why}</p>}
      {!verdict.allowed && act.key === 'close_case' && (
        <p className={css.refused}>{t('Open: {{list}}.', { list: openSteps(view).join(', ') })}</p>
      )}
      {error !== undefined && !placed && (
        <p role="alert" className={css.error}>
          {error.message}
        </p>
      )}
      <div className={css.acts}>
        <span className={css.kept}>{draft.status === 'offline' ? t('No line. What you type is kept here.') : ''}</span>
        {act.instead !== undefined && (
          <Button
            label={t(act.instead.label)}
            permission={permission(act.instead.key)}
            onClick={() => {
              const about = act.subject === undefined ? undefined : values[act.subject];
              openAct(act.instead?.key ?? '', typeof about === 'string' ? about : undefined);
            }}
          />
        )}
        <Button label={t('Not now')} look="quiet" onClick={onClose} />
        <Button label={t(act.verb)} look="filled" type="submit" shortcut="mod+enter" permission={verdict} disabled={busy} />
      </div>
    </form>
  );
}

function useSend(act: Act, values: Values, onDone: () => Promise<void>) {
  const { t } = useTranslation();
  const { view, refresh } = useCase();
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const [error, setError] = useState<Error>();
  const running = useRef(false);
  const send = async () => {
    setAsked(true);
    if (running.current || missing(act, values).length > 0) return;
    running.current = true;
    setBusy(true);
    setError(undefined);
    try {
      const { method, path, body } = callOf(act, values);
      await ask<Written>(method, `/cases/${view.id}${path}`, {
        body: method === 'delete' && Object.keys(body).length === 0 ? undefined : body,
      });
      await refresh();
      say(t('{{act}}: noted.', { act: t(act.label, { customer: view.customer.record.short_name }) }));
      await onDone();
    } catch (problem) {
      setError(problem instanceof Error ? problem : new Error(String(problem)));
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  const latest = useRef(send);
  latest.current = send;
  const stable = useRef(() => latest.current());
  return { busy, error, asked, send: stable.current };
}
