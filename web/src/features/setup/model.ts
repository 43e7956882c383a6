import type { Api } from '../../api/types';
import { type CompanyValues, companyFaults } from '../../fields/company';
import { type Day, type HoursValues, hoursFaults, intervalsOf, shopHours } from '../../fields/hours';
import { type MailValues, mailFaults, noMail } from '../../fields/mail';
import { isAddress, passwordFault } from '../../fields/person';

/** What the assistant has asked so far. */
export interface Answers extends CompanyValues, MailValues, HoursValues {
  name: string;
  email: string;
  password: string;
  sampleData: boolean;
}

export type Field = keyof Answers;
export type Step = 'company' | 'you' | 'hours' | 'playbook' | 'mail';
export const steps: Step[] = ['company', 'you', 'hours', 'playbook', 'mail'];
/** After it the house exists and its first person is signed in; the rest are settings like any other. */
export const founding: Step = 'hours';

export function firstAnswers(zone: string): Answers {
  return { ...noMail, company: '', zone, currency: 'EUR', name: '', email: '', password: '', hours: shopHours(), sampleData: false };
}

/** Reasons are English sentences, translated where they are shown. */
export type Faults = Partial<Record<Field | Day, string>>;

export function faultsOf(step: Step, answers: Answers): Faults {
  switch (step) {
    case 'company':
      return answers.sampleData ? {} : companyFaults(answers);
    case 'you':
      return youFaults(answers);
    case 'mail':
      return mailFaults(answers);
    case 'hours':
      return hoursFaults(answers);
    case 'playbook':
      return {};
  }
}

function youFaults({ name, email, password }: Answers): Faults {
  const tooShort = passwordFault(password);
  return {
    ...(name.trim() === '' ? { name: 'Enter your name, as customers should read it.' } : {}),
    ...(isAddress(email) ? {} : { email: 'Enter an e-mail address, such as ana@example.com.' }),
    ...(tooShort === undefined ? {} : { password: tooShort }),
  };
}

export function setupOf(answers: Answers): Api['Setup'] {
  return {
    company: answers.company.trim(),
    zone: answers.zone,
    currency: answers.currency,
    name: answers.name.trim(),
    email: answers.email.trim(),
    password: answers.password,
    hours: { zone: answers.zone, ...intervalsOf(answers), holidays: [] },
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
  'smtp/certificate_authority': { step: 'mail', field: 'authority' },
};

/** Where a refused field of the request ("/smtp/port") is asked for, so that the assistant can go back to it. */
export function placeOfField(pointer: string | undefined): { step: Step; field: Field } | undefined {
  const path = pointer?.replace(/^\//, '') ?? '';
  return fields[path] ?? fields[path.split('/')[0] ?? ''];
}
