// The sample's colleague who may change the settings; the same password opens for all of them.
export const admin = 'maeve@harbourlane.example';

// Every screen by its address. `prepare` brings it to the state that the pictures show.
export function screens({ case: number }) {
  return [
    { name: 'today', path: '/', prepare: selectRing },
    { name: 'cases', path: '/cases' },
    { name: 'case', path: `/cases/${number}` },
    { name: 'call', path: `/cases/${number}/call` },
    { name: 'search', path: '/search?q=blanket' },
    { name: 'palette', path: '/cases', prepare: openPalette, desk: true },
    { name: 'intake', path: '/intake' },
    { name: 'decide', path: '/intake', prepare: decide },
    { name: 'outbox', path: '/outbox' },
    { name: 'new', path: '/new' },
    { name: 'mailboxes', path: '/mailboxes', as: admin },
    { name: 'mailbox', path: '/mailboxes', as: admin, prepare: openMailbox },
    { name: 'you', path: '/you' },
    { name: 'settings', path: '/settings', as: admin },
    { name: 'settings-letters', path: '/settings#letters', as: admin, prepare: holdAndSend },
    { name: 'settings-letter-rules', path: '/settings#letter-rules', as: admin, prepare: askOfLetters },
    { name: 'settings-colleague', path: '/settings#colleagues', as: admin, prepare: openColleague },
    { name: 'settings-refused', path: '/settings' },
    { name: 'sign-in', path: '/sign-in' },
  ];
}

async function selectRing(page) {
  if (page.viewportSize().width < 768) return;
  const row = page.locator('[data-duty]', { hasText: /^Ring|Ring Ms/ }).first();
  if ((await row.count()) > 0) await row.click({ position: { x: 40, y: 6 } });
  await page.mouse.move(700, 5);
}

async function openMailbox(page) {
  const edit = page.getByRole('button', { name: /^Edit/ });
  await ((await edit.count()) > 0 ? edit.first() : page.getByRole('button', { name: 'Add a mailbox' })).click();
  await page.getByRole('dialog').waitFor();
  await page.waitForTimeout(400);
}

// A word in a case from an address that is not known to be the customer's: the list's answer as it would be, and what the mail says.
async function decide(page) {
  const item = {
    id: '01940000-0000-7000-8000-000000000001',
    from: 'N. Okafor <nneka@home.example>',
    to: 'hello@harbourlane.example',
    subject: 'Re: The blanket',
    taken_at: '2026-11-24T08:12:00Z',
    became: 'needs_a_look',
    why: 'stranger',
    why_text:
      'It belongs to this case, and its address is not one of the customer’s. Put it into that case if it is the customer’s other address, which is then kept; make a case of it if it is another person’s; settle it, and it stays in the case as a note.',
    number: 'A-1042',
    settled: false,
    sources: ['imap:01940000-0000-7000-8000-000000000002/7/1042'],
    came_by: ['the mailbox Complaints, folder INBOX'],
    problems: ['The mail names no character set, or a wrong one; Amends guessed it.'],
  };
  const text = 'Hello Ana,\n\nWednesday after five suits me. My other address does not work from home.\n\nNneka';
  await page.route('**/api/v1/intake?*', (route) => route.fulfill({ json: { items: [item] } }));
  await page.route(`**/api/v1/intake/${item.id}`, (route) => route.fulfill({ json: { ...item, text } }));
  await page.reload({ waitUntil: 'domcontentloaded' });
  await page.getByRole('button', { name: /^Decide/ }).click();
  await page.getByRole('dialog').getByText('Wednesday after five').waitFor();
  await page.waitForTimeout(250);
}

async function openPalette(page) {
  await page.locator('main').focus();
  await page.keyboard.press('/');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type('okafor');
  await page.waitForTimeout(400);
}

// The server's answers as they are, but for the switch that is on; and the fields of a mail server, none of which is kept.
async function holdAndSend(page) {
  await page.route('**/api/v1/settings', async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, json: { ...(await response.json()), hold_outgoing: true } });
  });
  await page.reload({ waitUntil: 'domcontentloaded' });
  const send = page.getByRole('switch', { name: 'Send letters from here' });
  await send.waitFor();
  if (!(await send.isChecked())) await send.click({ force: true });
  await page.getByText('All outgoing mail is held.', { exact: false }).first().waitFor();
  await page.locator('#letters').evaluate((section) => section.scrollIntoView());
  await page.unroute('**/api/v1/settings');
  await page.waitForTimeout(250);
}

// Typed and not kept: words in two lines, and a deadline that is none.
async function askOfLetters(page) {
  const rules = page.locator('#letter-rules');
  const takeBack = rules.getByRole('button', { name: 'Take back what I typed' });
  await rules.getByRole('button', { name: 'Save', exact: true }).waitFor();
  if ((await takeBack.count()) > 0) await takeBack.click();
  await rules.getByRole('button', { name: /^Add (further )?words$/ }).click();
  await page.keyboard.type('You may turn to the Financial Ombudsman Service, Exchange Tower, London E14 9SR, within six months.');
  await rules.getByRole('textbox', { name: 'Days until they have your final answer' }).fill('400');
  await rules.getByRole('button', { name: 'Save', exact: true }).click();
  await rules.getByText('A whole number of days', { exact: false }).waitFor();
  await rules.evaluate((section) => section.scrollIntoView());
  await page.waitForTimeout(250);
}

async function openColleague(page) {
  await page.getByRole('button', { name: 'Change Tom Adler' }).click();
  await page.getByRole('dialog', { name: 'Tom Adler' }).waitFor();
  await page.waitForTimeout(250);
}
