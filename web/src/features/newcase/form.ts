import type { Api, Body } from '../../api/types';

export type NewCase = Body<'/api/v1/cases'>;

/** What is typed of a case that does not exist yet. */
export interface NewCaseForm {
  channel?: Api['Channel'];
  /** A call: they are on the line now. */
  now: boolean;
  /** One who is a customer already. */
  known?: { id: string; name: string };
  name: string;
  email: string;
  phone: string;
  text: string;
  /** When it came, as an instant; left out: now. */
  at?: string;
  /** The id of the playbook it goes by; empty: the house's own. */
  playbook: string;
}

export const emptyForm: NewCaseForm = { now: true, name: '', email: '', phone: '', text: '', playbook: '' };

export function readForm(value: unknown): NewCaseForm {
  if (typeof value !== 'object' || value === null) return emptyForm;
  const given = value as Partial<NewCaseForm>;
  const text = (each: unknown) => (typeof each === 'string' ? each : '');
  return {
    channel: given.channel,
    now: given.now !== false,
    known: given.known,
    name: text(given.name),
    email: text(given.email),
    phone: text(given.phone),
    text: text(given.text),
    at: given.at,
    playbook: text(given.playbook),
  };
}

export function isUnderWay(form: NewCaseForm): boolean {
  return form.channel === 'call' && form.now;
}

export type Missing = 'channel' | 'who' | 'words' | 'future';

/** What is still needed. Somebody on the line is not kept waiting: of a call under way the words come later. */
export function missing(form: NewCaseForm, nowMs: number): Missing | undefined {
  if (form.channel === undefined) return 'channel';
  const who = form.known !== undefined || [form.name, form.email, form.phone].some((each) => each.trim() !== '');
  if (!who) return 'who';
  if (!isUnderWay(form) && form.text.trim() === '') return 'words';
  if (!isUnderWay(form) && form.at !== undefined && Date.parse(form.at) > nowMs + 60_000) return 'future';
  return undefined;
}

export function bodyOf(form: NewCaseForm): NewCase {
  const given = (text: string) => (text.trim() === '' ? undefined : text.trim());
  const customer =
    form.known === undefined ? { name: given(form.name), email: given(form.email), phone: given(form.phone) } : { id: form.known.id };
  return {
    channel: form.channel ?? 'call',
    customer: Object.fromEntries(Object.entries(customer).filter(([, value]) => value !== undefined)),
    text: form.text.trim(),
    ...(form.at === undefined || isUnderWay(form) ? {} : { received_at: form.at }),
    ...(form.playbook === '' ? {} : { playbook: form.playbook }),
  };
}
