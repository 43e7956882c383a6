import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasStatus } from '../../api/problem';
import { say } from '../../ui/undo/say';
import { type Draft, follow, isDirty, isStale, settled } from './draft';
import { type Kept, keep } from './keep';

interface Options<R, V> extends Kept<R, V> {
  /** Names the draft, which outlives the screen: who comes back finds what was typed. */
  id: string;
  record: R;
  onKept: (record: R) => void;
}

export type Section<V extends object> = ReturnType<typeof useSection<unknown, V>>;

/** One section's form over a part of a record that others may change meanwhile. */
export function useSection<R, V extends object>({ id, record, onKept, ...kept }: Options<R, V>) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const draftKey = ['draft', 'settings', id];
  const current = kept.valuesOf(record);
  const [opened, open] = useState<Draft<V>>(() => client.getQueryData<Draft<V>>(draftKey) ?? { seen: current, typed: current });
  const draft = follow(opened, current);
  const latest = useRef(draft);
  latest.current = draft;

  const put = (next: Draft<V>) => {
    latest.current = next;
    open(next);
    client.setQueryDefaults(draftKey, { gcTime: Number.POSITIVE_INFINITY });
    if (isDirty(next)) client.setQueryData(draftKey, next);
    else client.removeQueries({ queryKey: draftKey, exact: true });
  };
  const save = useMutation({
    mutationFn: ({ seen, typed }: Draft<V>) => keep(kept, seen, typed),
    onSuccess: (saved, sent) => {
      put(settled(latest.current, sent.typed, kept.valuesOf(saved)));
      onKept(saved);
      say(t('Saved.'));
    },
    onError: () => {}, // said in the form
  });
  const stale = isStale(draft, current);
  const overtaken = stale || hasStatus(save.error, 412);

  return {
    values: draft.typed,
    dirty: isDirty(draft),
    stale,
    saving: save.isPending,
    /** What was refused, unless the reason is that somebody was faster: that has a place of its own. */
    error: overtaken ? null : save.error,
    change: (part: Partial<V>) => {
      if (!save.isPending) save.reset();
      put({ seen: draft.seen, typed: { ...latest.current.typed, ...part } });
    },
    save: () => save.mutate(draft),
    loadNewer: () => {
      save.reset();
      put({ seen: current, typed: current });
    },
    keepMine: () => {
      save.reset();
      put({ seen: current, typed: draft.typed });
    },
  };
}
