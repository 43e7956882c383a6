import type { Api } from '../../api/types';
import type { Faults } from '../../fields/faults';

export interface SigningValues {
  on: boolean;
  domain: string;
  selector: string;
  /** Empty: the one that the server holds, or one that it makes. It is never sent back. */
  privateKey: string;
}

export function signingValuesOf({ dkim, mail_address }: Pick<Api['Settings'], 'dkim' | 'mail_address'>): SigningValues {
  if (dkim !== undefined) return { on: true, domain: dkim.domain, selector: dkim.selector, privateKey: '' };
  return { on: false, domain: mail_address.slice(mail_address.lastIndexOf('@') + 1), selector: 'amends', privateKey: '' };
}

export function dkimOf({ domain, selector, privateKey }: SigningValues): Api['DkimSettings'] {
  return { domain: domain.trim(), selector: selector.trim(), private_key: privateKey.trim() === '' ? undefined : `${privateKey.trim()}\n` };
}

export function signingFaults(values: SigningValues): Faults<'domain' | 'selector'> {
  if (!values.on) return {};
  return {
    ...(values.domain.trim().includes('.') ? {} : { domain: 'Enter the domain of your mail address, such as example.com.' }),
    ...(values.selector.trim() === '' ? { selector: 'Enter a word of your own, such as amends.' } : {}),
  };
}
