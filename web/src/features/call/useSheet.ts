import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useDraft } from '../../api/drafts/useDraft';
import type { Api, CaseView } from '../../api/types';
import { serverClock } from '../../ui/time/clock';
import { elapsedOf, newSheet, readSheet, restedMs, resumed, type Sheet, spoke } from './sheet';

const keepEveryMs = 800;
const seenEveryMs = 10_000;

/** The sheet of one call: typed into here, kept on the server after each pause and every two seconds at least, found again after a broken line or a closed window. */
export function useSheet(view: Api['CallSheetView'], file: CaseView) {
  const draft = useDraft(view.case_id, 'call', readSheet, keepEveryMs);
  const start = useMemo(() => newSheet(view, file.owner?.id, file.offers), [view, file.owner?.id, file.offers]);
  const found = draft.value;
  const first = useRef<{ keptAt: string | undefined } | undefined>(undefined);
  if (first.current === undefined && draft.status !== 'loading') first.current = { keptAt: draft.keptAt };

  const sheet = useMemo(() => withOffer({ ...start, ...found }, start), [start, found]);
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

  const [rested, setRested] = useState<number>();
  const restored = useRef(false);
  useEffect(() => {
    if (restored.current || draft.status === 'loading') return;
    restored.current = true;
    if (found === undefined) return;
    const now = serverClock.nowMs();
    setRested(restedMs({ ...start, ...found }, first.current?.keptAt, now));
    put((before) => resumed(before, first.current?.keptAt, now));
  }, [found, draft.status, start, put]);
  useSeen(restored, put);

  const seconds = useSeconds(sheet.startedAt);
  return { sheet, put, draft, seconds, rested, closeRested: useCallback(() => setRested(undefined), []) };
}

/** A sheet typed before an offer went out takes the offer's options, unless something was chosen among its own. */
function withOffer(sheet: Sheet, start: Sheet): Sheet {
  return sheet.offer === start.offer || sheet.chosen !== undefined ? sheet : { ...sheet, offer: start.offer, options: start.options };
}

/** Notes now and then, and when the sheet is left, that it is open: from there the time goes on when it is opened again. */
function useSeen(restored: { current: boolean }, put: (change: (sheet: Sheet) => Sheet) => void): void {
  useEffect(() => {
    const seen = () => {
      if (restored.current) put((before) => (before.startedAt === undefined ? before : { ...before, seenAt: serverClock.nowMs() }));
    };
    const timer = setInterval(seen, seenEveryMs);
    window.addEventListener('pagehide', seen, true);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', seen, true);
      seen();
    };
  }, [restored, put]);
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
  const now = serverClock.nowMs();
  const startedAt = sheet.startedAt ?? now;
  return spoke({ ...sheet, startedAt, seenAt: now }, who, elapsedOf({ startedAt }, now));
}
