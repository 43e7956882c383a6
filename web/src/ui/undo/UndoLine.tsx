import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../Button';
import { useActions } from '../keys/Actions';
import type { Action } from '../keys/action';
import { say, sayStore } from './say';
import { type Undoable, undoStore } from './store';
import css from './UndoLine.module.css';

export function useUndoables() {
  return useSyncExternalStore(undoStore.subscribe, undoStore.list);
}

/** Takes back a change; a failure is said, never swallowed. */
export function takeBack(id?: string): void {
  undoStore.undo(id).catch((error: unknown) => say(error instanceof Error ? error.message : String(error), 'failed'));
}

/** The line at the foot of the screen: what was done with its Undo, or one sentence about what went wrong. */
export function UndoLine() {
  const { t } = useTranslation();
  const items = useUndoables();
  const said = useSyncExternalStore(sayStore.subscribe, sayStore.current);
  const latest = items.filter((item) => item.inPlace !== true).at(-1);
  const any = items.length > 0;
  const actions = useMemo<Action[]>(() => (any ? [{ id: 'undo', label: t('Undo'), key: 'z', run: () => takeBack() }] : []), [any, t]);
  useActions(actions);

  return (
    <div className={css.place} role="status" aria-live="polite">
      {said !== undefined && (
        <div className={css.line} data-tone={said.tone}>
          <span className={css.words}>{said.sentence}</span>
          <Button label={t('Close')} look="quiet" size="small" onClick={() => sayStore.clear()} />
        </div>
      )}
      {said === undefined && latest !== undefined && (
        <div className={css.line}>
          <Label key={latest.id} item={latest} />
          <Button label={t('Undo')} look="quiet" size="small" shortcut="z" onClick={() => takeBack(latest.id)} />
        </div>
      )}
    </div>
  );
}

/** Read out once, with the first number; seen counting down. */
function Label({ item }: { item: Undoable }) {
  const [left, setLeft] = useState(() => undoStore.secondsLeft(item.id));
  const counts = typeof item.label !== 'string';
  useEffect(() => {
    if (!counts) return;
    const timer = setInterval(() => setLeft(undoStore.secondsLeft(item.id)), 250);
    return () => clearInterval(timer);
  }, [counts, item.id]);
  return (
    <span className={css.words} aria-live={counts ? 'off' : undefined}>
      {typeof item.label === 'string' ? item.label : item.label(left)}
    </span>
  );
}
