// The settings as the administrator uses them: every section kept, two people at once, what is held, who works here. And who may not.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Amends } from '../support/amends.mjs';
import { launch, people, sizes } from './browser.mjs';
import { admin } from './screens.mjs';

const password = 'a quiet harbour';
let amends; // speaks as Maeve, from another desk
let browser;
let readers;
let page;

before(async () => {
  amends = await Amends.start({ args: ['--sample'] });
  amends.csrf = (await amends.post('/session', { email: admin, password })).ok.csrf;
  browser = await launch();
  readers = people(browser, { ...sizes.desk, deviceScaleFactor: 1 }, { base: amends.origin, email: 'ana@harbourlane.example', password });
  page = await readers.page(admin);
});
after(async () => {
  await readers?.close();
  await browser?.close();
  await amends?.stop();
});

const section = (id) => page.locator(`#${id}`);
const save = (id) => section(id).getByRole('button', { name: 'Save', exact: true });
const said = (text) => page.getByRole('status').getByText(text).first().waitFor();

async function toSettings() {
  await page.goto(`${amends.origin}/settings`, { waitUntil: 'domcontentloaded' });
  await section('colleagues').getByText('Tom Adler').waitFor();
}
const fromElsewhere = async (change) => (await amends.changeSettings(change)).ok;

test('a team lead reads who may change the settings, found in the command box', async () => {
  const lead = await readers.page();
  await lead.keyboard.press('/');
  await lead.getByRole('combobox', { name: 'Search or command' }).fill('company settings');
  await lead.keyboard.press('Enter');
  await lead.waitForURL(/\/settings$/);
  await lead.getByText('The settings are kept by an owner or an administrator.').waitFor();
  await lead.getByText('Ask Maeve Harte. You are here as team lead.').waitFor();
  assert.equal(await lead.getByRole('button', { name: 'Save' }).count(), 0);
});

test('an administrator comes there from their own page, and keeps the company’s name with Enter', async () => {
  await page.goto(`${amends.origin}/you`, { waitUntil: 'domcontentloaded' });
  await page.getByRole('link', { name: 'The company’s settings' }).click();
  const name = page.getByLabel('Your company');
  assert.equal(await name.inputValue(), 'Harbour Lane');
  await name.fill('');
  await name.press('Enter');
  await page.getByText('Enter the name customers know you by.').waitFor();
  await name.fill('Harbour Lane Ltd');
  await name.press('Enter');
  await said('Saved.');
  assert.equal((await amends.get('/settings')).ok.company, 'Harbour Lane Ltd');
});

test('what the server refuses stands at its field, and what was typed stays', async () => {
  await toSettings();
  const address = section('company').getByLabel('Public address');
  await address.fill('help.example.com');
  await address.press('Enter');
  await page.getByText('The public address must begin with https://', { exact: false }).waitFor();
  assert.equal(await address.inputValue(), 'help.example.com');
  await address.fill('https://help.example.com/');
  await save('company').click();
  await said('Saved.');
  assert.equal((await amends.get('/settings')).ok.public_url, 'https://help.example.com');
});

test('who was overtaken reads so, keeps their words, and may load the newer', async () => {
  await toSettings();
  const name = page.getByLabel('Your company');
  await name.fill('Harbour & Lane');
  await fromElsewhere({ company: 'Harbour Lane of Dublin' });
  await page.getByText('Somebody changed this while you had it open. What you typed is still here.').waitFor();
  assert.equal(await name.inputValue(), 'Harbour & Lane');
  await page.getByRole('button', { name: 'Load the newer' }).click();
  assert.equal(await name.inputValue(), 'Harbour Lane of Dublin');

  await name.fill('Harbour Lane');
  await fromElsewhere({ company: 'Harbour Lane of Cork' });
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await save('company').click();
  await said('Saved.');
  assert.equal((await amends.get('/settings')).ok.company, 'Harbour Lane');
});

test('a change of another section overtakes nobody', async () => {
  await toSettings();
  await page.getByLabel('Your company').fill('Harbour Lane & Co');
  await fromElsewhere({ mail_address: 'care@harbourlane.example' });
  await page.waitForFunction(() => document.querySelector('#letters input[type="email"]')?.value === 'care@harbourlane.example');
  await save('company').click();
  await said('Saved.');
  const kept = (await amends.get('/settings')).ok;
  assert.deepEqual([kept.company, kept.mail_address], ['Harbour Lane & Co', 'care@harbourlane.example']);
});

test('what was typed and not kept is there for who comes back', async () => {
  await toSettings();
  await page.getByLabel('Your company').fill('Harbour');
  await page.getByRole('link', { name: 'Today' }).click();
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  await page.goBack();
  await page.getByLabel('Your company').waitFor();
  assert.equal(await page.getByLabel('Your company').inputValue(), 'Harbour');
  await section('company').getByRole('button', { name: 'Take back what I typed' }).click();
  assert.equal(await page.getByLabel('Your company').inputValue(), 'Harbour Lane & Co');
});

