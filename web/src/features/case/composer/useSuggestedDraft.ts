import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../../../api/change';
import { queries } from '../../../api/queries';
import type { Api } from '../../../api/types';
import { useCase } from '../CaseContext';
import type { LetterDraft, LetterKind } from './letter';

const suggestedKinds: readonly LetterKind[] = ['reflection', 'update', 'apology'];

export type Suggestion = ReturnType<typeof useSuggestedDraft>;

/** A draft by the company's language model, where it has one. It comes into an empty field by itself; over what is written only when asked. */
export function useSuggestedDraft(letter: Pick<LetterDraft, 'kind' | 'text'>, type: (text: string) => void) {
  const { view } = useCase();
  const kind = letter.kind;
  const known = suggestedKinds.includes(kind);
  const settings = useQuery({ ...queries.settings(), enabled: known, retry: false });
  const [waiting, wait] = useState(false);
  const [offered, offer] = useState<string>();
  const [error, setError] = useState<string>();
  const running = useRef<AbortController>(undefined);
  const latest = useRef({ text: letter.text, type });
  latest.current = { text: letter.text, type };
  const path = `/cases/${view.id}/suggested-draft`;

  const cancel = useCallback((): void => {
    if (running.current === undefined) return;
    running.current.abort();
    running.current = undefined;
    wait(false);
    ask('delete', path).catch(() => {}); // it ends by itself, too
  }, [path]);

  // Another kind of letter, another case, or the composer is left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the kind is what the draft under way is for
  useEffect(() => {
    offer(undefined);
    setError(undefined);
    return cancel;
  }, [cancel, kind]);

  const suggest = async () => {
    if (running.current !== undefined) return;
    const mine = new AbortController();
    running.current = mine;
    wait(true);
    offer(undefined);
    setError(undefined);
    try {
      const draft = await ask<Api['SuggestedDraft']>('post', path, { body: { kind }, signal: mine.signal });
      if (mine.signal.aborted) return;
      if (latest.current.text.trim() === '') latest.current.type(draft.text);
      else offer(draft.text);
    } catch (problem) {
      if (!mine.signal.aborted) setError(problem instanceof Error ? problem.message : String(problem));
    } finally {
      if (running.current === mine) {
        running.current = undefined;
        wait(false);
      }
    }
  };

  return {
    available: known && settings.data?.model !== undefined,
    waiting,
    offered: offered !== undefined,
    error,
    suggest: (): void => void suggest(),
    cancel,
    take: () => {
      if (offered !== undefined) latest.current.type(offered);
      offer(undefined);
    },
    leave: () => offer(undefined),
  };
}
