import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { ask } from '../change';
import { onSignedInAgain } from '../client';
import { useMe } from '../me';
import { hasStatus } from '../problem';
import { type DraftDoor, DraftKeeper, type DraftSnapshot, type Kept } from './keeper';
import { shelterOf } from './shelter';

export type DraftKind = 'mail' | 'note' | 'call' | 'act';

const keepaliveMax = 15_000;

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
    // Kept alive past the page, where the browser can (64 kB at most): closing the window does not break a write off.
    save: (body, seen) =>
      ask<Kept>('put', path, { body: { body }, headers: { 'If-Match': `"${seen}"` }, keepalive: body.length < keepaliveMax }),
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
  const person = useMe().person.id;
  const keeper = useMemo(
    () => new DraftKeeper(serverDoor(caseId, kind), delayMs, shelterOf(person, caseId, kind)),
    [person, caseId, kind, delayMs],
  );
  const snapshot = useSyncExternalStore(keeper.subscribe, keeper.snapshot);

  useEffect(() => {
    void keeper.open();
    const leaving = (event: BeforeUnloadEvent) => {
      const { status } = keeper.snapshot();
      if (status === 'unsaved' || status === 'offline' || status === 'failed') event.preventDefault();
      void keeper.flush();
    };
    const flush = () => void keeper.flush();
    window.addEventListener('beforeunload', leaving);
    window.addEventListener('online', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    const stopListening = onSignedInAgain(flush);
    return () => {
      window.removeEventListener('beforeunload', leaving);
      window.removeEventListener('online', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      stopListening();
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
