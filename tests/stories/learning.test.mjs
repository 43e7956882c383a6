// The company's own closed cases teach: by hand while the server runs, measured on cases never learnt from, shown to the lead, suggested on
// the next case, and still there after a restart.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { Amends, program } from '../support/amends.mjs';

const pairs = 70;
const things = ['lamp', 'vase', 'mirror', 'chair', 'kettle', 'clock', 'bowl', 'rug'];
let amends;

async function open(text, kind) {
  return (await amends.post('/cases', { customer: { name: 'Ms Ngozi Eze' }, channel: 'call', kind, text })).ok.id;
}

async function close(text, kind, code) {
  const id = await open(text, kind);
  (await amends.post(`/cases/${id}/claim`, {})).ok;
  (await amends.put(`/cases/${id}/cause`, { locus: 'ours', code })).ok;
  (await amends.put(`/cases/${id}/withdrawal`, { reason: 'They let it go.' })).ok;
}

const learn = (...args) => spawnSync(program, ['learn', '--data', amends.data, ...args], { encoding: 'utf8', timeout: 60_000 });

before(async () => {
  amends = await Amends.start();
  await amends.setUp();
});
after(() => amends.stop());

test('nothing is claimed to be known before there is anything to learn from', async () => {
  const run = learn();
  assert.equal(run.status, 0, run.stderr);
  assert.match(run.stdout, /kind: 0 closed cases with a kind are too few to learn from: it takes 50\./);
  for (const lesson of (await amends.get('/learning')).ok.lessons) assert.equal(lesson.in_use, false);
});

test('what was learnt is measured on cases held out, shown, and suggested on the next case', async () => {
  for (let n = 0; n < pairs; ++n) {
    const thing = things[n % things.length];
    await close(`The ${thing} came broken, number ${n}. It is cracked and I am upset.`, 'complaint', 'came_broken');
    await close(`Where can I see the invoice for my ${thing}? I need order ${n} for my books.`, 'enquiry', 'wrong_invoice');
  }
  const [kind, cause, owner] = JSON.parse(learn('--json').stdout).lessons;
  for (const lesson of [kind, cause]) {
    assert.equal(lesson.in_use, true, lesson.note);
    assert.equal(lesson.cases, 2 * pairs);
    assert.ok(lesson.accuracy > lesson.commonest);
    assert.equal(lesson.confusion.flat().reduce((sum, count) => sum + count), lesson.held_out);
  }
  assert.equal(owner.in_use, false, 'one owner of all: nothing to tell apart');
  assert.deepEqual((await amends.get('/learning')).ok.lessons[0], kind);

  const id = await open('The teapot came broken. It is cracked and I am upset.');
  const { suggestions } = (await amends.get(`/cases/${id}`)).ok;
  assert.deepEqual(
    suggestions.map(({ lesson, shown, sure }) => [lesson, shown, sure]),
    [
      ['kind', 'complaint', true],
      ['cause', 'came broken', true],
    ],
  );
});

test('it stays over a restart, and what is no better is not used', async () => {
  amends = await amends.restart();
  const again = await amends.post('/learning', {});
  assert.equal(again.status, 200, JSON.stringify(again.body));
  assert.match(again.ok.lessons[0].note, /the old model stays/);
  const verify = spawnSync(program, ['verify', '--data', amends.data], { encoding: 'utf8' });
  assert.equal(verify.status, 0, verify.stdout + verify.stderr);
});

test('who may not see it is told so', async () => {
  (await amends.post('/staff', { name: 'Tom Byrne', email: 'tom@harbourlane.example', role: 'agent', password: 'a quiet harbour' })).ok;
  const tom = new Amends();
  tom.origin = amends.origin;
  assert.equal((await tom.post('/session', { email: 'tom@harbourlane.example', password: 'a quiet harbour' })).status, 201);
  assert.equal((await tom.get('/learning')).status, 403);
  assert.equal((await tom.post('/learning', {})).status, 403);
});
