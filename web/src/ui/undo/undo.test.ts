import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UndoStore, undoMs } from './store';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const item = (id: string) => ({ id, label: id, undo: vi.fn() });

describe('undo', () => {
  it('takes back the latest change first', async () => {
    const store = new UndoStore();
    const first = item('first');
    const second = item('second');
    store.offer(first);
    store.offer(second);
    await store.undo();
    expect(second.undo).toHaveBeenCalledOnce();
    expect(first.undo).not.toHaveBeenCalled();
    await store.undo();
    expect(first.undo).toHaveBeenCalledOnce();
  });

  it('takes back nothing after ten seconds', async () => {
    const store = new UndoStore();
    const late = item('late');
    store.offer(late);
    vi.advanceTimersByTime(undoMs - 1);
    expect(store.list()).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(store.list()).toEqual([]);
    expect(await store.undo()).toBeUndefined();
    expect(late.undo).not.toHaveBeenCalled();
  });

  it('takes back one change once, even when asked twice at once', async () => {
    const store = new UndoStore();
    const once = item('once');
    store.offer(once);
    await Promise.all([store.undo('once'), store.undo('once')]);
    expect(once.undo).toHaveBeenCalledOnce();
  });

  it('starts the ten seconds anew when the same thing is done again', () => {
    const store = new UndoStore();
    store.offer(item('same'));
    vi.advanceTimersByTime(8_000);
    store.offer(item('same'));
    vi.advanceTimersByTime(8_000);
    expect(store.list()).toHaveLength(1);
  });

  it('says how many seconds are left', () => {
    const store = new UndoStore();
    store.offer({ id: 'mail', label: (left: number) => `leaves in ${left} s`, undo: () => {} });
    expect(store.secondsLeft('mail')).toBe(10);
    vi.advanceTimersByTime(3_500);
    expect(store.secondsLeft('mail')).toBe(7);
    expect(store.secondsLeft('other')).toBe(0);
  });
});
