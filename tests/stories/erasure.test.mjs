// A customer asks to be forgotten: their words are in no file of the data folder any more, the evidence still verifies, nothing leaves.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Amends, program } from '../support/amends.mjs';

const secret = 'kleopatraskatze';
let amends;
let id;
let attachment; // its address
before(async () => {
  amends = await Amends.start();
  await amends.setUp();
});
after(() => amends.stop());

const mail = (messageId, name, text) => `From: ${name} <${name.toLowerCase()}@example.ie>
To: hello@harbourlane.example
Subject: ${secret} came broken
Message-ID: <${messageId}@example.ie>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=utf-8

${text}
--b
Content-Type: text/plain; name="${secret}.txt"
Content-Disposition: attachment; filename="${secret}.txt"

An attachment about ${secret}.
--b--
`;

function filesWith(word) {
  const found = [];
  const look = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) look(path);
      else if (entry.isFile() && readFileSync(path).includes(word)) found.push(path);
    }
  };
  look(amends.data);
  return found;
}

test('their words stand in mail, letter, draft, attachment and record', async () => {
  id = amends.takeMail(mail('first', secret, `My ${secret} lamp came broken. I am furious. Ring me: +353 1 555 0199.`)).items[0].case;
  (await amends.post(`/cases/${id}/claim`, {})).ok;
  (await amends.post(`/cases/${id}/letters`, { kind: 'update', to: 'kleopatraskatze@example.ie', subject: `About ${secret}`, text: `Dear ${secret}, I am looking into it and ring you at noon.` })).ok;
  (await amends.put(`/cases/${id}/drafts/note`, { body: `{"text":"${secret} is right."}` }, { 'If-Match': '"0"' })).ok;
  assert.ok(filesWith(secret).length >= 2, 'the database and the raw mail');
  assert.equal((await amends.letters())[0].subject, `About ${secret}`);
  const [kept] = (await amends.get(`/cases/${id}`)).ok.timeline.flatMap((entry) => entry.attachments ?? []);
  attachment = `/cases/${id}/contacts/${kept.contact}/attachments/${kept.ordinal}`;
  assert.equal((await amends.get(attachment)).status, 200);
});

test('erased: in no file, on no screen, and no letter leaves', async () => {
  const erased = await amends.put(`/cases/${id}/erasure`, { reason: 'Asked for by the customer.' });
  assert.equal(erased.status < 300, true, JSON.stringify(erased.body));
  for (const path of [`/cases/${id}`, `/cases/${id}/summary`, '/intake', '/outbox', '/cases', `/cases/${id}/events`])
    assert.equal(JSON.stringify((await amends.get(path)).ok).includes(secret), false, path);
  assert.equal((await amends.get(attachment)).status, 404);
  const letter = (await amends.letters())[0];
  assert.equal(letter.state, 'undone');
  await amends.advance({ hours: 2 });
  assert.equal((await amends.letters())[0].state, 'undone');
  assert.deepEqual((await amends.get(`/search?q=${secret}`)).ok.results, []);
  assert.deepEqual(filesWith(secret), []);
});

test('the same mail is still known; another from them is a new case of a new customer', async () => {
  const again = amends.takeMail(mail('first', secret, `My ${secret} lamp came broken. I am furious. Ring me: +353 1 555 0199.`));
  assert.deepEqual([again.already_known, again.cases], [1, 0]);
  const other = amends.takeMail(mail('second', secret, 'And now the next one is broken as well.'));
  assert.equal(other.cases, 1);
  assert.notEqual(other.items[0].case, id);
});

test('the evidence verifies, and a rebuild changes nothing', async () => {
  const before = (await amends.get(`/cases/${id}`)).ok;
  await amends.end();
  const verified = spawnSync(program, ['verify', '--data', amends.data, '--json'], { encoding: 'utf8' });
  assert.equal(verified.status, 0, verified.stdout + verified.stderr);
  assert.equal(spawnSync(program, ['rebuild', '--data', amends.data]).status, 0);
  amends = await amends.again();
  const after = (await amends.get(`/cases/${id}`)).ok;
  assert.deepEqual(after.timeline, before.timeline);
});
