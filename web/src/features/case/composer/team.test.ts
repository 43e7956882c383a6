import { describe, expect, it } from 'vitest';
import { callBody, readTeam } from './team';

describe('a logged call', () => {
  it('says nothing without a length', () => {
    expect(callBody({ account: 'x' }, undefined)).toBeUndefined();
    expect(callBody({ minutes: 0 }, undefined)).toBeUndefined();
  });

  it('shares its seconds between both, and never more than there were', () => {
    expect(callBody({ minutes: 14, theirs: 9 }, 'c1')).toEqual({ seconds: 840, theirs_seconds: 540, ours_seconds: 300, callback: 'c1' });
    expect(callBody({ minutes: 5, theirs: 9 }, undefined)).toMatchObject({ theirs_seconds: 300, ours_seconds: 0 });
  });

  it('carries the account when there is one', () => {
    expect(callBody({ minutes: 1, account: ' It broke. ' }, undefined)).toMatchObject({ account: { text: 'It broke.', channel: 'call' } });
    expect(callBody({ minutes: 1, account: '  ' }, undefined)).not.toHaveProperty('account');
  });

  it('is read from a draft, whatever stands in it', () => {
    expect(readTeam({ text: 'a', call: { minutes: 'x', theirs: 3 } })).toEqual({
      text: 'a',
      call: { minutes: undefined, theirs: 3, account: undefined },
    });
    expect(readTeam('a')).toBeUndefined();
  });
});
