import { describe, expect, it } from 'vitest';
import { isTrouble, mayTryAgain } from './departing';

const states = ['failed', 'unknown', 'came_back', 'reported', 'sent', 'shown', 'waiting', 'sending', 'undone'] as const;
const next_try_at = '2026-11-24T13:20:00Z';

describe('a letter on its way', () => {
  it('is trouble only when it did not leave, came back, or nobody knows', () => {
    expect(states.filter((state) => isTrouble({ state }))).toEqual(['failed', 'unknown', 'came_back', 'reported']);
  });

  it('is tried again only when it did not leave, came back, or nobody knows', () => {
    expect(states.filter((state) => mayTryAgain({ state }))).toEqual(['failed', 'unknown', 'came_back', 'reported']);
  });

  it('is tried before its time while it waits for a next try, and for nothing else', () => {
    expect(mayTryAgain({ state: 'waiting', next_try_at })).toBe(true);
    expect(mayTryAgain({ state: 'waiting' })).toBe(false);
    for (const state of ['sent', 'sending', 'undone', 'shown'] as const) expect(mayTryAgain({ state, next_try_at }), state).toBe(false);
  });
});
