import type { Api } from '../../api/types';

export type Day = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
export const days: Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export interface OpenDay {
  open: boolean;
  from: string;
  to: string;
}

/** What the assistant has asked so far. */
export interface Answers {
  company: string;
  zone: string;
  currency: string;
  name: string;
  email: string;
  password: string;
  mailAddress: string;
  sendNow: boolean;
  host: string;
  port: string;
  tls: Api['SmtpTls'];
  user: string;
  smtpPassword: string;
  hours: Record<Day, OpenDay>;
  sampleData: boolean;
}

export type Field = keyof Answers;
export type Step = 'company' | 'you' | 'hours' | 'playbook' | 'mail';
export const steps: Step[] = ['company', 'you', 'hours', 'playbook', 'mail'];
/** After it the house exists and its first person is signed in; the rest are settings like any other. */
export const founding: Step = 'hours';

export const passwordMin = 10;

export function firstAnswers(zone: string): Answers {
  const shop = (open: boolean): OpenDay => ({ open, from: '09:00', to: '18:00' });
  return {
    company: '',
    zone,
    currency: 'EUR',
    name: '',
    email: '',
    password: '',
    mailAddress: '',
    sendNow: false,
    host: '',
    port: '587',
    tls: 'starttls',
    user: '',
    smtpPassword: '',
    hours: { mon: shop(true), tue: shop(true), wed: shop(true), thu: shop(true), fri: shop(true), sat: shop(true), sun: shop(false) },
    sampleData: false,
  };
}

/** Reasons are English sentences, translated where they are shown. */
export type Faults = Partial<Record<Field | Day, string>>;

const isAddress = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());

export function faultsOf(step: Step, answers: Answers): Faults {
  switch (step) {
    case 'company':
      return answers.company.trim() === '' && !answers.sampleData ? { company: 'Enter the name customers know you by.' } : {};
    case 'you':
      return {
        ...(answers.name.trim() === '' ? { name: 'Enter your name, as customers should read it.' } : {}),
        ...(isAddress(answers.email) ? {} : { email: 'Enter an e-mail address, such as ana@example.com.' }),
        ...([...answers.password].length < passwordMin
          ? { password: 'Use at least 10 characters. A few words make a good password.' }
          : {}),
      };
    case 'mail':
      return {
        ...(answers.mailAddress.trim() === '' || isAddress(answers.mailAddress)
          ? {}
          : { mailAddress: 'Enter an e-mail address, such as hello@example.com, or leave it empty.' }),
        ...(answers.sendNow ? smtpFaults(answers) : {}),
      };
    case 'hours':
      return Object.fromEntries(
        days
          .filter((day) => answers.hours[day].open && answers.hours[day].from >= answers.hours[day].to)
          .map((day) => [day, 'It closes before it opens.']),
      );
    case 'playbook':
      return {};
  }
}

function smtpFaults(answers: Answers): Faults {
  const port = Number(answers.port);
  return {
    ...(answers.host.trim() === '' ? { host: 'Enter the name of the mail server.' } : {}),
    ...(Number.isInteger(port) && port >= 1 && port <= 65535 ? {} : { port: 'A port is a number from 1 to 65535; 587 is usual.' }),
    ...(isAddress(answers.mailAddress) ? {} : { mailAddress: 'Enter the address that letters are sent from.' }),
  };
}

export function smtpOf(answers: Answers): Api['SmtpSettings'] {
  const user = answers.user.trim();
  return {
    host: answers.host.trim(),
    port: Number(answers.port),
    tls: answers.tls,
    user: user === '' ? undefined : user,
    password: answers.smtpPassword === '' ? undefined : answers.smtpPassword,
  };
}

export function hoursOf(answers: Answers): Api['BusinessHours'] {
  const intervals = (day: Day) => (answers.hours[day].open ? [{ from: answers.hours[day].from, to: answers.hours[day].to }] : []);
  return { zone: answers.zone, ...Object.fromEntries(days.map((day) => [day, intervals(day)])) } as Api['BusinessHours'];
}

export function setupOf(answers: Answers): Api['Setup'] {
  return {
    company: answers.company.trim(),
    zone: answers.zone,
    currency: answers.currency,
    name: answers.name.trim(),
    email: answers.email.trim(),
    password: answers.password,
    hours: hoursOf(answers),
    sample_data: false,
  };
}

/** A rehearsal with the sample's own people: what the request must name is never used, so the password is one nobody knows. */
export function sampleSetup(answers: Answers, unknownPassword: string): Api['Setup'] {
  return {
    company: 'Harbour Lane',
    zone: answers.zone,
    currency: answers.currency,
    name: 'Ana Reis',
    email: 'ana@harbourlane.example',
    password: unknownPassword,
    sample_data: true,
  };
}

const fields: Record<string, { step: Step; field: Field }> = {
  company: { step: 'company', field: 'company' },
  zone: { step: 'company', field: 'zone' },
  currency: { step: 'company', field: 'currency' },
  name: { step: 'you', field: 'name' },
  email: { step: 'you', field: 'email' },
  password: { step: 'you', field: 'password' },
  hours: { step: 'hours', field: 'hours' },
  mail_address: { step: 'mail', field: 'mailAddress' },
  smtp: { step: 'mail', field: 'host' },
  'smtp/host': { step: 'mail', field: 'host' },
  'smtp/port': { step: 'mail', field: 'port' },
};

/** Where a refused field of the request ("/smtp/port") is asked for, so that the assistant can go back to it. */
export function placeOfField(pointer: string | undefined): { step: Step; field: Field } | undefined {
  const path = pointer?.replace(/^\//, '') ?? '';
  return fields[path] ?? fields[path.split('/')[0] ?? ''];
}
