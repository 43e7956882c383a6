// Every screen by its address. `prepare` brings it to the state that the pictures show. `admin`: only an owner or administrator sees it,
// so it is looked at only when --only names it.
export const wanted = ({ only }, { name, admin = false }) => (only.length > 0 ? only.includes(name) : !admin);

export function screens({ case: number }) {
  return [
    { name: 'today', path: '/', prepare: selectRing },
    { name: 'cases', path: '/cases' },
    { name: 'case', path: `/cases/${number}` },
    { name: 'call', path: `/cases/${number}/call` },
    { name: 'search', path: '/search?q=blanket' },
    { name: 'palette', path: '/cases', prepare: openPalette, desk: true },
    { name: 'intake', path: '/intake' },
    { name: 'mailboxes', path: '/mailboxes', admin: true },
    { name: 'mailbox', path: '/mailboxes', prepare: openMailbox, admin: true },
    { name: 'you', path: '/you' },
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

async function openPalette(page) {
  await page.locator('main').focus();
  await page.keyboard.press('/');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type('okafor');
  await page.waitForTimeout(400);
}
