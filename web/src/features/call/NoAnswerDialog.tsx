import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, type Written } from '../../api/change';
import type { UseDraft } from '../../api/drafts/useDraft';
import type { Api } from '../../api/types';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useActions } from '../../ui/keys/Actions';
import type { Action } from '../../ui/keys/action';
import { say } from '../../ui/undo/say';
import { accountOf } from './compose';
import css from './EndDialog.module.css';
import { useCall } from './SheetContext';
import type { Sheet } from './sheet';

const nil = '00000000-0000-0000-0000-000000000000';

interface Props {
  draft: UseDraft<Partial<Sheet>>;
  onClose: () => void;
}

/** What became of the ringing, one key each; the next try is planned by it. What was typed stays for that try. */
export function NoAnswerDialog({ draft, onClose }: Props) {
  const { t } = useTranslation();
  const { view } = useCall();
  return (
    <Dialog title={t('No answer, or cut off')} open onClose={onClose}>
      <p className={css.lead}>
        {view.next_try === '' ? t('The next try is planned with it.') : t('The next try: {{when}}', { when: view.next_try })}
      </p>
      <Outcomes draft={draft} onClose={onClose} />
    </Dialog>
  );
}

function Outcomes({ draft, onClose }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { view, sheet, seconds, reference } = useCall();
  const [error, setError] = useState<string>();
  const running = useRef(false);
  const outcomes = useMemo<{ value: Api['AttemptOutcome']; label: string }[]>(
    () => [
      { value: 'rang_out', label: t('It rang out') },
      { value: 'voicemail', label: t('Voicemail') },
      { value: 'busy', label: t('Busy') },
      { value: 'cut_off', label: t('Cut off') },
      { value: 'wrong_number', label: t('A wrong number') },
      { value: 'not_now', label: t('They answered: not now') },
    ],
    [t],
  );
  const record = async (outcome: Api['AttemptOutcome']) => {
    if (running.current) return;
    running.current = true;
    try {
      const callback = view.callback === nil || view.callback === '' ? undefined : view.callback;
      await ask<Written>('post', `/cases/${view.case_id}/attempts`, {
        body: { outcome, seconds, ...(callback === undefined ? {} : { callback }) },
      });
      if (accountOf(sheet) === '') await draft.clear();
      else await draft.flush();
      client.removeQueries({ queryKey: ['call_sheet'] });
      void client.invalidateQueries({ queryKey: ['cases'] });
      void client.invalidateQueries({ queryKey: ['today'] });
      say(t('Noted. The next try is planned.'));
      onClose();
      void navigate({ to: '/cases/$case', params: { case: reference } });
    } catch (problem) {
      setError(problem instanceof Error ? problem.message : String(problem));
    } finally {
      running.current = false;
    }
  };
  const latest = useRef(record);
  latest.current = record;
  const actions = useMemo<Action[]>(
    () =>
      outcomes.map(({ value, label }, index) => ({
        id: `outcome.${value}`,
        label,
        key: String(index + 1),
        run: () => void latest.current(value),
      })),
    [outcomes],
  );
  useActions(actions);
  return (
    <>
      <div className={css.choices}>
        {outcomes.map(({ value, label }, index) => (
          <Button
            key={value}
            label={label}
            shortcut={String(index + 1)}
            spread
            data-autofocus={index === 0 || undefined}
            onClick={() => void record(value)}
          />
        ))}
      </div>
      {error !== undefined && (
        <p role="alert" className={css.error}>
          {error}
        </p>
      )}
    </>
  );
}
