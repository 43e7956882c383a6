// A real Dovecot for the stories: a private one, unprivileged, in a folder of its own, on random loopback ports, with certificates made
// here, and a small token server for its oauth2 driver. Debian: dovecot-imapd, openssl.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { groupName, idsOf, root, userName } from './user.mjs';

export const hasDovecot = existsSync('/usr/sbin/dovecot');
const who = idsOf(userName);

export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

function run(command, args, options = {}) {
  const done = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
}

// An authority of our own and a certificate for `localhost`; PEM texts and paths.
export function makeCertificates(folder) {
  const ca = join(folder, 'ca.pem');
  run('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '30', '-subj', '/CN=Test authority', '-keyout', join(folder, 'ca.key'), '-out', ca]);
  const key = join(folder, 'server.key');
  const request = join(folder, 'server.csr');
  run('openssl', ['req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-subj', '/CN=localhost', '-keyout', key, '-out', request]);
  writeFileSync(join(folder, 'names'), 'subjectAltName=DNS:localhost,DNS:mail.test\n');
  const certificate = join(folder, 'server.pem');
  run('openssl', ['x509', '-req', '-in', request, '-CA', ca, '-CAkey', join(folder, 'ca.key'), '-CAcreateserial', '-days', '30', '-extfile', join(folder, 'names'), '-out', certificate]);
  return { authority: readFileSync(ca, 'utf8'), key, certificate };
}

// Gives access tokens for a refresh token (RFC 6749), and tells Dovecot whom they belong to (RFC 7662).
export class TokenServer {
  static async start() {
    const tokens = new TokenServer();
    tokens.access = new Map(); // token -> user
    tokens.refresh = new Map(); // token -> user
    tokens.given = 0;
    tokens.server = createHttpServer((request, response) => tokens.answer(request, response));
    await new Promise((resolve) => tokens.server.listen(0, '127.0.0.1', resolve));
    tokens.origin = `http://127.0.0.1:${tokens.server.address().port}`;
    return tokens;
  }
  async answer(request, response) {
    let body = '';
    for await (const part of request) body += part;
    const say = (status, value) => response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
    const form = new URLSearchParams(body);
    if (request.url === '/token') {
      const user = this.refresh.get(form.get('refresh_token'));
      if (!user || form.get('client_id') !== 'amends' || form.get('client_secret') !== 'client secret') return say(400, { error: 'invalid_grant', error_description: 'The refresh token has been revoked.' });
      const token = randomBytes(12).toString('hex');
      this.access.set(token, user);
      ++this.given;
      const answer = { access_token: token, token_type: 'Bearer', expires_in: 3600 };
      if (this.rotates) {
        this.refresh.delete(form.get('refresh_token'));
        answer.refresh_token = randomBytes(12).toString('hex');
        this.refresh.set(answer.refresh_token, user);
      }
      return say(200, answer);
    }
    const user = this.access.get(new URL(request.url, this.origin).searchParams.get('token'));
    return say(200, user ? { active: 'true', username: user } : { active: 'false' });
  }
  stop() {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(resolve));
  }
}

