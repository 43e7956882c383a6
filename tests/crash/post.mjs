// Kills the server at every step of taking and of sending: at fault points (src/base/fault.hpp) and by SIGKILL at any moment, while mails
// are appended to two mailboxes of a real Dovecot and letters are written. Once everything has settled it counts: every mail is one item of
// the intake, and marked or moved; every letter came to the SMTP server at most once, and one that did not come, or whose fate is unknown,
// stands so in the outbox; the evidence verifies.      node tests/crash/post.mjs [ROUNDS]
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Amends, program, until } from '../support/amends.mjs';
import { Dovecot, hasDovecot } from '../support/dovecot.mjs';
import { Appender, hasAiosmtpd, SlowSmtp } from './post_servers.mjs';

const taking = ['take.kept', 'take.written', 'write.before_commit', 'write.committed', 'take.before_told', 'take.told'];
const sending = ['send.claimed', 'send.connecting', 'send.handed_over', 'send.answered', 'send.before_note', 'send.noted'];
const undo_ms = 10_000; // before that no letter leaves
const lives_ms = 2500; // a round's server, at most
const rounds_before_sending = 5;
const rounds = Number(process.argv[2] ?? 10);
const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const below = (n) => Math.floor(Math.random() * n);

if (!hasDovecot || !hasAiosmtpd) {
  console.error('Dovecot or aiosmtpd is missing, so nothing was tried. Run: bin/install test');
  process.exit(1);
}
const data = mkdtempSync(join(tmpdir(), 'amends-crash-post-'));
const dovecot = await Dovecot.start();
const smtp = await SlowSmtp.start();
const inboxes = await Promise.all(['ana', 'ben'].map((user) => Appender.open(dovecot, user)));
const subjects = []; // of the mails appended
const letters = []; // ids of those that were acknowledged
const faults = {}; // how often the program died at which point
let kills = 0;
let kept = {};
let over = false;

async function appendMails() {
  for (let n = 1; !over; ++n) {
    const subject = `Broken ${n}`;
    const more = below(4) === 0 ? `\r\nAgain and again. ${'It flickers. '.repeat(below(4000))}` : '';
    await inboxes[n % 2].append(`From: Writer ${n} <writer${n}@example.com>\r\nTo: hello@harbourlane.example\r\nSubject: ${subject}\r\nMessage-ID: <post-${n}@example.com>\r\n\r\nThe lamp ${n} came broken.${more}\r\n`);
    subjects.push(subject);
    await rest(below(8) === 0 ? 200 : 40);
  }
}

async function writeLetters(amends, number, { most = Infinity, every_ms = 150 } = {}) {
  for (let n = 0; n < most && !over; ++n) {
    try {
      const to = `reader${letters.length}.${below(1e9)}@example.ie`;
      const sent = await amends.post(`/cases/${number}/letters`, { kind: 'reply', to, subject: 'Your lamp', text: 'I am sorry about the lamp. Thank you for telling us.' });
      if (sent.status < 300) letters.push(sent.body.created.contact);
    } catch {
      return; // the server is gone
    }
    await rest(every_ms);
  }
}

async function start(point) {
  if (point) process.env.AMENDS_FAULT = point;
  const starting = Amends.start({ data, rehearsal: false, args: ['--log', 'error'] }); // which has its environment by now
  delete process.env.AMENDS_FAULT;
  return Object.assign(await starting, kept);
}

async function setUp() {
  const amends = await start();
  await amends.setUp();
  kept = { cookie: amends.cookie, csrf: amends.csrf };
  (await amends.changeSettings({ smtp: { host: '127.0.0.1', port: smtp.port, tls: 'none' } })).ok;
  const { id } = (await amends.post('/cases', { customer: { name: 'Ms Reader', email: 'reader@example.ie' }, channel: 'call', title: 'Letters', text: 'Letters' })).ok;
  dovecot.createFolder('ben', 'Taken');
  (await amends.post('/mailboxes', dovecot.settings('ana'))).ok;
  (await amends.post('/mailboxes', dovecot.settings('ben', { after_taking: 'move', move_to: 'Taken' }))).ok;
  await writeLetters(amends, id, { most: 40, every_ms: 0 });
  await amends.stop();
  return id;
}

