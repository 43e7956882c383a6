// Mail servers that do what they should not: half answers, goodbyes in the middle, a slow drip, lengths that lie, mails they withhold.
// Whatever they do, every mail they ever hand over whole is taken once, and what is wrong is said in a sentence.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Amends, until } from '../support/amends.mjs';
import { mail } from '../support/dovecot.mjs';
import { OddImap } from '../support/odd_imap.mjs';

let amends;
let next = 1000;
const mails = (count) => Array.from({ length: count }, () => mail(++next));
const subjectOf = (text) => /Subject: (.*)/.exec(text)[1];

const items = () => amends.all('/intake', 'items');
const times = async (text) => (await items()).filter((item) => item.subject === subjectOf(text)).length;

// A mailbox of an odd server, tried again at once whenever it failed, until `enough` holds; gives the sentences it failed with.
async function taken(imap, texts, more = {}) {
  const box = (await amends.post('/mailboxes', imap.settings(more))).ok;
  const errors = new Set();
  await until(
    async () => {
      const now = (await amends.get(`/mailboxes/${box.id}`)).ok;
      if (now.error) errors.add(now.error);
      if (now.phase === 'failed') await amends.post(`/mailboxes/${box.id}/try`, {});
      if (now.phase !== 'waiting') return false;
      for (const text of texts) if ((await times(text)) !== 1) return false;
      return imap.mails.every((one) => one.seen || one.stays);
    },
    'every mail once, and marked',
    { tries: 300, wait: 50 },
  );
  (await amends.delete(`/mailboxes/${box.id}`)).ok;
  return [...errors];
}

before(async () => {
  amends = await Amends.start({ rehearsal: false });
  await amends.setUp();
});
after(() => amends.stop());

test('goodbye in the middle of handing over', async () => {
  const texts = mails(5);
  const imap = await OddImap.start(texts, ({ name, rest, connection, socket }, say, server) => {
    if (connection > 2 || name !== 'UID' || !rest.startsWith('FETCH') || !rest.includes('BODY')) return false;
    say(server.fetched(server.mails[connection - 1], rest));
    say('* BYE Going down for maintenance\r\n');
    socket.end();
    return true;
  });
  const errors = await taken(imap, texts);
  assert.ok(errors.some((one) => /ended the connection: “Going down for maintenance”/.test(one)), errors.join('\n'));
  await imap.stop();
});

test('half an answer, and gone', async () => {
  const texts = mails(3);
  const imap = await OddImap.start(texts, ({ name, rest, connection, socket }, say, server) => {
    if (connection > 1 || name !== 'UID' || !rest.startsWith('FETCH') || !rest.includes('BODY')) return false;
    const answer = server.fetched(server.mails[0], rest);
    say(answer.subarray(0, answer.length - 60));
    setTimeout(() => socket.destroy(), 20);
    return true;
  });
  const errors = await taken(imap, texts);
  assert.ok(errors.some((one) => /closed the connection/.test(one)), errors.join('\n'));
  await imap.stop();
});

test('an answer that drips in, byte by byte', async () => {
  const texts = mails(2);
  const imap = await OddImap.start(texts, ({ tag, name, rest }, say, server) => {
    if (name !== 'UID' || !rest.startsWith('FETCH') || !rest.includes('BODY')) return false;
    const whole = Buffer.concat([...server.mails.map((one) => server.fetched(one, rest)), Buffer.from(`${tag} OK done\r\n`)]);
    let at = 0;
    const timer = setInterval(() => {
      say(whole.subarray(at, at + 1));
      if (++at >= whole.length) clearInterval(timer);
    }, 1);
    return true;
  });
  assert.deepEqual(await taken(imap, texts), []);
  await imap.stop();
});

test('a length that lies: the mail that breaks the answer is found, and does not hold up the others', async () => {
  const texts = mails(4);
  const imap = await OddImap.start(texts, ({ tag, name, rest }, say, server) => {
    if (name !== 'UID' || !rest.startsWith('FETCH') || !rest.includes('BODY.PEEK[]')) return false;
    for (const one of server.in(rest.split(' ')[1])) {
      const answer = server.fetched(one, rest);
      say(one.uid === 2 ? Buffer.from(answer.toString('latin1').replace(/\{(\d+)\}/, (_, n) => `{${n - 40}}`), 'latin1') : answer);
    }
    say(`${tag} OK done\r\n`);
    return true;
  });
  imap.mails[1].stays = true; // unmarked: it was not taken
  const errors = await taken(imap, texts);
  assert.ok(errors.some((one) => /no IMAP/.test(one)), errors.join('\n'));
  const [item] = (await items()).filter((one) => one.subject === subjectOf(texts[1]));
  assert.equal(item.became, 'needs_a_look');
  assert.match(item.why_text, /did not hand it over/);
  assert.equal(imap.mails[1].seen, false);
  await imap.stop();
});

