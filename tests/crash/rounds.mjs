// Kills the server without warning while it is being written to, again and again, and counts: what was acknowledged is there, once;
// what was not may be there once or not at all; the evidence verifies. Mails handed over during the crash are handed over again, as a
// mail server does.      node tests/crash/rounds.mjs [ROUNDS]
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Amends, program } from '../support/amends.mjs';

const rounds = Number(process.argv[2] ?? 10);
const acknowledged = new Map(); // the text of a case -> its id
const mails = [];
let killed = 0;

function mail(n) {
  return `From: Writer ${n} <writer${n}@example.com>\r\nTo: hello@harbourlane.example\r\nSubject: Broken ${n}\r\nMessage-ID: <crash-${n}@example.com>\r\n\r\nThe lamp ${n} came broken.\r\n`;
}

async function write(amends, round) {
  for (let i = 0; ; ++i) {
    const text = `Crash ${round} ${i} ${randomUUID()}`;
    let answer;
    try {
      answer = await amends.post('/cases', { customer: { name: `Ms ${round}`, phone: '+353 1 555 0199' }, channel: 'call', title: text, text });
    } catch {
      return; // the server is gone
    }
    if (answer.status === 201) acknowledged.set(text, answer.body.id);
  }
}

let amends = await Amends.start();
const { data } = amends;
try {
  await amends.setUp();
  for (let round = 0; round < rounds; ++round) {
    const writers = Array.from({ length: 8 }, () => write(amends, round));
    const delay = 20 + ((round * 37) % 160);
    const text = mail(round);
    mails.push(text);
    const taking = handOver(text);
    await new Promise((resolve) => setTimeout(resolve, delay));
    await amends.kill();
    ++killed;
    await Promise.all([...writers, taking]);
    amends = await amends.again();
  }
  for (const text of mails) spawnSync(program, ['mail', 'take', '--data', data, '-'], { input: text });
  const cases = await amends.all('/cases', 'cases');
  const titles = cases.map(({ title }) => title);
  assert.equal(new Set(titles).size, titles.length, 'nothing is doubled');
  const ids = new Set(cases.map(({ id }) => id));
  const lost = [...acknowledged.values()].filter((id) => !ids.has(id)).length;
  assert.equal(lost, 0, `${lost} acknowledged cases are lost`);
  for (let n = 0; n < mails.length; ++n) assert.equal(titles.filter((title) => title === `Broken ${n}`).length, 1, `mail ${n} is one case`);
  await amends.end();
  const verified = spawnSync(program, ['verify', '--data', data], { encoding: 'utf8' });
  assert.equal(verified.status, 0, verified.stdout + verified.stderr);
  console.log(`${killed} kills, ${acknowledged.size} acknowledged cases, ${mails.length} mails: 0 lost, 0 doubled. ${verified.stdout.trim()}`);
} finally {
  await amends.stop();
}

// `amends mail take` beside the crash: it may do its work, be refused, or find no server and open the folder by itself.
function handOver(text) {
  return new Promise((resolve) => {
    const take = spawn(program, ['mail', 'take', '--data', data, '-'], { stdio: ['pipe', 'ignore', 'ignore'] });
    take.once('exit', resolve);
    take.stdin.on('error', () => {}); // it may have gone before it read everything
    take.stdin.end(text);
  });
}
