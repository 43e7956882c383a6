// A draft by a language model, in a real browser: nothing of it without a model; with one a quiet button that works by keyboard and by thumb, whose
// words come as if typed, never over what is written unasked.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { OddModel } from '../support/odd_model.mjs';
import { AxeBuilder, people, settled, sizes } from './browser.mjs';
import { ana, house } from './house.mjs';
import { admin } from './screens.mjs';

let at;
let amends;
let page;
let model;

before(async () => {
  model = await OddModel.start();
  at = await house();
  ({ amends, page } = at);
  amends.csrf = (await amends.post('/session', { email: admin, password: ana.password })).ok.csrf;
});
after(async () => {
  await at?.close();
  await model?.stop();
});

const field = (on = page) => on.getByRole('textbox', { name: /^Mail to/ });
const button = (on = page) => on.getByRole('button', { name: 'Suggest a draft' });
async function toCase(on = page, kind = 'apology') {
  await on.goto(`${amends.origin}/cases/A-1042`, { waitUntil: 'domcontentloaded' });
  await settled(on);
  if (on.viewportSize().width < 768) await on.keyboard.press('w');
  const tab = on.getByRole('tab', { name: /^Mail to/ });
  if ((await tab.getAttribute('aria-expanded')) !== 'true') await tab.click();
  await on.getByRole('combobox', { name: 'It is' }).selectOption(kind);
}
async function seriousFindings(on) {
  const { violations } = await new AxeBuilder({ page: on }).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0].target}`);
}

test('without a model there is nothing of it', async () => {
  await toCase();
  await page.waitForTimeout(300);
  assert.equal(await button().count(), 0);
});

test('an administrator tries the model, and keeps it', async () => {
  const readers = people(at.browser, { ...sizes.desk, deviceScaleFactor: 1 }, { base: amends.origin, ...ana });
  const desk = await readers.page(admin);
  await desk.goto(`${amends.origin}/settings#model`, { waitUntil: 'domcontentloaded' });
  const section = desk.locator('#model');
  await section.getByRole('switch', { name: 'Let a language model suggest drafts' }).click({ force: true });
  await section.getByRole('textbox', { name: 'Address' }).fill(`${model.origin}/v1/`);
  await section.getByRole('textbox', { name: 'Model' }).fill('small');
  await section.getByLabel('Key', { exact: true }).fill('sk-secret');
  model.manner = 'unauthorised';
  await section.getByRole('button', { name: 'Try the model' }).click();
  await section.getByText('refuses the key', { exact: false }).waitFor();
  model.manner = 'well';
  await section.getByRole('button', { name: 'Try the model' }).click();
  await section.getByText('“small” answers.').waitFor();
  for (const colorScheme of ['light', 'dark']) {
    await desk.emulateMedia({ colorScheme });
    assert.deepEqual(await seriousFindings(desk), []);
  }
  await section.getByRole('button', { name: 'Save', exact: true }).click();
  await desk.getByRole('status').getByText('Saved.').first().waitFor();
  assert.equal(await section.getByLabel('Key', { exact: true }).inputValue(), '');
  await readers.close();
});

test('the draft comes into the empty field as if typed: by keyboard, undone, checked for its tone', async () => {
  await toCase(page, 'reply');
  assert.equal(await button().count(), 0, 'for three kinds of letter only');
  await page.getByRole('combobox', { name: 'It is' }).selectOption('apology');
  await field().fill('');
  await button().focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('[data-composer] textarea')?.value.startsWith('Dear Ms Okafor,'));
  await page.getByText(/^has: .*sorry/).waitFor();
  await field().focus();
  await page.keyboard.press('Control+z');
  assert.equal(await field().inputValue(), '');
});

test('what is written stays until its writer says otherwise', async () => {
  await field().fill('Dear Ms Okafor, I am writing this myself.');
  await button().click();
  await page.getByRole('button', { name: 'Keep what I wrote' }).click();
  assert.equal(await field().inputValue(), 'Dear Ms Okafor, I am writing this myself.');
  await button().click();
  await page.getByRole('button', { name: 'Take the draft' }).click();
  assert.match(await field().inputValue(), /^Dear Ms Okafor,\n\nI am sorry that the blanket/);
  await page.keyboard.press('Control+z');
  assert.equal(await field().inputValue(), 'Dear Ms Okafor, I am writing this myself.');
});

test('while the model writes, so does the person; it can be stopped, and a refusal is a sentence', async () => {
  model.manner = 'slow';
  await button().click();
  const stop = page.getByRole('button', { name: 'Stop the draft' });
  await stop.waitFor();
  await page.getByText('The model is writing…').waitFor();
  await field().fill('Dear Ms Okafor, I go on.');
  await stop.click();
  await button().waitFor();
  assert.equal(await field().inputValue(), 'Dear Ms Okafor, I go on.');
  model.manner = 'broken';
  await page.waitForTimeout(1100); // the one that was stopped is gone
  await button().click();
  await page.getByRole('alert').getByText('not well (500)', { exact: false }).waitFor();
});

test('on a phone and at the desk, light and dark: within the screen, no serious finding', async () => {
  model.manner = 'well';
  for (const size of ['desk', 'phone']) {
    const readers = people(at.browser, { ...sizes[size], deviceScaleFactor: 1 }, { base: amends.origin, ...ana });
    const hers = await readers.page();
    for (const colorScheme of ['light', 'dark']) {
      await hers.emulateMedia({ colorScheme });
      await toCase(hers);
      await button(hers).waitFor();
      assert.ok(await hers.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
      assert.deepEqual(await seriousFindings(hers), [], `${size}, ${colorScheme}`);
    }
    if (process.env.PICTURES) await hers.screenshot({ path: `${process.env.PICTURES}/suggest-${size}.png` });
    await readers.close();
  }
});
