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
  const kept = join(data, 'copy');
  const copy = run('backup', '--data', data, kept);
  assert.equal(copy.status, 0, copy.stderr);
  const copied = run('verify', '--data', kept, '--json');
  assert.equal(JSON.parse(copied.stdout).events, JSON.parse(verified.stdout).events);
  assert.equal(run('backup', '--data', data, kept).status, 1, 'a backup overwrites nothing');

  amends = await restarted(amends);
  const after = (await amends.get(`/cases/${id}`)).ok;
  assert.deepEqual(after.timeline, before.timeline);
  assert.deepEqual(after.tracks, before.tracks);
  assert.deepEqual((await amends.today()).titles, today.titles);
  await amends.stop();
});

test('a killed rehearsal does not go back behind what was written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'amends-killed-'));
  try {
    let amends = await Amends.start({ data: folder });
    await amends.setUp();
    await amends.moveTo('2026-11-25T09:00:00Z');
    const { id } = (await amends.post('/cases', { customer: { name: 'Ms Eze' }, channel: 'call', text: 'It came broken.' })).ok;
    amends.process.kill('SIGKILL');
    await new Promise((resolve) => amends.process.once('exit', resolve));
    amends = Object.assign(await Amends.start({ data: folder }), { cookie: amends.cookie, csrf: amends.csrf });
    const opened = (await amends.get(`/cases/${id}/events`)).ok.events[0].at;
    assert.ok((await amends.now()) >= new Date(opened));
    await amends.stop();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a mail or attachment that went missing or was changed is named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'amends-blobs-'));
  try {
    const amends = await Amends.start({ data: folder });
    await amends.setUp();
    amends.takeMail('From: a@example.ie\nTo: hello@harbourlane.example\nMessage-ID: <a@example.ie>\nSubject: Broken\n\nIt came broken.\n');
    const kept = join(folder, 'copy');
    assert.equal(run('backup', '--data', folder, kept).status, 0);
    await amends.stop();
    const whole = run('verify', '--data', kept, '--json');
    assert.equal(whole.status, 0, whole.stdout);
    assert.equal(JSON.parse(whole.stdout).files, 1);
    rmSync(join(kept, 'blobs'), { recursive: true });
    const broken = run('verify', '--data', kept, '--json');
    assert.equal(broken.status, 1);
    assert.match(JSON.parse(broken.stdout).broken[0], /missing/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
