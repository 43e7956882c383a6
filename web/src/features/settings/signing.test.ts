import { describe, expect, it } from 'vitest';
import { dkimOf, signingFaults, signingValuesOf } from './signing';

const kept = { domain: 'example.com', selector: 'amends' };

describe('the signature of letters in the settings', () => {
  it('is off where there is none, and begins with the domain of the mail address', () => {
    expect(signingValuesOf({ mail_address: 'hello@example.com' })).toEqual({ on: false, ...kept, privateKey: '' });
    expect(signingValuesOf({ mail_address: '' }).domain).toBe('');
  });

  it('comes back as it was, its key unsaid', () => {
    const record = { name: 'amends._domainkey.example.com', value: 'v=DKIM1; k=rsa; p=AA' };
    const values = signingValuesOf({ mail_address: '', dkim: { ...kept, record } });
    expect(dkimOf(values)).toEqual({ ...kept, private_key: undefined });
    expect(dkimOf({ ...values, privateKey: '\n-----BEGIN …\n' }).private_key).toBe('-----BEGIN …\n');
  });

  it('says what is missing', () => {
    const values = { on: true, domain: 'example', selector: ' ', privateKey: '' };
    expect(Object.keys(signingFaults(values))).toEqual(['domain', 'selector']);
    expect(signingFaults({ ...values, on: false })).toEqual({});
    expect(signingFaults({ ...values, ...kept })).toEqual({});
  });
});
