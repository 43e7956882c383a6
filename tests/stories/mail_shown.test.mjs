// What a mail shows: its HTML as a page of its own under a policy of its own, its pictures, what it quotes, and what was odd about it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Amends } from '../support/amends.mjs';
import { png } from '../support/picture.mjs';

let amends;
let count = 0;

before(async () => {
  amends = await Amends.start();
  await amends.setUp();
});
after(() => amends.stop());

const part = (type, id, bytes) =>
  `--r\nContent-Type: ${type}\nContent-ID: <${id}>\nContent-Disposition: inline\nContent-Transfer-Encoding: base64\n\n${Buffer.from(bytes).toString('base64')}\n`;
const head = (more) => `From: Ngozi Eze <ngozi.eze@example.ie>\nTo: hello@harbourlane.example\nMessage-ID: <shown-${++count}@example.ie>\n${more}`;

async function contactOf(mail) {
  const { case: number } = amends.takeMail(mail).items[0];
  const view = (await amends.get(`/cases/${number}`)).ok;
  const { contact } = view.timeline.findLast((entry) => entry.contact !== undefined);
  return `/cases/${view.id}/contacts/${contact}`;
}

test('the page of a mail may run nothing, send nothing, and fetch from elsewhere only when it was asked to', async () => {
  const html = '<p onclick="x()">The door</p><img src="cid:door@x"><img src="http://shop.example/a.png"><script>x()</script>';
  const path = await contactOf(
    `${head('Subject: The door\nContent-Type: multipart/related; boundary=r\n')}\n--r\nContent-Type: text/html\n\n${html}\n${part('image/png', 'door@x', png)}--r--\n`,
  );
  const contact = (await amends.get(path)).ok;
  assert.deepEqual([contact.as_html, contact.remote_pictures, contact.html], [true, 1, undefined]);
  assert.deepEqual(contact.problems, ['The mail has no date that can be read.']);

  const page = await amends.get(`${path}/page`);
  assert.equal(page.status, 200);
  assert.match(page.headers.get('content-type'), /^text\/html; charset=utf-8/);
  assert.match(page.body, /<p>The door<\/p><img src="\/api\/v1\/cases\/[^"]+\/attachments\/0"><img data-remote-src="http:\/\/shop\.example\/a\.png"><\/div>/);
  const policy = page.headers.get('content-security-policy');
  assert.match(policy, /^default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline';/);
  assert.match(policy, /frame-ancestors 'self'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox$/);
  assert.doesNotMatch(policy, /allow-scripts|allow-forms|allow-top-navigation|script-src|https:/);
  assert.equal(page.headers.get('referrer-policy'), 'no-referrer');
  assert.equal(page.headers.get('x-content-type-options'), 'nosniff');

  const asked = await amends.get(`${path}/page?remote=true`);
  assert.match(asked.body, /<img src="http:\/\/shop\.example\/a\.png">/);
  assert.match(asked.headers.get('content-security-policy'), /img-src 'self' data: https:; upgrade-insecure-requests;/);

  const stranger = new Amends();
  stranger.origin = amends.origin;
  assert.equal((await stranger.get(`${path}/page`)).status, 401);
});

test('an attachment is served as a picture only where its bytes are one', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>';
  const path = await contactOf(
    `${head('Subject: Two files\nContent-Type: multipart/mixed; boundary=r\n')}\n--r\n\nSee below.\n${part('image/png', 'a@x', png)}${part('image/png', 'b@x', svg)}--r--\n`,
  );
  const type = async (ordinal) => (await amends.get(`${path}/attachments/${ordinal}`)).headers.get('content-type');
  assert.deepEqual([await type(0), await type(1)], ['image/png', 'application/octet-stream']);
  assert.equal((await amends.get(`${path}/page`)).status, 404);
});

test('what a reply quotes stands beside its words', async () => {
  const path = await contactOf(`${head('Subject: Re: The lamp\n')}\nIt does not work.\n\nOn 24/11/2026 09:48, Ana wrote:\n> Does it work?\n`);
  const contact = (await amends.get(path)).ok;
  assert.equal(contact.text, 'It does not work.');
  assert.equal(contact.rest, 'On 24/11/2026 09:48, Ana wrote:\n> Does it work?');
});

test('an item of the intake says where it went, by which way it came, and what was left out of it', async () => {
  const parts = Array.from({ length: 1500 }, (_, i) => `--r\nContent-Disposition: attachment; filename=${i}.txt\n\n${i}\n`).join('');
  amends.takeMail(`${head('Subject: Many files\nContent-Type: multipart/mixed; boundary=r\n')}\n--r\n\n${'word '.repeat(4000)}\n${parts}--r--\n`);
  const listed = (await amends.get('/intake')).ok.items.find((item) => item.subject === 'Many files');
  const item = (await amends.get(`/intake/${listed.id}`)).ok;
  assert.match(item.to, /hello@harbourlane\.example/);
  assert.deepEqual(item.came_by, ['the pipe']);
  assert.ok(item.problems.some((problem) => /more parts than Amends reads/.test(problem)), item.problems.join('\n'));
  assert.ok(item.problems.includes('Its words go on: read them in the raw mail.'), item.problems.join('\n'));
});
