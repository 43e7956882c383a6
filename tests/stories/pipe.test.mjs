// `amends mail take -` as a mail server's delivery program: it says 0 when the mail is durable, and 75 (EX_TEMPFAIL, "keep it and try again")
// for everything else, however busy the house is and whatever it is doing. Nothing that a mail server tries again is lost or doubled.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Amends, program, until } from '../support/amends.mjs';

const place = mkdtempSync(join(tmpdir(), 'amends-pipe-'));
after(() => rmSync(place, { recursive: true, force: true }));

let amends;
before(async () => {
  amends = await Amends.start({ rehearsal: false });
  await amends.setUp();
});
after(() => amends.stop());

const mail = (name) => `From: ${name}@example.com\r\nTo: hello@harbourlane.example\r\nMessage-ID: <${name}@example.com>\r\nSubject: ${name}\r\n\r\nThe lamp of ${name} came broken.\r\n`;

// One delivery, as a mail server runs it. `end` gives it its mail; until then it waits for it.
function deliver(data, path = '-') {
  const process = spawn(program, ['mail', 'take', '--data', data, path]);
  let out = '';
  for (const stream of [process.stdout, process.stderr]) stream.on('data', (bytes) => (out += bytes));
  process.stdin.on('error', () => {});
  const ended = new Promise((resolve) => process.once('close', (code) => resolve({ code, out })));
  return { process, ended, end: (text) => process.stdin.end(text) };
}
function pipe(data, text) {
  const delivery = deliver(data);
  delivery.end(text);
  return delivery.ended;
}

const named = (start, count) => Array.from({ length: count }, (_, n) => `${start}${String(n).padStart(3, '0')}`);
const of = async (start, house = amends) => {
  const subjects = (await house.all('/intake', 'items')).map((item) => item.subject);
  return subjects.filter((subject) => subject.startsWith(start)).sort();
};

test('a hundred at once are all taken, each once', { timeout: 120_000 }, async () => {
  const names = named('crowd', 100);
  const ends = await Promise.all(names.map((name) => pipe(amends.data, mail(name))));
  assert.deepEqual(ends.filter((end) => end.code !== 0), []);
  assert.deepEqual(await of('crowd'), names);
});

test('one whose mail comes slowly keeps nobody waiting', { timeout: 120_000 }, async () => {
  const slow = named('slow', 40).map((name) => ({ name, ...deliver(amends.data) }));
  for (const { process, name } of slow) process.stdin.write(mail(name).slice(0, 20));
  assert.equal((await pipe(amends.data, mail('quick'))).code, 0);
  for (const { name, end } of slow) end(mail(name).slice(20));
  for (const { ended } of slow) assert.equal((await ended).code, 0);
  assert.deepEqual(await of('slow'), slow.map(({ name }) => name));
});

test('while the server is started again and again, a mail is taken or kept by the mail server: none is lost or doubled', { timeout: 240_000 }, async () => {
  const own = mkdtempSync(join(place, 'restarted-'));
  let server = await Amends.start({ data: own, rehearsal: false });
  await server.setUp();
  let restarting = true;
  let refusals = 0;
  const waiting = named('again', 150);
  const deliveries = Array.from({ length: 4 }, async () => {
    for (let name = waiting.pop(); name; name = waiting.pop()) {
      const { code, out } = await pipe(own, mail(name));
      if (code === 0) continue;
      ++refusals;
      assert.equal(code, 75, out);
      assert.match(out, /^4\.3\.0 [A-Z“]/);
      waiting.unshift(name); // as the mail server does, later
    }
  });
  const done = Promise.all(deliveries).finally(() => (restarting = false));
  for (let round = 0; restarting || round < 6; ++round) {
    if (round % 3 === 2) await server.kill();
    else assert.equal(await server.end(), 0);
    await new Promise((resolve) => setTimeout(resolve, 100)); // deliveries open the folder by themselves
    server = await server.again(); // throws where a delivery keeps it from starting
  }
  await done;
  try {
    assert.deepEqual(await of('again', server), named('again', 150));
  } finally {
    await server.stop();
  }
  console.log(`${refusals} kept by the mail server`);
});

