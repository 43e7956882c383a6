import type { Api } from '../../../api/types';
import { calendarDays } from '../../../ui/time/words';

export type Entry = Api['Entry'];

export type Line =
  | { kind: 'earlier'; key: string; count: number }
  | { kind: 'day'; key: string; at: string }
  | {
      kind: 'entry';
      key: string;
      entry: Entry /** Same minute and actor as the entry before: its time and icon are not said again. */;
      follows: boolean;
    };

/** The timeline as lines, oldest first: a head before each day's first entry. */
export function linesOf(timeline: Entry[], earlier: number, zone: string): Line[] {
  const lines: Line[] = earlier > 0 ? [{ kind: 'earlier', key: 'earlier', count: earlier }] : [];
  let before: Entry | undefined;
  for (const entry of timeline) {
    const newDay = before === undefined || calendarDays(new Date(before.at), new Date(entry.at), zone) !== 0;
    if (newDay) lines.push({ kind: 'day', key: `day-${entry.sequence}`, at: entry.at });
    lines.push({
      kind: 'entry',
      key: `entry-${entry.sequence}`,
      entry,
      follows: !newDay && before !== undefined && sameMoment(before, entry),
    });
    before = entry;
  }
  return lines;
}

function sameMoment(a: Entry, b: Entry): boolean {
  return a.form === b.form && a.icon === b.icon && a.actor === b.actor && a.at.slice(0, 16) === b.at.slice(0, 16);
}

/** A first guess of a line's height, so that the scroll bar of a long case is about right before anything is measured. */
export function guessHeight(line: Line): number {
  if (line.kind !== 'entry') return 36;
  const { entry } = line;
  const quote = entry.quote ?? '';
  const body = entry.body ?? '';
  return (
    24 +
    (quote === '' ? 0 : 28 * Math.ceil(quote.length / 80)) +
    (body === '' ? 0 : 32 + 24 * Math.ceil(body.length / 90)) +
    (entry.options.length > 0 ? 66 * Math.ceil(entry.options.length / 2) : 0) +
    (entry.feelings.length > 0 ? 26 : 0)
  );
}
