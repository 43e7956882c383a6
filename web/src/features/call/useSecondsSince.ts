import { useEffect, useState } from 'react';
import { serverClock } from '../../ui/time/clock';

/** How many seconds ago that was, counted up to a minute. */
export function useSecondsSince(at: string | undefined): number | undefined {
  const [now, setNow] = useState(() => serverClock.nowMs());
  useEffect(() => {
    if (at === undefined) return;
    const timer = setInterval(() => setNow(serverClock.nowMs()), 1000);
    return () => clearInterval(timer);
  }, [at]);
  if (at === undefined) return undefined;
  const seconds = Math.floor((now - Date.parse(at)) / 1000);
  return seconds > 60 ? undefined : Math.max(0, seconds);
}
