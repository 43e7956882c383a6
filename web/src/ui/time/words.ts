import type { TFunction } from 'i18next';

/** How near a time is: more than 30 minutes away, 30 or less, past. */
export type Urgency = 'calm' | 'soon' | 'late';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const soonMs = 30 * minuteMs;

export function urgencyOf(due: Date, now: Date): Urgency {
  const left = due.getTime() - now.getTime();
  if (left < 0) return 'late';
  return left <= soonMs ? 'soon' : 'calm';
}

/** "8 min", "2 h 5 min", "3 days": rounded down, never less than a minute. */
export function span(ms: number, t: TFunction): string {
  const minutes = Math.max(1, Math.floor(Math.abs(ms) / minuteMs));
  if (minutes < 60) return t('{{count}} min', { count: minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 24) {
    const rest = hours < 6 ? minutes % 60 : 0;
    return rest === 0 ? t('{{count}} h', { count: hours }) : t('{{hours}} h {{minutes}} min', { hours, minutes: rest });
  }
  return t('{{count}} days', { count: Math.floor(hours / 24) });
}

export interface Moment {
  now: Date;
  zone: string;
  locale: string;
}

/** What a time is to its row. */
export type TimeKind = 'due' | 'window_closes' | 'opens' | 'waiting' | 'age';

/** The countdown: "8 min late", "12 min left", "in 42 min", "from 14:00", "by 15:30", "14 min waiting", "50 min old". */
export function countdown(kind: TimeKind, at: Date, moment: Moment, t: TFunction): string {
  const left = at.getTime() - moment.now.getTime();
  switch (kind) {
    case 'age':
      return t('{{span}} old', { span: span(left, t) });
    case 'waiting':
      return t('{{span}} waiting', { span: span(left, t) });
    case 'opens':
      return left <= 0 ? t('now') : t('from {{time}}', { time: dayOrTime(at, moment, t) });
    case 'window_closes':
      if (left < 0) return t('{{span}} late', { span: span(left, t) });
      return left <= hourMs ? t('{{span}} left', { span: span(left, t) }) : t('by {{time}}', { time: dayOrTime(at, moment, t) });
    case 'due':
      if (left < 0) return t('{{span}} late', { span: span(left, t) });
      if (left < minuteMs) return t('due now');
      return left <= hourMs ? t('in {{span}}', { span: span(left, t) }) : t('by {{time}}', { time: dayOrTime(at, moment, t) });
  }
}

/** The exact time under the countdown: "was due 09:40", "window closes 10:00", "due 10:10". */
export function exactLine(kind: TimeKind, at: Date, moment: Moment, t: TFunction): string {
  const time = dayOrTime(at, moment, t);
  const late = at.getTime() < moment.now.getTime();
  switch (kind) {
    case 'age':
    case 'waiting':
      return t('since {{time}}', { time });
    case 'opens':
      return t('opens {{time}}', { time });
    case 'window_closes':
      return late ? t('window closed {{time}}', { time }) : t('window closes {{time}}', { time });
    case 'due':
      return late ? t('was due {{time}}', { time }) : t('due {{time}}', { time });
  }
}

/** 09:48, in a zone. */
export function clockTime(at: Date, zone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** "Tue 24 Nov". */
export function shortDay(at: Date, zone: string, locale: string): string {
  return format(at, locale, { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short' });
}

/** "Tuesday 24 November". */
export function longDay(at: Date, zone: string, locale: string): string {
  return format(at, locale, { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' });
}

/** Days between two instants by the calendar of a zone: tomorrow is 1, yesterday -1. */
export function calendarDays(from: Date, to: Date, zone: string): number {
  return Math.round((dayStart(to, zone) - dayStart(from, zone)) / (24 * hourMs));
}

/** As people say it: "10:00" today, "tomorrow 10:00", "Fri 20:00" within a week, "Wed 2 Dec" beyond. */
export function dayOrTime(at: Date, { now, zone, locale }: Moment, t: TFunction): string {
  const time = clockTime(at, zone, locale);
  const days = calendarDays(now, at, zone);
  if (days === 0) return time;
  if (days === 1) return t('tomorrow {{time}}', { time });
  if (days === -1) return t('yesterday {{time}}', { time });
  if (days > 1 && days < 7) return `${format(at, locale, { timeZone: zone, weekday: 'short' })} ${time}`;
  return sameYear(at, now, zone)
    ? shortDay(at, zone, locale)
    : format(at, locale, { timeZone: zone, day: 'numeric', month: 'short', year: 'numeric' });
}

/** For hover: "Tuesday, 24 November 2026 at 10:00 (Europe/Brussels)". */
export function fullTime(at: Date, zone: string, locale: string): string {
  const day = format(at, locale, { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return `${day}, ${clockTime(at, zone, locale)} (${zone})`;
}

function format(at: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, options).format(at).replaceAll(',', '');
}

function dayStart(at: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
  return Date.parse(`${parts}T00:00:00Z`);
}

function sameYear(a: Date, b: Date, zone: string): boolean {
  const year = (at: Date) => new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric' }).format(at);
  return year(a) === year(b);
}
