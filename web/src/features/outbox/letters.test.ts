import { describe, expect, it } from 'vitest';
import { mayHold, mayRetry, mayTakeBack } from './letters';

const now = Date.parse('2026-11-24T09:00:00Z');
const letter = { state: 'waiting' as const, leaves_at: '2026-11-24T09:00:08Z', tries: 0 };

describe('a letter', () => {
  it('is taken back only while it waits out its ten seconds', () => {
    expect(mayTakeBack(letter, now)).toBe(true);
    expect(mayTakeBack(letter, now + 9_000)).toBe(false);
    expect(mayTakeBack({ ...letter, state: 'sent' }, now)).toBe(false);
  });

  it('is tried again only when it did not leave, came back, or nobody knows', () => {
    expect(
      (['failed', 'unknown', 'came_back', 'reported', 'sent', 'shown', 'waiting', 'sending', 'undone'] as const).filter((state) =>
        mayRetry({ ...letter, state }),
      ),
    ).toEqual(['failed', 'unknown', 'came_back', 'reported']);
  });

  it('is held with all others by a lead, not by an agent', () => {
    expect((['agent', 'lead', 'owner', 'admin', 'read_only'] as const).filter(mayHold)).toEqual(['lead', 'owner', 'admin']);
  });
});
