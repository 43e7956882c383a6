// Debian's Chromium, driven by playwright-core from web/node_modules, with no network but the address under test.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(fileURLToPath(new URL('../../web/package.json', import.meta.url)));
export const { chromium } = require('playwright-core');
export const { AxeBuilder } = require('@axe-core/playwright');

export const sizes = {
  desk: { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 2 },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true },
};

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

// Signs in through the form, as a person does. Where nobody need sign in (the fixtures), the first screen is Today already.
export async function signIn(page, { base, email, password }) {
  await page.goto(`${base}/`, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() => document.querySelector('main, form') !== null);
  const field = page.getByLabel('E-mail address');
  const settled = await Promise.race([
    field.waitFor().then(() => 'door'),
    page
      .getByRole('heading', { level: 1 })
      .first()
      .waitFor()
      .then(() => 'inside'),
  ]);
  if (settled === 'inside' && (await field.count()) === 0) return;
  await field.fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
}

// A signed-in page for each person: most screens are read by whoever was given, some only by those who run the house (a screen's `as`).
export function people(browser, device, given) {
  const pages = new Map();
  const contexts = [];
  return {
    async page(email = given.email) {
      if (!pages.has(email)) {
        const context = await browser.newContext({ ...device, locale: 'en-GB', reducedMotion: 'reduce' });
        contexts.push(context);
        const page = await context.newPage();
        await signIn(page, { ...given, email });
        pages.set(email, page);
      }
      return pages.get(email);
    },
    close: () => Promise.all(contexts.map((context) => context.close())),
  };
}

export async function settled(page) {
  await page.waitForLoadState('load');
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => document.querySelector('[role="status"][aria-label="Loading"]') === null);
  await page.waitForTimeout(250);
}

export function options(argv) {
  const given = new Map();
  for (const arg of argv) {
    const [, name, value] = /^--([a-z-]+)(?:=(.*))?$/.exec(arg) ?? [];
    if (name === undefined) throw new Error(`not an option: ${arg}`);
    given.set(name, value ?? '');
  }
  const text = (name, fallback) => given.get(name) ?? fallback;
  return {
    base: text('base', 'http://127.0.0.1:8080').replace(/\/$/, ''),
    email: text('email', 'ana@harbourlane.example'),
    password: text('password', process.env.AMENDS_PASSWORD ?? ''),
    out: text('out', 'build/shots'),
    only: text('only', '')
      .split(',')
      .filter((name) => name !== ''),
    case: text('case', 'A-1042'),
  };
}
