import { instantOf, wallOf } from '../../ui/zonedTime';

const minuteMs = 60_000;

/** The first working hour of tomorrow by the reader's zone. */
export function tomorrowAt(nowMs: number, zone: string, time = '09:00'): string {
  // Noon plus a day is tomorrow in every zone, whatever its clocks do in the night.
  const noon = instantOf(`${wallOf(new Date(nowMs), zone).slice(0, 10)}T12:00`, zone) ?? new Date(nowMs);
  const day = wallOf(new Date(noon.getTime() + 24 * 60 * minuteMs), zone).slice(0, 10);
  return (instantOf(`${day}T${time}`, zone) ?? noon).toISOString();
}

export function inMinutes(nowMs: number, minutes: number): string {
  return new Date(nowMs + minutes * minuteMs).toISOString();
}

/** It goes forward only. */
export function mayMoveTo(at: string | undefined, nowMs: number): boolean {
  return at !== undefined && Date.parse(at) > nowMs;
}
