import type { TFunction } from 'i18next';
import type { DutyView, TodayView } from '../../api/types';
import { countdown, type Moment, type TimeKind } from '../../ui/time/words';

export type GroupName = 'now' | 'next_hour' | 'later_today' | 'openings';

export interface Group {
  name: GroupName;
  rows: DutyView[];
  /** Shown at the head of the group where it says more than the rows do. */
  count?: number;
}

/** The groups that have rows, in the order of the day. */
export function groupsOf(view: TodayView): Group[] {
  const groups: Group[] = [
    { name: 'now', rows: view.now_due },
    { name: 'next_hour', rows: view.next_hour },
    { name: 'later_today', rows: view.later_today },
    { name: 'openings', rows: view.openings, count: view.openings_count },
  ];
  return groups.filter((group) => group.rows.length > 0);
}

export function rowsOf(view: TodayView): DutyView[] {
  return groupsOf(view).flatMap((group) => group.rows);
}

/** What the time beside a duty is to it, and which of its times is shown. */
export function timeOf(duty: DutyView, now: Date): { kind: TimeKind; at: string } | undefined {
  if (duty.act === 'claim') return duty.since === undefined ? undefined : { kind: 'age', at: duty.since };
  if (duty.since !== undefined) return { kind: 'waiting', at: duty.since };
  if (duty.opens !== undefined && Date.parse(duty.opens) > now.getTime()) return { kind: 'opens', at: duty.opens };
  if (duty.due === undefined) return undefined;
  return { kind: duty.act === 'ring' && duty.opens !== undefined ? 'window_closes' : 'due', at: duty.due };
}

/** Where an act is done: at once, on the call sheet, or in the case with the act's form open. */
export type Place = 'here' | 'call' | 'case';

export function placeOf(act: DutyView['act']): Place {
  if (act === 'claim') return 'here';
  return act === 'ring' || act === 'follow_up_call' ? 'call' : 'case';
}

/** What was just done, kept in its place so that it can be taken back there. */
export interface Done {
  duty: DutyView;
  group: GroupName;
  /** Its place in the group when it was done. */
  index: number;
  sentence: string;
}

/** The groups with what was just done still standing where it stood, though the server no longer lists it. */
export function withDone(groups: Group[], done: Done[]): Group[] {
  const names: GroupName[] = ['now', 'next_hour', 'later_today', 'openings'];
  return names.flatMap((name) => {
    const group = groups.find((each) => each.name === name);
    const rows = [...(group?.rows ?? [])];
    for (const each of done) {
      if (each.group === name && !rows.some((duty) => duty.id === each.duty.id))
        rows.splice(Math.min(each.index, rows.length), 0, each.duty);
    }
    return rows.length === 0 ? [] : [{ name, rows, count: group?.count }];
  });
}

export function placeIn(groups: Group[], id: string): { group: GroupName; index: number } | undefined {
  for (const group of groups) {
    const index = group.rows.findIndex((duty) => duty.id === id);
    if (index >= 0) return { group: group.name, index };
  }
  return undefined;
}

/** What an empty Now says: "Nothing waits on you. Next: ring Mrs Kaur, from 14:00." */
export function nextSentence(view: TodayView, moment: Moment, t: TFunction): string {
  const next = view.next;
  if (next === undefined) return t('Nothing waits on you.');
  const time = timeOf(next, moment.now);
  const title = next.title.charAt(0).toLowerCase() + next.title.slice(1);
  if (time === undefined) return t('Nothing waits on you. Next: {{act}}.', { act: title });
  return t('Nothing waits on you. Next: {{act}}, {{time}}.', { act: title, time: countdown(time.kind, new Date(time.at), moment, t) });
}

/** "09:06 in Dublin, works from 9:00": of a call, what time it is where they are, and their day. */
export function whereTheyAre({ act, detail, customer_day }: Pick<DutyView, 'act' | 'detail' | 'customer_day'>): string | undefined {
  if (act !== 'ring' && act !== 'follow_up_call') return undefined;
  const clock = detail.split(' · ').find((part) => /\d\d:\d\d/.test(part));
  const known = [clock, customer_day].filter((part) => part !== undefined && part !== '');
  return known.length === 0 ? undefined : known.join(', ');
}
