// Files that go with a letter: put into the case, taken along, sent as they are, kept as sent, and shown beside the letter.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { Amends, program, until } from '../support/amends.mjs';
import { png } from '../support/picture.mjs';
import { SmtpServer } from '../support/smtp.mjs';

let amends;
let smtp;

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

const put = (id, name, bytes, type) => amends.post(`/cases/${id}/files?name=${encodeURIComponent(name)}`, bytes, { 'Content-Type': type });
const openCase = async (title) => (await amends.post('/cases', { customer: { name: 'Ms Eze', email: 'ngozi@example.ie' }, channel: 'call', title, text: title })).ok.id;
const letter = { kind: 'reply', to: 'ngozi@example.ie', subject: 'Your lamp', text: 'I am sorry about the lamp. Thank you for telling us.' };

test('a picture stands below the words, a file beneath the letter, and both beside it in the case', async () => {
  const id = await openCase('The lamp');
  const picture = await put(id, 'the new lamp.jpg', png, 'image/jpeg');
  const terms = await put(id, 'Größe & Preis.txt', 'Our terms.', 'text/plain');
  assert.deepEqual([picture.status, terms.status], [201, 201]);
  assert.deepEqual([picture.body.type, picture.body.bytes], ['image/png', png.length], 'it is what its bytes are');
  const { contact } = (await amends.post(`/cases/${id}/letters`, { ...letter, files: [picture.body.file, terms.body.file] })).ok.created;
  const mail = await until(() => smtp.mails().find((each) => each.includes(contact)), 'the letter', { tries: 250 });
  await amends.letterIs(contact, 'sent');
  const parsed = JSON.parse(spawnSync(program, ['mail', 'parse', '--json', '-'], { input: mail, encoding: 'utf8' }).stdout);
  assert.deepEqual(parsed.attachments.map(({ name, type, is_inline, size }) => [name, type, is_inline, size]), [
    ['the new lamp.jpg', 'image/png', true, png.length],
    ['Größe & Preis.txt', 'text/plain', false, 10],
  ]);
  assert.ok(parsed.html.includes(`<img src="cid:${parsed.attachments[0].content_id}" alt="the new lamp.jpg"`));
  assert.equal((await amends.get(`/outbox/${contact}/raw`)).ok, mail, 'kept as sent');
  const entry = (await amends.get(`/cases/${id}`)).ok.timeline.find((each) => each.contact === contact);
  assert.deepEqual(entry.attachments.map((each) => each.name), ['the new lamp.jpg', 'Größe & Preis.txt']);
  const got = await fetch(`${amends.origin}/api/v1/cases/${id}/contacts/${contact}/attachments/0`, { headers: { Cookie: amends.cookie } });
  assert.deepEqual(Buffer.from(await got.arrayBuffer()), png);
});

test('what is not there, empty, too many or too much is refused in a sentence, and no letter leaves', async () => {
  const id = await openCase('Refused');
  const other = await put(await openCase('Another case'), 'theirs.txt', 'theirs', 'text/plain');
  const refused = async (files) => {
    const answer = await amends.post(`/cases/${id}/letters`, { ...letter, files });
    return [answer.status, answer.body.detail, answer.body.field];
  };
  assert.deepEqual(await refused([other.body.file]), [400, 'There is no such file in this case. Attach it again.', '/files/0']);
  assert.match((await refused(Array(11).fill(other.body.file)))[1], /A mail carries 10 files at most/);
  const large = await put(id, 'large', Buffer.alloc(8 << 20, 1), 'application/octet-stream');
  assert.match((await refused([large.body.file, large.body.file]))[1], /have 15 MB at most together/);
  assert.equal((await put(id, 'none', '', 'text/plain')).status, 400);
  assert.equal((await put(id, 'huge', Buffer.alloc(16 << 20), 'application/octet-stream').catch(() => ({ status: 413 }))).status, 413);
  assert.equal((await amends.get(`/cases/${id}`)).ok.timeline.filter((each) => each.contact !== undefined).length, 1, 'only the call that opened it');
});

test('what a customer sent does not go out again by mistake', async () => {
  const id = await openCase('Whose file');
  const taken = await put(id, 'ours.txt', 'ours', 'text/plain');
  const { contact } = (await amends.post(`/cases/${id}/letters`, { ...letter, files: [taken.body.file] })).ok.created;
  const again = await amends.post(`/cases/${id}/letters`, { ...letter, files: [contact] });
  assert.deepEqual([again.status, again.body.field], [400, '/files/0'], 'the id of a contact is no file');
  assert.ok((await amends.post(`/cases/${id}/letters`, { ...letter, files: [taken.body.file] })).ok.created, 'a file may go with two letters');
});

test('erasure takes them too', async () => {
  const id = await openCase('Erased');
  const file = await put(id, 'secret.txt', 'A secret of hers.', 'text/plain');
  const { contact } = (await amends.post(`/cases/${id}/letters`, { ...letter, files: [file.body.file] })).ok.created;
  (await amends.put(`/cases/${id}/erasure`, { reason: 'They asked for it.' })).ok;
  const got = await fetch(`${amends.origin}/api/v1/cases/${id}/contacts/${contact}/attachments/0`, { headers: { Cookie: amends.cookie } });
  assert.ok(got.status >= 400);
  assert.doesNotMatch(await got.text(), /secret of hers/);
});
