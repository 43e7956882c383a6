import { describe, expect, it } from 'vitest';
import { inMinutes, mayMoveTo, tomorrowAt } from './clock';

describe('the clock of a rehearsal', () => {
  it('moves to tomorrow by the reader’s zone, over the change of the clocks too', () => {
    expect(tomorrowAt(Date.parse('2026-11-24T08:48:00Z'), 'Europe/Brussels')).toBe('2026-11-25T08:00:00.000Z');
    expect(tomorrowAt(Date.parse('2026-11-24T23:30:00Z'), 'Europe/Brussels')).toBe('2026-11-26T08:00:00.000Z');
    expect(tomorrowAt(Date.parse('2026-10-24T20:00:00Z'), 'Europe/Brussels')).toBe('2026-10-25T08:00:00.000Z');
  });

  it('goes forward only', () => {
    const now = Date.parse('2026-11-24T08:48:00Z');
    expect(inMinutes(now, 10)).toBe('2026-11-24T08:58:00.000Z');
    expect(mayMoveTo(inMinutes(now, 1), now)).toBe(true);
    expect(mayMoveTo(inMinutes(now, -1), now)).toBe(false);
    expect(mayMoveTo(undefined, now)).toBe(false);
  });
});
