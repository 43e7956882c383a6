import { IconLock } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, type Written } from '../../../api/change';
import type { UseDraft } from '../../../api/drafts/useDraft';
import { Button } from '../../../ui/Button';
import { useActions } from '../../../ui/keys/Actions';
import type { Action } from '../../../ui/keys/action';
import { useCase } from '../CaseContext';
import css from './Composer.module.css';
import { DraftLine, StaleLine } from './DraftLine';
import { ToneText } from './ToneText';
import type { TeamDraft } from './team';

interface Props {
  draft: UseDraft<TeamDraft>;
  asked: number;
}

/** For colleagues only, on a ground nobody can mistake. */
export function NoteComposer({ draft, asked }: Props) {
  const { t } = useTranslation();
  const { view, permission, refresh } = useCase();
  const field = useRef<HTMLTextAreaElement>(null);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const customer = view.customer.record.short_name;
  const text = draft.value?.text ?? '';
  const verdict = permission('write_note');

  useEffect(() => {
    if (asked > 0) field.current?.focus();
  }, [asked]);

  const keep = async () => {
    if (busy || text.trim() === '') return;
    setBusy(true);
    setError(undefined);
    try {
      await ask<Written>('post', `/cases/${view.id}/notes`, { body: { text: text.trim() } });
      await draft.clear();
      await refresh();
    } catch (problem) {
      setError(problem instanceof Error ? problem.message : String(problem));
    } finally {
      setBusy(false);
    }
  };
  const latest = useRef(keep);
  latest.current = keep;
  const actions = useMemo<Action[]>(
    () => [
      { id: 'note.keep', label: t('Keep the note'), key: 'mod+enter', permission: verdict, hidden: true, run: () => void latest.current() },
    ],
    [t, verdict],
  );
  useActions(actions);

  return (
    <>
      <p className={css.noteHead}>
        <IconLock size={16} stroke={1.5} aria-hidden="true" />
        {t('To the team. {{customer}} never sees this.', { customer })}
      </p>
      {draft.status === 'stale' && <StaleLine onMine={() => draft.settle('mine')} onOther={() => draft.settle('other')} />}
      <ToneText
        fieldRef={field}
        label={t('Note to the team')}
        placeholder={t('What should a colleague know?')}
        value={text}
        placed={[]}
        onChange={(next) => draft.set({ ...draft.value, text: next })}
      />
      {error !== undefined && (
        <p role="alert" className={css.error}>
          {error}
        </p>
      )}
      <footer className={css.foot}>
        <DraftLine draft={draft} />
        <Button
          className={css.send}
          look="filled"
          label={t('Keep the note')}
          shortcut="mod+enter"
          permission={verdict}
          disabled={busy || text.trim() === ''}
          onClick={() => void keep()}
        />
      </footer>
    </>
  );
}
