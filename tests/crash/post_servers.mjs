// What the crash rounds of the post stand on: mails appended over IMAP, and an SMTP server that takes its time.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';

const python = '/usr/bin/python3'; // Debian's own: it is the one that sees python3-aiosmtpd
export const hasAiosmtpd = spawnSync(python, ['-c', 'import aiosmtpd']).status === 0;

// One connection to a mailbox; each mail is in it once `append` has answered (RFC 3501, and RFC 7888 for the literal).
export class Appender {
  static async open(dovecot, user) {
    const appender = new Appender();
    appender.socket = connect({ host: 'localhost', port: dovecot.port, ca: dovecot.authority });
    appender.count = 0;
    appender.waiting = new Map();
    let text = '';
    appender.socket.on('data', (bytes) => {
      text += bytes;
      for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
        appender.hear(text.slice(0, end));
        text = text.slice(end + 2);
      }
    });
    appender.socket.on('error', (error) => appender.waiting.forEach(({ reject }) => reject(error)));
    await appender.say(`LOGIN ${user} "secret ${user}"`);
    return appender;
  }
  hear(line) {
    const [, tag, answer] = /^(t\d+) (.*)$/.exec(line) ?? [];
    const waiting = this.waiting.get(tag);
    if (!waiting) return;
    this.waiting.delete(tag);
    if (answer.startsWith('OK')) waiting.resolve();
    else waiting.reject(new Error(answer));
  }
  say(command) {
    const tag = `t${++this.count}`;
    return new Promise((resolve, reject) => {
      this.waiting.set(tag, { resolve, reject });
      this.socket.write(`${tag} ${command}\r\n`);
    });
  }
  append(mail) {
    return this.say(`APPEND INBOX {${Buffer.byteLength(mail)}+}\r\n${mail}`);
  }
  close() {
    this.socket.destroy();
  }
}

export class SlowSmtp {
  static async start() {
    const smtp = new SlowSmtp();
    smtp.folder = mkdtempSync(join(tmpdir(), 'smtp-'));
    smtp.process = spawn(python, [new URL('smtp_server.py', import.meta.url).pathname, join(smtp.folder, 'received')], { stdio: ['pipe', 'pipe', 'inherit'] });
    smtp.port = await new Promise((resolve, reject) => {
      smtp.process.stdout.once('data', (bytes) => resolve(Number(String(bytes))));
      smtp.process.once('exit', (code) => reject(new Error(`the SMTP server ended with ${code}`)));
    });
    return smtp;
  }
  // The Message-IDs, in the order they came.
  received() {
    const file = join(this.folder, 'received');
    return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  }
  async stop() {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.stdin.end();
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}
