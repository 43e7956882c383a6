import { useSyncExternalStore } from 'react';

const minuteMs = 60_000;

/** The server's time on this screen. A rehearsal's clock stands on another day; the machine's own clock is never shown. */
class ServerClock {
  private offsetMs = 0;
  private minute = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private listeners = new Set<() => void>();

  /** To be called whenever the server says what time it is. */
  set(serverTime: Date | string, heardAtMs: number = Date.now()): void {
    const at = typeof serverTime === 'string' ? Date.parse(serverTime) : serverTime.getTime();
    if (Number.isNaN(at)) return;
    const offset = at - heardAtMs;
    // Answers arrive a little late, each by its own delay: a second is no news.
    if (Math.abs(offset - this.offsetMs) < 1000) return;
    this.offsetMs = offset;
    this.tick();
  }

  nowMs = (): number => Date.now() + this.offsetMs;

  /** The start of the current minute: what countdowns are counted from, so that all of them turn together. */
  minuteMs = (): number => {
    if (this.listeners.size === 0) this.minute = floorToMinute(this.nowMs());
    return this.minute;
  };

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.tick();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) clearTimeout(this.timer);
    };
  };

  private tick = (): void => {
    clearTimeout(this.timer);
    const now = this.nowMs();
    const minute = floorToMinute(now);
    const changed = minute !== this.minute;
    this.minute = minute;
    if (this.listeners.size > 0) this.timer = setTimeout(this.tick, minute + minuteMs - now + 5);
    if (changed) for (const listener of this.listeners) listener();
  };
}

function floorToMinute(ms: number): number {
  return Math.floor(ms / minuteMs) * minuteMs;
}

export const serverClock = new ServerClock();

/** The server's time, to the minute; the component is drawn again once a minute. */
export function useMinute(): Date {
  return new Date(useSyncExternalStore(serverClock.subscribe, serverClock.minuteMs));
}
