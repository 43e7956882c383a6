// A house that is stopped and started again goes on where it stood; the evidence verifies, and a rebuild changes nothing.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Amends, program } from '../support/amends.mjs';

const data = mkdtempSync(join(tmpdir(), 'amends-restart-'));
after(() => rmSync(data, { recursive: true, force: true }));
const run = (...args) => spawnSync(program, args, { encoding: 'utf8', timeout: 60_000 });
const restarted = async (from) => Object.assign(await Amends.start({ data }), { cookie: from.cookie, csrf: from.csrf });

test('a rehearsal goes on where its clock stood, and who was signed in still is', async () => {
  let amends = await Amends.start({ data });
  await amends.setUp();
  const { id } = (await amends.post('/cases', { customer: { name: 'Ms Eze', phone: '+353 1 555 0199' }, channel: 'call', text: 'It came broken.' })).ok;
  (await amends.post(`/cases/${id}/claim`, {})).ok;
  await amends.moveTo('2026-11-26T10:00:00Z');
  assert.equal(await amends.stop(), 0);
  amends = await restarted(amends);
  const now = await amends.now();
  assert.ok(now >= new Date('2026-11-26T10:00:00Z') && now < new Date('2026-11-26T11:00:00Z'), now.toISOString());
  const before = (await amends.get(`/cases/${id}`)).ok;
  const today = await amends.today();
  await amends.stop();

  const verified = run('verify', '--data', data, '--json');
  assert.equal(verified.status, 0, verified.stdout + verified.stderr);
  assert.deepEqual(JSON.parse(verified.stdout).broken, []);
  const rebuilt = run('rebuild', '--data', data);
  assert.equal(rebuilt.status, 0, rebuilt.stderr);
  const copy = run('backup', '--data', data, join(data, 'copy.db'));
  assert.equal(copy.status, 0, copy.stderr);

  amends = await restarted(amends);
  const after = (await amends.get(`/cases/${id}`)).ok;
  assert.deepEqual(after.timeline, before.timeline);
  assert.deepEqual(after.tracks, before.tracks);
  assert.deepEqual((await amends.today()).titles, today.titles);
  await amends.stop();
});
