// Every screen in the states that are easily forgotten: nothing to show, 500 rows, words of 60 letters, an account of 4,000 characters,
// right-to-left text, refused, out of reach, offline. In each: no error in the page, nothing wider than the screen, and the sentence or rows expected.
//   node tests/e2e/states.mjs --base=http://127.0.0.1:8080 --email=... --password=... [--only=today,cases] [--out=DIR for pictures]
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, options, people, settled, sizes } from './browser.mjs';
import { admin } from './screens.mjs';

const given = options(process.argv.slice(2));
const longName = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewis'; // 60 letters
const rtl = 'הנברשת הגיעה שבורה, ואיש לא ענה לי בטלפון במשך שבוע שלם';
const account = 'I rang, I wrote, I waited, and nobody came. '.repeat(91).slice(0, 4000);
const refusal = 'This case belongs to another team. Ask a team lead to share it with you.';

// ---- how an answer is changed on its way to the screen ----
const clone = (value) => structuredClone(value);
const repeat = (rows, count) =>
  rows.length === 0 ? [] : Array.from({ length: count }, (_, i) => ({ ...clone(rows[i % rows.length]), ...fresh(i) }));
const fresh = (i) => ({ id: `01940000-0000-7000-8000-${String(i).padStart(12, '0')}` });
const unplaced = {
  from: '',
  to: 'hello@harbourlane.example',
  subject: '',
  taken_at: '2026-11-24T08:12:00Z',
  became: 'needs_a_look',
  why: 'no_sender',
  why_text: 'The mail names no sender, so there is nobody to answer.',
  settled: false,
  sources: ['pipe'],
  came_by: ['the pipe'],
  problems: [],
};
const mailbox = {
  version: 1,
  name: 'Complaints',
  host: 'imap.example.com',
  port: 993,
  tls: 'tls',
  user: 'hello@example.com',
  sign_in: 'password',
  has_password: true,
  folder: 'INBOX',
  after_taking: 'mark_seen',
  active: true,
  phase: 'failed',
  since: '2026-11-24T08:12:00Z',
  error: 'imap.example.com does not let hello@example.com in: “Authentication failed”. Check the user and the password.',
  mark_error: '',
  addresses: [],
  taken: 1042,
  known: 2,
  needs_a_look: 1,
};
const rowsOfToday = (view) => [...view.now_due, ...view.next_hour, ...view.later_today, ...view.openings];

const lists = {
  none: {
    today: (view) => ({
      ...view,
      now_due: [],
      next_hour: [],
      later_today: [],
      openings: [],
      openings_count: 0,
      next: undefined,
      footnote: '',
    }),
    cases: (page) => ({ ...page, cases: [], next: undefined }),
    search: (page) => ({ ...page, results: [], next: undefined }),
    intake: (page) => ({ ...page, items: [], next: undefined }),
    staff: () => [],
    mailboxes: () => [],
    outbox: (page) => ({ ...page, letters: [], next: undefined }),
  },
  many: {
    today: (view) => ({ ...view, later_today: repeat(rowsOfToday(view), 500) }),
    cases: (page) => ({ ...page, cases: repeat(page.cases, 500), next: undefined }),
    search: (page) => ({
      ...page,
      results: repeat(
        page.results.map((row) => row.summary),
        500,
      ).map((summary) => ({ summary, snippet: '' })),
      next: undefined,
    }),
    intake: (page) => ({ ...page, items: repeat([unplaced], 500), next: undefined }),
    staff: (all) => repeat(all, 500),
    mailboxes: () => repeat([mailbox], 200),
    outbox: (page) => ({ ...page, letters: repeat(page.letters, 500), next: undefined }),
  },
};

// Every text of the answer that a person wrote becomes `text`; identities, times, words of the contract stay.
const kept =
  /^(id|case_id|contact|subject|number|act|icon|verb|key|zone|language|currency|next|csrf|preferences|role|version|.*_at|.*_id|at|due|opens|since|now|on|by)$/;
function rewritten(value, text, only = () => true, name = '') {
  if (typeof value === 'string') return !only(name) || kept.test(name) || /^[a-z_]+$/.test(value) || /^(\d{4}-|\d\d:\d\d$)/.test(value) || value === '' ? value : text;
  if (Array.isArray(value)) return value.map((each) => rewritten(each, text, only, name));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rewritten(each, text, only, key)]));
}

