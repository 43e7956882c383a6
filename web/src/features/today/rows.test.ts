import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { okafor, today } from '../../api/fixtures/today';
import type { TodayView } from '../../api/types';
import { startI18n } from '../../app/i18n';
import { type Done, groupsOf, nextSentence, placeIn, placeOf, timeOf, whereTheyAre, withDone } from './rows';

let t: TFunction;
beforeAll(async () => {
  await startI18n();
  t = i18next.t;
});

const now = new Date(today.now);
const moment = { now, zone: 'Europe/Brussels', locale: 'en-GB' };

describe('the second line of a call on a phone', () => {
  it('is the time where they are', () => {
    expect(whereTheyAre({ act: 'ring', detail: '2nd try · 08:48 in Dublin', customer_day: '' })).toBe('08:48 in Dublin');
    expect(whereTheyAre({ act: 'ring', detail: '08:48 in Dublin', customer_day: 'works from 9:00' })).toBe(
      '08:48 in Dublin, works from 9:00',
    );
    expect(whereTheyAre({ act: 'ring', detail: '2nd try', customer_day: '' })).toBeUndefined();
    expect(whereTheyAre({ act: 'answer', detail: 'since 08:48', customer_day: '' })).toBeUndefined();
  });
});

describe('the groups of a day', () => {
  it('stand in the order of the day, and vanish when empty', () => {
    expect(groupsOf(today).map((group) => group.name)).toEqual(['now', 'next_hour', 'later_today', 'openings']);
    expect(groupsOf({ ...today, now_due: [], openings: [] }).map((group) => group.name)).toEqual(['next_hour', 'later_today']);
  });

  it('keep what was just done in its place, though the server lists it no more', () => {
    const done: Done = { duty: okafor, group: 'now', index: 1, sentence: 'You handed Ms Okafor over to Tom.' };
    const after: TodayView = { ...today, now_due: today.now_due.filter((duty) => duty.id !== okafor.id) };
    expect(withDone(groupsOf(after), [done])[0]?.rows.map((duty) => duty.id)).toEqual(today.now_due.map((duty) => duty.id));
    expect(withDone(groupsOf(today), [done])[0]?.rows).toHaveLength(3);
    expect(withDone(groupsOf({ ...after, now_due: [] }), [done])[0]).toMatchObject({ name: 'now', rows: [okafor] });
  });

  it('know the place of a row', () => {
    expect(placeIn(groupsOf(today), okafor.id)).toEqual({ group: 'now', index: 1 });
    expect(placeIn(groupsOf(today), 'nowhere')).toBeUndefined();
  });
});

describe('the time beside a duty', () => {
  const duty = (part: Partial<typeof okafor>) => ({ ...okafor, opens: undefined, due: undefined, since: undefined, ...part });

  it('is the end of an open window, the beginning of one to come, or when it is due', () => {
    expect(timeOf(okafor, now)).toEqual({ kind: 'window_closes', at: okafor.due });
    expect(timeOf(duty({ opens: '2026-11-24T13:00:00Z', due: '2026-11-24T15:00:00Z' }), now)?.kind).toBe('opens');
    expect(timeOf(duty({ act: 'keep_promise', due: '2026-11-24T09:10:00Z' }), now)).toEqual({ kind: 'due', at: '2026-11-24T09:10:00Z' });
  });

  it('is the age of an opening and the wait of an approval', () => {
    expect(timeOf(duty({ act: 'claim', since: '2026-11-24T07:58:00Z' }), now)?.kind).toBe('age');
    expect(timeOf(duty({ act: 'look_at_approval', since: '2026-11-24T08:34:00Z', due: '2026-11-24T09:34:00Z' }), now)?.kind).toBe(
      'waiting',
    );
  });

  it('is nothing where no clock runs', () => {
    expect(timeOf(duty({ act: 'plan_step' }), now)).toBeUndefined();
  });
});

describe('an empty Now', () => {
  it('says what comes next', () => {
    const next = today.later_today[0];
    expect(nextSentence({ ...today, next }, moment, t)).toBe('Nothing waits on you. Next: ring Mrs Kaur to follow up, from 14:00.');
    expect(nextSentence({ ...today, next: undefined }, moment, t)).toBe('Nothing waits on you.');
  });
});

describe('where an act is done', () => {
  it('rings on the call sheet, claims at once, and opens the case for the rest', () => {
    expect(placeOf('ring')).toBe('call');
    expect(placeOf('follow_up_call')).toBe('call');
    expect(placeOf('claim')).toBe('here');
    expect(placeOf('write_update')).toBe('case');
    expect(placeOf('look_at_approval')).toBe('case');
  });
});
