// Letters on their way, through a real SMTP server that misbehaves: each fate told right, never two of one letter, and what is kept as
// sent is what arrived. Signatures are verified by a program that knows nothing of ours.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { Amends, until } from '../support/amends.mjs';
import { SmtpServer } from '../support/smtp.mjs';

const verifier = new URL('../support/dkim_verify.py', import.meta.url).pathname;
// RFC 8463 appendix A.2, in PKCS #8.
const ed25519 = '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----\n';
const text = 'Dear Ms Eze,\n\nI am sorry about the lamp. Thank you for telling us. See https://harbourlane.example/lamps.\n\nAna';

let amends;
let smtp;
let record;
let count = 0;

before(async () => {
  smtp = await SmtpServer.start();
  amends = await Amends.start({ rehearsal: false });
  await amends.setUp();
  const dkim = { domain: 'harbourlane.example', selector: 'story' };
  record = (await amends.changeSettings({ smtp: smtp.settings, dkim })).ok.dkim.record;
});
after(async () => {
  await amends.stop();
  await smtp.stop();
});

// A letter to a customer of its own; `script` says what the server makes of each try.
async function write(script = 'accept') {
  const to = `eze${++count}@example.ie`;
  const mail = `From: Ngozi Eze <${to}>\nTo: hello@harbourlane.example\nSubject: The lamp\nMessage-ID: <letters-${count}@example.ie>\n\nThe lamp came broken.\n`;
  const { case: number } = amends.takeMail(mail).items[0];
  const sent = (await amends.post(`/cases/${number}/letters`, { kind: 'reply', to, subject: `Your lamp script=${script}`, text })).ok;
  return { number, contact: sent.created.contact };
}

const settledAs = ({ contact }, state) => amends.letterIs(contact, state, 1);
const pause = () => until(async () => (await amends.get('/outbox')).ok.paused, 'the pause', { tries: 300 });
const view = async ({ number }) => (await amends.get(`/cases/${number}`)).ok;
const departure = async (letter) => (await view(letter)).departures.find((each) => each.contact === letter.contact);
const delivery = async ({ number, contact }) => (await amends.get(`/cases/${number}/contacts/${contact}`)).ok.delivery;
const arrived = ({ contact }) => smtp.mails().filter((mail) => mail.includes(contact));
const asSent = async ({ contact }) => (await amends.get(`/outbox/${contact}/raw`)).ok;
const retry = async ({ contact }) => (await amends.post(`/outbox/${contact}/retry`)).ok;

