// bin/bench http: what the program reaches, beside the machine's own limit in the same run. Three rounds, medians, ratios.
// Bounded in count and time; everything on loopback; ends by itself.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Amends } from '../tests/support/amends.mjs';

const build = process.env.AMENDS_BUILD ?? new URL('../build/release', import.meta.url).pathname;
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const seconds = Number(process.env.BENCH_SECONDS ?? 3);
const many = Number(process.env.BENCH_CASES ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'amends-bench-'));
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const results = [];

function load(amends, method, path, { body, connections = 64, range = '', more = '' } = {}) {
  const headers = join(folder, 'headers');
  writeFileSync(headers, `Cookie: ${amends.cookie}\r\nX-CSRF-Token: ${amends.csrf}\r\n${method === 'POST' ? 'Idempotency-Key: bench-%n\r\n' : ''}${more}`);
  const file = join(folder, 'body');
  writeFileSync(file, body ? JSON.stringify(body) : '');
  const out = execFileSync(join(build, 'bench/load'), [new URL(amends.origin).port, `${connections}`, `${seconds}`, method, `/api/v1${path}`, headers, file, `${range}`], { encoding: 'utf8' });
  const measured = JSON.parse(out);
  if (measured.failed > 0) throw new Error(`${method} ${path}: ${measured.failed} of ${measured.requests} were refused`);
  return measured;
}

function bar(name, ratio, wanted, detail) {
  const kept = ratio >= wanted;
  results.push(kept);
  console.log(`${kept ? 'kept  ' : 'MISSED'}  ${name}: ${(ratio * 100).toFixed(0)} % (at least ${wanted * 100} %)   ${detail}`);
}
function atMost(name, value, wanted, unit) {
  const kept = value <= wanted;
  results.push(kept);
  console.log(`${kept ? 'kept  ' : 'MISSED'}  ${name}: ${value.toFixed(unit === 'MiB' ? 0 : 2)} ${unit} (at most ${wanted} ${unit})`);
}

const complaint = {
  customer: { name: 'Ms Bench %n', email: 'bench%n@example.com', phone: '+353 1 555 0199' },
  channel: 'mail',
  subject: 'Crystal lamp came broken',
  text: 'The lamp came broken. The shade was in pieces when I opened the box. I rang your helpline and you hung up on me twice. This is a disgrace. Order %n.',
};

async function durableCreation() {
  const ours = [];
  const limit = [];
  let rows = 0;
  for (let round = 0; round < rounds; ++round) {
    const data = join(folder, `create${round}`);
    const amends = await Amends.start({ data });
    await amends.setUp();
    ours.push(load(amends, 'POST', '/cases', { body: complaint }));
    await amends.stop();
    const bare = JSON.parse(execFileSync(join(build, 'bench/bare_sqlite'), [join(data, 'amends.db'), join(data, 'bare.db'), `${seconds}`], { encoding: 'utf8' }));
    limit.push(bare.cases_per_second);
    rows = bare.rows_a_case;
    rmSync(data, { recursive: true, force: true });
  }
  const reached = median(ours.map((one) => one.per_second));
  const most = median(limit);
  bar('durable case creation, 64 connections', reached / most, 0.4, `${reached} of ${most} cases/s (${rows} rows a case), p50 ${median(ours.map((o) => o.p50_ms))} ms, p99 ${median(ours.map((o) => o.p99_ms))} ms`);
}

// A case of about 40 events.
async function longCase(amends) {
  const { id } = (await amends.post('/cases', { ...complaint, customer: { name: 'Ms Long', phone: '+353 1 555 0100' } })).ok;
  (await amends.post(`/cases/${id}/claim`, {})).ok;
  while ((await amends.caseEvents(id)).length < 40) (await amends.post(`/cases/${id}/notes`, { text: 'Rang the courier; the depot looks for it.' })).ok;
  return id;
}

async function reading() {
  const data = join(folder, 'read');
  const amends = await Amends.start({ data });
  await amends.setUp();
  const id = await longCase(amends);
  const etag = (await amends.get(`/cases/${id}/summary`)).headers.get('etag');
  const measured = { empty: [], summary: [], unchanged: [], whole: [] };
  for (let round = 0; round < rounds; ++round) {
    measured.empty.push(load(amends, 'GET', '/ping').per_second);
    measured.summary.push(load(amends, 'GET', `/cases/${id}/summary`).per_second);
    measured.unchanged.push(load(amends, 'GET', `/cases/${id}/summary`, { more: `If-None-Match: ${etag}\r\n` }).per_second);
    measured.whole.push(load(amends, 'GET', `/cases/${id}`).per_second);
  }
  const empty = median(measured.empty);
  bar('a case summary', median(measured.summary) / empty, 0.5, `${median(measured.summary)} of ${empty} answers/s`);
  bar('a case summary that has not changed (304)', median(measured.unchanged) / empty, 0.5, `${median(measured.unchanged)} of ${empty} answers/s`);
  bar('a whole case of 40 events', median(measured.whole) / empty, 0.25, `${median(measured.whole)} of ${empty} answers/s`);
  await amends.stop();
}

function residentMiB(pid) {
  return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024;
}

// One reader, as a person is: what the server takes, without the reading of a browser.
const today = (amends) => median(Array.from({ length: rounds }, () => load(amends, 'GET', '/today', { connections: 1 }).p50_ms));

async function atSize() {
  const figures = {};
  for (const cases of [1000, many]) {
    const data = join(folder, `many${cases}`);
    let amends = await Amends.start({ data });
    await amends.setUp();
    const file = join(folder, 'fill');
    writeFileSync(file, JSON.stringify(complaint));
    // Filled through the API; every case open. Bounded: it ends when the count is reached.
    for (let made = 0; made < cases; ) {
      const headers = join(folder, 'headers');
      writeFileSync(headers, `Cookie: ${amends.cookie}\r\nX-CSRF-Token: ${amends.csrf}\r\nIdempotency-Key: fill-%n\r\n`);
      const span = Math.min(20, Math.max(0.2, (cases - made) / 4000));
      made += JSON.parse(execFileSync(join(build, 'bench/load'), [new URL(amends.origin).port, '64', `${span}`, 'POST', '/api/v1/cases', headers, file], { encoding: 'utf8' })).requests;
    }
    for (let i = 0; i < 30; ++i) {
      const page = (await amends.get('/cases?unclaimed=true&limit=1')).ok.cases[0];
      (await amends.post(`/cases/${page.id}/claim`, {})).ok;
    }
    const newest = Number((await amends.get('/cases?limit=1')).ok.cases[0].number.slice(2)) - 1000;
    if (newest < cases) throw new Error(`only ${newest} of ${cases} cases are there`);
    figures[cases] = { today: today(amends) };
    const { cookie, csrf } = amends;
    await amends.stop();
    const begun = Date.now();
    amends = await Amends.start({ data });
    figures[cases].ready = Date.now() - begun;
    Object.assign(amends, { cookie, csrf });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    figures[cases].resident = residentMiB(amends.process.pid);
    await amends.stop();
    rmSync(data, { recursive: true, force: true });
  }
  atMost(`Today at ${many} open cases, median`, figures[many].today, 5, 'ms');
  atMost(`Today at ${many} against 1,000`, figures[many].today / figures[1000].today, 1.5, 'times');
  atMost(`ready to answer, ${many} cases`, figures[many].ready, 200, 'ms');
  atMost(`idle, ${many} cases, resident`, figures[many].resident, 80, 'MiB');
}

try {
  await durableCreation();
  await reading();
  await atSize();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${results.filter(Boolean).length} of ${results.length} bars kept`);
