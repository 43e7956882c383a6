import { describe, expect, it } from 'vitest';
import { ezeCall, tomsLoad } from '../../api/fixtures/call';
import { afterChoice, dayOf, onDay, withCheck } from './promise';
import { newSheet } from './sheet';

const fresh = newSheet(ezeCall, 'tom');
const [tue, , , fri] = tomsLoad.days;
if (tue === undefined || fri === undefined) throw new Error('eight days');

describe('the promise in the making', () => {
  it('takes words and day from the option chosen, and never how sure we are', () => {
    const sheet = afterChoice({ ...fresh, promise: { owner: 'tom', text: '', certainty: 'certain' } }, 0);
    expect(sheet.promise).toEqual({
      owner: 'tom',
      text: 'A new lamp at her door on Friday',
      due: '2026-11-27T20:00:00Z',
      certainty: undefined,
    });
  });

  it('keeps words that were typed', () => {
    const sheet = afterChoice({ ...fresh, promise: { text: 'bring it myself' } }, 0);
    expect(sheet.promise.text).toBe('bring it myself');
    expect(afterChoice(afterChoice(fresh, 0), 1).promise.text).toBe('The money back, €195.90');
  });

  it('is not made of an option that costs them something without a reason', () => {
    expect(afterChoice(fresh, 2)).toBe(fresh);
  });

  it('takes a choice back by the same key, and what they accepted with it', () => {
    const sheet = { ...afterChoice(fresh, 0), theyAcceptAt: 10 };
    expect(afterChoice(sheet, 0)).toMatchObject({ chosen: undefined, theyAcceptAt: undefined });
    expect(afterChoice(sheet, 1)).toMatchObject({ chosen: 1, theyAcceptAt: undefined });
  });

  it('asks anew how sure we are on a full day, and keeps the time of day', () => {
    const sheet = { ...fresh, promise: { text: 'x', due: '2026-11-27T20:00:00Z', certainty: 'certain' as const } };
    expect(onDay(sheet, tue, 'Europe/Dublin').promise).toMatchObject({ due: '2026-11-24T20:00:00.000Z', certainty: undefined });
    expect(onDay(sheet, fri, 'Europe/Dublin').promise).toMatchObject({ due: '2026-11-27T20:00:00.000Z', certainty: 'certain' });
    expect(dayOf(tomsLoad.days, sheet.promise.due, 'Europe/Dublin')).toBe(fri);
  });

  it('moves the check call behind the delivery', () => {
    const sheet = withCheck({ ...fresh, promise: { text: 'x', due: '2026-11-27T20:00:00Z' }, check: { text: 'ring' } });
    expect(sheet.check?.due).toBe('2026-11-27T20:15:00.000Z');
    const later = { ...sheet, check: { text: 'ring', due: '2026-11-28T09:00:00Z' } };
    expect(withCheck(later).check?.due).toBe('2026-11-28T09:00:00Z');
  });
});