function isGood(mail, { name, value }) {
  const run = spawnSync('/usr/bin/python3', [verifier, name, value], { input: mail, encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  return run.stdout.trim() === 'good';
}

test('a server that closes at its greeting makes the whole outbox wait, which says so once, and the case says until when', async () => {
  smtp.closeNext(1);
  const letter = await write();
  const paused = await pause();
  assert.equal(arrived(letter).length, 0);
  const told = await until(() => departure(letter), 'the case to tell of it');
  assert.deepEqual([told.state, told.tries, told.next_try_at, told.answer], ['waiting', 0, paused.until, paused.answer]);
  assert.notEqual(told.answer, '');
  await retry(letter);
  await settledAs(letter, 'sent');
  assert.equal((await amends.get('/outbox')).ok.paused, undefined);
  assert.equal(await departure(letter), undefined);
  assert.equal(arrived(letter).length, 1);
});

test('a server that refuses us fails no letter, however many wait', async () => {
  smtp.deny('530 5.7.0 Authentication required');
  const letters = await Promise.all([write(), write()]);
  const paused = await pause();
  assert.equal(paused.answer, '5.7.0 Authentication required');
  for (const { contact } of letters) {
    const { state, tries } = await amends.letter(contact);
    assert.deepEqual([state, tries], ['waiting', 0]);
  }
  assert.equal((await amends.get('/outbox?trouble=true')).ok.letters.length, 0);
  smtp.deny();
  for (const letter of letters) await retry(letter);
  for (const letter of letters) await settledAs(letter, 'sent');
});

test('a letter has an envelope address of its own', async () => {
  const letter = await write();
  await settledAs(letter, 'sent');
  const at = smtp.mails().findIndex((mail) => mail.includes(letter.contact));
  assert.match(smtp.envelopes()[at][0], /^hello\+[0-9a-z]{26}\.[0-9a-z]{16}@harbourlane\.example$/);
});

test('each fate is told right, and no letter comes twice', async () => {
  const [plain, later, refused, vanished, slow] = await Promise.all(['accept', 'later,accept', 'refuse', 'vanish', 'drip'].map(write));

  assert.equal((await settledAs(plain, 'sent')).last_answer, '2.0.0 Kept');
  await until(async () => (await delivery(plain)) === 'sent', 'the note that it left');

  const late = await settledAs(later, 'waiting');
  assert.match(late.last_answer, /4\.7\.1 Greylisted, come back in a minute/);
  assert.ok(Date.parse(late.next_try_at) > Date.now());
  assert.deepEqual([(await departure(later)).tries, (await departure(later)).answer], [1, late.last_answer]);
  assert.equal(await delivery(later), 'waiting');

  await settledAs(refused, 'failed');
  await until(async () => (await delivery(refused)) === 'failed', 'the note that it failed');
  assert.deepEqual([(await departure(refused)).state, (await departure(refused)).answer], ['failed', '5.7.1 We do not take this']);

  await settledAs(vanished, 'unknown');
  await until(async () => (await delivery(vanished)) === 'unknown', 'the note that nobody knows');
  assert.match((await departure(vanished)).answer, /It may have arrived/);

  assert.match((await settledAs(slow, 'sent')).last_answer, /Kept/);

  // By itself, a minute after the first try: the same bytes, once.
  const before = await asSent(later);
  await until(async () => (await amends.letter(later.contact)).state === 'sent', 'the second try', { tries: 900 });
  assert.equal(await asSent(later), before);
  for (const [letter, copies] of [[plain, 1], [later, 1], [refused, 0], [vanished, 1], [slow, 1]]) {
    assert.equal(arrived(letter).length, copies);
    if (copies > 0) assert.equal(await asSent(letter), arrived(letter)[0], 'kept as it arrived');
  }
  // A person who has looked may send the lost one again: it is the very same mail.
  await retry(vanished);
  await until(() => arrived(vanished).length === 2, 'the same mail again', { tries: 300 });
  assert.equal(arrived(vanished)[0], arrived(vanished)[1]);
});

test('a letter is signed, and has the same words in two forms', async () => {
  const letter = await write();
  await settledAs(letter, 'sent');
  const [mail] = arrived(letter);
  assert.ok(isGood(mail, record));
  assert.ok(!isGood(mail.replace('Your lamp', 'Your lamb'), record), 'a changed subject breaks it');
  assert.ok(!isGood(mail.replace(/^From:/m, 'From: mallory@example.com\r\nFrom:'), record), 'so does a second sender');
  assert.match(mail, /^Content-Type: multipart\/alternative;/m);
  const plain = mail.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  assert.match(plain, /See https:\/\/harbourlane\.example\/lamps\.\r\n/);
  assert.match(plain, /<html lang="en">/);
  assert.match(plain, /See <a href="https:\/\/harbourlane\.example\/lamps">https:\/\/harbourlane\.example\/lamps<\/a>\./);
  assert.ok(!mail.includes('Auto-Submitted'), 'a colleague wrote it');
});

test('a key of another kind signs too, and is never shown', async () => {
  const changed = (await amends.changeSettings({ dkim: { domain: 'harbourlane.example', selector: 'next', private_key: ed25519 } })).ok;
  assert.deepEqual(changed.dkim, {
    domain: 'harbourlane.example',
    selector: 'next',
    record: { name: 'next._domainkey.harbourlane.example', value: 'v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=' },
  });
  assert.ok(!JSON.stringify((await amends.get('/settings')).ok).includes('PRIVATE KEY'));
  const letter = await write();
  await settledAs(letter, 'sent');
  assert.ok(isGood(arrived(letter)[0], changed.dkim.record));
});

test('settings that would sign in vain are refused in a sentence', async () => {
  const refused = async (change) => {
    const answer = await amends.changeSettings({ dkim: { domain: 'harbourlane.example', selector: 'next', ...change } });
    assert.equal(answer.status, 400, JSON.stringify(answer.body));
    return [answer.body.field, answer.body.detail];
  };
  assert.match((await refused({ domain: 'elsewhere.example' }))[1], /Letters come from hello@harbourlane\.example, so a signature by elsewhere\.example counts for nothing/);
  assert.deepEqual(await refused({ private_key: 'secret' }), [
    '/dkim/private_key',
    'This is no private key. Paste all of it, from -----BEGIN PRIVATE KEY----- to -----END PRIVATE KEY-----.',
  ]);
});

test('while mail is held nothing leaves, and then it leaves once', async () => {
  (await amends.put('/outbox/hold', { held: true })).ok;
  const letter = await write();
  await new Promise((resolve) => setTimeout(resolve, 13_000));
  assert.deepEqual([(await amends.letter(letter.contact)).state, arrived(letter).length], ['waiting', 0]);
  (await amends.put('/outbox/hold', { held: false })).ok;
  await settledAs(letter, 'sent');
  assert.equal(arrived(letter).length, 1);
});

test('killed while a letter was handed over, it is not known, and not sent again by itself', async () => {
  const letter = await write('drip');
  await until(() => arrived(letter).length === 1, 'the letter at the server', { tries: 300 });
  await amends.kill();
  amends = await amends.again();
  assert.equal((await amends.letter(letter.contact)).state, 'unknown');
  assert.equal(await delivery(letter), 'unknown');
  assert.match((await departure(letter)).answer, /ended while this letter was being handed over/);
  assert.equal(await asSent(letter), arrived(letter)[0]);
  await new Promise((resolve) => setTimeout(resolve, 3000));
  assert.equal(arrived(letter).length, 1);
});

test('an erased letter is nowhere any more', async () => {
  const letter = await write();
  await settledAs(letter, 'sent');
  (await amends.put(`/cases/${letter.number}/erasure`, { reason: 'They asked for it.' })).ok;
  assert.equal((await amends.get(`/outbox/${letter.contact}/raw`)).status, 404);
});
