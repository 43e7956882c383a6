// Many mails at once, as `amends mail take` takes a folder or an mbox: by the running server and alone in the folder it is the same, and
// taking them again adds nothing.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Amends, program } from '../support/amends.mjs';
import { makeMails } from '../support/many_mails.mjs';
import { hasPostgres, Postgres } from '../support/postgres.mjs';

const count = 400; // several commits
const place = mkdtempSync(join(tmpdir(), 'amends-many-'));
const inbox = join(place, 'inbox');
const mbox = join(place, 'all.mbox');
const sources = { 'a folder': inbox, 'an mbox': mbox };

before(() => {
  const mails = makeMails(count);
  mails.push(mails[7]); // the same bytes again
  mkdirSync(inbox);
  mails.forEach((mail, n) => writeFileSync(join(inbox, `${String(n).padStart(4, '0')}.eml`), mail));
  writeFileSync(join(inbox, '0100-empty.eml'), '');
  // More than is taken: its header is kept, and its true size.
  writeFileSync(join(inbox, '0200-large.eml'), `From: big@example.com\r\nSubject: Large\r\nMessage-ID: <large@example.com>\r\n\r\n${'x'.repeat(50 * 1024 * 1024)}`);
  writeFileSync(mbox, mails.map((mail) => `From writer@example.com Tue Nov 24 09:48:00 2026\n${mail.replaceAll('\r\n', '\n').replaceAll(/^(>*From )/gm, '>$1')}\n`).join(''));
});
after(() => rmSync(place, { recursive: true, force: true }));

function take(data, path, ...more) {
  const run = spawnSync(program, ['mail', 'take', '--data', data, ...more, '--json', path], { encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(run.status, 0, run.stderr);
  return { report: JSON.parse(run.stdout), said: run.stderr };
}
async function house(work, args = []) {
  const amends = await Amends.start({ rehearsal: false, args });
  try {
    await amends.setUp();
    await work(amends);
  } finally {
    await amends.stop();
  }
}
const counts = ({ items, ...report }) => report;

for (const [name, path] of Object.entries(sources)) {
  test(`${name}: the running server and the command alone make the same of it, once`, { timeout: 120_000 }, () =>
    house(async (amends) => {
      const byServer = take(amends.data, path);
      const again = take(amends.data, path);
      assert.equal(again.report.already_known, byServer.report.seen, 'nothing is added');
      const alone = await new Promise((resolve, reject) =>
        house(async (other) => {
          await other.end();
          resolve([take(other.data, path), take(other.data, path)]);
        }).catch(reject),
      );
      assert.deepEqual(counts(alone[0].report), counts(byServer.report));
      assert.deepEqual(alone[0].report.items, byServer.report.items, 'mail by mail, in their order');
      assert.equal(alone[0].said, byServer.said);
      assert.equal(alone[1].report.already_known, alone[1].report.seen);

      const { report, said } = byServer;
      assert.equal(report.cases + report.replies + report.automatic + report.needs_a_look + report.already_known, report.seen);
      assert.equal(report.already_known, 1, 'the same bytes twice are one mail');
      assert.ok(report.cases > 0 && report.replies > 0 && report.automatic > 0, JSON.stringify(counts(report)));
      const answered = report.items.filter((item) => item.became === 'reply');
      for (const reply of answered) assert.ok(report.items.slice(0, report.items.indexOf(reply)).some((item) => item.case === reply.case), 'a reply stands behind what it answers');
      if (path !== inbox) return assert.equal(report.seen, count + 1);
      assert.equal(report.seen, count + 2);
      assert.equal(report.empty, 1);
      const large = report.items.find((item) => item.message_id === 'large@example.com');
      assert.deepEqual([large.became, large.why, large.case], ['needs_a_look', 'cut_off', null]);
      assert.match(said, /0100-empty\.eml is empty: passed over\.\n.*0200-large\.eml has 52428\d+ bytes; 52428800 is the most\. Only its header was kept/s);
    }));
}

test('on PostgreSQL too', { skip: hasPostgres ? false : 'no PostgreSQL here', timeout: 120_000 }, async () => {
  const postgres = await Postgres.start();
  const database = ['--database', postgres.url];
  try {
    await house(async (amends) => {
      const { report } = take(amends.data, inbox, ...database);
      await house((other) => assert.deepEqual(report.items, take(other.data, inbox).report.items));
      assert.equal(take(amends.data, inbox, ...database).report.already_known, report.seen);
    }, database);
  } finally {
    await postgres.stop();
  }
});

test('a server that dies in the middle leaves what it answered for, and the rest can be taken again', { timeout: 120_000 }, async () => {
  const amends = await Amends.start({ rehearsal: false });
  await amends.setUp();
  const taking = spawn(program, ['mail', 'take', '--data', amends.data, '--json', inbox], { stdio: ['ignore', 'pipe', 'ignore'] });
  let out = '';
  taking.stdout.on('data', (bytes) => (out += bytes));
  const closed = new Promise((resolve) => taking.once('close', resolve));
  await new Promise((resolve) => setTimeout(resolve, 150));
  await Promise.all([closed, amends.kill()]);
  const taken = out ? JSON.parse(out).items.length : 0;
  const rest = take(amends.data, inbox).report;
  await amends.stop();
  assert.equal(rest.seen, count + 2);
  assert.ok(rest.already_known >= taken, `${rest.already_known} known of ${taken} answered for`);
});
