import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { ask, type Written } from '../../api/change';
import type { UseDraft } from '../../api/drafts/useDraft';
import { newKey } from '../../api/token';
import { useSentences } from '../../ui/pronouns';
import { say } from '../../ui/undo/say';
import { choiceOf, commandOf } from './command';
import { useCall } from './SheetContext';
import type { Sheet } from './sheet';
import { summaryOf, useSummaryWords } from './summary';

/** Writes the whole call in one act, the wish after it, a draft of the summary; then the case is on the screen. */
export function useEndCall(draft: UseDraft<Partial<Sheet>>, seconds: number) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { view, file, sheet, reference, pronoun } = useCall();
  const sentence = useSentences(pronoun);
  const words = useSummaryWords();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const running = useRef(false);
  // One key for this call, kept over every try: a broken line cannot write it twice.
  const key = useRef(newKey());
  const wishKey = useRef(newKey());
  const written = useRef(false);
  const chosen = useRef(false);

  const write = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setError(undefined);
    try {
      const command = commandOf(sheet, view.callback, seconds);
      if (!written.current)
        await ask<Written>('post', `/cases/${view.case_id}/calls`, { body: command, headers: { 'Idempotency-Key': key.current } });
      written.current = true;
      const choice = choiceOf(sheet);
      if (choice !== undefined && !chosen.current)
        await ask<Written>('put', `/cases/${view.case_id}/offers/${choice.offer}/choice`, {
          body: { option: choice.option, channel: 'call' },
        });
      chosen.current = true;
      const wish = sheet.wish?.trim() ?? '';
      if (wish !== '')
        await ask<Written>('post', `/cases/${view.case_id}/wishes`, {
          body: { text: wish, channel: 'call' },
          headers: { 'Idempotency-Key': wishKey.current },
        });
      await draft.clear();
      await keepSummary(view.case_id, summaryOf(command, file, words));
      client.removeQueries({ queryKey: ['call_sheet'] });
      void client.invalidateQueries({ queryKey: ['cases'] });
      void client.invalidateQueries({ queryKey: ['today'] });
      say(sentence('The call is written. A summary for her is drafted.'));
      void navigate({ to: '/cases/$case', params: { case: reference } });
    } catch (problem) {
      setError(problem instanceof Error ? problem.message : String(problem));
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, [sheet, view, file, words, seconds, draft, client, navigate, reference, sentence]);
  return { write, busy, error };
}

/** Into the composer, unless something is being written there already. */
async function keepSummary(caseId: string, letter: object): Promise<void> {
  try {
    await ask('put', `/cases/${caseId}/drafts/mail`, { body: { body: JSON.stringify(letter) }, headers: { 'If-Match': '"0"' } });
  } catch {
    // A letter is begun there (stale), or the line broke: the call itself is written, and the summary can be typed.
  }
}
