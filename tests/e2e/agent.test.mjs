// What an agent must be able to do without leaving the keyboard, beyond the story: each act here was once missing or went wrong.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Amends } from '../support/amends.mjs';
import { launch, signIn, sizes } from './browser.mjs';

const ana = { email: 'ana@harbourlane.example', password: 'a quiet harbour' };
let amends;
let browser;
let page;

before(async () => {
  amends = await Amends.start({ args: ['--sample'] });
  amends.csrf = (await amends.post('/session', ana)).ok.csrf;
  browser = await launch();
  const context = await browser.newContext({ ...sizes.desk, deviceScaleFactor: 1, locale: 'en-GB', reducedMotion: 'reduce' });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await signIn(page, { base: amends.origin, ...ana });
});
after(async () => {
  await browser?.close();
  await amends?.stop();
});

const goTo = (path) => page.goto(amends.origin + path, { waitUntil: 'domcontentloaded' });

test('a call that comes in has a case and its sheet in three keys', async () => {
  await goTo('/');
  await page.locator('[data-duty]').first().waitFor();
  await page.keyboard.press('n');
  await page.getByRole('heading', { level: 1, name: 'New case' }).waitFor();
  await page.getByRole('radio', { name: 'a call', exact: true }).check();
  await page.getByLabel('From', { exact: true }).fill('Ms Iris Nolan');
  await page.getByLabel('Telephone').fill('+353 1 555 0123');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/cases\/A-\d+\/call$/);
  await page.getByRole('heading', { level: 1, name: 'Ms Iris Nolan' }).waitFor();
  const number = page.url().match(/A-\d+/)[0];
  const { owner, customer } = (await amends.get(`/cases/${number}`)).ok;
  assert.equal(owner.short_name, 'Ana');
  assert.deepEqual(customer.record.phones, ['+35315550123']);
});

test('a review by somebody we know becomes a case of theirs, and what is typed outlives a reload', async () => {
  await goTo('/cases');
  await page.getByRole('button', { name: 'New case' }).click();
  await page.getByRole('button', { name: /Open the case/ }).click();
  await page.getByRole('alert').getByText('Choose how they reached us.').waitFor();
  await page.getByRole('radio', { name: 'a review' }).check();
  await page.getByLabel('In their words').fill('Two stars. The lid does not close.');
  await page.reload({ waitUntil: 'domcontentloaded' });
  await page.getByLabel('From', { exact: true }).fill('Okafor');
  await page.getByRole('list', { name: 'Known to us' }).getByRole('button', { name: /Adaeze Okafor/ }).click();
  assert.equal(await page.getByLabel('In their words').inputValue(), 'Two stars. The lid does not close.');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/cases\/A-\d+$/);
  const view = (await amends.get(`/cases/${page.url().match(/A-\d+/)[0]}`)).ok;
  assert.equal(view.customer.record.name, 'Ms Adaeze Okafor');
  assert.match(JSON.stringify(view.timeline), /The lid does not close/);
});