test('hours have breaks and closed days, and the clocks count by them', async () => {
  await toSettings();
  const hours = section('hours');
  await hours.getByRole('button', { name: 'Break on Monday', exact: false }).click();
  await hours.getByLabel('Monday, closes', { exact: true }).fill('12:00');
  await hours.getByLabel('Monday, opens again').fill('11:00');
  await save('hours').click();
  await page.getByText('The break ends before it begins.').waitFor();
  await hours.getByLabel('Monday, opens again').fill('13:00');
  await hours.getByLabel('A further day').fill('2026-12-25');
  await hours.getByRole('button', { name: 'Add this day' }).click();
  await save('hours').click();
  await said('Saved.');
  const kept = (await amends.get('/playbook')).ok.hours;
  assert.deepEqual(kept.mon, [
    { from: '09:00', to: '12:00' },
    { from: '13:00', to: '18:00' },
  ]);
  assert.deepEqual(kept.holidays, ['2026-12-25']);
});

test('a further playbook is read here, and chosen for a mailbox and a new case', async () => {
  const own = (await amends.get('/playbook')).ok;
  (await amends.put('/playbooks/shops', { ...own, name: 'Shops in Cork' })).ok;
  await toSettings();
  await section('playbook').getByRole('heading', { name: 'Shops in Cork' }).waitFor();
  await page.goto(`${amends.origin}/mailboxes`, { waitUntil: 'domcontentloaded' });
  await page.getByRole('button', { name: 'Add a mailbox' }).click();
  await page.getByRole('textbox', { name: 'Mail server' }).fill('127.0.0.1');
  await page.getByRole('textbox', { name: 'User' }).fill('shops@example.ie');
  await page.getByLabel('Password', { exact: true }).fill('a secret');
  const choose = async (name) => {
    await page.getByRole('combobox', { name }).click();
    await page.getByRole('option', { name: 'Shops in Cork' }).click();
  };
  await choose('Its cases go by the playbook');
  await page.getByRole('button', { name: 'Add it', exact: true }).click();
  await said('Saved.');
  assert.deepEqual((await amends.get('/mailboxes')).ok.map(({ playbook }) => playbook), ['shops']);
  await page.goto(`${amends.origin}/new`, { waitUntil: 'domcontentloaded' });
  await page.getByText('a visit').click();
  await page.getByRole('textbox', { name: 'From' }).fill('Ms Eze');
  await page.getByRole('textbox', { name: 'In their words' }).fill('The lamp came broken.');
  await choose('It goes by the playbook');
  await page.getByRole('button', { name: 'Open the case' }).click();
  await page.getByText('goes by “Shops in Cork”').waitFor();
});

test('the mail server is tried before it is kept, and a password stays on the server', async () => {
  await toSettings();
  const letters = section('letters');
  await letters.getByRole('switch', { name: 'Send letters from here' }).click({ force: true });
  await letters.getByRole('textbox', { name: 'Mail server' }).fill('127.0.0.1');
  await letters.getByRole('textbox', { name: 'Port' }).fill('1');
  await letters.getByRole('textbox', { name: 'User' }).fill('hello');
  await letters.getByLabel('Password', { exact: true }).fill('a secret');
  await letters.getByRole('button', { name: 'Try the mail server' }).click();
  const answer = letters.locator('p[aria-live="polite"]', { hasText: /\./ });
  await answer.waitFor();
  assert.match(await answer.textContent(), /\.$/);
  await save('letters').click();
  await said('Saved.');
  assert.equal(await letters.getByLabel('Password', { exact: true }).inputValue(), '');
  const { smtp } = (await amends.get('/settings')).ok;
  assert.deepEqual(smtp, { host: '127.0.0.1', port: 1, tls: 'starttls', user: 'hello' });
});

test('who checks senders is the name of a server, told at its field where it is none', async () => {
  await toSettings();
  const checkedBy = section('letters').getByRole('textbox', { name: 'Senders are checked by' });
  await checkedBy.fill('our mail server');
  await save('letters').click();
  await section('letters').getByText('is no name of a mail server', { exact: false }).waitFor();
  await checkedBy.fill('mx.harbourlane.example');
  await save('letters').click();
  await said('Saved.');
  assert.equal((await amends.get('/settings')).ok.senders_checked_by, 'mx.harbourlane.example');
});

