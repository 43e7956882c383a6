// Letters and reports through a real Postfix: submission with STARTTLS and a certificate of the house's own authority, an envelope address
// for each letter, a report of its bounce(8) that comes back by its pipe(8), and an outbox that waits while it is down.
import assert from 'node:assert/strict';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Amends, program, until } from '../support/amends.mjs';
import { hasPostfix, Postfix } from '../support/postfix.mjs';
import { nobody, root } from '../support/user.mjs';

// Its master starts as root only; everything else of this story runs as nobody.
const skip = !root && 'Postfix can be started by root only';
const say = 'I am sorry about the lamp. Thank you for telling us.';
let amends;
let postfix;
let data;

before(async () => {
  if (skip) return;
  assert.ok(hasPostfix, 'Postfix is missing. Run: bin/install test');
  data = mkdtempSync(join(tmpdir(), 'amends-postfix-'));
  chownSync(data, nobody.uid, nobody.gid);
  amends = await Amends.start({ rehearsal: false, data, who: nobody });
  await amends.setUp();
  postfix = await Postfix.start({ take: [program, 'mail', 'take', '--data', data, '-'] });
  await sendBy({ host: 'localhost', port: postfix.port, tls: 'starttls', certificate_authority: postfix.authority });
});
after(async () => {
  await amends?.stop();
  postfix?.stop();
  if (data) rmSync(data, { recursive: true, force: true });
});

const sendBy = async (smtp) => (await amends.changeSettings({ smtp })).ok;

async function write(to, subject) {
  const customer = { name: 'Ms Eze', email: to };
  const { id } = (await amends.post('/cases', { customer, channel: 'call', title: subject, text: subject })).ok;
  const sent = (await amends.post(`/cases/${id}/letters`, { kind: 'reply', to, subject, text: say })).ok;
  return { id, contact: sent.created.contact };
}
const settled = ({ contact }, state) => amends.letterIs(contact, state);
const delivery = async ({ id, contact }) => (await amends.get(`/cases/${id}/contacts/${contact}`)).ok.delivery;

test('a letter leaves by STARTTLS, under an envelope address of its own', { skip }, async () => {
  const letter = await write('ngozi.eze@example.ie', 'Your lamp');
  assert.match((await settled(letter, 'sent')).last_answer, /queued as/);
  const mail = await until(() => postfix.mails().find((each) => each.includes(letter.contact)), 'the letter in the Maildir');
  assert.match(mail, /^Return-Path: <hello\+[0-9a-z]{26}\.[0-9a-z]{16}@harbourlane\.example>$/m);
  assert.match(mail, /^From: Ana Reis, Harbour Lane <hello@harbourlane\.example>$|^From: "Ana Reis, Harbour Lane" <hello@harbourlane\.example>$/m);
  assert.match(postfix.log(), /smtpd\[\d+\]: disconnect from .* starttls=1/);
});

test('without the certificate of their authority nothing is sent, and the outbox says why, once', { skip }, async () => {
  await sendBy({ host: 'localhost', port: postfix.port, tls: 'starttls' });
  const letter = await write('obi@example.ie', 'Not yet');
  const paused = await until(async () => (await amends.get('/outbox')).ok.paused, 'the pause', { tries: 400 });
  assert.match(paused.answer, /certificate of localhost/);
  assert.equal((await amends.letter(letter.contact)).tries, 0);
  await sendBy({ host: 'localhost', port: postfix.port, tls: 'starttls', certificate_authority: postfix.authority });
  (await amends.post(`/outbox/${letter.contact}/retry`)).ok;
  await settled(letter, 'sent');
  assert.equal((await amends.get('/outbox')).ok.paused, undefined);
});

test('what it cannot deliver comes back by its pipe, and stands in the case and in the outbox', { skip }, async () => {
  const letter = await write('jo@gone.example', 'Are you there?');
  const back = await settled(letter, 'came_back');
  assert.match(back.last_answer, /no such user here/);
  assert.equal(await delivery(letter), 'bounced');
  const trouble = (await amends.get('/outbox?trouble=true')).ok.letters;
  assert.deepEqual(trouble.map((each) => each.id), [letter.contact]);
  const again = await amends.post(`/cases/${letter.id}/letters`, { kind: 'reply', to: 'jo@gone.example', subject: 'And now?', text: say });
  assert.equal(again.status, 409, 'a hard bounce stops the next one');
});

test('while it is down the outbox waits as a whole, and then everything leaves once', { skip }, async () => {
  postfix.pause();
  const letters = [await write('ada@example.ie', 'One'), await write('bea@example.ie', 'Two')];
  const paused = await until(async () => (await amends.get('/outbox')).ok.paused, 'the pause', { tries: 400 });
  assert.match(paused.answer, /Nothing answers at localhost port/);
  assert.deepEqual((await Promise.all(letters.map(({ contact }) => amends.letter(contact)))).map((each) => [each.state, each.tries]), [['waiting', 0], ['waiting', 0]]);
  postfix.resume();
  for (const letter of letters) (await amends.post(`/outbox/${letter.contact}/retry`)).ok;
  for (const letter of letters) await settled(letter, 'sent');
  for (const { contact } of letters) {
    await until(() => postfix.mails().some((each) => each.includes(contact)), 'the letter in the Maildir');
    assert.equal(postfix.mails().filter((each) => each.includes(contact)).length, 1);
  }
});
