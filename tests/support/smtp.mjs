// The SMTP server of the mail tests (tests/mail/smtp_server.py), for stories: what left, as it arrived there.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const server = new URL('../mail/smtp_server.py', import.meta.url).pathname;

export class SmtpServer {
  static async start(...options) {
    const smtp = new SmtpServer();
    smtp.folder = mkdtempSync(join(tmpdir(), 'smtp-'));
    // Debian's own Python: it is the one that sees python3-aiosmtpd.
    smtp.process = spawn('/usr/bin/python3', [server, smtp.folder, ...options], { stdio: ['pipe', 'pipe', 'inherit'] });
    smtp.port = await new Promise((resolve, reject) => {
      smtp.process.stdout.once('data', (bytes) => resolve(Number(String(bytes))));
      smtp.process.once('exit', (code) => reject(new Error(`the SMTP server ended with ${code}`)));
    });
    return smtp;
  }

  // As the API takes them.
  get settings() {
    return { host: '127.0.0.1', port: this.port, tls: 'none' };
  }

  // In the order they came, each whole.
  mails() {
    return readdirSync(this.folder)
      .filter((name) => name.endsWith('.eml'))
      .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
      .map((name) => readFileSync(join(this.folder, name), 'utf8'));
  }

  // Every sender is answered so, until it is called without an answer.
  deny(answer) {
    if (answer) writeFileSync(join(this.folder, 'deny'), answer);
    else rmSync(join(this.folder, 'deny'), { force: true });
  }

  // The envelopes, in the same order: the sender, then each recipient.
  envelopes() {
    return this.mails().map((_, n) => readFileSync(join(this.folder, `${n + 1}.txt`), 'utf8').split('\n'));
  }

  // How many of the next connections are cut before a word is said. What becomes of one mail its subject says: "script=later,accept".
  closeNext(count) {
    writeFileSync(join(this.folder, 'close'), String(count));
  }

  async stop() {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.stdin.end();
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}