test('a mail that is listed and never handed over', async () => {
  const texts = mails(3);
  const imap = await OddImap.start(texts, ({ tag, name, rest }, say, server) => {
    if (name !== 'UID' || !rest.startsWith('FETCH') || !rest.includes('BODY.PEEK[]')) return false;
    for (const one of server.in(rest.split(' ')[1])) if (one.uid !== 1) say(server.fetched(one, rest));
    say(`${tag} OK done\r\n`);
    return true;
  });
  imap.mails[0].stays = true;
  const errors = await taken(imap, texts);
  assert.ok(errors.some((one) => /does not hand over 1 of the mails/.test(one)), errors.join('\n'));
  await imap.stop();
});

test('a mail larger than any that is taken stays where it is, and is shown', async () => {
  const texts = mails(2);
  const asked = [];
  const imap = await OddImap.start(texts, ({ name, rest }) => {
    if (name === 'UID' && rest.includes('BODY.PEEK[]')) asked.push(rest.split(' ')[1]);
    return false;
  });
  Object.assign(imap.mails[0], { size: 80 * 1024 * 1024, stays: true });
  assert.deepEqual(await taken(imap, texts), []);
  assert.deepEqual(asked, ['2'], 'its text was never asked for');
  const [item] = (await items()).filter((one) => one.subject === subjectOf(texts[0]));
  assert.equal(item.became, 'needs_a_look');
  assert.match(item.why_text, /larger than Amends takes/);
  assert.equal(item.from, `Writer ${next - 1} <writer${next - 1}@example.com>`);
  const raw = await fetch(`${amends.origin}/api/v1/intake/${item.id}/raw`, { headers: { Cookie: amends.cookie } });
  assert.match(await raw.text(), /This mail has 83886080 bytes; Amends takes 52428800 at most/);
  await imap.stop();
});

// A mailbox as it is once everything that was there is taken.
const boxOf = async (id) => (await amends.get(`/mailboxes/${id}`)).ok;
const allTaken = (id, count) =>
  until(
    async () => {
      const box = await boxOf(id);
      return box.phase === 'waiting' && box.taken - box.known >= count && box;
    },
    `${count} mails`,
    { tries: 400, wait: 50 },
  );

test('a move that is refused holds up no mail, is told, and is done once it can be', { timeout: 120_000 }, async () => {
  const texts = mails(450);
  let refuses = true;
  let fetched = 0;
  const imap = await OddImap.start(texts, ({ tag, name, rest }, say, server) => {
    if (name === 'UID' && rest.includes('BODY.PEEK[]')) fetched += server.in(rest.split(' ')[1]).length;
    if (!refuses || name !== 'UID' || !rest.startsWith('MOVE')) return false;
    say(`${tag} NO [TRYCREATE] no such folder\r\n`);
    return true;
  });
  const { id } = (await amends.post('/mailboxes', imap.settings({ after_taking: 'move', move_to: 'Done' }))).ok;
  const box = await allTaken(id, 450);
  assert.equal(fetched, 450, 'none is fetched again and again');
  assert.match(box.mark_error, /refuses to move the mails to “Done”: “no such folder”/);
  assert.equal(box.error, '', 'it is no failure of the mailbox');
  assert.equal(imap.mails.length, 450);
  const later = mail(++next);
  imap.deliver(later);
  await until(async () => (await times(later)) === 1, 'a mail that comes meanwhile');

  // The program ends and forgets nothing of it.
  refuses = false;
  amends = await amends.restart();
  await until(() => imap.moved.length === 451, 'all to be moved', { tries: 400, wait: 50 });
  await until(async () => (await boxOf(id)).mark_error === '', 'the error to go');
  assert.equal(fetched, 451);
  (await amends.delete(`/mailboxes/${id}`)).ok;
  await imap.stop();
});

test('one mail that cannot be moved holds up no other, and is no longer tried once it is gone', async () => {
  const texts = mails(20);
  const imap = await OddImap.start(texts, ({ tag, name, rest }, say, server) => {
    if (name !== 'UID' || !rest.startsWith('MOVE') || !server.in(rest.split(' ')[1]).some(({ uid }) => uid === 7)) return false;
    say(`${tag} NO [OVERQUOTA] too large for that folder\r\n`);
    return true;
  });
  const { id } = (await amends.post('/mailboxes', imap.settings({ after_taking: 'move', move_to: 'Done' }))).ok;
  await until(() => imap.moved.length === 19, 'the nineteen others to be moved');
  assert.match((await allTaken(id, 20)).mark_error, /too large for that folder/);
  assert.deepEqual(imap.mails.map(({ uid }) => uid), [7]);
  imap.moves(imap.mails[0]); // somebody does it by hand
  (await amends.post(`/mailboxes/${id}/try`, {})).ok;
  await until(async () => (await boxOf(id)).mark_error === '', 'the error to go');
  (await amends.delete(`/mailboxes/${id}`)).ok;
  await imap.stop();
});

