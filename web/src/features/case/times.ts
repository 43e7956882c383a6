import type { TFunction } from 'i18next';
import { calendarDays, clockTime, countdown, longDay, type Moment, shortDay, urgencyOf } from '../../ui/time/words';

const hourMs = 3_600_000;
const nearDays = 4;

/** A time of the plan: "in 18 min" when it presses, "today 17:00", "tomorrow 12:00", "Fri 20:00" within four days, "Wed 2 Dec" beyond. */
export function planTime(at: Date, moment: Moment, t: TFunction): string {
  if (urgencyOf(at, moment.now) !== 'calm' || Math.abs(at.getTime() - moment.now.getTime()) <= hourMs)
    return countdown('due', at, moment, t);
  return calmTime(at, moment, t);
}

export function calmTime(at: Date, { now, zone, locale }: Moment, t: TFunction): string {
  const days = calendarDays(now, at, zone);
  const time = clockTime(at, zone, locale);
  if (days === 0) return t('today {{time}}', { time });
  if (days === 1) return t('tomorrow {{time}}', { time });
  if (days === -1) return t('yesterday {{time}}', { time });
  const weekday = new Intl.DateTimeFormat(locale, { timeZone: zone, weekday: 'short' }).format(at);
  return days > 0 && days <= nearDays ? `${weekday} ${time}` : shortDay(at, zone, locale);
}

/** The head of a day on the timeline: "Monday 23 November", "Today, Wednesday 25 November". */
export function dayHead(at: Date, { now, zone, locale }: Moment, t: TFunction): string {
  const day = longDay(at, zone, locale);
  if (calendarDays(now, at, zone) === 0) return t('Today, {{day}}', { day });
  const year = (when: Date) => new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric' }).format(when);
  return year(at) === year(now) ? day : `${day} ${year(at)}`;
}
