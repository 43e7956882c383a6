import type { TFunction } from 'i18next';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { startI18n } from '../i18n';
import { type MailTrouble, sentenceOf, worthTelling } from './mailTroubles';

const now = new Date('2026-11-24T08:00:00Z');
const moment = { now, zone: 'Europe/Brussels', locale: 'en' };
let t: TFunction;
beforeAll(async () => {
  await startI18n();
  t = i18next.t;
});
const trouble = (more: Partial<MailTrouble> = {}): MailTrouble => ({
  mailbox: 'Complaints',
  last_success_at: '2026-11-24T01:14:00Z',
  reason: 'sign_in',
  ...more,
});

describe('a mailbox that mail does not come in from', () => {
  it('is named, with the time and the reason', () => {
    expect(sentenceOf([trouble()], moment, t)).toBe('Mail from Complaints has not come in since 02:14: the sign-in is refused.');
  });

  it('that never worked has no time', () => {
    const sentence = sentenceOf([trouble({ last_success_at: undefined, reason: 'unreachable' })], moment, t);
    expect(sentence).toBe('Mail from Complaints does not come in: its mail server does not answer.');
  });

  it('is one of several in one sentence', () => {
    const sentence = sentenceOf([trouble(), trouble({ mailbox: 'Shop' })], moment, t);
    expect(sentence).toBe('Mail from 2 mailboxes does not come in: Complaints, Shop.');
  });

  it('is not told while the line may be back in a moment', () => {
    const short = trouble({ reason: 'unreachable', last_success_at: '2026-11-24T07:59:00Z' });
    expect(worthTelling([short], now)).toEqual([]);
    expect(worthTelling([short], new Date('2026-11-24T08:01:00Z'))).toEqual([short]);
  });

  it('is told at once where it does not pass by itself', () => {
    const refused = trouble({ last_success_at: '2026-11-24T07:59:00Z' });
    expect(worthTelling([refused], now)).toEqual([refused]);
  });
});
