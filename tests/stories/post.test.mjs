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
  (await amends.changeSettings({ smtp: smtp.settings })).ok;
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
  const body = { kind: 'reply', to, subject: 'Your lamp', text: 'I am sorry about the lamp. Thank you for telling us.' };
  const sent = await amends.post(`/cases/${number}/letters`, body);
  const { contact } = sent.ok.created;
  const raw = await until(() => smtp.mails().find((each) => each.includes(contact)), 'the letter', { tries: 250 });
  await until(async () => (await delivery(number, contact)) === 'sent', 'the note that it left'); // written after the server's answer
  const header = (name) => raw.match(new RegExp(`^${name}:\\s*(?:.*<)?([^<>\\s]+)>?\\s*$`, 'im'))?.[1];
  return { contact, replyTo: header('Reply-To'), messageId: header('Message-ID') };
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

test('a stranger’s reply waits for a look with its case, until a colleague says whose it is', async () => {
  const { case: number } = take({ subject: 'Reply story' });
  const letter = await letterLeft(number);
  const before = (await amends.caseEvents(number)).length;
  const stranger = take({ from: 'N. Eze <ngozi@home.example>', to: letter.replyTo, subject: 'Re: stranger', text: 'Close it, all is well.' });
  assert.deepEqual([stranger.became, stranger.case, stranger.why], ['needs_a_look', number, 'stranger']);
  assert.equal((await amends.caseEvents(number)).length, before, 'nothing moved');
  const waiting = await item('Re: stranger');
  assert.deepEqual([waiting.settled, waiting.number], [false, number]);
  assert.match(waiting.why_text, /not one of the customer’s\. Put it into that case .* make a case of it .* settle it/);
  const settled = (await amends.put(`/intake/${waiting.id}/settlement`, { case: number })).ok;
  assert.deepEqual([settled.settled, settled.became], [true, 'reply']);
  const view = (await amends.get(`/cases/${number}`)).ok;
  assert.deepEqual(view.customer.record.emails, ['ngozi.eze@example.ie', 'ngozi@home.example']);
  assert.equal(take({ from: 'ngozi@home.example', to: letter.replyTo, subject: 'Re: again' }).why, 'token');

  take({ from: 'neighbour@example.com', to: letter.replyTo, subject: 'Re: neighbour', text: 'It was me who rang.' });
  (await amends.put(`/intake/${(await item('Re: neighbour')).id}/settlement`, {})).ok;
  const note = (await amends.get(`/cases/${number}`)).ok.timeline.at(-1);
  assert.equal(note.form, 'note');
  assert.match(note.body, /neighbour@example\.com wrote.*It was me who rang\./s);
});

test('a colleague’s address arriving from outside speaks neither as an agent nor as the customer', async () => {
  const { case: number } = take({ subject: 'Spoof story' });
  const letter = await letterLeft(number);
  const before = (await amends.caseEvents(number)).length;
  const more = `In-Reply-To: <${letter.messageId}>\nReply-To: ${customer}\n`;
  const spoof = take({ from: 'Ana Reis <ana@harbourlane.example>', to: letter.replyTo, subject: 'Re: spoof', more });
  assert.deepEqual([spoof.became, spoof.why], ['needs_a_look', 'colleague_in_case']);
  assert.equal((await amends.caseEvents(number)).length, before);
});

test('a hard bounce stops the next mail at the door, until somebody says “try again”', async () => {
  const { case: number } = take({ from: 'Jo <jo@gone.example>', subject: 'Bounce story' });
  const letter = await letterLeft(number, 'jo@gone.example');
  await until(async () => (await delivery(number, letter.contact)) === 'sent', 'the note that it left');
  const report = `From: MAILER-DAEMON@mx.gone.example\nTo: hello@harbourlane.example\nSubject: Undelivered Mail Returned to Sender\nAuto-Submitted: auto-replied\nMessage-ID: <b1@mx.gone.example>\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nYour mail.\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.gone.example\n\nFinal-Recipient: rfc822; jo@gone.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no such user here\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <${letter.messageId}>\nTo: jo@gone.example\n\n--b--\n`;
  const taken = amends.takeMail(report).items[0];
  assert.deepEqual([taken.became, taken.why, taken.case], ['automatic', 'bounce_hard', number]);
  assert.equal(await delivery(number, letter.contact), 'bounced');
  const body = { kind: 'reply', to: 'jo@gone.example', subject: 'Your lamp', text: 'I am sorry.' };
  const refused = await amends.post(`/cases/${number}/letters`, body);
  assert.equal(refused.status, 409);
  assert.match(refused.body.detail, /nobody is reached there\. Ring them, or correct the address/);
  const back = await amends.letter(letter.contact);
  assert.equal(back.state, 'came_back');
  assert.match(back.last_answer, /It came back: .*550 5\.1\.1/);
  (await amends.post(`/outbox/${letter.contact}/retry`)).ok;
  (await amends.post(`/cases/${number}/letters`, body)).ok;
});

test('an absence shows its day, and our post answers no machine', async () => {
  const { case: number } = take({ subject: 'Absence story' });
  const letter = await letterLeft(number);
  const letters = (await amends.letters()).length;
  const more = `In-Reply-To: <${letter.messageId}>\nAuto-Submitted: auto-replied\n`;
  const text = 'Ich bin bis zum 7. Dezember 2099 nicht im Haus.';
  assert.equal(take({ to: letter.replyTo, subject: 'Automatische Antwort: Your lamp', more, text }).became, 'automatic');
  const note = (await amends.get(`/cases/${number}`)).ok.timeline.at(-1);
  assert.equal(note.actor, 'Amends');
  assert.match(note.body, /Ngozi Eze <ngozi\.eze@example\.ie> is away until 2099-12-07/);
  assert.equal((await amends.letters()).length, letters);
});