export class Dovecot {
  // `rights`: folders have access lists (RFC 4314), see `allow`.
  static async start({ tokens, rights = false, extra = '' } = {}) {
    const dovecot = new Dovecot();
    dovecot.folder = mkdtempSync(join(tmpdir(), 'dovecot-'));
    const inside = (name) => join(dovecot.folder, name);
    Object.assign(dovecot, makeCertificates(dovecot.folder));
    dovecot.port = await freePort();
    dovecot.plainPort = await freePort();
    for (const name of ['run', 'state', 'mail']) mkdirSync(inside(name));
    writeFileSync(inside('users'), ['ana', 'ben', 'ria'].map((user) => `${user}:{PLAIN}secret ${user}::::::`).join('\n') + '\n');
    if (tokens) writeFileSync(inside('oauth2.conf'), `introspection_mode = get\nintrospection_url = ${tokens.origin}/introspect?token=\nusername_attribute = username\nactive_attribute = active\nactive_value = true\ntokeninfo_url =\n`);
    writeFileSync(
      inside('dovecot.conf'),
      `base_dir = ${inside('run')}
state_dir = ${inside('state')}
log_path = ${inside('log')}
default_internal_user = ${userName}
default_internal_group = ${groupName}
default_login_user = ${userName}
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <${dovecot.certificate}
ssl_key = <${dovecot.key}
disable_plaintext_auth = yes
auth_mechanisms = plain login${tokens ? ' xoauth2' : ''}
mail_location = maildir:~/Maildir
mail_max_userip_connections = 50
maildir_broken_filename_sizes = yes
service imap-login {
  chroot =
  inet_listener imap {
    port = ${dovecot.plainPort}
  }
  inet_listener imaps {
    port = ${dovecot.port}
    ssl = yes
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
${tokens ? `passdb {\n  driver = oauth2\n  mechanisms = xoauth2\n  args = ${inside('oauth2.conf')}\n}\n` : ''}passdb {
  driver = passwd-file
  args = ${inside('users')}
}
userdb {
  driver = static
  args = uid=${who.uid} gid=${who.gid} home=${inside('mail')}/%u
}
namespace inbox {
  inbox = yes
  separator = /
}
${rights ? `mail_plugins = acl\nprotocol imap {\n  mail_plugins = acl imap_acl\n}\nplugin {\n  acl = vfile\n  acl_defaults_from_inbox = no\n}\n` : ''}${extra}
`,
    );
    if (root) spawnSync('chown', ['-R', `${who.uid}:${who.gid}`, dovecot.folder]);
    dovecot.process = spawn('/usr/sbin/dovecot', ['-F', '-c', inside('dovecot.conf')], { ...(root ? who : {}), stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    dovecot.process.stderr.on('data', (bytes) => (said += bytes));
    for (let i = 0; i < 100 && !(await answers(dovecot.port)); ++i) {
      if (dovecot.process.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    if (!(await answers(dovecot.port))) throw new Error(`dovecot does not start: ${said}${dovecot.log}`);
    return dovecot;
  }

  get log() {
    const file = join(this.folder, 'log');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  async stop() {
    if (this.process.exitCode === null) {
      const ended = new Promise((resolve) => this.process.once('exit', resolve));
      this.process.kill('SIGTERM');
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  doveadm(...args) {
    return run('/usr/bin/doveadm', ['-c', join(this.folder, 'dovecot.conf'), ...args], root ? who : {});
  }

  // How a mail server delivers into a Maildir: whole, under another name first.
  maildir(user, folder = 'INBOX') {
    return join(this.folder, 'mail', user, 'Maildir', ...(folder === 'INBOX' ? [] : [`.${folder}`]));
  }
  deliver(user, text, { folder = 'INBOX' } = {}) {
    this.opened ??= new Set();
    const maildir = this.maildir(user, folder);
    if (!this.opened.has(maildir)) {
      this.doveadm('mailbox', 'status', '-u', user, 'messages', 'INBOX'); // makes the Maildir
      this.opened.add(maildir);
    }
    const name = `${Date.now()}.${process.pid}_${(this.delivered = (this.delivered ?? 0) + 1)}.test`;
    const bytes = Buffer.from(text.replaceAll(/\r?\n/g, '\r\n'));
    const file = join(maildir, 'tmp', name);
    writeFileSync(file, bytes);
    if (root) chownSync(file, who.uid, who.gid);
    renameSync(file, join(maildir, 'new', name));
  }
  createFolder(user, name) {
    this.doveadm('mailbox', 'create', '-u', user, name);
  }
  // What the user may do with a folder of their own, as letters of RFC 4314.
  allow(user, folder, letters) {
    const file = join(this.maildir(user, folder), 'dovecot-acl');
    writeFileSync(file, `owner ${letters}\n`);
    if (root) chownSync(file, who.uid, who.gid);
  }
  // [{uid, seen}] as Dovecot has them.
  mails(user, folder = 'INBOX') {
    const lines = this.doveadm('-f', 'tab', 'fetch', '-u', user, 'uid flags', 'mailbox', folder, 'all').trim().split('\n').slice(1);
    return lines.filter(Boolean).map((line) => {
      const [uid, flags] = line.split('\t');
      return { uid: Number(uid), seen: (flags ?? '').includes('\\Seen') };
    });
  }
  // Every mail gets a new number, as after a restore: what Dovecot remembers of the folder is taken away.
  forgetNumbers(user, folder = 'INBOX') {
    for (const name of readdirSync(this.maildir(user, folder)).filter((one) => one.startsWith('dovecot'))) rmSync(join(this.maildir(user, folder), name), { force: true });
    for (const name of readdirSync(this.maildir(user)).filter((one) => one.startsWith('dovecot-uidvalidity'))) rmSync(join(this.maildir(user), name), { force: true });
  }

  // The settings of a mailbox here, as the API takes them.
  settings(user, more = {}) {
    return { name: user, host: 'localhost', port: this.port, tls: 'tls', certificate_authority: this.authority, user, sign_in: 'password', password: `secret ${user}`, folder: 'INBOX', after_taking: 'mark_seen', active: true, ...more };
  }
}

export function mail(n, more = '') {
  return `From: Writer ${n} <writer${n}@example.com>\nTo: hello@harbourlane.example\nSubject: Broken ${n}\nMessage-ID: <imap-${n}@example.com>\nDate: Tue, 24 Nov 2026 09:48:00 +0100\n\nThe lamp number ${n} came broken. ${more}\n`;
}