// The server lives until it comes to the point, or a while.
async function round(number, point) {
  const died = () => (faults[point.split(':')[0]] = (faults[point.split(':')[0]] ?? 0) + 1);
  let amends;
  try {
    amends = await start(point);
  } catch (error) {
    if (!/ended with 137/.test(error.message)) throw error;
    return void died(); // before it listened
  }
  const writing = writeLetters(amends, number);
  const lives = 300 + below(lives_ms - 300);
  await Promise.race([amends.ended, rest(point ? lives_ms : lives)]);
  const code = amends.process.exitCode;
  await amends.kill();
  await writing;
  if (code === 137) died();
  else if (code === null) ++kills;
  else throw new Error(`the server ended with ${code}: ${amends.log}`);
}

// First what comes in, until the first letters may leave; then both, and now and then no fault point at all.
function pointOf(n) {
  if (n % 5 === 4) return '';
  const points = n >= rounds_before_sending && n % 3 !== 0 ? sending : taking;
  return `${points[below(points.length)]}:${1 + below(points === sending ? 3 : 8)}`;
}

async function settle() {
  const amends = await start();
  const left = async () => {
    const unseen = dovecot.mails('ana').filter((mail) => !mail.seen).length + dovecot.mails('ben').length;
    const outbox = await amends.all('/outbox', 'letters');
    return unseen === 0 && outbox.every((letter) => !['waiting', 'sending'].includes(letter.state)) && outbox;
  };
  const outbox = await until(left, 'everything to settle', { tries: 240, wait: 500 });
  return { amends, outbox, intake: await amends.all('/intake', 'items') };
}

function countMails(intake) {
  const times = new Map();
  for (const { subject } of intake) times.set(subject, (times.get(subject) ?? 0) + 1);
  const lost = subjects.filter((subject) => !times.has(subject));
  const doubled = [...times].filter(([, count]) => count > 1).map(([subject]) => subject);
  assert.deepEqual({ lost, doubled }, { lost: [], doubled: [] });
  assert.equal(intake.length, subjects.length);
  assert.equal(dovecot.mails('ana').length + dovecot.mails('ben', 'Taken').length, subjects.length, 'each is where it belongs, once');
}

function countLetters(outbox) {
  const arrived = new Map();
  for (const id of smtp.received()) arrived.set(id, (arrived.get(id) ?? 0) + 1);
  const twice = [...arrived].filter(([, count]) => count > 1);
  assert.deepEqual(twice, [], 'no letter leaves twice');
  const states = { sent: 0, unknown: 0 };
  const known = new Set(outbox.map((letter) => letter.id));
  assert.deepEqual(letters.filter((id) => !known.has(id)), [], 'an acknowledged letter is in the outbox');
  const ids = [...arrived.keys()].map((id) => id.slice(0, 36)); // a Message-ID of ours begins with the letter's
  assert.deepEqual(ids.filter((id) => !known.has(id)), [], 'what arrived is in the outbox');
  const here = new Set(ids);
  for (const letter of outbox) {
    assert.ok(letter.state in states, `${letter.state}: ${letter.last_answer}`);
    ++states[letter.state];
    if (letter.state === 'sent') assert.ok(here.has(letter.id), `sent, and never arrived: ${letter.id}`);
    else assert.match(letter.last_answer, /before sending it again|may have arrived/);
  }
  return { ...states, arrived: here.size };
}

try {
  const number = await setUp();
  const begun = performance.now();
  const appending = appendMails();
  for (let n = 0; n < rounds; ++n) {
    if (n === rounds_before_sending) await rest(Math.max(0, begun + undo_ms - performance.now()));
    await round(number, pointOf(n));
  }
  over = true;
  await appending;
  const { amends, outbox, intake } = await settle();
  countMails(intake);
  const { sent, unknown, arrived } = countLetters(outbox);
  assert.ok(unknown <= rounds, `${unknown} letters of unknown fate after ${rounds} deaths: only the one in hand may be`);
  await amends.stop();
  const verified = spawnSync(program, ['verify', '--data', data], { encoding: 'utf8' });
  assert.equal(verified.status, 0, verified.stdout + verified.stderr);
  const points = Object.entries(faults).map(([name, count]) => `${name} ${count}`);
  console.log(`${rounds} rounds: ${kills} kills, and ${points.join(', ') || 'no fault point reached'}.`);
  console.log(`${intake.length} mails: 0 lost, 0 doubled. ${outbox.length} letters: ${sent} sent, ${unknown} of unknown fate and shown so; ${arrived} arrived, each once. ${verified.stdout.trim()}`);
} finally {
  over = true;
  for (const inbox of inboxes) inbox.close();
  await smtp.stop();
  await dovecot.stop();
  rmSync(data, { recursive: true, force: true });
}
