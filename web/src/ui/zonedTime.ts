const minuteMs = 60_000;

/** What the clock on the wall of a zone shows, as a field of the browser wants it: "2026-11-27T20:00". */
export function wallOf(at: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '00';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** The instant at which a zone's clocks show this; where they show it twice, the first; where never, as far after the gap. */
export function instantOf(wall: string, zone: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall)) return undefined;
  const asUtc = Date.parse(`${wall}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const offset = (at: number) => Date.parse(`${wallOf(new Date(at), zone)}:00Z`) - Math.floor(at / minuteMs) * minuteMs;
  const early = asUtc - Math.max(offset(asUtc - 86_400_000), offset(asUtc + 86_400_000));
  if (early + offset(early) === asUtc) return new Date(early);
  const late = asUtc - Math.min(offset(asUtc - 86_400_000), offset(asUtc + 86_400_000));
  return new Date(late);
}