test('a folder that can only be read is taken from all the same, and marked once it may be', async () => {
  const texts = mails(5);
  const imap = await OddImap.start(texts, ({ tag, name, rest }, say, server) => {
    if (!server.readOnly || name !== 'UID' || !rest.startsWith('STORE')) return false;
    say(`${tag} NO read-only\r\n`);
    return true;
  });
  imap.readOnly = true;
  const tested = (await amends.post('/mailboxes/test', { settings: imap.settings() })).ok;
  assert.equal(tested.ok, false);
  assert.match(tested.sentence, /lets ana only read the folder “INBOX”/);
  const { id } = (await amends.post('/mailboxes', imap.settings())).ok;
  assert.match((await allTaken(id, 5)).mark_error, /only read the folder “INBOX”/);
  imap.readOnly = false;
  (await amends.post(`/mailboxes/${id}/try`, {})).ok;
  await until(() => imap.mails.every(({ seen }) => seen), 'all to be marked');
  await until(async () => (await boxOf(id)).mark_error === '', 'the error to go');
  (await amends.delete(`/mailboxes/${id}`)).ok;
  await imap.stop();
});

test('a mailbox that fails is told to everybody, and to a monitor without any detail', async () => {
  const texts = mails(1);
  let refuses = true;
  const imap = await OddImap.start(texts, ({ tag, name }, say) => {
    if (!refuses || name !== 'AUTHENTICATE') return false;
    say(`${tag} NO [AUTHENTICATIONFAILED] no\r\n`);
    return true;
  });
  const monitor = async () => (await fetch(`${amends.origin}/api/v1/health`)).json();
  assert.deepEqual(await monitor(), { status: 'ok', mail_in: 'ok', mail_out: 'ok' });
  const { id } = (await amends.post('/mailboxes', imap.settings({ name: 'Complaints' }))).ok;
  await until(async () => (await boxOf(id)).phase === 'failed', 'the refusal');
  assert.deepEqual(await monitor(), { status: 'ok', mail_in: 'failing', mail_out: 'ok' });

  (await amends.post('/staff', { name: 'Tom Field', email: 'tom@harbourlane.example', role: 'agent', password: 'a quiet harbour' })).ok;
  const mine = { cookie: amends.cookie, csrf: amends.csrf };
  amends.csrf = (await amends.post('/session', { email: 'tom@harbourlane.example', password: 'a quiet harbour' })).ok.csrf;
  assert.deepEqual((await amends.get('/mail-troubles')).ok, [{ mailbox: 'Complaints', reason: 'sign_in' }]);
  assert.equal((await amends.get('/mailboxes')).status, 403);
  Object.assign(amends, mine);

  refuses = false;
  (await amends.post(`/mailboxes/${id}/try`, {})).ok;
  await until(async () => (await boxOf(id)).phase === 'waiting', 'the sign-in');
  assert.deepEqual((await amends.get('/mail-troubles')).ok, []);
  assert.equal((await monitor()).mail_in, 'ok');
  (await amends.put('/outbox/hold', { held: true })).ok;
  assert.equal((await monitor()).mail_out, 'held');
  (await amends.put('/outbox/hold', { held: false })).ok;
  (await amends.delete(`/mailboxes/${id}`)).ok;
  await imap.stop();
});

test('a server that says it has IDLE and refuses it is asked from time to time, and when somebody wants to', async () => {
  const texts = mails(1);
  const imap = await OddImap.start(texts, ({ tag, name }, say) => {
    if (name !== 'IDLE') return false;
    say(`${tag} BAD no such command\r\n`);
    return true;
  });
  const box = (await amends.post('/mailboxes', imap.settings())).ok;
  await until(async () => (await times(texts[0])) === 1, 'the first mail');
  const later = mail(++next);
  await until(async () => (await amends.get(`/mailboxes/${box.id}`)).ok.phase === 'waiting', 'the wait');
  imap.deliver(later, { told: false });
  (await amends.post(`/mailboxes/${box.id}/try`, {})).ok;
  await until(async () => (await times(later)) === 1, 'the mail that came while nobody was told');
  (await amends.delete(`/mailboxes/${box.id}`)).ok;
  await imap.stop();
});

test('a server that takes the connection and says nothing does not hold up the end', async () => {
  const { createServer } = await import('node:net');
  const silent = createServer(() => {});
  await new Promise((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const house = await Amends.start({ rehearsal: false });
  await house.setUp();
  const box = (await house.post('/mailboxes', { name: 's', host: '127.0.0.1', port: silent.address().port, tls: 'none', user: 'ana', sign_in: 'password', password: 'x', folder: 'INBOX', after_taking: 'mark_seen', active: true })).ok;
  await until(async () => (await house.get(`/mailboxes/${box.id}`)).ok.phase === 'connecting', 'the connection');
  const at = performance.now();
  assert.equal(await house.stop(), 0);
  const took = performance.now() - at;
  console.log(`stopped in ${Math.round(took)} ms while the server said nothing`);
  assert.ok(took < 10_000);
  silent.close();
});
