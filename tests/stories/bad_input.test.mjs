// Bad input gets a sentence, never a crash: a 4xx problem that says what to do, and nothing written. Bad circumstances (a foreign file, a
// locked or read-only folder, a wrong setting, no room) get a clear message and a clean exit.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Amends, program } from '../support/amends.mjs';

let amends;
let id;
before(async () => {
  amends = await Amends.start();
  await amends.setUp();
  id = (await amends.post('/cases', { customer: { name: 'Ms Ngozi Eze', phone: '+353 1 555 0199' }, channel: 'call', text: 'The lamp came broken.' })).ok.id;
  (await amends.post(`/cases/${id}/claim`, {})).ok;
});
after(() => amends.stop());

// Refused as said, with a whole sentence, and the case is as it was.
async function refused(status, call, { field, rule } = {}) {
  const had = await amends.caseEvents(id);
  const answer = await call();
  assert.equal(answer.status, status, JSON.stringify(answer.body));
  assert.match(answer.headers.get('content-type'), /application\/problem\+json/);
  assert.match(answer.body.detail, /^.{20,}[.?”"]$/s, 'a sentence that says what to do');
  if (field) assert.equal(answer.body.field, field);
  if (rule) assert.equal(answer.body.rule, rule);
  assert.deepEqual(await amends.caseEvents(id), had, 'nothing written');
}

const note = (body, headers) => amends.post(`/cases/${id}/notes`, body, headers);
const json = { 'Content-Type': 'application/json' };

test('JSON that is none, is too deep, or is no object', async () => {
  await refused(400, () => note('{"text":', json), { rule: 'json_malformed' });
  await refused(400, () => note('['.repeat(200) + ']'.repeat(200), json));
  await refused(400, () => note('"just text"', json));
  await refused(400, () => note(Buffer.from([0x22, 0xff, 0xfe, 0x22]).toString('latin1'), json));
});

test('unknown, missing and mistyped members are named', async () => {
  await refused(400, () => note({ text: 'x', colour: 'red' }), { rule: 'member_unknown', field: '/colour' });
  await refused(400, () => note({}), { rule: 'member_missing', field: '/text' });
  await refused(400, () => note({ text: 7 }), { rule: 'type_wrong', field: '/text' });
  await refused(400, () => amends.post(`/cases/${id}/promises`, { text: 'x', due: 'tomorrow', certainty: 'certain' }), { field: '/due' });
  await refused(400, () => amends.post(`/cases/${id}/promises`, { text: 'x', due: '2027-01-01T00:00:00Z', certainty: 'surely' }), { field: '/certainty' });
});

test('text that is too long or blank', async () => {
  await refused(400, () => note({ text: 'x'.repeat(70_000) }), { field: '/text' });
  await refused(400, () => note({ text: '   ' }), { field: '/text' });
});

test('a body of another type, and one that is too large', async () => {
  await refused(415, () => note('text=x', { 'Content-Type': 'application/x-www-form-urlencoded' }));
  await refused(413, () => note(JSON.stringify({ text: 'x'.repeat(2 * 1024 * 1024) }), json));
});

test('a POST without its key, and a key used for something else', async () => {
  await refused(400, () => note({ text: 'x' }, { 'Idempotency-Key': '' }), { rule: 'idempotency_key_missing' });
  const key = { 'Idempotency-Key': 'once' };
  (await note({ text: 'the first' }, key)).ok;
  await refused(409, () => note({ text: 'another' }, key), { rule: 'key_reused' });
  const had = await amends.caseEvents(id);
  assert.equal((await note({ text: 'the first' }, key)).status, 200);
  assert.deepEqual(await amends.caseEvents(id), had, 'the same key and request again does nothing');
});

test('nobody, somebody else, and a forged form', async () => {
  const stranger = Object.assign(new Amends(), { origin: amends.origin });
  assert.equal((await stranger.get('/today')).status, 401);
  stranger.cookie = 'amends_session=forged';
  assert.equal((await stranger.get(`/cases/${id}`)).status, 401);
  const forger = Object.assign(new Amends(), { origin: amends.origin, cookie: amends.cookie });
  assert.equal((await forger.post(`/cases/${id}/notes`, { text: 'x' })).status, 403);
  const bearer = await stranger.get('/today', { Authorization: 'Bearer amends_nonsense' });
  assert.equal(bearer.status, 401);
});

test('what does not exist is not found, with a sentence', async () => {
  await refused(404, () => amends.get('/cases/A-999999'));
  await refused(404, () => amends.get('/nonsense'));
  await refused(404, () => amends.put(`/cases/A-999999/closure`, {}));
  const page = await amends.call('GET', '/c/AAAAAAAAAAAAAAAAAAAAAA');
  assert.equal(page.status, 404);
  assert.match(page.body, /no longer here/);
});

test('a stale draft and stale settings are told apart from new ones', async () => {
  const path = `/cases/${id}/drafts/note`;
  (await amends.put(path, { body: '{"text":"one"}' }, { 'If-Match': '"0"' })).ok;
  await refused(412, () => amends.put(path, { body: '{"text":"two"}' }, { 'If-Match': '"0"' }));
  await refused(428, () => amends.put(path, { body: '{"text":"two"}' }));
  const settings = (await amends.get('/settings')).ok;
  await refused(412, () => amends.put('/settings', settings, { 'If-Match': '"999"' }));
});

test('impossible commands', async () => {
  await refused(409, () => amends.put(`/cases/${id}/closure`, {}));
  await refused(400, () => amends.post(`/cases/${id}/promises`, { text: 'x', due: '2020-01-01T00:00:00Z', certainty: 'certain' }), { field: '/due' });
  await refused(409, () => amends.post(`/cases/${id}/claim`, {}));
  await refused(400, () => amends.post('/cases', { customer: { email: 'nobody' }, channel: 'call', text: 'x' }), { field: '/customer/email' });
  await refused(409, () => amends.put('/rehearsal/clock', { to: '2020-01-01T00:00:00Z' }));
});

test('mails without sender, without Message-ID, with a broken charset, with a Message-ID used before: taken in, visible, raw kept', async () => {
  const mails = [
    ['Subject: from nobody\n\nHello\n', 'needs_a_look'],
    ['From: a@example.com\nSubject: no id\n\nIt is broken.\n', 'case'],
    ['From: b@example.com\nMessage-ID: <charset@example.com>\nContent-Type: text/plain; charset=klingon-8\n\nIt is \xe9 broken.\n', 'case'],
    ['From: c@example.com\nMessage-ID: <charset@example.com>\nSubject: the same id\n\nAnother thing.\n', 'case'],
  ];
  for (const [mail, became] of mails) {
    const taken = amends.takeMail(mail);
    assert.equal(taken.items[0].became, became, mail);
  }
  const items = (await amends.get('/intake')).ok.items;
  assert.equal(items.length, mails.length);
  for (const item of items) assert.equal((await amends.get(`/intake/${item.id}/raw`)).status, 200);
});

// ---- the program itself ----
const run = (args) => spawnSync(program, args, { encoding: 'utf8', timeout: 20_000 });
const folder = () => mkdtempSync(join(tmpdir(), 'amends-bad-'));
function refusesToServe(data, pattern, args = []) {
  const ended = run(['serve', '--data', data, '--listen', '127.0.0.1:0', ...args]);
  assert.equal(ended.status, 1, ended.stderr);
  assert.match(ended.stderr, pattern);
}

test('a foreign database file is refused and left as it is', () => {
  const data = folder();
  writeFileSync(join(data, 'amends.db'), 'these are my letters');
  refusesToServe(data, /not|no /);
  assert.equal(readFileSync(join(data, 'amends.db'), 'utf8'), 'these are my letters');
  rmSync(data, { recursive: true });
});

test('a folder in use says so', () => {
  refusesToServe(amends.data, /already working/);
});

test('a live folder refuses rehearsal, and a rehearsal refuses to be live', async () => {
  const live = folder();
  await (await Amends.start({ data: live, rehearsal: false })).stop();
  refusesToServe(live, /live/, ['--rehearsal']);
  const rehearsal = folder();
  await (await Amends.start({ data: rehearsal })).stop();
  refusesToServe(rehearsal, /rehearsal/);
  rmSync(live, { recursive: true });
  rmSync(rehearsal, { recursive: true });
});

test('wrong settings are refused by name', () => {
  for (const [text, pattern] of [
    ['listen = 8080', /listen/],
    ['colour = "red"', /colour/],
    ['listen = "nowhere"', /nowhere/],
    ['log = "loud"', /loud/],
    ['listen = "', /amends\.toml/],
  ]) {
    const data = folder();
    writeFileSync(join(data, 'amends.toml'), text);
    const ended = run(['serve', '--data', data]);
    assert.equal(ended.status, 1, `${text}: ${ended.stderr}`);
    assert.match(ended.stderr, pattern);
    assert.deepEqual(readdirSync(data), ['amends.toml'], 'nothing half-made');
    rmSync(data, { recursive: true });
  }
});

test('a data folder that is a file, and misuse of the command line', () => {
  const data = folder();
  mkdirSync(join(data, 'x'));
  writeFileSync(join(data, 'file'), '');
  assert.equal(run(['serve', '--data', join(data, 'file')]).status, 1);
  assert.equal(run(['serve', '--nonsense']).status, 2);
  assert.equal(run([]).status, 2);
  assert.equal(run(['mail', 'parse', join(data, 'missing.eml')]).status, 2);
  assert.equal(run(['--help']).status, 0);
  rmSync(data, { recursive: true });
});

test('a letter to no address, with a gift in an apology, or with what a rule blocks', async () => {
  const letter = (more) => amends.post(`/cases/${id}/letters`, { kind: 'apology', to: 'eze@example.ie', subject: 'Sorry', text: 'I am sorry that the lamp came broken.', ...more });
  await refused(400, () => letter({ to: 'not an address' }), { rule: 'address_malformed', field: '/to' });
  await refused(409, () => letter({ text: 'I am sorry that the lamp came broken. Here is a gift card of 20 euro.' }), { rule: 'gesture_goes_alone' });
  const blaming = 'I am sorry if this caused you any problem.';
  await refused(409, () => letter({ text: blaming }), { rule: 'finding_open' });
  // A rule that needs the case: a day that no promise in the ledger names.
  await refused(409, () => letter({ kind: 'reply', text: 'I will ring you on Friday.' }), { rule: 'finding_open' });
  const headers = { 'Idempotency-Key': 'the-letter' };
  const body = { kind: 'apology', to: 'eze@example.ie', subject: 'Sorry', text: 'I am sorry that the lamp came broken.' };
  const sent = (await amends.post(`/cases/${id}/letters`, body, headers)).ok;
  assert.deepEqual((await amends.post(`/cases/${id}/letters`, body, headers)).ok, sent, 'sent once: the same request again is the same letter');
});

test('a case of nobody, or about nothing', async () => {
  await refused(400, () => amends.post('/cases', { customer: {}, channel: 'call', text: 'It broke.' }), { field: '/customer' });
  await refused(400, () => amends.post('/cases', { customer: { name: 'Ms Eze' }, channel: 'letter', text: ' ' }), { field: '/text' });
});

test('a token is shown once: repeating the request does not show it again, and it lies nowhere in clear', async () => {
  const headers = { 'Idempotency-Key': 'token-once' };
  const made = (await amends.post('/tokens', { name: 'Shop', scopes: ['read'] }, headers)).ok;
  const again = await amends.post('/tokens', { name: 'Shop', scopes: ['read'] }, headers);
  assert.equal(again.status, 409);
  assert.equal(again.body.rule, 'shown_once');
  for (const file of readdirSync(amends.data)) if (file.startsWith('amends.db')) assert.equal(readFileSync(join(amends.data, file)).includes(made.token), false, file);
});

test('wrong passwords shut out who guesses, at their place, and nobody else', async () => {
  const stranger = { 'X-Forwarded-For': '203.0.113.7' };
  const wrong = { email: 'ana@harbourlane.example', password: 'not this one' };
  for (let i = 0; i < 10; ++i) assert.equal((await amends.post('/session', wrong, stranger)).status, 403);
  const shut = await amends.post('/session', wrong, stranger);
  assert.equal(shut.status, 429);
  assert.equal(shut.headers.get('retry-after'), '900');
  const right = { email: 'ana@harbourlane.example', password: 'a quiet harbour' };
  assert.equal((await amends.post('/session', right, stranger)).status, 429);
  const elsewhere = new Amends();
  elsewhere.origin = amends.origin;
  assert.equal((await elsewhere.post('/session', right)).status, 201);
});

test('a letter whose subject has a line break', async () => {
  const letter = { kind: 'update', to: 'n.eze@example.ie', subject: 'Your lamp\r\nBcc: everybody@example.com', text: 'It is on its way.' };
  await refused(400, () => amends.post(`/cases/${id}/letters`, letter), { field: '/subject' });
});

test('a word that is none of an option is told with those there are', () => {
  for (const [args, words] of [
    [['user', 'add', 'tom@harbourlane.example', '--name', 'Tom', '--role', 'boss'], /“boss”.*agent, lead, owner, admin, read_only/],
    [['lint', '--kind', 'rant', '-'], /“rant”.*reply, apology/],
  ]) {
    const run = spawnSync(program, args, { encoding: 'utf8', input: '', timeout: 20_000 });
    assert.equal(run.status, 2, run.stderr);
    assert.match(run.stderr + run.stdout, words);
  }
});

test('a slip of the pen in --data makes no folder', () => {
  const gone = join(tmpdir(), 'amends-no-such-folder');
  for (const args of [['mail', 'take', '--data', gone, '-'], ['migrate', '--data', gone], ['user', 'list', '--data', gone]]) {
    const run = spawnSync(program, args, { encoding: 'utf8', input: 'From: a@b.example\n\nx\n', timeout: 20_000 });
    assert.equal(run.status, args.at(-1) === '-' ? 75 : 1, run.stderr);
    assert.match(run.stderr, /no Amends data/);
  }
  assert.equal(readdirSync(tmpdir()).includes('amends-no-such-folder'), false);
});

test('a start that is refused leaves nothing behind', () => {
  const data = join(mkdtempSync(join(tmpdir(), 'amends-refused-')), 'data');
  const port = new URL(amends.origin).port;
  for (const args of [['--sample'], ['--listen', `127.0.0.1:${port}`]]) {
    const run = spawnSync(program, ['serve', '--data', data, ...args], { encoding: 'utf8', timeout: 20_000 });
    assert.equal(run.status, 1, run.stderr);
    assert.equal(readdirSync(join(data, '..')).length, 0, run.stderr);
  }
  rmSync(join(data, '..'), { recursive: true });
});
