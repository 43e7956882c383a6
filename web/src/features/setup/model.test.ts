import { describe, expect, it } from 'vitest';
import { faultsOf, firstAnswers, hoursOf, setupOf, stepOfField } from './model';

const answers = {
  ...firstAnswers('Europe/Brussels'),
  company: ' Harbour Lane ',
  name: 'Ana Reis',
  email: 'ana@example.com',
  password: 'four small words',
};

describe('the first run', () => {
  it('goes on only when the step is answered', () => {
    expect(faultsOf('company', { ...answers, company: ' ' })).toHaveProperty('company');
    expect(faultsOf('company', answers)).toEqual({});
    expect(Object.keys(faultsOf('you', { ...answers, name: '', email: 'ana', password: 'short' }))).toEqual(['name', 'email', 'password']);
    expect(faultsOf('you', answers)).toEqual({});
  });

  it('counts the characters of a password, not its bytes', () => {
    expect(faultsOf('you', { ...answers, password: 'ééééé' })).toHaveProperty('password');
    expect(faultsOf('you', { ...answers, password: '😀😀😀😀😀😀😀😀😀😀' })).toEqual({});
  });

  it('asks for a mail server only from those who send', () => {
    expect(faultsOf('mail', answers)).toEqual({});
    expect(Object.keys(faultsOf('mail', { ...answers, sendNow: true, port: '99999' }))).toEqual(['host', 'port', 'mailAddress']);
    expect(faultsOf('mail', { ...answers, sendNow: true, host: 'smtp.example.com', mailAddress: 'hello@example.com' })).toEqual({});
  });

  it('refuses a day that closes before it opens', () => {
    const hours = { ...answers.hours, tue: { open: true, from: '18:00', to: '09:00' } };
    expect(Object.keys(faultsOf('hours', { ...answers, hours }))).toEqual(['tue']);
  });

  it('sends what was answered, trimmed, and leaves out what was not', () => {
    const setup = setupOf(answers);
    expect(setup).toMatchObject({ company: 'Harbour Lane', email: 'ana@example.com', sample_data: true });
    expect(JSON.parse(JSON.stringify(setup))).not.toHaveProperty('smtp');
    expect(JSON.parse(JSON.stringify(setup))).not.toHaveProperty('mail_address');
    expect(hoursOf(answers)).toMatchObject({ zone: 'Europe/Brussels', mon: [{ from: '09:00', to: '18:00' }], sun: [] });
  });

  it('goes back to the step whose field was refused', () => {
    expect(stepOfField('smtp.host')).toBe('mail');
    expect(stepOfField('/password')).toBe('you');
    expect(stepOfField('hours')).toBe('hours');
    expect(stepOfField(undefined)).toBeUndefined();
    expect(stepOfField('elsewhere')).toBeUndefined();
  });
});
