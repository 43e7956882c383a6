// The composer and the tone check, in a real browser against a real server: what blocks turns Send, a reason frees it, a better sentence takes the
// place of the one found, and a promise goes into the ledger.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { settled } from './browser.mjs';
import { house } from './house.mjs';

let amends;
let at;
let page;

before(async () => {
  at = await house();
  ({ amends, page } = at);
  await page.goto(`${amends.origin}/cases/A-1042`, { waitUntil: 'domcontentloaded' });
  await settled(page);
});
after(() => at?.close());

const field = () => page.getByRole('textbox', { name: /^Mail to/ });

test('a block turns Send into “Fix 1 finding first”, and a reason frees it', async () => {
  await field().fill('Dear Ms Okafor, thank you for writing to me. I am sorry, please calm down.');
  await page.locator('b', { hasText: 'Tells them how to behave.' }).waitFor();
  await page.getByRole('button', { name: /^Fix 1 finding first/ }).waitFor();
  await page.getByRole('button', { name: 'Keep, and say why' }).click();
  await page.getByRole('textbox', { name: /^Why you keep it/ }).fill('She asked me to say it');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('button', { name: /^Send to Ms Okafor/ }).waitFor();
});

test('a better sentence takes the place of the one found', async () => {
  await field().fill('Dear Ms Okafor, thank you for writing to me. It was the courier’s fault that you were left waiting, and I am sorry.');
  await page.locator('b', { hasText: 'Blames the courier.' }).waitFor();
  await page.getByRole('button', { name: /^Use this/ }).click();
  assert.match(await field().inputValue(), /You should not have been left waiting\.$/);
});

test('a dated promise is written into the ledger with one press', async () => {
  await field().fill('Dear Ms Okafor, thank you for writing to me. I am sorry. I will bring the blanket on 4 December 2036 at 18:00.');
  await page.getByRole('button', { name: 'Make it a promise' }).click();
  await page.locator('b', { hasText: 'A promise nobody wrote down' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Send to Ms Okafor/ }).waitFor();
});

test('of several files the one that is refused is told of, and the others go with the letter', async () => {
  const file = (name, text) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  const chosen = [file('empty.txt', ''), file('terms.txt', 'Our terms.'), file('prices.txt', 'Our prices.')];
  await page.locator('input[type="file"]').setInputFiles(chosen);
  const attached = page.getByRole('list', { name: 'Goes with the letter' }).getByRole('listitem');
  await attached.filter({ hasText: 'prices.txt' }).waitFor();
  await page.getByRole('button', { name: 'Attach files' }).waitFor();
  assert.deepEqual(await attached.locator('bdi').allTextContents(), ['terms.txt', 'prices.txt']);
  assert.equal(await page.getByRole('alert').filter({ hasText: 'This file is empty.' }).textContent(), 'This file is empty. Choose another one.');
});
