import type { Api } from '../api/types';
import type { Faults } from './faults';

export type Day = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
export const days: Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export interface Span {
  from: string;
  to: string;
}

export interface OpenDay {
  open: boolean;
  /** At least one, in the order of the day; kept while the day is closed, so that opening it again brings them back. */
  spans: Span[];
}

export interface HoursValues {
  hours: Record<Day, OpenDay>;
}

const shopSpan: Span = { from: '09:00', to: '18:00' };

export function shopHours(): Record<Day, OpenDay> {
  const shop = (open: boolean): OpenDay => ({ open, spans: [shopSpan] });
  return { mon: shop(true), tue: shop(true), wed: shop(true), thu: shop(true), fri: shop(true), sat: shop(true), sun: shop(false) };
}

/** A clock field has no 24:00; midnight at the end of a day is typed as 00:00. */
const end = (time: string) => (time === '00:00' ? '24:00' : time);

function dayFault({ open, spans }: OpenDay): string | undefined {
  if (!open) return undefined;
  if (spans.some((span) => span.from === '' || span.to === '')) return 'Enter both times.';
  if (spans.some((span) => span.from >= end(span.to))) return 'It closes before it opens.';
  const tooEarly = spans.some((span, at) => at > 0 && span.from <= end(spans[at - 1]?.to ?? ''));
  return tooEarly ? 'The break ends before it begins.' : undefined;
}

export function hoursFaults({ hours }: HoursValues): Faults<Day> {
  return Object.fromEntries(days.map((day) => [day, dayFault(hours[day])]).filter(([, fault]) => fault !== undefined));
}

export function intervalsOf({ hours }: HoursValues): Record<Day, Api['OpenInterval'][]> {
  const intervals = (day: Day) => (hours[day].open ? hours[day].spans.map(({ from, to }) => ({ from, to: end(to) })) : []);
  return Object.fromEntries(days.map((day) => [day, intervals(day)])) as Record<Day, Api['OpenInterval'][]>;
}

export function openDaysOf(hours: Record<Day, Api['OpenInterval'][]>): Record<Day, OpenDay> {
  const openDay = (intervals: Api['OpenInterval'][]): OpenDay =>
    intervals.length === 0
      ? { open: false, spans: [shopSpan] }
      : { open: true, spans: intervals.map(({ from, to }) => ({ from, to: to === '24:00' ? '00:00' : to })) };
  return Object.fromEntries(days.map((day) => [day, openDay(hours[day])])) as Record<Day, OpenDay>;
}

/** A pause in the middle of the day; where the day is too short for the usual one, at half of it. */
export function withBreak({ open, spans }: OpenDay): OpenDay {
  const last = spans.at(-1) ?? shopSpan;
  const roomy = last.from < '12:00' && end(last.to) > '13:30';
  const half = roomy ? ['12:30', '13:30'] : middle(last);
  return {
    open,
    spans: [...spans.slice(0, -1), { from: last.from, to: half[0] ?? last.to }, { from: half[1] ?? last.to, to: last.to }],
  };
}

export function withoutBreak({ open, spans }: OpenDay, at: number): OpenDay {
  const before = spans[at - 1];
  const after = spans[at];
  if (before === undefined || after === undefined) return { open, spans };
  return { open, spans: [...spans.slice(0, at - 1), { from: before.from, to: after.to }, ...spans.slice(at + 1)] };
}

function middle({ from, to }: Span): string[] {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  const clock = (at: number) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
  const at = Math.floor((minutes(from) + minutes(end(to))) / 2);
  return [clock(at), clock(Math.min(at + 30, minutes(end(to)) - 1))];
}
