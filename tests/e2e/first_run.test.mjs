// From an empty folder to an empty Today, by the assistant alone; and a look around with sample data.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Amends } from '../support/amends.mjs';
import { launch, sizes } from './browser.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

async function withHouse(work) {
  const amends = await Amends.start();
  const context = await browser.newContext({ ...sizes.phone, deviceScaleFactor: 1, locale: 'en-GB', timezoneId: 'Europe/Dublin', reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    await page.goto(amends.origin, { waitUntil: 'domcontentloaded' });
    await page.getByRole('heading', { level: 1, name: 'Welcome' }).waitFor();
    await work(page, amends);
  } finally {
    await context.close();
    await amends.stop();
  }
}

const goOn = (page) => page.getByRole('button', { name: 'Go on' }).click();
const heading = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();

test('a few questions make a house with its first person, its hours and its mailbox', async () => {
  await withHouse(async (page, amends) => {
    await goOn(page);
    await page.getByText('Enter the name customers know you by.').waitFor();
    await page.getByLabel('Your company').fill('Harbour Lane');
    assert.equal(await page.getByRole('combobox', { name: 'Time zone' }).inputValue(), 'Europe/Dublin');
    await goOn(page);

    await page.getByLabel('Your name').fill('Maeve Harte');
    await page.getByLabel('E-mail address').fill('maeve@harbourlane.example');
    await page.getByLabel('Password', { exact: true }).fill('short');
    await goOn(page);
    await page.getByText('Use at least 10 characters.').waitFor();
    await page.getByLabel('Password', { exact: true }).fill('a harbour of words');
    await goOn(page);

    await heading(page, 'When you are open');
    await page.getByLabel('Friday, closes').fill('17:00');
    await goOn(page);

    await heading(page, 'Your playbook');
    await page.getByText('Ring when it is critical').waitFor();
    await goOn(page);

    await heading(page, 'Your mailbox');
    await page.getByLabel('The address customers write to').fill('hello@harbourlane.example');
    await page.getByRole('switch', { name: 'Send letters from here' }).click({ force: true });
    await page.getByRole('textbox', { name: 'Mail server' }).fill('127.0.0.1');
    await page.getByRole('textbox', { name: 'Port' }).fill('1');
    await page.getByRole('button', { name: 'Try the mail server' }).click();
    const said = page.locator('p[aria-live="polite"]', { hasText: /\./ });
    await said.waitFor();
    assert.match(await said.textContent(), /\.$/);
    await page.getByRole('switch', { name: 'Send letters from here' }).click({ force: true });
    await page.getByRole('button', { name: 'Start' }).click();

    await heading(page, 'Today');
    await page.getByText('Nothing waits on you.').waitFor();

    amends.csrf = (await amends.post('/session', { email: 'maeve@harbourlane.example', password: 'a harbour of words' })).ok.csrf;
    const settings = (await amends.get('/settings')).ok;
    assert.equal(settings.company, 'Harbour Lane');
    assert.equal(settings.mail_address, 'hello@harbourlane.example');
    assert.equal(settings.zone, 'Europe/Dublin');
    assert.deepEqual((await amends.get('/playbook')).ok.hours.fri, [{ from: '09:00', to: '17:00' }]);
    assert.equal((await amends.get('/session')).ok.role, 'admin');
  });
});

test('a rehearsal can be looked around in at once, with sample data', async () => {
  await withHouse(async (page) => {
    await page.getByRole('switch', { name: 'Only look around, with sample data' }).click({ force: true });
    await page.getByRole('button', { name: 'Look around' }).click();
    await heading(page, 'Today');
    await page.locator('[data-duty]', { hasText: 'Ring Ms Okafor' }).waitFor();
  });
});
