// A session that ends under somebody's hands: the screen and every word on it stay, the same person goes on, another begins afresh.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ana, house } from './house.mjs';

let amends;
let at;
let context;
let page;

before(async () => {
  at = await house();
  ({ amends, context, page } = at);
});
after(() => at?.close());

const dialog = () => page.getByRole('dialog', { name: 'Your session has ended' });
const letter = () => page.getByRole('textbox', { name: /^Mail to/ });
const kept = async (number, kind) => (await amends.get(`/cases/${number}/drafts/${kind}`)).ok?.body ?? '';
async function again(password = ana.password) {
  await dialog().getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

test('a letter goes on in the middle of its sentence, and live updates with it', async () => {
  await page.goto(`${amends.origin}/cases/A-1042`, { waitUntil: 'domcontentloaded' });
  await letter().click();
  await page.keyboard.type('Dear Ms Okafor, I have ');
  await page.getByText(/Draft kept/).waitFor();
  await context.clearCookies();
  await page.keyboard.type('looked into both calls and this is what I found in the records', { delay: 60 });
  assert.equal(await dialog().count(), 0, 'nobody is interrupted while they type');
  assert.match(await letter().inputValue(), /found in the records$/);
  await dialog().waitFor();
  assert.match(page.url(), /\/cases\/A-1042$/);
  await again('not the password');
  await dialog().getByRole('alert').waitFor();
  await again();
  await dialog().waitFor({ state: 'detached' });
  assert.match(await letter().inputValue(), /^Dear Ms Okafor, I have looked into both calls .* in the records$/);
  await page.getByText(/Draft kept/).waitFor();
  assert.match(await kept('A-1042', 'mail'), /found in the records/);
  (await amends.post('/cases/A-1042/notes', { text: 'Heard over the live line.' })).ok;
  await page.getByText('Heard over the live line.').waitFor();
});

test('a call goes on in the middle of a word', async () => {
  await page.goto(`${amends.origin}/cases/A-1042/call`, { waitUntil: 'domcontentloaded' });
  const line = page.getByRole('textbox', { name: /line 1/ });
  await line.click();
  await page.keyboard.type('You put the phone ');
  await page.getByText(/Every word is kept\. Saved/).waitFor();
  await context.clearCookies();
  await page.keyboard.type('down on me', { delay: 120 });
  await dialog().waitFor();
  await again();
  await dialog().waitFor({ state: 'detached' });
  assert.equal(await line.inputValue(), 'You put the phone down on me');
  await page.waitForTimeout(2500);
  assert.match(await kept('A-1042', 'call'), /down on me/);
});

test('what was typed and not yet written is there after a reload', async () => {
  await page.goto(`${amends.origin}/cases/A-1038`, { waitUntil: 'domcontentloaded' });
  await letter().click();
  await page.route('**/drafts/mail', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
  await page.keyboard.type('Unwritten words');
  page.on('dialog', (asked) => void asked.accept().catch(() => {}));
  await page.reload({ waitUntil: 'domcontentloaded' });
  await page.unroute('**/drafts/mail');
  await letter().waitFor();
  await page.waitForFunction(() => [...document.querySelectorAll('textarea')].some((field) => field.value === 'Unwritten words'));
});

test('another person is told whose screen it is, and begins afresh', async () => {
  await letter().click();
  await context.clearCookies();
  await page.keyboard.type(' and more');
  await dialog().waitFor();
  await dialog().getByLabel('E-mail address').fill('tom@harbourlane.example');
  await again();
  const told = page.getByRole('dialog', { name: /This screen is Ana Reis/ });
  await told.waitFor();
  await told.getByRole('button', { name: /Start afresh as Tom/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
});
