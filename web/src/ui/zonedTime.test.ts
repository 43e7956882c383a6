import { describe, expect, it } from 'vitest';
import { instantOf, wallOf } from './zonedTime';

const iso = (wall: string, zone: string) => instantOf(wall, zone)?.toISOString();

describe('a time typed in a zone', () => {
  it('is the instant at which that zone shows it', () => {
    expect(iso('2026-11-27T20:00', 'Europe/Dublin')).toBe('2026-11-27T20:00:00.000Z');
    expect(iso('2026-11-27T20:00', 'Europe/Brussels')).toBe('2026-11-27T19:00:00.000Z');
    expect(iso('2026-07-01T09:30', 'America/New_York')).toBe('2026-07-01T13:30:00.000Z');
    expect(iso('2026-11-27T20:00', 'Asia/Kathmandu')).toBe('2026-11-27T14:15:00.000Z');
  });

  it('is the first of two when the clocks go back', () => {
    expect(iso('2026-10-25T02:30', 'Europe/Brussels')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('lies after the gap when the clocks go forward', () => {
    expect(iso('2026-03-29T02:30', 'Europe/Brussels')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('goes there and back', () => {
    const at = new Date('2026-11-27T19:00:00Z');
    expect(wallOf(at, 'Europe/Brussels')).toBe('2026-11-27T20:00');
    expect(instantOf(wallOf(at, 'Pacific/Auckland'), 'Pacific/Auckland')).toEqual(at);
  });

  it('is nothing when nothing was typed', () => {
    expect(instantOf('', 'Europe/Dublin')).toBeUndefined();
    expect(instantOf('2026-11', 'Europe/Dublin')).toBeUndefined();
  });
});
