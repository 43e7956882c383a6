// An IMAP server that misbehaves as a test tells it to: for what real ones will not do. No TLS, any password.
import { createServer } from 'node:net';

const bytes = (text) => Buffer.from(text.replaceAll(/\r?\n/g, '\r\n'));

export class OddImap {
  // `mails`: texts; UIDs count from 1. `odd(command, say, server)`: called with every command ({tag, name, rest, connection}); true: it has answered.
  static async start(mails, odd = () => false) {
    const imap = new OddImap();
    Object.assign(imap, { mails: mails.map((text, i) => ({ uid: i + 1, text: bytes(text), seen: false })), odd, connections: 0, sockets: new Set(), uidValidity: 7, uidNext: mails.length + 1, moved: [], readOnly: false });
    imap.server = createServer((socket) => imap.serve(socket));
    await new Promise((resolve) => imap.server.listen(0, '127.0.0.1', resolve));
    imap.port = imap.server.address().port;
    return imap;
  }

  serve(socket) {
    const connection = ++this.connections;
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => {});
    const say = (what) => socket.destroyed || socket.write(what);
    say('* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN IDLE UIDPLUS MOVE] odd\r\n');
    let unread = '';
    let idling;
    socket.on('data', (data) => {
      unread += data.toString('latin1');
      for (let end = unread.indexOf('\r\n'); end >= 0; end = unread.indexOf('\r\n')) {
        const line = unread.slice(0, end);
        unread = unread.slice(end + 2);
        if (line === 'DONE') {
          say(`${idling} OK done\r\n`);
          continue;
        }
        const [tag, name, ...rest] = line.split(' ');
        const command = { tag, name: name.toUpperCase(), rest: rest.join(' '), connection, socket };
        if (this.odd(command, say, this)) continue;
        if (command.name === 'IDLE') idling = tag;
        this.answer(command, say);
      }
    });
  }

  in(set) {
    const ranges = set.split(',').map((part) => part.split(':').map((end) => (end === '*' ? Number.MAX_SAFE_INTEGER : Number(end))));
    return this.mails.filter(({ uid }) => ranges.some(([from, to = from]) => uid >= from && uid <= to));
  }

  fetched(mail, items) {
    const at = this.mails.indexOf(mail) + 1;
    const head = mail.text.subarray(0, mail.text.indexOf('\r\n\r\n') + 4);
    if (/BODY\.PEEK\[HEADER\]/.test(items)) return Buffer.concat([Buffer.from(`* ${at} FETCH (UID ${mail.uid} BODY[HEADER]<0> {${head.length}}\r\n`), head, Buffer.from(')\r\n')]);
    if (/BODY\.PEEK\[\]/.test(items)) return Buffer.concat([Buffer.from(`* ${at} FETCH (UID ${mail.uid} BODY[] {${mail.text.length}}\r\n`), mail.text, Buffer.from(')\r\n')]);
    return `* ${at} FETCH (UID ${mail.uid} RFC822.SIZE ${mail.size ?? mail.text.length} FLAGS (${mail.seen ? '\\Seen' : ''}) INTERNALDATE "24-Nov-2026 09:48:00 +0100")\r\n`;
  }

  answer({ tag, name, rest }, say) {
    if (name === 'SELECT' || name === 'EXAMINE') {
      say(`* ${this.mails.length} EXISTS\r\n* OK [UIDVALIDITY ${this.uidValidity}] \r\n* OK [UIDNEXT ${this.uidNext}] \r\n${tag} OK [READ-${this.readOnly ? 'ONLY' : 'WRITE'}] open\r\n`);
    } else if (name === 'IDLE') {
      say('+ idling\r\n');
    } else if (name === 'UID') {
      const [verb, set, ...more] = rest.split(' ');
      if (verb === 'SEARCH') {
        const found = set === 'UID' ? this.in(more[0]) : this.mails.filter(({ seen }) => !seen);
        say(`* SEARCH ${found.map(({ uid }) => uid).join(' ')}\r\n`);
      }
      if (verb === 'FETCH') for (const mail of this.in(set)) say(this.fetched(mail, more.join(' ')));
      if (verb === 'STORE') for (const mail of this.in(set)) mail.seen = true;
      if (verb === 'MOVE') for (const mail of this.in(set)) say(this.moves(mail));
      say(`${tag} OK done\r\n`);
    } else {
      say(`${tag} OK done\r\n`);
    }
  }

  moves(mail) {
    const at = this.mails.indexOf(mail);
    this.mails.splice(at, 1);
    this.moved.push(mail);
    return `* ${at + 1} EXPUNGE\r\n`;
  }

  // `told`: false where nobody hears of it by themselves.
  deliver(text, { told = true } = {}) {
    this.mails.push({ uid: this.uidNext++, text: bytes(text), seen: false });
    if (told) for (const socket of this.sockets) socket.write(`* ${this.mails.length} EXISTS\r\n`);
  }

  settings(more = {}) {
    return { name: 'odd', host: '127.0.0.1', port: this.port, tls: 'none', user: 'ana', sign_in: 'password', password: 'secret', folder: 'INBOX', after_taking: 'mark_seen', active: true, ...more };
  }

  stop() {
    for (const socket of this.sockets) socket.destroy();
    return new Promise((resolve) => this.server.close(resolve));
  }
}
