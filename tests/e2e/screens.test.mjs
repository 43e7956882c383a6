// Every screen, drawn by a real server's answers: no serious accessibility finding, and whole in its forgotten states.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Amends } from '../support/amends.mjs';

const password = 'a quiet harbour';
let amends;
let number;

before(async () => {
  amends = await Amends.start({ args: ['--sample'] });
  amends.csrf = (await amends.post('/session', { email: 'ana@harbourlane.example', password })).ok.csrf;
  const { results } = (await amends.get('/search?q=okafor')).ok;
  number = results[0].summary.number;
});
after(() => amends?.stop());

function run(script, ...more) {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [file, `--base=${amends.origin}`, `--password=${password}`, `--case=${number}`, ...more], { stdio: 'inherit' });
  return new Promise((resolve) => child.on('exit', resolve));
}

test('no screen has a serious or critical finding of axe, at either width, in either theme', async () => {
  assert.equal(await run('axe.mjs'), 0);
});

test('every screen stays whole with nothing, with 500 rows, with long and right-to-left words, refused and out of reach', async () => {
  assert.equal(await run('states.mjs'), 0);
});

test('the same of the screens that only an administrator sees', async () => {
  const hers = ['--email=maeve@harbourlane.example', '--only=mailboxes,mailbox'];
  assert.equal(await run('axe.mjs', ...hers), 0);
  assert.equal(await run('states.mjs', ...hers), 0);
});
