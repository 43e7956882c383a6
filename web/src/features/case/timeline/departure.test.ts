import type { TFunction } from 'i18next';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../../api/types';
import { startI18n } from '../../../app/i18n';
import { mayTryAgain } from '../../../fields/departing';
import { departureSentence } from './departure';

let t: TFunction;
beforeAll(async () => {
  await startI18n();
  t = i18next.t;
});
const moment = { now: new Date('2026-11-24T13:00:00Z'), zone: 'Europe/Brussels', locale: 'en-GB' };
const letter = (part: Partial<Api['Departure']>): Api['Departure'] => ({ contact: '', state: 'waiting', tries: 0, answer: '', ...part });

describe('a letter that has not simply left', () => {
  it('says how often it was tried, and when next', () => {
    const late = letter({ tries: 3, next_try_at: '2026-11-24T13:20:00Z' });
    expect(departureSentence(late, moment, t)).toBe('Not yet delivered: tried 3 times, next 14:20.');
    expect(mayTryAgain(late)).toBe(true);
  });

  it('waits without a try where there is no mail server yet', () => {
    expect(departureSentence(letter({ next_try_at: '2026-11-24T13:01:00Z' }), moment, t)).toBe('Not yet delivered: next try 14:01.');
  });

  it('once asked for is asked for no more', () => {
    expect(departureSentence(letter({}), moment, t)).toBe('Not yet delivered: it is tried again at once.');
    expect(mayTryAgain(letter({}))).toBe(false);
    expect(mayTryAgain(letter({ state: 'sending' }))).toBe(false);
  });

  it('may be tried again where it failed, came back or nobody knows', () => {
    for (const state of ['failed', 'unknown', 'came_back', 'reported'] as const) expect(mayTryAgain(letter({ state })), state).toBe(true);
    expect(departureSentence(letter({ state: 'came_back' }), moment, t)).toBe('It came back.');
  });
});