test('while a command has the folder, the server waits for it; a delivery waits, and gives the mail back', { timeout: 120_000 }, async () => {
  const own = mkdtempSync(join(place, 'held-'));
  const first = await Amends.start({ data: own, rehearsal: false });
  await first.setUp();
  await first.stop();
  // It has the folder while it waits for somebody to write its file.
  const fifo = join(place, 'fifo');
  assert.equal(spawnSync('mkfifo', [fifo]).status, 0);
  const holder = deliver(own, fifo);
  await until(() => readFileSync(join(own, 'lock'), 'utf8').trim() === String(holder.process.pid), 'the folder to be had');
  const [piped, file] = [pipe(own, mail('held')), deliver(own, join(own, 'nothing')).ended];
  const back = await piped;
  assert.equal(back.code, 75, back.out);
  assert.match(back.out, /^4\.3\.0 Another Amends is already working in .* \(process \d+\)/);
  assert.equal((await file).code, 1, 'no mail server listens to what is said of a file');

  const server = spawn(program, ['serve', '--data', own, '--listen', '127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  server.stderr.on('data', (bytes) => (log += bytes));
  const listening = new Promise((resolve) => server.stdout.once('data', resolve));
  await until(() => log.includes('waiting until a command that has the folder is done'), 'the server to say that it waits');
  const patient = pipe(own, mail('patient'));
  writeFileSync(fifo, mail('fifo'));
  assert.equal((await holder.ended).code, 0);
  assert.equal((await patient).code, 0);
  await listening;
  const second = spawnSync(program, ['serve', '--data', own, '--listen', '127.0.0.1:0'], { encoding: 'utf8' });
  assert.equal(second.status, 1, 'where a server runs already, nothing is waited for');
  assert.match(second.stderr, /Another Amends is already working/);
  assert.doesNotMatch(second.stderr, /waiting/);
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
});

test('what cannot be read to its end is given back', () => {
  const folder = openSync(place, 'r');
  const run = spawnSync(program, ['mail', 'take', '--data', amends.data, '-'], { stdio: [folder, 'pipe', 'pipe'], encoding: 'utf8' });
  closeSync(folder);
  assert.equal(run.status, 75);
  assert.match(run.stderr, /^4\.3\.0 Standard input cannot be read/);
  const kept = spawnSync(program, ['mail', 'take', '--data', amends.data, '-'], { input: mail('kept'), encoding: 'utf8', env: { ...process.env, TMPDIR: '/proc' } });
  assert.equal(kept.status, 75);
  assert.match(kept.stderr, /^4\.3\.0 Standard input cannot be kept in \/proc/);
});

test('a Maildir gives its mails and those of its folders, and names what it passes over', async () => {
  const maildir = join(place, 'Maildir');
  for (const folder of ['', '.Archive', '.Archive.2025'])
    for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(maildir, folder, part), { recursive: true });
  writeFileSync(join(maildir, 'cur', '1:2,S'), mail('maildir1'));
  writeFileSync(join(maildir, 'new', '2'), mail('maildir2'));
  writeFileSync(join(maildir, '.Archive', 'cur', '3:2,S'), mail('maildir3'));
  writeFileSync(join(maildir, '.Archive.2025', 'new', '4'), mail('maildir4'));
  writeFileSync(join(maildir, 'tmp', '5'), mail('maildir5'));
  for (const name of ['dovecot-uidlist', 'subscriptions', 'maildirsize']) writeFileSync(join(maildir, name), '1\n');
  const run = spawnSync(program, ['mail', 'take', '--data', amends.data, '--json', maildir], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  assert.equal(JSON.parse(run.stdout).seen, 4);
  assert.equal(JSON.parse(run.stdout).needs_a_look, 0);
  assert.equal(run.stderr, `Passed over in ${maildir}, as only cur and new of a Maildir hold mails: dovecot-uidlist, maildirsize, subscriptions, tmp.\n`);
  assert.deepEqual(await of('maildir'), ['maildir1', 'maildir2', 'maildir3', 'maildir4']);
});

test('a file that cannot be read leaves the others alone, and the report is given', async () => {
  const folder = join(place, 'folder');
  mkdirSync(folder);
  writeFileSync(join(folder, '1.eml'), mail('beside1'));
  symlinkSync(join(folder, 'nowhere'), join(folder, '2.eml'));
  symlinkSync('/proc/self/mem', join(folder, '3.eml')); // it opens, and every read fails
  writeFileSync(join(folder, '4.eml'), mail('beside4'));
  const run = spawnSync(program, ['mail', 'take', '--data', amends.data, '--json', folder], { encoding: 'utf8' });
  assert.equal(run.status, 1);
  assert.equal(JSON.parse(run.stdout).cases, 2);
  assert.match(run.stderr, /2\.eml cannot be opened\..*\n.*3\.eml cannot be read to its end\.\n/);
  assert.deepEqual(await of('beside'), ['beside1', 'beside4']);
});
