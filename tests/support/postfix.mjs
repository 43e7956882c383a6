// A real Postfix for the stories: an instance of its own, in a folder of its own, on a random loopback port, with a certificate made here.
// It takes letters by submission with STARTTLS, keeps them in a Maildir, reports those to gone.example back as undeliverable, and
// hands what comes for us to `amends mail take -` by its pipe(8). Debian: postfix. Its master needs root and gives its daemons another user.
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, makeCertificates } from './dovecot.mjs';
import { idsOf, nobody } from './user.mjs';

export const hasPostfix = existsSync('/usr/sbin/postfix');

const daemons = `pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
`;

export class Postfix {
  // `take`: the command that mails to harbourlane.example are handed to, on its standard input, as nobody.
  static async start({ take }) {
    const postfix = new Postfix();
    postfix.folder = mkdtempSync(join(tmpdir(), 'postfix-'));
    const inside = (name) => join(postfix.folder, name);
    chmodSync(postfix.folder, 0o755);
    for (const name of ['etc', 'spool', 'state', 'mail']) mkdirSync(inside(name));
    const owner = idsOf('postfix');
    chownSync(inside('state'), owner.uid, owner.gid);
    chownSync(inside('mail'), nobody.uid, nobody.gid);
    const { authority, key, certificate } = makeCertificates(postfix.folder);
    postfix.authority = authority;
    postfix.port = await freePort();
    const elsewhere = await freePort(); // the mail server of gone.example, which knows nobody
    writeFileSync(
      inside('etc/main.cf'),
      `compatibility_level = 3.6
queue_directory = ${inside('spool')}
data_directory = ${inside('state')}
mail_owner = postfix
setgid_group = postdrop
myhostname = mail.test
mydestination =
local_transport = error:nobody is here
alias_maps =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
maillog_file = ${inside('log')}
maillog_file_prefixes = ${postfix.folder}
mynetworks = 127.0.0.0/8
smtpd_tls_security_level = encrypt
smtpd_tls_cert_file = ${certificate}
smtpd_tls_key_file = ${key}
recipient_delimiter = +
virtual_mailbox_domains = example.ie
virtual_mailbox_base = ${postfix.folder}
virtual_mailbox_maps = static:mail/
virtual_uid_maps = static:${nobody.uid}
virtual_gid_maps = static:${nobody.gid}
transport_maps = inline:{ { gone.example = smtp:[127.0.0.1]:${elsewhere} }, { harbourlane.example = amends: } }
default_transport = error:no mail leaves this machine
`,
    );
    const stranger = `127.0.0.1:${elsewhere} inet n - n - - smtpd
  -o myhostname=mx.gone.example -o smtpd_tls_security_level=none
  -o { smtpd_recipient_restrictions = check_recipient_access static:{550 5.1.1 no such user here}, reject }
`;
    const pipe = `amends unix - n n - - pipe\n  flags=DRX user=nobody argv=${take.join(' ')}\n`;
    writeFileSync(inside('etc/master.cf'), `127.0.0.1:${postfix.port} inet n - n - - smtpd\n${stranger}${daemons}${pipe}`);
    postfix.resume();
    return postfix;
  }

  // It waits until the master listens. What the daemons inherit must be no pipe: it would never end.
  resume() {
    const { status } = spawnSync('postfix', ['-c', join(this.folder, 'etc'), 'start'], { stdio: 'ignore' });
    if (status !== 0) throw new Error(`Postfix did not start: ${this.log()}`);
  }
  pause() {
    spawnSync('postfix', ['-c', join(this.folder, 'etc'), 'stop'], { stdio: 'ignore' });
  }

  log() {
    const path = join(this.folder, 'log');
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }

  // What arrived at example.ie, each whole, in no order.
  mails() {
    const folder = join(this.folder, 'mail/new');
    return existsSync(folder) ? readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')) : [];
  }

  stop() {
    this.pause();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
