// Starts a real `amends serve` in an empty folder, on loopback, and speaks to it as its users do: API, mail, the customer's page.
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const program = process.env.AMENDS ?? new URL('../../build/release/amends', import.meta.url).pathname;

// The answer of the API: status, body (parsed where it is JSON) and headers. Never throws for a refusal.
export class Answer {
  constructor(status, body, headers) {
    Object.assign(this, { status, body, headers });
  }
  // For what must succeed: the body, or an error that shows the problem's sentence.
  get ok() {
    if (this.status >= 400) throw new Error(`${this.status}: ${this.body?.detail ?? JSON.stringify(this.body)} ${this.body?.field ?? ''}`);
    return this.body;
  }
}

export class Amends {
  // `who`: the user it runs as, where that is not ours.
  static async start({ rehearsal = true, args = [], data, who = {} } = {}) {
    const amends = new Amends();
    amends.options = { rehearsal, args, who };
    amends.own = !data;
    amends.data = data ?? mkdtempSync(join(tmpdir(), 'amends-'));
    const mode = rehearsal ? ['--rehearsal'] : [];
    amends.process = spawn(program, ['serve', '--data', amends.data, '--listen', '127.0.0.1:0', ...mode, ...args], { stdio: ['ignore', 'pipe', 'pipe'], ...who });
    amends.ended = new Promise((resolve) => amends.process.once('exit', resolve)); // its exit code
    amends.log = '';
    amends.process.stderr.on('data', (bytes) => (amends.log += bytes));
    amends.origin = await new Promise((resolve, reject) => {
      let out = '';
      amends.process.stdout.on('data', (bytes) => {
        out += bytes;
        const found = out.match(/http:\/\/127\.0\.0\.1:\d+/);
        if (found) resolve(found[0]);
      });
      amends.process.on('exit', (code) => reject(new Error(`amends ended with ${code}: ${out}${amends.log}`)));
    });
    return amends;
  }

  // It ends, and a folder of its own is thrown away; `end` and `kill` leave the folder to the next server.
  async stop() {
    const code = await this.end();
    if (this.own) rmSync(this.data, { recursive: true, force: true });
    return code;
  }
  end(signal = 'SIGTERM') {
    this.process.kill(signal);
    return this.ended;
  }
  kill() {
    return this.end('SIGKILL');
  }
  // The next server in its folder; who was signed in still is.
  async again() {
    const next = await Amends.start({ ...this.options, data: this.data });
    return Object.assign(next, { own: this.own, cookie: this.cookie, csrf: this.csrf });
  }
  async restart() {
    await this.end();
    return this.again();
  }

  async call(method, path, body, headers = {}) {
    const sent = { ...headers };
    if (this.cookie) sent.Cookie = this.cookie;
    if (this.csrf && method !== 'GET') sent['X-CSRF-Token'] = this.csrf;
    if (method === 'POST' && !('Idempotency-Key' in sent)) sent['Idempotency-Key'] = randomUUID();
    let payload = body;
    if (body !== undefined && typeof body !== 'string' && !(body instanceof Uint8Array)) {
      payload = JSON.stringify(body);
      sent['Content-Type'] = 'application/json';
    }
    const response = await fetch(this.origin + (path.startsWith('/c/') ? path : `/api/v1${path}`), { method, headers: sent, body: payload, redirect: 'manual' });
    const text = await response.text();
    const json = (response.headers.get('content-type') ?? '').includes('json');
    const cookie = response.headers.get('set-cookie');
    if (cookie?.startsWith('amends_session=')) this.cookie = cookie.split(';')[0];
    return new Answer(response.status, json && text ? JSON.parse(text) : text, response.headers);
  }

  get(path, headers) {
    return this.call('GET', path, undefined, headers);
  }
  post(path, body, headers) {
    return this.call('POST', path, body, headers);
  }
  put(path, body, headers) {
    return this.call('PUT', path, body, headers);
  }
  delete(path, body, headers) {
    return this.call('DELETE', path, body, headers);
  }

  // The first run, as the assistant does it: a company and its first colleague, signed in.
  async setUp(more = {}) {
    const me = (
      await this.post('/setup', {
        company: 'Harbour Lane',
        zone: 'Europe/Brussels',
        currency: 'EUR',
        name: 'Ana Reis',
        email: 'ana@harbourlane.example',
        password: 'a quiet harbour',
        mail_address: 'hello@harbourlane.example',
        sample_data: false,
        ...more,
      })
    ).ok;
    this.csrf = me.csrf;
    return me;
  }

  async now() {
    return new Date((await this.get('/rehearsal/clock')).ok.now);
  }
  async moveTo(time) {
    return (await this.put('/rehearsal/clock', { to: new Date(time).toISOString() })).ok;
  }
  async advance({ minutes = 0, hours = 0, days = 0 }) {
    return this.moveTo((await this.now()).getTime() + ((days * 24 + hours) * 60 + minutes) * 60000);
  }

  // A mail arrives by the pipe, as a mail server hands it over.
  takeMail(mail) {
    const run = spawnSync(program, ['mail', 'take', '--data', this.data, '--json', '-'], { input: mail.replaceAll('\n', '\r\n'), encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`mail take: ${run.stderr}`);
    return JSON.parse(run.stdout);
  }

  // A list, page by page; `name`: what the answer calls it.
  async all(path, name) {
    const found = [];
    for (let after = ''; ; ) {
      const page = (await this.get(`${path}?limit=200${after}`)).ok;
      found.push(...page[name]);
      if (!page.next) return found;
      after = `&after=${encodeURIComponent(page.next)}`;
    }
  }
  // The settings as they are, but for `change`.
  async changeSettings(change) {
    const settings = (await this.get('/settings')).ok;
    return this.put('/settings', { ...settings, ...change }, { 'If-Match': `"${settings.version}"` });
  }

  async caseEvents(id) {
    return (await this.get(`/cases/${id}/events`)).ok.events.map((event) => event.type.replace('.v1', ''));
  }
  async letters() {
    return (await this.get('/outbox')).ok.letters;
  }
  async letter(id) {
    return (await this.letters()).find((letter) => letter.id === id);
  }
  // The letter as it stands once it is so, after that many tries at least.
  letterIs(id, state, tries = 0) {
    const standsSo = async () => {
      const letter = await this.letter(id);
      return letter?.state === state && letter.tries >= tries && letter;
    };
    return until(standsSo, `the letter to be ${state}`, { tries: 400 });
  }
  async today() {
    const today = (await this.get('/today')).ok;
    const titles = (rows) => rows.map((row) => row.title);
    return { ...today, titles: { now: titles(today.now_due), hour: titles(today.next_hour), later: titles(today.later_today), openings: titles(today.openings) } };
  }
}

export async function until(condition, what, { tries = 100, wait = 100 } = {}) {
  for (let i = 0; i < tries; ++i) {
    const value = await condition();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  throw new Error(`waited in vain for ${what}`);
}
