// Mails made to break whoever reads them, taken into a running server: each becomes one visible item, its raw source is kept to the byte, and
// the server goes on. What is too large to be taken becomes an item with its header and its true size.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Amends, program } from '../support/amends.mjs';

const mb = 1024 * 1024;
const limit = 50 * mb;
const head = (name, more = '') => `From: Ada <ada@example.org>\r\nTo: hello@harbourlane.example\r\nSubject: ${name}\r\nMessage-ID: <${name.replaceAll(' ', '-')}@example.org>\r\n${more}`;
const whole = (text) => Buffer.from(text.padEnd(limit, 'All work and no play.\r\n'));
const times = (count, make) => Array.from({ length: count }, (_, i) => make(i)).join('');

const mails = {
  'fifty megabytes': () => whole(`${head('fifty megabytes')}\r\nIt came broken.\r\n`),
  'ten thousand parts': () =>
    Buffer.from(`${head('ten thousand parts', 'Content-Type: multipart/mixed; boundary=b\r\n')}\r\n${times(10_000, (i) => `--b\r\nContent-Type: image/png; name=p${i}.png\r\n\r\nx\r\n`)}`),
  'five hundred levels': () =>
    Buffer.from(`${head('five hundred levels')}${times(500, (i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`)}\r\nThe end.`),
  'five hundred mails in mails': () => Buffer.from(`${head('five hundred mails in mails')}${times(500, () => 'Content-Type: message/rfc822\r\n\r\n')}Subject: x\r\n\r\nThe end.`),
  'a header of a megabyte': () => Buffer.from(`${head('a header of a megabyte', `X-Long: ${'h'.repeat(mb)}\r\n`)}\r\nIt came broken.`),
  'a base64 bomb': () => Buffer.from(`${head('a base64 bomb', 'Content-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n')}\r\n${`${'QUFB'.repeat(19)}\r\n`.repeat(640_000)}`),
  'a zip bomb': () => Buffer.from(`${head('a zip bomb', 'Content-Type: application/zip; name=b.zip\r\nContent-Transfer-Encoding: base64\r\n')}\r\n${Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(100_000)]).toString('base64')}\r\n`),
  'nul bytes': () => Buffer.from(`${head('nul bytes')}\r\nIt came${'\0'.repeat(10_000)} broken.`),
  'ten thousand recipients': () => Buffer.from(`${head('ten thousand recipients', `Cc: ${times(10_000, (i) => `p${i}@example.org,\r\n `)}q@example.org\r\n`)}\r\nIt came broken.`),
  'the year 0': () => Buffer.from(`${head('the year 0', 'Date: Sat, 1 Jan 0000 00:00:00 +0000\r\n')}\r\nIt came broken.`),
  'the year 9999': () => Buffer.from(`${head('the year 9999', 'Date: Fri, 31 Dec 9999 23:59:59 +0000\r\n')}\r\nIt came broken.`),
  'a million lines of uuencode': () => Buffer.from(`${head('a million lines of uuencode')}\r\n${'begin 644 x\r\n'.repeat(1_000_000)}`),
};

let amends;
let folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amends-bad-mails-'));
  amends = await Amends.start();
  await amends.setUp();
});
after(async () => {
  await amends.stop();
  rmSync(folder, { recursive: true, force: true });
});

function take(path, input) {
  const run = spawnSync(program, ['mail', 'take', '--data', amends.data, '--json', path], { input, maxBuffer: 1 << 28 });
  const report = run.status === 0 ? JSON.parse(run.stdout) : undefined;
  return { status: run.status, report, says: run.stderr.toString() };
}

const items = async () => (await amends.get('/intake?limit=200')).ok.items;
async function raw(item) {
  const answer = await fetch(`${amends.origin}/api/v1/intake/${item.id}/raw`, { headers: { Cookie: amends.cookie } });
  assert.equal(answer.status, 200);
  return Buffer.from(await answer.arrayBuffer());
}

for (const [name, make] of Object.entries(mails)) {
  test(`${name}: taken, visible, kept`, async () => {
    const file = join(folder, 'mail.eml');
    const bytes = make();
    writeFileSync(file, bytes);
    const { status, report, says } = take(file);
    assert.equal(status, 0, says);
    assert.deepEqual([report.seen, report.cases], [1, 1]);
    const found = (await items()).filter((item) => item.subject === name);
    assert.equal(found.length, 1);
    assert.match(found[0].number, /^A-\d+$/);
    assert.ok(bytes.equals(await raw(found[0])), 'kept to the byte');
    assert.equal((await amends.get(`/cases/${found[0].number}`)).status, 200);
    rmSync(file);
  });
}

const tooLarge = (name) => Buffer.concat([whole(head(name, 'Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n')), Buffer.alloc(10 * mb, 'x')]);

for (const [how, from] of [
  ['a pipe', (bytes) => take('-', bytes)],
  [
    'a folder',
    (bytes) => {
      mkdirSync(join(folder, 'large'));
      writeFileSync(join(folder, 'large', 'mail.eml'), bytes);
      return take(join(folder, 'large'));
    },
  ],
]) {
  test(`too large, by ${how}: an item with its header and its true size`, async () => {
    const name = `too large by ${how}`;
    const bytes = tooLarge(name);
    const { status, report, says } = from(bytes);
    assert.equal(status, 0, says);
    assert.match(says, new RegExp(`has ${bytes.length} bytes`));
    assert.deepEqual([report.seen, report.needs_a_look], [1, 1]);
    assert.equal(report.items[0].message_id, `${name.replaceAll(' ', '-')}@example.org`);
    const found = (await items()).filter((item) => item.subject === name);
    assert.equal(found.length, 1);
    assert.equal(found[0].became, 'needs_a_look');
    assert.match(found[0].why_text, /Only its header was kept/);
    const kept = (await raw(found[0])).toString();
    assert.match(kept, /From: Ada <ada@example\.org>/);
    assert.match(kept, new RegExp(`This mail has ${bytes.length} bytes`));
    assert.doesNotMatch(kept, /mailbox/);
    const shown = spawnSync(program, ['mail', 'parse', '-'], { input: kept, encoding: 'utf8' });
    assert.match(shown.stdout, new RegExp(`This mail has ${bytes.length} bytes`), 'the sentence is not taken for the base64 that did not come');
    assert.equal(take('-', bytes).report.already_known, 1, 'once, however often it comes');
  });
}

test('an empty file is named and counted, and is no mail', async () => {
  mkdirSync(join(folder, 'mixed'));
  writeFileSync(join(folder, 'mixed', 'empty.eml'), '');
  writeFileSync(join(folder, 'mixed', 'full.eml'), `${head('beside an empty file')}\r\nIt came broken.`);
  const { status, report, says } = take(join(folder, 'mixed'));
  assert.equal(status, 0, says);
  assert.deepEqual([report.seen, report.cases, report.empty], [1, 1, 1]);
  assert.match(says, /empty\.eml is empty/);
});

test('afterwards the server answers as before', async () => {
  assert.equal((await amends.get('/today')).status, 200);
  assert.equal(amends.process.exitCode, null);
  const kept = readFileSync(`/proc/${amends.process.pid}/status`, 'utf8').match(/VmHWM:\s+(\d+) kB/);
  console.log(`the most memory it had: ${Math.round(Number(kept[1]) / 1024)} MB`);
});
