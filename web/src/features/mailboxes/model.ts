import type { Api } from '../../api/types';

export type MailboxView = Api['MailboxView'];
export type MailboxInput = Api['MailboxInput'];

/** What stands in the form. A secret left empty is one that stays as it is. */
export interface Answers {
  name: string;
  host: string;
  port: string;
  tls: Api['MailboxTls'];
  authority: string;
  user: string;
  signIn: Api['MailboxSignIn'];
  password: string;
  tokenEndpoint: string;
  clientId: string;
  clientSecret: string;
  refreshToken: string;
  scope: string;
  folder: string;
  afterTaking: Api['AfterTaking'];
  moveTo: string;
  active: boolean;
  /** As they are typed: one after the other. */
  addresses: string;
  /** The id of a further one; empty: the house's own. */
  playbook: string;
}

export function answersOf(mailbox?: MailboxView): Answers {
  return {
    name: mailbox?.name ?? '',
    host: mailbox?.host ?? '',
    port: String(mailbox?.port ?? 993),
    tls: mailbox?.tls ?? 'tls',
    authority: mailbox?.certificate_authority ?? '',
    user: mailbox?.user ?? '',
    signIn: mailbox?.sign_in ?? 'password',
    password: '',
    tokenEndpoint: mailbox?.oauth?.token_endpoint ?? '',
    clientId: mailbox?.oauth?.client_id ?? '',
    clientSecret: '',
    refreshToken: '',
    scope: mailbox?.oauth?.scope ?? '',
    folder: mailbox?.folder ?? 'INBOX',
    afterTaking: mailbox?.after_taking ?? 'mark_seen',
    moveTo: mailbox?.move_to ?? '',
    active: mailbox?.active ?? true,
    addresses: mailbox?.addresses.join(', ') ?? '',
    playbook: mailbox?.playbook ?? '',
  };
}

/** The usual port of an encryption, where the one that stands there is the other's usual port. */
export function withTls(answers: Answers, tls: Answers['tls']): Partial<Answers> {
  const usual = { tls: '993', starttls: '143', none: '143' };
  return answers.port === usual[answers.tls] ? { tls, port: usual[tls] } : { tls };
}

const optional = (text: string) => (text.trim() === '' ? undefined : text.trim());

export function inputOf(answers: Answers): MailboxInput {
  const oauth = answers.signIn === 'oauth';
  return {
    name: answers.name.trim(),
    host: answers.host.trim(),
    port: Number.parseInt(answers.port, 10) || 0,
    tls: answers.tls,
    certificate_authority: optional(answers.authority),
    user: answers.user.trim(),
    sign_in: answers.signIn,
    password: oauth || answers.password === '' ? undefined : answers.password,
    oauth: oauth
      ? {
          token_endpoint: answers.tokenEndpoint.trim(),
          client_id: answers.clientId.trim(),
          client_secret: optional(answers.clientSecret),
          refresh_token: optional(answers.refreshToken),
          scope: optional(answers.scope),
        }
      : undefined,
    folder: answers.folder.trim(),
    after_taking: answers.afterTaking,
    move_to: answers.afterTaking === 'move' ? optional(answers.moveTo) : undefined,
    active: answers.active,
    addresses: answers.addresses.split(/[\s,;]+/).filter((address) => address !== ''),
    playbook: optional(answers.playbook),
  };
}

/** Enough to ask the server with; what is missing beyond it, the server says at its field. */
export function mayBeTested(answers: Answers): boolean {
  return answers.host.trim() !== '' && answers.user.trim() !== '';
}

/** The fields a refusal can stand at, as the server names them. */
export const fields = [
  'name',
  'host',
  'port',
  'certificate_authority',
  'user',
  'password',
  'oauth',
  'oauth/token_endpoint',
  'oauth/client_id',
  'oauth/client_secret',
  'oauth/refresh_token',
  'oauth/scope',
  'folder',
  'move_to',
  'addresses',
];
