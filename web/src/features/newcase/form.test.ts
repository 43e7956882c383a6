import { describe, expect, it } from 'vitest';
import { bodyOf, emptyForm, missing, type NewCaseForm, readForm } from './form';

const now = Date.parse('2026-11-24T08:48:00Z');
const review: NewCaseForm = {
  ...emptyForm,
  channel: 'review',
  name: ' Iris Nolan ',
  text: ' It came broken. ',
  at: '2026-11-23T20:00:00Z',
};

describe('a new case', () => {
  it('needs a channel, somebody, and their words', () => {
    expect(missing(emptyForm, now)).toBe('channel');
    expect(missing({ ...emptyForm, channel: 'letter', text: 'Broken.' }, now)).toBe('who');
    expect(missing({ ...emptyForm, channel: 'letter', name: 'Iris' }, now)).toBe('words');
    expect(missing(review, now)).toBeUndefined();
    expect(missing({ ...review, at: '2026-11-25T09:00:00Z' }, now)).toBe('future');
  });

  it('does not keep somebody on the line waiting for words', () => {
    const call: NewCaseForm = { ...emptyForm, channel: 'call', phone: '+353 1 555 0199' };
    expect(missing(call, now)).toBeUndefined();
    expect(missing({ ...call, now: false }, now)).toBe('words');
    expect(bodyOf({ ...call, at: '2026-11-23T20:00:00Z' })).toEqual({ channel: 'call', customer: { phone: '+353 1 555 0199' }, text: '' });
  });

  it('sends what was said, and nothing that was not', () => {
    expect(bodyOf(review)).toEqual({
      channel: 'review',
      customer: { name: 'Iris Nolan' },
      text: 'It came broken.',
      received_at: '2026-11-23T20:00:00Z',
    });
    expect(bodyOf({ ...review, known: { id: 'c1', name: 'Ms Nolan' }, at: undefined })).toEqual({
      channel: 'review',
      customer: { id: 'c1' },
      text: 'It came broken.',
    });
    expect(bodyOf({ ...review, playbook: 'shops' }).playbook).toBe('shops');
  });

  it('is read again from what this tab kept, whatever that is', () => {
    expect(readForm(JSON.parse(JSON.stringify(review)))).toEqual(review);
    expect(readForm(null)).toEqual(emptyForm);
    expect(readForm({ name: 4 }).name).toBe('');
  });
});
