import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, type Written } from '../../api/change';
import type { UseDraft } from '../../api/drafts/useDraft';
import type { Api, CaseView } from '../../api/types';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useActions } from '../../ui/keys/Actions';
import type { Action } from '../../ui/keys/action';
import { useSentences } from '../../ui/pronouns';
import { serverClock } from '../../ui/time/clock';
import { say } from '../../ui/undo/say';
import { accountOf } from './compose';
import css from './EndDialog.module.css';
import { useCall } from './SheetContext';
import type { Sheet } from './sheet';

const nil = '00000000-0000-0000-0000-000000000000';
const bookedMs = 30 * 60_000;

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
      {dueCallback(view) === undefined && <p className={css.lead}>{t('No call was due. The one you made is booked with it.')}</p>}
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
  const { view, file, sheet, seconds, reference, pronoun } = useCall();
  const sentence = useSentences(pronoun);
  const [error, setError] = useState<string>();
  const running = useRef(false);
  const booked = useRef<string>(undefined);
  const refused = whyNot(view, file);
  const outcomes = useMemo<{ value: Api['AttemptOutcome']; label: string }[]>(
    () => [
      { value: 'rang_out', label: t('It rang out') },
      { value: 'voicemail', label: t('Voicemail') },
      { value: 'busy', label: t('Busy') },
      { value: 'cut_off', label: t('Cut off') },
      { value: 'wrong_number', label: t('A wrong number') },
      { value: 'not_now', label: sentence('She answered: not now') },
    ],
    [t, sentence],
  );
  const record = async (outcome: Api['AttemptOutcome']) => {
    if (running.current) return;
    running.current = true;
    try {
      const callback = dueCallback(view) ?? booked.current ?? (await book(view, t('You rang; no call was booked.')));
      booked.current = callback;
      await ask<Written>('post', `/cases/${view.case_id}/attempts`, {
        body: { outcome, seconds, callback },
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
  const leave = async () => {
    await draft.flush();
    onClose();
    void navigate({ to: '/cases/$case', params: { case: reference } });
  };
  const latest = useRef(record);
  latest.current = record;
  const actions = useMemo<Action[]>(
    () =>
      outcomes.map(({ value, label }, index) => ({
        id: `outcome.${value}`,
        label,
        key: String(index + 1),
        permission: refused === undefined ? undefined : { allowed: false, why: refused },
        run: () => void latest.current(value),
      })),
    [outcomes, refused],
  );
  useActions(actions);
  return (
    <>
      {refused !== undefined && <p className={css.still}>{refused}</p>}
      <div className={css.choices}>
        {outcomes.map(({ value, label }, index) => (
          <Button
            key={value}
            label={label}
            shortcut={String(index + 1)}
            spread
            permission={refused === undefined ? undefined : { allowed: false, why: refused }}
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
      <div className={css.leave}>
        <Button label={t('To the case; what is typed stays here')} look="quiet" onClick={() => void leave()} />
      </div>
    </>
  );
}

function dueCallback({ callback }: Api['CallSheetView']): string | undefined {
  return callback === nil || callback === '' ? undefined : callback;
}

/** Without a call that is due, the one just made is booked first; a rule may forbid that too. */
function whyNot(view: Api['CallSheetView'], file: CaseView): string | undefined {
  const needed = dueCallback(view) === undefined ? 'book_callback' : 'record_attempt';
  const verdict = file.permitted.find((each) => each.action === needed);
  return verdict?.allowed === false ? verdict.sentence : undefined;
}

async function book(view: Api['CallSheetView'], why: string): Promise<string> {
  const opens = serverClock.nowMs();
  const { created } = await ask<Written>('post', `/cases/${view.case_id}/callbacks`, {
    body: { opens: new Date(opens).toISOString(), closes: new Date(opens + bookedMs).toISOString(), purpose: 'check', why },
  });
  return created?.callback ?? '';
}
