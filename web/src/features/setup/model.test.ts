import { describe, expect, it } from 'vitest';
import { smtpOf } from '../../fields/mail';
import { faultsOf, firstAnswers, placeOfField, setupOf } from './model';

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
    const hours = { ...answers.hours, tue: { open: true, spans: [{ from: '18:00', to: '09:00' }] } };
    expect(Object.keys(faultsOf('hours', { ...answers, hours }))).toEqual(['tue']);
  });

  it('sends what was answered, trimmed', () => {
    expect(setupOf(answers)).toMatchObject({ company: 'Harbour Lane', email: 'ana@example.com', sample_data: false });
    expect(setupOf(answers).hours).toMatchObject({ zone: 'Europe/Brussels', mon: [{ from: '09:00', to: '18:00' }], sun: [] });
    expect(JSON.parse(JSON.stringify(smtpOf({ ...answers, host: ' smtp.example.com ' })))).toEqual({
      host: 'smtp.example.com',
      port: 587,
      tls: 'starttls',
    });
  });

  it('goes back to the step whose field was refused', () => {
    expect(placeOfField('/smtp/port')).toEqual({ step: 'mail', field: 'port' });
    expect(placeOfField('/smtp/certificate_authority')).toEqual({ step: 'mail', field: 'authority' });
    expect(placeOfField('/smtp/user')).toEqual({ step: 'mail', field: 'host' });
    expect(placeOfField('/password')).toEqual({ step: 'you', field: 'password' });
    expect(placeOfField(undefined)).toBeUndefined();
    expect(placeOfField('/elsewhere')).toBeUndefined();
  });
});
