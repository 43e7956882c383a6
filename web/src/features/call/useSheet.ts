import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useDraft } from '../../api/drafts/useDraft';
import type { Api, CaseView } from '../../api/types';
import { serverClock } from '../../ui/time/clock';
import { elapsedOf, newSheet, readSheet, resumed, type Sheet, spoke } from './sheet';

const keepEveryMs = 800;

/** The sheet of one call: typed into here, kept on the server after each pause and every two seconds at least, found again after a broken line or a closed window. */
export function useSheet(view: Api['CallSheetView'], file: CaseView) {
  const draft = useDraft(view.case_id, 'call', readSheet, keepEveryMs);
  const start = useMemo(() => newSheet(view, file.owner?.id), [view, file.owner?.id]);
  const found = draft.value;
  const first = useRef<{ keptAt: string | undefined } | undefined>(undefined);
  if (first.current === undefined && draft.status !== 'loading') first.current = { keptAt: draft.keptAt };

  const sheet = useMemo(() => ({ ...start, ...found }), [start, found]);
  const latest = useRef(sheet);
  latest.current = sheet;
  const { set } = draft;
  const write = useRef(set);
  write.current = set;

  const put = useCallback((change: Partial<Sheet> | ((sheet: Sheet) => Sheet)) => {
    const next = typeof change === 'function' ? change(latest.current) : { ...latest.current, ...change };
    if (next === latest.current) return;
    latest.current = next;
    write.current(next);
  }, []);

  const restored = useRef(false);
  useEffect(() => {
    if (restored.current || found === undefined) return;
    restored.current = true;
    put((before) => resumed(before, first.current?.keptAt, serverClock.nowMs()));
  }, [found, put]);

  const seconds = useSeconds(sheet.startedAt);
  return { sheet, put, draft, seconds };
}

function useSeconds(startedAt: number | undefined): number {
  const [now, setNow] = useState(() => serverClock.nowMs());
  useEffect(() => {
    if (startedAt === undefined) return;
    const timer = setInterval(() => setNow(serverClock.nowMs()), 1000);
    return () => clearInterval(timer);
  }, [startedAt]);
  return elapsedOf({ startedAt }, Math.max(now, startedAt ?? 0));
}

/** The call begins with the first word of either side. */
export function begun(sheet: Sheet, who: 'us' | 'them'): Sheet {
  const startedAt = sheet.startedAt ?? serverClock.nowMs();
  return spoke({ ...sheet, startedAt }, who, elapsedOf({ startedAt }, serverClock.nowMs()));
}
