import type { TFunction } from 'i18next';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { startI18n } from '../../app/i18n';
import { calendarDays, countdown, dayOrTime, exactLine, fullTime, shortDay, span, urgencyOf } from './words';

let t: TFunction;
beforeAll(async () => {
  await startI18n();
  t = i18next.t;
});

// The pictures' moment: Tuesday 24 November 2026, 09:48 in Brussels.
const now = new Date('2026-11-24T08:48:00Z');
const moment = { now, zone: 'Europe/Brussels', locale: 'en-GB' };
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('urgency', () => {
  it('is calm above 30 minutes, soon at 30, late once past', () => {
    expect(urgencyOf(inMinutes(31), now)).toBe('calm');
    expect(urgencyOf(inMinutes(30), now)).toBe('soon');
    expect(urgencyOf(inMinutes(0), now)).toBe('soon');
    expect(urgencyOf(inMinutes(-1), now)).toBe('late');
  });
});

describe('a countdown in words', () => {
  it('counts minutes to what is due within the hour, and names the time beyond', () => {
    expect(countdown('due', inMinutes(22), moment, t)).toBe('in 22 min');
    expect(countdown('due', inMinutes(60), moment, t)).toBe('in 1 h');
    expect(countdown('due', inMinutes(61), moment, t)).toBe('by 10:49');
    expect(countdown('due', inMinutes(0), moment, t)).toBe('due now');
  });

  it('says how late something is', () => {
    expect(countdown('due', inMinutes(-8), moment, t)).toBe('8 min late');
    expect(countdown('due', inMinutes(-125), moment, t)).toBe('2 h 5 min late');
    expect(countdown('due', inMinutes(-60 * 24 * 3), moment, t)).toBe('3 days late');
  });

  it('says how much of a window is left', () => {
    expect(countdown('window_closes', inMinutes(12), moment, t)).toBe('12 min left');
    expect(countdown('window_closes', inMinutes(-3), moment, t)).toBe('3 min late');
    expect(countdown('window_closes', inMinutes(342), moment, t)).toBe('by 15:30');
  });

  it('says from when something can be done', () => {
    expect(countdown('opens', inMinutes(252), moment, t)).toBe('from 14:00');
    expect(countdown('opens', inMinutes(-1), moment, t)).toBe('now');
  });

  it('ages what waits without hurrying anybody', () => {
    expect(countdown('age', inMinutes(-50), moment, t)).toBe('50 min old');
    expect(countdown('waiting', inMinutes(-14), moment, t)).toBe('14 min waiting');
  });
});

describe('the exact line', () => {
  it('stands in the past once the time has gone', () => {
    expect(exactLine('due', inMinutes(-8), moment, t)).toBe('was due 09:40');
    expect(exactLine('due', inMinutes(22), moment, t)).toBe('due 10:10');
    expect(exactLine('window_closes', inMinutes(12), moment, t)).toBe('window closes 10:00');
    expect(exactLine('window_closes', inMinutes(-12), moment, t)).toBe('window closed 09:36');
  });
});

describe('a span', () => {
  it('is never nothing, and drops minutes when hours are many', () => {
    expect(span(10_000, t)).toBe('1 min');
    expect(span(60 * 60_000, t)).toBe('1 h');
    expect(span(7.5 * 60 * 60_000, t)).toBe('7 h');
    expect(span(24 * 60 * 60_000, t)).toBe('1 day');
  });
});

describe('days as people say them', () => {
  const at = (iso: string) => dayOrTime(new Date(iso), moment, t);

  it('names today by its time, then tomorrow, then the weekday, then the date', () => {
    expect(at('2026-11-24T16:00:00Z')).toBe('17:00');
    expect(at('2026-11-25T16:00:00Z')).toBe('tomorrow 17:00');
    expect(at('2026-11-23T20:14:00Z')).toBe('yesterday 21:14');
    expect(at('2026-11-27T19:00:00Z')).toBe('Fri 20:00');
    expect(at('2026-12-02T08:00:00Z')).toBe('Wed 2 Dec');
    expect(at('2027-03-01T08:00:00Z')).toBe('1 Mar 2027');
  });

  it('counts days by the calendar of the zone, not by 24 hours', () => {
    expect(calendarDays(new Date('2026-11-24T22:30:00Z'), new Date('2026-11-24T23:30:00Z'), 'Europe/Brussels')).toBe(1);
    expect(calendarDays(new Date('2026-11-24T22:30:00Z'), new Date('2026-11-24T23:30:00Z'), 'Europe/Dublin')).toBe(0);
    // The night the clocks go back is 25 hours long.
    expect(calendarDays(new Date('2026-10-24T22:00:00Z'), new Date('2026-10-25T23:00:00Z'), 'Europe/Brussels')).toBe(1);
  });

  it('gives date and zone for hover', () => {
    expect(fullTime(now, 'Europe/Brussels', 'en-GB')).toBe('Tuesday 24 November 2026, 09:48 (Europe/Brussels)');
    expect(shortDay(now, 'Europe/Brussels', 'en-GB')).toBe('Tue 24 Nov');
  });
});
