import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyView, TodayView } from '../../api/types';
import { useActions } from '../../ui/keys/Actions';
import type { Action } from '../../ui/keys/action';
import { keepSelection, neighbour } from '../../ui/selection';
import { say } from '../../ui/undo/say';
import { undoMs, undoStore } from '../../ui/undo/store';
import { useClaim } from './commands';
import { type Done, type Group, groupsOf, placeIn, placeOf, withDone } from './rows';
import { usePeekOpen } from './usePeekOpen';

export interface Duties {
  groups: Group[];
  selected: DutyView | undefined;
  select: (id: string) => void;
  act: (duty: DutyView) => void;
  writeInstead: (duty: DutyView) => void;
  peekOpen: boolean;
  done: Map<string, Done>;
  handingOver: DutyView | undefined;
  setHandingOver: (duty: DutyView | undefined) => void;
  /** The duty leaves the list; what was done stands in its place, with its undo. */
  settle: (duty: DutyView, sentence: string, undo: () => Promise<void>) => void;
  listRef: RefObject<HTMLDivElement | null>;
}

/** The state of the list and its acts: what is selected, what each key does, what was just done. */
export function useDuties(view: TodayView): Duties {
  const navigate = useNavigate();
  const claim = useClaim();
  const listRef = useRef<HTMLDivElement>(null);
  const [peekOpen, setPeekOpen] = usePeekOpen();
  const [handingOver, setHandingOver] = useState<DutyView>();
  const { done, settle } = useDone(view);

  const groups = useMemo(() => withDone(groupsOf(view), [...done.values()]), [view, done]);
  const rows = useMemo(() => groups.flatMap((group) => group.rows).filter((duty) => !done.has(duty.id)), [groups, done]);
  const ids = useMemo(() => rows.map((duty) => duty.id), [rows]);
  const [selectedId, select] = useSelection(ids);
  const selected = rows.find((duty) => duty.id === selectedId);

  const toCase = useCallback(
    (duty: DutyView, act: string) =>
      void navigate({ to: '/cases/$case', params: { case: duty.number }, search: { act, subject: duty.subject } }),
    [navigate],
  );
  const act = useCallback(
    (duty: DutyView) => {
      if (!duty.permitted) return say(duty.refusal ?? duty.title);
      const place = placeOf(duty.act);
      if (place === 'call') void navigate({ to: '/cases/$case/call', params: { case: duty.number } });
      else if (place === 'here') claim.mutate(duty);
      else toCase(duty, duty.act);
    },
    [navigate, claim, toCase],
  );
  const writeInstead = useCallback((duty: DutyView) => toCase(duty, 'agree_written_only'), [toCase]);
  const move = useCallback(
    (step: 1 | -1) => {
      const next = neighbour(ids, selectedId, step);
      if (next === undefined) return;
      select(next);
      const row = listRef.current?.querySelector<HTMLElement>(`[data-duty="${CSS.escape(next)}"]`);
      row?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: 'nearest' });
    },
    [ids, selectedId, select],
  );

  useDutyKeys({ selected, act, move, peekOpen, setPeekOpen, setHandingOver, writeInstead });
  return { groups, selected, select, act, writeInstead, peekOpen, done, handingOver, setHandingOver, settle, listRef };
}

const lastSelected: { id: string | undefined } = { id: undefined };

function useSelection(ids: string[]): [string | undefined, (id: string) => void] {
  // Back from a case, the row one came from is selected again.
  const [selected, setSelected] = useState(lastSelected.id);
  const select = useCallback((id: string | undefined) => {
    lastSelected.id = id;
    setSelected(id);
  }, []);
  const before = useRef(ids);
  const kept = keepSelection(before.current, ids, selected);
  useEffect(() => {
    before.current = ids;
    if (kept !== selected) select(kept);
  }, [ids, kept, selected, select]);
  return [kept, select];
}

function useDone(view: TodayView) {
  const client = useQueryClient();
  const [done, setDone] = useState<Map<string, Done>>(new Map());
  const drop = useCallback((id: string) => setDone((all) => new Map([...all].filter(([key]) => key !== id))), []);
  const settle = useCallback(
    (duty: DutyView, sentence: string, undo: () => Promise<void>) => {
      const place = placeIn(groupsOf(view), duty.id);
      if (place === undefined) return;
      setDone((all) => new Map(all).set(duty.id, { duty, sentence, ...place }));
      const timer = setTimeout(() => drop(duty.id), undoMs);
      undoStore.offer({
        id: duty.id,
        label: sentence,
        inPlace: true,
        undo: async () => {
          clearTimeout(timer);
          await undo();
          await client.invalidateQueries({ queryKey: ['today'] });
          drop(duty.id);
        },
      });
    },
    [view, client, drop],
  );
  return { done, settle };
}

interface Keys {
  selected: DutyView | undefined;
  act: (duty: DutyView) => void;
  move: (step: 1 | -1) => void;
  peekOpen: boolean;
  setPeekOpen: (open: boolean) => void;
  setHandingOver: (duty: DutyView) => void;
  writeInstead: (duty: DutyView) => void;
}

function useDutyKeys({ selected, act, move, peekOpen, setPeekOpen, setHandingOver, writeInstead }: Keys): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const actions = useMemo<Action[]>(() => {
    const always: Action[] = [
      { id: 'today.down', label: t('Next duty'), key: 'j', alias: 'down', hidden: true, run: () => move(1) },
      { id: 'today.up', label: t('Duty before'), key: 'k', alias: 'up', hidden: true, run: () => move(-1) },
      { id: 'today.new', label: t('New case'), key: 'n', hidden: true, run: () => void navigate({ to: '/new' }) },
      { id: 'today.peek', label: peekOpen ? t('Close the peek') : t('Peek at the case'), key: 'space', run: () => setPeekOpen(!peekOpen) },
    ];
    if (selected === undefined) return always;
    return [
      ...always,
      {
        id: 'duty.act',
        label: selected.title,
        key: selected.key.toLowerCase(),
        permission: { allowed: selected.permitted, why: selected.refusal },
        run: () => act(selected),
      },
      {
        id: 'duty.open',
        label: t('Open the case of {{customer}}', { customer: selected.customer }),
        key: 'enter',
        run: () => void navigate({ to: '/cases/$case', params: { case: selected.number } }),
      },
      {
        id: 'duty.hand_over',
        label: t('Hand over {{customer}}', { customer: selected.customer }),
        key: 'x',
        run: () => setHandingOver(selected),
      },
      {
        id: 'duty.write',
        label: t('{{customer}} wants it in writing', { customer: selected.customer }),
        key: 'w',
        run: () => writeInstead(selected),
      },
    ];
  }, [t, navigate, selected, act, move, peekOpen, setPeekOpen, setHandingOver, writeInstead]);
  useActions(actions);
}
