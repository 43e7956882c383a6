import { useCallback, useRef, useState } from 'react';
import { ask, type Written } from '../../../api/change';
import { useCase } from '../CaseContext';
import type { Placed } from './tone';

interface Offered {
  what: string;
  certainty: 'firm' | 'tentative';
  start: number;
  end: number;
  due_at?: string;
}

/** Writes the promise that stands at a finding into the ledger: the server says what it is and by when it is due. */
export function usePromiseInText(text: string) {
  const { view, refresh } = useCase();
  const [error, setError] = useState<string>();
  const running = useRef(false);
  const write = useCallback(
    async ({ finding }: Placed) => {
      if (running.current) return;
      running.current = true;
      setError(undefined);
      try {
        const found = await ask<{ promises: Offered[] }>('post', '/promises-in-text', { body: { text, case: view.number } });
        const promise = found.promises.find((each) => each.start <= finding.start && finding.start < each.end);
        if (promise?.due_at === undefined) return;
        const certainty = promise.certainty === 'firm' ? 'certain' : 'hope';
        await ask<Written>('post', `/cases/${view.id}/promises`, { body: { text: promise.what, due: promise.due_at, certainty } });
        await refresh();
      } catch (problem) {
        setError(problem instanceof Error ? problem.message : String(problem));
      } finally {
        running.current = false;
      }
    },
    [text, view.id, view.number, refresh],
  );
  return { write, error };
}
