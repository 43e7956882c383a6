// Who a mail is from and where it goes, through the real process: mails come in by the pipe, letters leave by a real SMTP server.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Amends, until } from '../support/amends.mjs';
import { SmtpServer } from '../support/smtp.mjs';

const customer = 'Ngozi Eze <ngozi.eze@example.ie>';
let amends;
let smtp;
let count = 0;

before(async () => {
  smtp = await SmtpServer.start();
  amends = await Amends.start({ rehearsal: false });
  await amends.setUp();
  const settings = (await amends.get('/settings')).ok;
  const changed = { ...settings, smtp: { host: '127.0.0.1', port: smtp.port, tls: 'none' } };
  (await amends.put('/settings', changed, { 'If-Match': `"${settings.version}"` })).ok;
});
after(async () => {
  await amends.stop();
  await smtp.stop();
});

const mail = ({ from = customer, to = 'hello@harbourlane.example', subject = 'The lamp', more = '', text = 'The lamp came broken, and I am furious.' } = {}) =>
  `From: ${from}\nTo: ${to}\nSubject: ${subject}\nMessage-ID: <story-${++count}@example.ie>\n${more}\n${text}\n`;
const take = (parts) => amends.takeMail(mail(parts)).items[0];
const item = async (subject) => (await amends.get('/intake')).ok.items.find((each) => each.subject === subject);

// A letter that has really left: its signed reply address and Message-ID, as the customer's mail program sees them.
async function letterLeft(number, to = 'ngozi.eze@example.ie') {
  const before = smtp.mails().length;
  const body = { kind: 'reply', to, subject: 'Your lamp', text: 'Dear Ms Eze,\n\nI am sorry. I ring you today.\n\nAna Reis' };
  const sent = await amends.post(`/cases/${number}/letters`, body);
  sent.ok;
  const raw = await until(() => smtp.mails()[before], 'the letter', { tries: 250 });
  const header = (name) => raw.match(new RegExp(`^${name}:\\s*(?:.*<)?([^<>\\s]+)>?\\s*$`, 'im'))?.[1];
  return { contact: sent.body.created.contact, replyTo: header('Reply-To'), messageId: header('Message-ID') };
}

const delivery = async (number, contact) => (await amends.get(`/cases/${number}/contacts/${contact}`)).ok.delivery;

test('what a colleague passes on is the customer’s case, and the colleague is no customer', async () => {
  const text =
    'Please ring him today.\n\n-----Ursprüngliche Nachricht-----\nVon: Obi Okafor <obi@example.de>\nGesendet: Dienstag, 24. November 2026 09:48\nAn: Ana Reis\nBetreff: Die Decke\n\nDie Decke kam nie an.\n';
  const taken = take({ from: 'Ana Reis <ana@harbourlane.example>', subject: 'WG: Die Decke', text, more: 'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n' });
  assert.equal(taken.became, 'case');
  assert.equal(taken.why, 'forwarded');
  const view = (await amends.get(`/cases/${taken.case}`)).ok;
  assert.equal(view.customer.record.name, 'Obi Okafor');
  assert.deepEqual(view.customer.record.emails, ['obi@example.de']);
  const note = view.timeline.find((entry) => entry.form === 'note');
  assert.match(note.body, /Please ring him today\./);
  const contact = view.timeline.find((entry) => entry.contact !== undefined).contact;
  assert.equal((await amends.get(`/cases/${view.id}/contacts/${contact}`)).ok.text, 'Die Decke kam nie an.');
});

test('a stranger’s reply stands in the case as somebody else’s word, until a colleague says whose it is', async () => {
  const { case: number } = take({ subject: 'Reply story' });
  const letter = await letterLeft(number);
  const before = (await amends.caseEvents(number)).length;
  const stranger = take({ from: 'N. Eze <ngozi@home.example>', to: letter.replyTo, subject: 'Re: stranger', text: 'Close it, all is well.' });
  assert.deepEqual([stranger.became, stranger.case, stranger.why], ['reply', number, 'stranger']);
  assert.deepEqual((await amends.caseEvents(number)).slice(before), ['third_party_wrote']);
  const entry = (await amends.get(`/cases/${number}`)).ok.timeline.at(-1);
  assert.equal(entry.unverified, 'unknown_address');
  assert.match(entry.actor, /ngozi@home\.example/);

  const waiting = await item('Re: stranger');
  assert.equal(waiting.settled, false);
  assert.deepEqual(waiting.acts, ['customers_address', 'keep_note', 'make_case']);
  const settled = (await amends.put(`/intake/${waiting.id}/their_words`, { other_address: true })).ok;
  assert.equal(settled.settled, true);
  const view = (await amends.get(`/cases/${number}`)).ok;
  assert.deepEqual(view.customer.record.emails, ['ngozi.eze@example.ie', 'ngozi@home.example']);
  assert.equal(take({ from: 'ngozi@home.example', to: letter.replyTo, subject: 'Re: again' }).why, 'token');
});

