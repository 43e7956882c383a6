// The interface as a person uses it, in a real browser against a real server: door, Today and its keys, search, two tabs, one's own page.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Amends } from '../support/amends.mjs';
import { house } from './house.mjs';

const email = 'ana@harbourlane.example';
const password = 'a quiet harbour';

let amends;
let at;
let context;
let page;

before(async () => {
  at = await house({ seated: false, timeout: 30_000 });
  ({ amends, context, page } = at);
});
after(() => at?.close());

const rows = () => page.locator('[data-duty]');
const selected = () => page.locator('[data-duty][aria-current]');
const peek = () => page.getByRole('complementary');
const goTo = (path) => page.goto(amends.origin + path, { waitUntil: 'domcontentloaded' });

async function toToday() {
  await goTo('/');
  await rows().first().waitFor();
}

async function signIn() {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

test('a wrong password is refused with a sentence, and the address stays', async () => {
  await goTo('/cases');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  const said = await page.getByRole('alert').first().textContent();
  assert.match(said, /\.$/);
  assert.equal(await page.getByLabel('E-mail address').inputValue(), email);
});

test('who signs in comes to the page they asked for', async () => {
  await signIn();
  await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
  assert.equal(new URL(page.url()).pathname, '/cases');
});

test('Today lists what is late first, and shows the server’s time', async () => {
  await toToday();
  assert.match(await rows().first().textContent(), /Write to Ms Lindqvist/);
  assert.match(await rows().first().textContent(), /min late/);
  assert.match(await page.getByRole('banner').textContent(), /Tue 24 Nov\s*09:\d\d/);
});

test('J and K move, Space peeks, Enter opens the case', async () => {
  await toToday();
  assert.equal(await selected().count(), 1);
  await page.keyboard.press('j');
  assert.match(await selected().textContent(), /Ring Ms Okafor/);
  await peek().getByRole('heading', { name: 'Ms Adaeze Okafor' }).waitFor();
  await page.keyboard.press('k');
  assert.match(await selected().textContent(), /Write to Ms Lindqvist/);
  await page.keyboard.press('Space');
  await peek().waitFor({ state: 'detached' });
  await page.keyboard.press('Space');
  await peek().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/cases\/A-\d+$/);
  await page.getByRole('heading', { name: /Naming-day blanket/ }).waitFor();
});

test('the letter of the selected row does its act', async () => {
  await toToday();
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  await page.waitForURL(/\/cases\/A-\d+\/call$/);
});

test('no letter acts while text has the focus', async () => {
  await goTo('/cases');
  const field = page.getByRole('searchbox', { name: 'Search all cases' });
  await field.fill('');
  await field.pressSequentially('xjk/c');
  assert.equal(await field.inputValue(), 'xjk/c');
  assert.equal(await page.getByRole('dialog').count(), 0);
});

test('the command box finds acts and cases by their words', async () => {
  await toToday();
  await page.keyboard.press('/');
  const box = page.getByRole('combobox', { name: 'Search or command' });
  await box.waitFor();
  await box.pressSequentially('okafor blanket');
  const found = page.getByRole('option', { name: /Ms Adaeze Okafor/ });
  await found.waitFor();
  await box.fill('go to cases');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/cases$/);
});

test('an opening is claimed with one key, another tab sees it at once, and another key puts it back', async () => {
  await toToday();
  const other = await context.newPage();
  await other.goto(amends.origin, { waitUntil: 'domcontentloaded' });
  const theirs = other.locator('[data-duty]', { hasText: 'I want to speak to the owner' });
  await theirs.waitFor();
  const opening = page.locator('[data-duty]', { hasText: 'I want to speak to the owner' });
  await opening.click({ position: { x: 400, y: 8 } });
  await page.keyboard.press('o');
  await opening.waitFor({ state: 'detached' });
  await page.getByRole('status').getByText(/is yours/).waitFor();
  await theirs.waitFor({ state: 'detached', timeout: 5_000 });
  await page.keyboard.press('z');
  await opening.waitFor();
  await theirs.waitFor({ timeout: 5_000 });
  await other.close();
});

test('a case handed over can be taken back for ten seconds, in its place', async () => {
  await toToday();
  const row = page.locator('[data-duty]', { hasText: 'Ring Mr Haddad' });
  await row.click({ position: { x: 400, y: 8 } });
  await page.keyboard.press('x');
  const dialog = page.getByRole('dialog', { name: /Hand over/ });
  await dialog.getByRole('combobox', { name: 'To' }).click();
  await page.getByRole('option', { name: /Tom/ }).click();
  await dialog.getByLabel('Why').fill('He asked for Tom.');
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  await page.getByText(/You handed Mr Haddad over to Tom/).waitFor();
  await page.keyboard.press('z');
  await page.locator('[data-duty]', { hasText: 'Ring Mr Haddad' }).waitFor();
});

test('single letters rest when they are switched off, and combinations still act', async () => {
  await goTo('/you');
  const keys = page.getByRole('switch', { name: /Single letters act/ });
  await keys.click({ force: true });
  await page.getByRole('switch', { name: /Single letters act/, checked: false }).waitFor();
  await toToday();
  const before = await selected().textContent();
  await page.keyboard.press('j');
  assert.equal(await selected().textContent(), before);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or command' }).waitFor();
  await page.keyboard.press('Escape');
  await goTo('/you');
  await keys.click({ force: true });
  await page.getByRole('switch', { name: /Single letters act/, checked: true }).waitFor();
});

test('light and dark are chosen once and stay', async () => {
  await goTo('/you');
  await page.getByRole('radio', { name: 'Dark' }).click({ force: true });
  const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme');
  await page.waitForFunction(() => document.documentElement.dataset.mantineColorScheme === 'dark');
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await scheme(), 'dark');
});

test('what cannot be reached is said, and comes back by itself', async () => {
  await toToday();
  await context.setOffline(true);
  await page.getByText('Amends cannot be reached.', { exact: false }).waitFor();
  await context.setOffline(false);
  await page.getByText('Amends cannot be reached.', { exact: false }).waitFor({ state: 'detached' });
  assert.ok((await rows().count()) > 0);
});

test('who signs out stands at the door, and the way back is closed', async () => {
  await goTo('/you');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  await goTo('/cases');
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
});
