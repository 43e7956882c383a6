// A house that is stopped and started again goes on where it stood; the evidence verifies, and a rebuild changes nothing.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Amends, program } from '../support/amends.mjs';

const run = (...args) => spawnSync(program, args, { encoding: 'utf8', timeout: 60_000 });

test('a rehearsal goes on where its clock stood, and who was signed in still is', async (t) => {
  let amends = await Amends.start();
  t.after(() => amends.stop());
  const { data } = amends;
  await amends.setUp();
  const { id } = (await amends.post('/cases', { customer: { name: 'Ms Eze', phone: '+353 1 555 0199' }, channel: 'call', text: 'It came broken.' })).ok;
  (await amends.post(`/cases/${id}/claim`, {})).ok;
  await amends.moveTo('2026-11-26T10:00:00Z');
  assert.equal(await amends.end(), 0);
  amends = await amends.again();
  const now = await amends.now();
  assert.ok(now >= new Date('2026-11-26T10:00:00Z') && now < new Date('2026-11-26T11:00:00Z'), now.toISOString());
  const before = (await amends.get(`/cases/${id}`)).ok;
  const today = await amends.today();
  await amends.end();

  const verified = run('verify', '--data', data, '--json');
  assert.equal(verified.status, 0, verified.stdout + verified.stderr);
  assert.deepEqual(JSON.parse(verified.stdout).broken, []);
  const rebuilt = run('rebuild', '--data', data);
  assert.equal(rebuilt.status, 0, rebuilt.stderr);
  const kept = join(data, 'copy');
  const copy = run('backup', '--data', data, kept);
  assert.equal(copy.status, 0, copy.stderr);
  const copied = run('verify', '--data', kept, '--json');
  assert.equal(JSON.parse(copied.stdout).events, JSON.parse(verified.stdout).events);
  assert.equal(run('backup', '--data', data, kept).status, 1, 'a backup overwrites nothing');

  amends = await amends.again();
  const after = (await amends.get(`/cases/${id}`)).ok;
  assert.deepEqual(after.timeline, before.timeline);
  assert.deepEqual(after.tracks, before.tracks);
  assert.deepEqual((await amends.today()).titles, today.titles);
});

test('a killed rehearsal does not go back behind what was written', async (t) => {
  let amends = await Amends.start();
  t.after(() => amends.stop());
  await amends.setUp();
  await amends.moveTo('2026-11-25T09:00:00Z');
  const { id } = (await amends.post('/cases', { customer: { name: 'Ms Eze' }, channel: 'call', text: 'It came broken.' })).ok;
  await amends.kill();
  amends = await amends.again();
  const opened = (await amends.get(`/cases/${id}/events`)).ok.events[0].at;
  assert.ok((await amends.now()) >= new Date(opened));
});

test('a mail or attachment that went missing or was changed is named', async (t) => {
  const amends = await Amends.start();
  t.after(() => amends.stop());
  await amends.setUp();
  amends.takeMail('From: a@example.ie\nTo: hello@harbourlane.example\nMessage-ID: <a@example.ie>\nSubject: Broken\n\nIt came broken.\n');
  const kept = join(amends.data, 'copy');
  assert.equal(run('backup', '--data', amends.data, kept).status, 0);
  await amends.end();
  const whole = run('verify', '--data', kept, '--json');
  assert.equal(whole.status, 0, whole.stdout);
  assert.equal(JSON.parse(whole.stdout).files, 1);
  rmSync(join(kept, 'blobs'), { recursive: true });
  const broken = run('verify', '--data', kept, '--json');
  assert.equal(broken.status, 1);
  assert.match(JSON.parse(broken.stdout).broken[0], /missing/);
});
