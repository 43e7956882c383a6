import { describe, expect, it } from 'vitest';
import { mayHold, mayTakeBack } from './letters';

const now = Date.parse('2026-11-24T09:00:00Z');
const letter = { state: 'waiting' as const, leaves_at: '2026-11-24T09:00:08Z' };

describe('a letter', () => {
  it('is taken back only while it waits out its ten seconds', () => {
    expect(mayTakeBack(letter, now)).toBe(true);
    expect(mayTakeBack(letter, now + 9_000)).toBe(false);
    expect(mayTakeBack({ ...letter, state: 'sent' }, now)).toBe(false);
  });

  it('is held with all others by a lead, not by an agent', () => {
    expect((['agent', 'lead', 'owner', 'admin', 'read_only'] as const).filter(mayHold)).toEqual(['lead', 'owner', 'admin']);
  });
});
