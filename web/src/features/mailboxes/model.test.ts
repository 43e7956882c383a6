import { describe, expect, it } from 'vitest';
import { answersOf, inputOf, type MailboxView, mayBeTested, withTls } from './model';

const stored: MailboxView = {
  id: '01940000-0000-7000-8000-000000000001',
  version: 3,
  name: 'Complaints',
  host: 'imap.example.com',
  port: 143,
  tls: 'starttls',
  user: 'hello@example.com',
  sign_in: 'password',
  has_password: true,
  folder: 'Beschwerden',
  after_taking: 'move',
  move_to: 'Erledigt',
  active: true,
  phase: 'waiting',
  error: '',
  mark_error: '',
  addresses: ['complaints@example.com', 'hello@example.com'],
  taken: 0,
  known: 0,
  needs_a_look: 0,
};

describe('the form of a mailbox', () => {
  it('leaves out a secret that was not written, so that the old one stays', () => {
    const input = inputOf(answersOf(stored));
    expect(input.password).toBeUndefined();
    expect(input).toMatchObject({ host: 'imap.example.com', port: 143, folder: 'Beschwerden', move_to: 'Erledigt' });
  });

  it('sends a password with its spaces, and everything else without', () => {
    const input = inputOf({ ...answersOf(), host: ' imap.example.com ', user: 'ana ', password: ' a b ' });
    expect(input).toMatchObject({ host: 'imap.example.com', user: 'ana', password: ' a b ' });
  });

  it('sends no password with OAuth, and no tokens with a password', () => {
    const both = { ...answersOf(), password: 'secret', clientId: 'amends', refreshToken: 'token' };
    expect(inputOf({ ...both, signIn: 'oauth' }).password).toBeUndefined();
    expect(inputOf({ ...both, signIn: 'oauth' }).oauth).toMatchObject({ client_id: 'amends', refresh_token: 'token' });
    expect(inputOf(both).oauth).toBeUndefined();
  });

  it('follows the encryption with its usual port, and leaves a port of your own', () => {
    expect(withTls(answersOf(), 'starttls')).toEqual({ tls: 'starttls', port: '143' });
    expect(withTls({ ...answersOf(), port: '10993' }, 'starttls')).toEqual({ tls: 'starttls' });
  });

  it('shows the addresses one after the other, and takes them however they are parted', () => {
    expect(answersOf(stored).addresses).toBe('complaints@example.com, hello@example.com');
    const input = inputOf({ ...answersOf(), addresses: ' a@example.com;b@example.com\nc@example.com, ' });
    expect(input.addresses).toEqual(['a@example.com', 'b@example.com', 'c@example.com']);
    expect(inputOf(answersOf()).addresses).toEqual([]);
  });

  it('asks the server only with a server and a user', () => {
    expect(mayBeTested(answersOf())).toBe(false);
    expect(mayBeTested(answersOf(stored))).toBe(true);
  });
});
