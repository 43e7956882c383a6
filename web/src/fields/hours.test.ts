import { describe, expect, it } from 'vitest';
import { hoursFaults, intervalsOf, type OpenDay, openDaysOf, shopHours, withBreak, withoutBreak } from './hours';

const day = (...spans: [string, string][]): OpenDay => ({ open: true, spans: spans.map(([from, to]) => ({ from, to })) });
const faultOf = (monday: OpenDay) => hoursFaults({ hours: { ...shopHours(), mon: monday } }).mon;

describe('opening hours', () => {
  it('come back as they were sent, breaks and midnight included', () => {
    const sent = {
      ...intervalsOf({ hours: shopHours() }),
      mon: [
        { from: '09:00', to: '12:30' },
        { from: '13:30', to: '18:00' },
      ],
      fri: [{ from: '18:00', to: '24:00' }],
    };
    expect(intervalsOf({ hours: openDaysOf(sent) })).toEqual(sent);
    expect(openDaysOf(sent).fri.spans).toEqual([{ from: '18:00', to: '00:00' }]);
  });

  it('are refused where a day closes before it opens, or a break ends before it begins', () => {
    expect(faultOf(day(['09:00', '18:00']))).toBeUndefined();
    expect(faultOf(day(['18:00', '00:00']))).toBeUndefined();
    expect(faultOf(day(['18:00', '09:00']))).toMatch(/before it opens/);
    expect(faultOf(day(['09:00', '13:00'], ['12:30', '18:00']))).toMatch(/break/);
    expect(faultOf(day(['', '18:00']))).toMatch(/both/);
    expect(faultOf({ ...day(['18:00', '09:00']), open: false })).toBeUndefined();
  });

  it('take a break at noon, or halfway through a short day', () => {
    expect(withBreak(day(['09:00', '18:00']))).toEqual(day(['09:00', '12:30'], ['13:30', '18:00']));
    const short = withBreak(day(['14:00', '18:00']));
    expect(short).toEqual(day(['14:00', '16:00'], ['16:30', '18:00']));
    expect(faultOf(short)).toBeUndefined();
  });

  it('lose a break again', () => {
    expect(withoutBreak(withBreak(day(['09:00', '18:00'])), 1)).toEqual(day(['09:00', '18:00']));
  });
});
