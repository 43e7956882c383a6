import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, type Written } from '../../../api/change';
import type { UseDraft } from '../../../api/drafts/useDraft';
import { undoStore } from '../../../ui/undo/store';
import { useCase } from '../CaseContext';
import { bodyOf, type LetterDraft } from './letter';
import type { Placed } from './tone';

/** Sends a letter. It leaves ten seconds later; taken back before, its words are in the field again. */
export function useSendLetter(letter: LetterDraft, placed: Placed[], draft: UseDraft<Partial<LetterDraft>>) {
  const { t } = useTranslation();
  const { view, refresh } = useCase();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const running = useRef(false);
  const send = useCallback(async () => {
    if (running.current || letter.text.trim() === '') return;
    running.current = true;
    setBusy(true);
    setError(undefined);
    try {
      const body = bodyOf(letter, new Set(placed.map((each) => each.finding.rule)));
      const { created } = await ask<Written>('post', `/cases/${view.id}/letters`, { body });
      await draft.clear();
      await refresh();
      const contact = created?.contact;
      if (contact !== undefined)
        undoStore.offer({
          id: contact,
          label: (count) => t('The mail to {{customer}} leaves in {{count}} s.', { customer: view.customer.record.short_name, count }),
          undo: async () => {
            await ask<Written>('delete', `/cases/${view.id}/letters/${contact}`);
            draft.set(letter);
            await refresh();
          },
        });
    } catch (problem) {
      setError(problem instanceof Error ? problem.message : String(problem));
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, [letter, placed, view.id, view.customer.record.short_name, draft, refresh, t]);
  return { send, busy, error };
}