function change(state, pathname, body) {
  const noun = /^\/api\/v1\/(today|cases|search|intake|staff|outbox|mailboxes)$/.exec(pathname)?.[1];
  if (noun !== undefined && lists[state]?.[noun] !== undefined) return lists[state][noun](body);
  if (noun === 'mailboxes' && Array.isArray(body)) body = repeat([mailbox], 3);
  if (state === 'long_name') return rewritten(body, longName);
  if (state === 'right_to_left') return rewritten(body, rtl);
  if (state === 'long_account') return rewritten(body, account, (name) => /^(quote|body|account_customer|account_team|expectation|upset|last_reflection)$/.test(name));
  return body;
}

async function intercept(page, state) {
  await page.route(/\/api\/v1\/(?!live|me$|session|setup)/, async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    if (state === 'refused') {
      return route.fulfill({
        status: 403,
        contentType: 'application/problem+json',
        body: JSON.stringify({ status: 403, title: 'Forbidden', detail: refusal }),
      });
    }
    if (state === 'unreachable') return route.abort('connectionrefused');
    const response = await route.fetch();
    if (!response.ok() || !(response.headers()['content-type'] ?? '').includes('json')) return route.fulfill({ response });
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ response, json: change(state, pathname, await response.json()) });
  });
}

// ---- what must be seen ----
const screens = {
  today: { path: '/', none: 'Nothing waits on you', rows: '[data-duty]', atLeast: 500 },
  cases: { path: '/cases', none: 'No case is open', rows: '[data-case]', atLeast: 10 },
  search: { path: '/search?q=blanket', none: 'No case holds', rows: 'main li', atLeast: 500 },
  intake: { path: '/intake', none: 'Nothing needs a look', rows: 'main li', atLeast: 500 },
  mailboxes: { path: '/mailboxes', as: admin, none: 'No mailbox yet', rows: 'main li', atLeast: 200 },
  settings: { path: '/settings', as: admin, none: 'Add a colleague', rows: '[data-colleague]', atLeast: 500 },
  outbox: { path: '/outbox', none: 'No letter yet', rows: 'main li', atLeast: 500 },
  case: { path: `/cases/${given.case}` },
  call: { path: `/cases/${given.case}/call` },
};

async function expectText(page, text) {
  await page.getByText(text, { exact: false }).first().waitFor({ timeout: 15_000 });
}

const states = {
  none: (page, screen) => screen.none !== undefined && expectText(page, screen.none),
  many: async (page, screen) => {
    if (screen.rows === undefined) return;
    await page.locator(screen.rows).first().waitFor();
    const count = await page.locator(screen.rows).count();
    if (count < screen.atLeast) throw new Error(`${count} rows, expected ${screen.atLeast}`);
    if (screen === screens.cases && count > 100) throw new Error(`${count} rows drawn at once: the list is not virtual`);
  },
  long_name: () => {},
  right_to_left: () => {},
  long_account: () => {},
  refused: (page) => expectText(page, refusal),
  unreachable: (page) => expectText(page, 'cannot be reached'),
  offline: async (page) => {
    await page.context().setOffline(true);
    await expectText(page, 'Amends cannot be reached. What you see is as it was');
    await page.context().setOffline(false);
  },
};

async function look(page, name, screen, state) {
  const broken = [];
  const onError = (error) => broken.push(error.message);
  page.on('pageerror', onError);
  try {
    await intercept(page, state);
    await page.goto(given.base + screen.path, { waitUntil: 'domcontentloaded' });
    if (state !== 'unreachable') await settled(page);
    await states[state](page, screen);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) throw new Error(`${over} px wider than the screen`);
    if ((await page.getByText('This screen could not be drawn').count()) > 0) throw new Error('the screen could not be drawn');
    if (broken.length > 0) throw new Error(broken[0]);
  } finally {
    page.off('pageerror', onError);
    if (given.out !== '') await page.screenshot({ path: join(given.out, `${name}-${state}-${page.viewportSize().width}.png`) });
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  }
}

if (!process.argv.some((arg) => arg.startsWith('--out='))) given.out = '';
if (given.out !== '') await mkdir(given.out, { recursive: true });
const browser = await launch();
let looked = 0;
let failed = 0;
try {
  for (const [size, device] of Object.entries(sizes)) {
    const readers = people(browser, { ...device, deviceScaleFactor: 1 }, given);
    for (const [name, screen] of Object.entries(screens)) {
      if (given.only.length > 0 && !given.only.includes(name)) continue;
      for (const state of Object.keys(states)) {
        looked += 1;
        try {
          await look(await readers.page(screen.as), name, screen, state);
        } catch (error) {
          failed += 1;
          console.error(`${name}, ${state}, ${size}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
        }
      }
    }
    await readers.close();
  }
} finally {
  await browser.close();
}
console.log(`states: ${looked} looked at, ${failed} wrong`);
process.exit(failed === 0 && looked > 0 ? 0 : 1);
