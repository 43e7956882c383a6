import type { Api } from '../api/types';
import type { Faults } from './faults';
import { isAddress } from './person';

export interface MailValues {
  mailAddress: string;
  sendNow: boolean;
  host: string;
  port: string;
  tls: Api['SmtpTls'];
  user: string;
  /** Empty: the one that the server holds, if any. It is never sent back. */
  smtpPassword: string;
  /** PEM of an authority of their own; mostly empty. */
  authority: string;
}

export const noMail: MailValues = {
  mailAddress: '',
  sendNow: false,
  host: '',
  port: '587',
  tls: 'starttls',
  user: '',
  smtpPassword: '',
  authority: '',
};

type MailFaults = Faults<'mailAddress' | 'host' | 'port'>;

export function mailFaults(values: MailValues): MailFaults {
  const { mailAddress } = values;
  return {
    ...(mailAddress.trim() === '' || isAddress(mailAddress)
      ? {}
      : { mailAddress: 'Enter an e-mail address, such as hello@example.com, or leave it empty.' }),
    ...(values.sendNow ? smtpFaults(values) : {}),
  };
}

function smtpFaults(values: MailValues): MailFaults {
  const port = Number(values.port);
  return {
    ...(values.host.trim() === '' ? { host: 'Enter the name of the mail server.' } : {}),
    ...(Number.isInteger(port) && port >= 1 && port <= 65535 ? {} : { port: 'A port is a number from 1 to 65535; 587 is usual.' }),
    ...(isAddress(values.mailAddress) ? {} : { mailAddress: 'Enter the address that letters are sent from.' }),
  };
}

export function smtpOf(values: MailValues): Api['SmtpSettings'] {
  const user = values.user.trim();
  return {
    host: values.host.trim(),
    port: Number(values.port),
    tls: values.tls,
    user: user === '' ? undefined : user,
    password: values.smtpPassword === '' ? undefined : values.smtpPassword,
    certificate_authority: values.authority.trim() === '' ? undefined : values.authority,
  };
}

export function mailValuesOf({ mail_address, smtp }: Pick<Api['Settings'], 'mail_address' | 'smtp'>): MailValues {
  if (smtp === undefined) return { ...noMail, mailAddress: mail_address };
  return {
    mailAddress: mail_address,
    sendNow: true,
    host: smtp.host,
    port: String(smtp.port),
    tls: smtp.tls,
    user: smtp.user ?? '',
    smtpPassword: '',
    authority: smtp.certificate_authority ?? '',
  };
}
