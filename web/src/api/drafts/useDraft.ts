import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { ask } from '../change';
import { hasStatus } from '../problem';
import { type DraftDoor, DraftKeeper, type DraftSnapshot, type Kept } from './keeper';

export type DraftKind = 'mail' | 'note' | 'call' | 'act';

function serverDoor(caseId: string, kind: DraftKind): DraftDoor {
  const path = `/cases/${encodeURIComponent(caseId)}/drafts/${kind}`;
  return {
    load: async () => {
      try {
        return (await ask<Kept | null>('get', path)) ?? undefined;
      } catch (error) {
        if (hasStatus(error, 404)) return undefined;
        throw error;
      }
    },
    save: (body, seen) => ask<Kept>('put', path, { body: { body }, headers: { 'If-Match': `"${seen}"` } }),
    remove: () => ask<void>('delete', path),
  };
}

export interface UseDraft<T> extends DraftSnapshot {
  value: T | undefined;
  set: (value: T) => void;
  settle: (which: 'mine' | 'other') => void;
  clear: () => Promise<void>;
  flush: () => Promise<void>;
}

/** What is being written on a case, kept on the server while it is typed, and there again in the next window. */
export function useDraft<T>(caseId: string, kind: DraftKind, parse: (value: unknown) => T | undefined, delayMs = 1_200): UseDraft<T> {
  const keeper = useMemo(() => new DraftKeeper(serverDoor(caseId, kind), delayMs), [caseId, kind, delayMs]);
  const snapshot = useSyncExternalStore(keeper.subscribe, keeper.snapshot);

  useEffect(() => {
    void keeper.open();
    const leaving = (event: BeforeUnloadEvent) => {
      const { status } = keeper.snapshot();
      if (status === 'unsaved' || status === 'offline') event.preventDefault();
      void keeper.flush();
    };
    const flush = () => void keeper.flush();
    window.addEventListener('beforeunload', leaving);
    window.addEventListener('online', flush);
    return () => {
      window.removeEventListener('beforeunload', leaving);
      window.removeEventListener('online', flush);
      keeper.close();
    };
  }, [keeper]);

  const value = useMemo(() => (snapshot.body === undefined ? undefined : parse(readJson(snapshot.body))), [snapshot.body, parse]);
  return useMemo(
    () => ({
      ...snapshot,
      value,
      set: (next: T) => keeper.write(JSON.stringify(next)),
      settle: (which: 'mine' | 'other') => keeper.settle(which),
      clear: () => keeper.clear(),
      flush: () => keeper.flush(),
    }),
    [snapshot, value, keeper],
  );
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