test('a colleague’s address arriving from outside speaks neither as an agent nor as the customer', async () => {
  const { case: number } = take({ subject: 'Spoof story' });
  const letter = await letterLeft(number);
  const before = (await amends.get(`/cases/${number}/events`)).ok.events.length;
  const more = `In-Reply-To: <${letter.messageId}>\nReply-To: ${customer}\n`;
  assert.equal(take({ from: 'Ana Reis <ana@harbourlane.example>', to: letter.replyTo, subject: 'Re: spoof', more }).why, 'colleague_in_case');
  const added = (await amends.get(`/cases/${number}/events`)).ok.events.slice(before);
  assert.deepEqual(added.map((event) => event.type), ['third_party_wrote.v1']);
});

test('a hard bounce stops the next mail at the door, until somebody says “try again”', async () => {
  const { case: number } = take({ from: 'Jo <jo@gone.example>', subject: 'Bounce story' });
  const letter = await letterLeft(number, 'jo@gone.example');
  await until(async () => (await delivery(number, letter.contact)) === 'sent', 'the note that it left');
  const report = `From: MAILER-DAEMON@mx.gone.example\nTo: hello@harbourlane.example\nSubject: Undelivered Mail Returned to Sender\nAuto-Submitted: auto-replied\nMessage-ID: <b1@mx.gone.example>\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nYour mail.\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.gone.example\n\nFinal-Recipient: rfc822; jo@gone.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no such user here\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <${letter.messageId}>\nTo: jo@gone.example\n\n--b--\n`;
  const taken = amends.takeMail(report).items[0];
  assert.deepEqual([taken.became, taken.why, taken.case], ['automatic', 'bounce_hard', number]);
  assert.equal(await delivery(number, letter.contact), 'bounced');
  const stopped = (await amends.get(`/cases/${number}`)).ok.stopped;
  assert.deepEqual(stopped.map((each) => [each.address, each.by]), [['jo@gone.example', 'bounce']]);
  const body = { kind: 'reply', to: 'jo@gone.example', subject: 'Your lamp', text: 'I am sorry.' };
  const refused = await amends.post(`/cases/${number}/letters`, body);
  assert.equal(refused.status, 409);
  assert.match(refused.body.detail, /550 5\.1\.1.*Ring them, or correct the address/);
  (await amends.delete(`/stopped_addresses/${encodeURIComponent('jo@gone.example')}`)).ok;
  (await amends.post(`/cases/${number}/letters`, body)).ok;
});

test('an absence shows its day, and our post answers no machine', async () => {
  const { case: number } = take({ subject: 'Absence story' });
  const letter = await letterLeft(number);
  const letters = (await amends.letters()).length;
  const more = `In-Reply-To: <${letter.messageId}>\nAuto-Submitted: auto-replied\n`;
  const text = 'Ich bin bis zum 7. Dezember 2099 nicht im Haus.';
  assert.equal(take({ to: letter.replyTo, subject: 'Automatische Antwort: Your lamp', more, text }).became, 'automatic');
  assert.match((await amends.get(`/cases/${number}`)).ok.timeline.at(-1).text, /is away until .*7 Dec/);
  assert.equal((await amends.letters()).length, letters);
});

test('a storm is one item that holds every mail, and takes them in when it is told to', async () => {
  const settings = (await amends.get('/settings')).ok;
  (await amends.put('/settings', { ...settings, mails_per_sender_and_hour: 3 }, { 'If-Match': `"${settings.version}"` })).ok;
  const taken = Array.from({ length: 8 }, (_, n) => take({ from: 'loop@example.org', subject: `Loop ${n}` }));
  assert.deepEqual(taken.map((each) => each.why), ['first_mail', 'first_mail', 'first_mail', 'storm', ...Array(4).fill('storm_part')]);
  const waiting = (await amends.get('/intake?unsettled=true')).ok.items.filter((each) => each.sender === 'loop@example.org');
  assert.equal(waiting.length, 1);
  assert.equal(waiting[0].held, 5);
  assert.deepEqual(waiting[0].acts, ['take_in_storm', 'settle']);
  assert.deepEqual((await amends.post(`/intake/${waiting[0].id}/storm`)).ok, { taken: 5, left: 0 });
  const now = (await amends.get('/intake')).ok.items.filter((each) => each.sender === 'loop@example.org');
  assert.deepEqual(now.map((each) => each.became), Array(8).fill('new_case'));
});
