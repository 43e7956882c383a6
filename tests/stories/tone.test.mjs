// The tone check and the promises in a letter, as the composer and the command line use them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { Amends, program } from '../support/amends.mjs';

let amends;
let number;

before(async () => {
  amends = await Amends.start();
  await amends.setUp();
  const opened = (
    await amends.post('/cases', {
      customer: { name: 'Ms Adaeze Okafor', email: 'a.okafor@example.ie', zone: 'Europe/Dublin' },
      channel: 'mail',
      kind: 'complaint',
      title: 'Naming-day blanket never came',
      text: 'The blanket was “delivered” on Thursday. It was not, and I missed the naming day.',
    })
  ).ok;
  number = opened.number;
  (await amends.post(`/cases/${number}/claim`, {})).ok;
});
after(() => amends.stop());

const lint = async (text, kind) => (await amends.post('/lint', { text, case: number, ...(kind ? { kind } : {}) })).ok;
const rules = (report) => report.findings.map((each) => each.rule);

test('a dated promise is offered to the ledger, and is no finding once it stands there', async () => {
  const text = 'Dear Ms Okafor, I am sorry that you missed it. I will bring the blanket on 4 December 2036 at 18:00.';
  const report = await lint(text);
  const finding = report.findings.find((each) => each.rule === 'P-3');
  assert.ok(finding, rules(report).join());
  assert.equal(finding.severity, 'block');
  const found = (await amends.post('/promises-in-text', { text, case: number })).ok.promises;
  assert.equal(found.length, 1);
  assert.equal(found[0].in_ledger, false);
  assert.equal(found[0].due, '2036-12-04T18:00:00Z');
  (await amends.post(`/cases/${number}/promises`, { text: found[0].what, due: found[0].due_at, certainty: 'certain' })).ok;
  assert.ok(!rules(await lint(text)).includes('P-3'));
  assert.equal((await amends.post('/promises-in-text', { text, case: number })).ok.promises[0].in_ledger, true);
});

test('the name is the record’s, and a case nobody has is not found', async () => {
  assert.ok(rules(await lint('Dear Mr Brandt, I am sorry.')).includes('R6'));
  assert.equal((await amends.post('/lint', { text: 'Sorry.', case: 'A-99999' })).status, 404);
  assert.equal((await amends.post('/lint', { text: 'Sorry.', kind: 'rant' })).status, 400);
});

test('what the house’s rules ask of a letter is asked for in the composer', async () => {
  const acknowledgement = 'Dear Ms Okafor, thank you for your mail. I am sorry. We look into it.';
  assert.ok(!rules(await lint(acknowledgement, 'ack')).includes('R4'));
  const asked = { pack: 'uk_disp', required: ['Financial Ombudsman Service'], answer_days: 56 };
  assert.deepEqual((await amends.put('/letter-rules', asked)).ok, asked);
  assert.deepEqual((await amends.get('/letter-rules')).ok, asked);
  const found = rules(await lint(acknowledgement, 'ack'));
  assert.ok(found.includes('R4') && found.includes('R5'), found.join());
  assert.ok(rules(await lint('Dear Ms Okafor, I am sorry. I will write to you on 4 December 2036.')).includes('P-5'));
  assert.equal((await amends.put('/letter-rules', { ...asked, required: [' '] })).status, 400);
  assert.equal((await amends.put('/letter-rules', { ...asked, answer_days: -1 })).status, 400);
  (await amends.put('/letter-rules', { pack: '', required: [], answer_days: 0 })).ok;
  assert.ok(!rules(await lint(acknowledgement, 'ack')).includes('R4'));
});

test('without a case the check is silent about what only a case can tell', async () => {
  const report = (await amends.post('/lint', { text: 'Dear Mr Brandt, I will ring you on Friday.' })).ok;
  assert.deepEqual(rules(report), []);
});

const run = (args, input) => spawnSync(program, args, { input, maxBuffer: 64 << 20 });

test('a line each: answers in order, a bad line is refused by its number, and the exit tells', () => {
  const lines = [
    JSON.stringify({ id: 'a', text: 'We apologise if this upset you.', kind: 'apology' }),
    'no JSON',
    JSON.stringify({ id: 'b', text: 'I will ring you shortly.', case: { complaint: true, fault: 'ours' } }),
  ];
  const done = run(['lint', '--json', '--lines', '-'], lines.join('\n'));
  assert.equal(done.status, 1);
  assert.match(done.stderr.toString(), /line 2/);
  const answers = done.stdout.toString().trim().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(answers.map((each) => each.id), ['a', 'b']);
  assert.deepEqual(answers[0].findings.map((each) => each.rule), ['A1']);
  assert.deepEqual(answers[1].findings.map((each) => each.rule).sort(), ['A17', 'P-2']);
  const promises = run(['promises', '--json', '--lines', '-'], `${JSON.stringify({ id: '1', text: 'Je vous rappelle demain à 17h. Je vérifierai.', now: '2026-11-25T10:12:00Z', zone: 'Europe/Paris', lang: 'fr' })}\n`);
  assert.equal(promises.status, 0);
  const [first, second] = JSON.parse(promises.stdout.toString()).promises;
  assert.equal(first.due, '2026-11-26T16:00:00Z');
  assert.equal(second.due, null);
  const spoken = { text: 'We will reply within three working days.', now: '2026-12-23T10:00:00Z', zone: 'Europe/London', lang: 'en' };
  const due = (line, ...options) => JSON.parse(run(['promises', '--json', '--lines', ...options, '-'], JSON.stringify({ ...spoken, ...line })).stdout.toString()).promises[0].due;
  assert.equal(due({ id: '1' }), '2026-12-28');
  assert.equal(due({ id: '1', holidays: ['2026-12-25', '2026-12-28'] }), '2026-12-30');
  assert.equal(due({ id: '1' }, '--holiday', '2026-12-25'), '2026-12-29');
  assert.equal(run(['promises', '--holiday', 'Christmas', '-'], '').status, 1);
  assert.equal(run(['lint', '--kind', 'rant', '-'], '').status, 2);
  assert.equal(run(['promises', '--zone', 'Nowhere/Land', '-'], '').status, 1);
});

test('bad input gets an honest answer in bounded time', () => {
  const bad = {
    empty: '',
    binary: Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28, 0xe2, 0x80, 0x00, 0x41]),
    word: 'a'.repeat(10 << 20),
    emoji: '😡'.repeat(100_000),
    rtl: '\u202eنعتذر عن التأخير\u202c',
    nothing: '\u200b'.repeat(5000),
  };
  for (const [name, input] of Object.entries(bad))
    for (const command of ['lint', 'promises']) {
      const started = performance.now();
      const done = run([command, '--json', '-'], input);
      assert.equal(done.status, 0, `${name} ${command}: ${done.stderr}`);
      JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(done.stdout));
      assert.ok(performance.now() - started < 5000, `${name} ${command} took too long`);
    }
  assert.match(run(['lint', '-'], bad.word).stderr.toString(), /Only the first 65536 bytes/);
});