test('what letters must say is kept, follows who was faster, and is nothing again when it is emptied', async () => {
  await toSettings();
  const rules = section('letter-rules');
  const days = rules.getByRole('textbox', { name: 'Days until they have your final answer' });
  await rules.getByRole('combobox', { name: 'Regulator’s rules' }).click();
  await page.getByRole('option', { name: 'Financial firms in the United Kingdom (DISP)' }).click();
  await rules.getByRole('button', { name: 'Add words' }).click();
  await page.keyboard.type('Financial Ombudsman Service');
  await days.fill('400');
  await save('letter-rules').click();
  await rules.getByText('A whole number of days up to 366, or nothing.').waitFor();
  await days.fill('56');
  await save('letter-rules').click();
  await said('Saved.');
  const asked = { pack: 'uk_disp', required: ['Financial Ombudsman Service'], answer_days: 56 };
  assert.deepEqual((await amends.get('/letter-rules')).ok, asked);

  await days.fill('40');
  (await amends.put('/letter-rules', { ...asked, answer_days: 28 })).ok;
  await rules.getByText('Somebody changed this while you had it open.', { exact: false }).waitFor();
  await rules.getByRole('button', { name: 'Load the newer' }).click();
  assert.equal(await days.inputValue(), '28');

  await days.fill('');
  await rules.getByRole('button', { name: 'Remove words 1' }).click();
  await rules.getByRole('combobox', { name: 'Regulator’s rules' }).click();
  await page.getByRole('option', { name: 'None' }).click();
  await save('letter-rules').click();
  await page.waitForFunction(() => document.querySelector('#letter-rules button[type="submit"]')?.ariaDisabled === 'true');
  assert.deepEqual((await amends.get('/letter-rules')).ok, { pack: '', required: [], answer_days: 0 });
});

test('one switch holds all outgoing mail, and everybody reads so', async () => {
  await toSettings();
  const lead = await readers.page();
  const held = lead.getByText('All outgoing mail is held', { exact: false });
  const hold = section('letters').getByRole('switch', { name: 'Hold all outgoing mail' });
  await hold.focus();
  await page.keyboard.press('Space');
  await section('letters').getByText('All outgoing mail is held.', { exact: false }).waitFor();
  await held.first().waitFor();
  assert.equal((await amends.get('/outbox')).ok.held, true);
  await hold.focus();
  await page.keyboard.press('Space');
  await held.first().waitFor({ state: 'detached' });
  assert.equal((await amends.get('/outbox')).ok.held, false);
});

test('a colleague is added, changed, sent away and taken back', async () => {
  await toSettings();
  const colleagues = section('colleagues');
  await colleagues.getByRole('button', { name: 'Add a colleague' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a colleague' });
  await dialog.getByLabel('Name').fill('Aoife Byrne');
  await dialog.getByLabel('E-mail address').fill('tom@harbourlane.example');
  await page.keyboard.press('Enter');
  await dialog.getByText('Tom Adler already signs in with tom@harbourlane.example.').waitFor();
  await dialog.getByLabel('E-mail address').fill('aoife@harbourlane.example');
  await dialog.getByLabel('Promises a day').fill('4');
  await page.keyboard.press('Enter');
  const row = colleagues.locator('[data-colleague]', { hasText: 'Aoife Byrne' });
  await row.getByText('cannot sign in yet').waitFor();
  await row.getByText('4 promises a day').waitFor();

  await row.getByRole('button', { name: 'Change Aoife Byrne' }).click();
  const hers = page.getByRole('dialog', { name: 'Aoife Byrne' });
  await hers.getByRole('combobox', { name: 'Role' }).click();
  await page.getByRole('option', { name: 'team lead' }).click();
  await hers.getByLabel('Their own line').fill('+353 1 555 0101');
  await hers.getByRole('button', { name: 'Save' }).click();
  await row.getByText('team lead').waitFor();
  await row.getByText('+353 1 555 0101', { exact: false }).waitFor();

  await row.getByRole('button', { name: 'Change Aoife Byrne' }).click();
  await hers.getByRole('button', { name: 'End their access' }).click();
  await row.getByText('no access').waitFor();
  await page.keyboard.press('z');
  await row.getByText('no access').waitFor({ state: 'detached' });
  const kept = (await amends.get('/staff')).ok.find((each) => each.name === 'Aoife Byrne');
  assert.deepEqual([kept.role, kept.line, kept.places_per_day, kept.active], ['lead', '+353 1 555 0101', 4, true]);
});

test('nobody takes away their own access', async () => {
  await toSettings();
  await section('colleagues').getByRole('button', { name: 'Change Maeve Harte' }).click();
  const dialog = page.getByRole('dialog', { name: 'Maeve Harte' });
  await dialog.getByRole('button', { name: 'End their access' }).focus();
  await dialog.getByText('Another administrator must do that for you.').first().waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  assert.equal((await amends.get('/staff')).ok.find((each) => each.email === admin).active, true);
  await page.keyboard.press('Escape');
});
