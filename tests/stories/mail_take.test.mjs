// Nothing lost, nothing doubled: real mails from many projects are taken in; every one becomes exactly one visible item, its raw source
// is kept to the byte, and taking the same folder again adds nothing. The mails are read in place and are not part of this repository.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Amends, program } from '../support/amends.mjs';

const corpora = process.env.AMENDS_CORPORA ?? new URL('../../../shared/corpora', import.meta.url).pathname;
const sets = existsSync(corpora)
  ? readdirSync(corpora)
      .filter((name) => name.startsWith('mail-') && existsSync(join(corpora, name, 'mails')))
      .sort()
  : [];
const sha = (bytes) => createHash('sha256').update(bytes).digest('hex');
const filesOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());

function take(data, path) {
  const run = spawnSync(program, ['mail', 'take', '--data', data, '--json', path], { encoding: 'utf8', maxBuffer: 1 << 28, timeout: 120_000 });
  assert.equal(run.status, 0, run.stderr);
  return JSON.parse(run.stdout);
}

const everything = new Set();  // what is kept, of all sets so far
let amends;
before(async () => {
  amends = await Amends.start();
  await amends.setUp();
});
after(() => amends.stop());

if (sets.length === 0) test('real mails', { skip: `no corpora at ${corpora}` }, () => {});

for (const set of sets) {
  test(`${set}: 0 lost, 0 doubled`, async () => {
    const folder = join(corpora, set, 'mails');
    const files = filesOf(folder).filter((file) => !/(^|\/)\./.test(file.slice(folder.length)));
    const before = new Set((await amends.all('/intake', 'items')).map((item) => item.id));
    const report = take(amends.data, folder);
    assert.equal(report.cases + report.replies + report.automatic + report.needs_a_look + report.already_known, report.seen);
    assert.equal(report.items.length, report.seen);
    // A file is one mail; an mbox file is several, so what was seen is at least the files.
    assert.ok(report.seen >= files.length, `${report.seen} seen of ${files.length} files`);

    const fresh = (await amends.all('/intake', 'items')).filter((item) => !before.has(item.id));
    assert.equal(fresh.length, report.seen - report.already_known);
    const kept = new Set();  // of this set
    for (const item of fresh) {
      assert.ok(item.became && item.why_text, 'every item says what became of it, and why');
      if (item.became === 'new_case' || item.became === 'reply') assert.match(item.number, /^A-\d+$/);
      const raw = await fetch(`${amends.origin}/api/v1/intake/${item.id}/raw`, { headers: { Cookie: amends.cookie } });
      assert.equal(raw.status, 200);
      kept.add(sha(Buffer.from(await raw.arrayBuffer())));
    }
    assert.equal(kept.size, fresh.length, 'no two items hold the same bytes');
    const single = files.filter((file) => !readFileSync(file).subarray(0, 5).equals(Buffer.from('From ')));
    for (const digest of kept) everything.add(digest);
    const missing = single.filter((file) => !everything.has(sha(readFileSync(file))));
    assert.deepEqual(missing, [], 'every file is kept, byte for byte');

    const again = take(amends.data, folder);
    assert.deepEqual({ seen: again.seen, known: again.already_known }, { seen: report.seen, known: report.seen });
    assert.equal((await amends.all('/intake', 'items')).length, before.size + fresh.length);
    console.log(`${set}: ${report.seen} seen, ${report.cases} cases, ${report.replies} replies, ${report.automatic} automatic, ${report.needs_a_look} need a look, ${report.already_known} known`);
  });
}
