import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serverClock } from './clock';

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(new Date('2030-01-01T12:00:20Z'));
});
afterEach(() => vi.useRealTimers());

describe('the server clock', () => {
  it('follows the server, however far from the machine', () => {
    serverClock.set('2026-11-24T08:48:00Z');
    expect(new Date(serverClock.nowMs()).toISOString()).toBe('2026-11-24T08:48:00.000Z');
    vi.advanceTimersByTime(5_000);
    expect(new Date(serverClock.nowMs()).toISOString()).toBe('2026-11-24T08:48:05.000Z');
  });

  it('turns all countdowns together, once a minute of the server’s', () => {
    serverClock.set('2026-11-24T08:48:50Z');
    const turned = vi.fn();
    const stop = serverClock.subscribe(turned);
    turned.mockClear();
    expect(new Date(serverClock.minuteMs()).toISOString()).toBe('2026-11-24T08:48:00.000Z');
    vi.advanceTimersByTime(9_000);
    expect(turned).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2_000);
    expect(turned).toHaveBeenCalledTimes(1);
    expect(new Date(serverClock.minuteMs()).toISOString()).toBe('2026-11-24T08:49:00.000Z');
    vi.advanceTimersByTime(60_000);
    expect(turned).toHaveBeenCalledTimes(2);
    stop();
  });

  it('jumps at once when a rehearsal’s clock is moved', () => {
    serverClock.set('2026-11-24T08:48:00Z');
    const turned = vi.fn();
    const stop = serverClock.subscribe(turned);
    turned.mockClear();
    serverClock.set('2026-11-27T08:48:00Z');
    expect(turned).toHaveBeenCalledTimes(1);
    stop();
  });

  it('takes no notice of a second’s delay, nor of a time that is none', () => {
    serverClock.set('2026-11-24T08:48:00Z');
    const before = serverClock.nowMs();
    serverClock.set('2026-11-24T08:48:00.400Z');
    serverClock.set('yesterday');
    expect(serverClock.nowMs()).toBe(before);
  });
});
