// What an agent must be able to do without leaving the keyboard, beyond the story: each act here was once missing or went wrong.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { house } from './house.mjs';

let amends;
let at;
let page;

before(async () => {
  at = await house();
  ({ amends, page } = at);
});
after(() => at?.close());

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

test('no answer on a case without a due call books the one that was made, and plans the next', async () => {
  await goTo('/cases/A-1038/call');
  await page.getByRole('textbox', { name: /line 1/ }).waitFor();
  await page.keyboard.press('F8');
  const dialog = page.getByRole('dialog', { name: 'No answer, or cut off' });
  await dialog.getByText('No call was due.', { exact: false }).waitFor();
  await page.keyboard.press('2');
  await page.waitForURL(/A-1038$/);
  const { callbacks } = (await amends.get('/cases/A-1038')).ok;
  assert.equal(callbacks.at(-1).attempts.at(-1).outcome, 'voicemail');
  assert.equal(callbacks.at(-1).open, true);
});

test('Agree offers what is out already, and is agreed only when both accept, ours first', async () => {
  await goTo('/cases/A-1038/call');
  const line = page.getByRole('textbox', { name: /line 1/ });
  await line.click();
  await page.keyboard.type('The part, then.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('5');
  await page.getByText('These are out already', { exact: false }).waitFor();
  const choices = page.getByRole('button', { name: /^Choose / });
  assert.deepEqual(await choices.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label'))), [
    'Choose The part, fitted at home',
    'Choose The money back',
  ]);
  await page.getByText(/Or: .*the money back.*Which would be right for you/).first().waitFor();
  await page.keyboard.press('y');
  await page.getByRole('status').getByText('She has not chosen yet.').waitFor();
  await page.keyboard.press('1');
  await page.getByText('She has not chosen yet.').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /Thu|Fri/ }).first().click();
  await page.getByLabel('How sure we are').selectOption('certain');
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('y');
  await page.getByRole('button', { name: /You not yet\. Can you keep this/ }).waitFor();
  assert.match(await page.evaluate(() => document.activeElement.id), /we-accept/);
  await page.keyboard.press('v');
  await page.getByText(/You accept/).waitFor();
  await page.keyboard.press('y');
  await page.getByRole('button', { name: /Thanked\. End the call/ }).waitFor();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('her choice: The part, fitted at home').waitFor();
  await dialog.getByText('that both of you accept').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/A-1038$/);
  await page.getByText('A summary for her is drafted.', { exact: false }).waitFor();
  const view = (await amends.get('/cases/A-1038')).ok;
  assert.equal(view.offers.length, 1);
  assert.equal(view.offers[0].options.find((option) => option.option === view.offers[0].chosen).title, 'The part, fitted at home');
});

test('a sheet left and taken up again counts only the time it was open, and says so', async () => {
  await goTo('/cases/A-1042/call');
  await page.getByText(/hung up on me twice|on record/).first().waitFor();
  await page.getByRole('textbox', { name: /line 1/ }).click();
  await page.keyboard.type('Since');
  await page.waitForTimeout(1200);
  await goTo('/');
  await page.waitForTimeout(6000);
  await goTo('/cases/A-1042/call');
  await page.getByText(/It lay closed for/).waitFor();
  const [, minutes, seconds] = (await page.getByRole('button', { name: /The call lasts/ }).textContent()).match(/(\d+):(\d+)/);
  assert.ok(Number(minutes) * 60 + Number(seconds) < 5, `${minutes}:${seconds}`);
});

test('a rehearsal says what it is, moves its clock, and shows what it does not send', async () => {
  const text = 'Thank you for telling us. We look into both calls today, and you hear from me tomorrow by noon.';
  (await amends.post('/cases/A-1042/letters', { kind: 'reply', to: 'adaeze.okafor@example.ie', subject: 'Your blanket', text })).ok;
  await goTo('/cases/A-1042');
  const before = (await amends.now()).getTime();
  await page.getByRole('button', { name: 'Rehearsal: nothing leaves' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '10 minutes on' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.ok((await amends.now()).getTime() - before >= 600_000);
  await page.getByText('Shown, not sent: this is a rehearsal.').last().waitFor();
  await page.getByRole('link', { name: 'Outbox' }).click();
  const row = page.locator('[data-letter]', { hasText: 'Your blanket' });
  await row.getByText('shown, not sent', { exact: true }).waitFor();
  await row.getByText('adaeze.okafor@example.ie').waitFor();
});

test('back from a case the same row is selected, its group’s head in sight; ? shows the keys', async () => {
  await goTo('/');
  await page.locator('[data-duty]').first().waitFor();
  for (let i = 0; i < 12; i += 1) await page.keyboard.press('j');
  for (let i = 0; i < 12; i += 1) await page.keyboard.press('k');
  const head = await page.getByRole('heading', { level: 2, name: 'Now' }).boundingBox();
  const title = await page.getByRole('heading', { level: 1, name: 'Today' }).boundingBox();
  assert.ok(head.y >= title.y + title.height, 'the head of the group is not scrolled away');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const selected = () => page.locator('[data-duty][aria-current]').getAttribute('data-duty');
  const before = await selected();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/cases\/A-\d+$/);
  await page.goBack();
  await page.locator('[data-duty][aria-current]').waitFor();
  assert.equal(await selected(), before);
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys on this screen' });
  await keys.getByText('Next duty').waitFor();
  await page.keyboard.press('Escape');
  await keys.waitFor({ state: 'detached' });
});

test('a letter that may not go shows what stops it, and its button leads there', async () => {
  await goTo('/cases/A-1036');
  const letter = page.getByRole('textbox', { name: /^Mail to/ });
  await letter.fill('We hope that this helps.\n\nWe apologise for any inconvenience this may have caused. If you felt upset, we are sorry you feel that way.');
  const stop = page.getByRole('button', { name: /Fix \d+ findings? first/ });
  await stop.waitFor();
  await letter.evaluate((field) => field.setSelectionRange(0, 0));
  await stop.click();
  const [from, to, focused] = await letter.evaluate((field) => [field.selectionStart, field.selectionEnd, document.activeElement === field]);
  assert.equal(focused, true);
  assert.ok(to > from, `${from} to ${to}`);
  await letter.fill('');
});

test('what is said at the foot covers nothing, and the seconds count down', async () => {
  await goTo('/cases/A-1036');
  const letter = page.getByRole('textbox', { name: /^Mail to/ });
  await letter.fill('Dear Mr Brandt, thank you for waiting. The refund was booked this morning, and you see it on your account on Thursday.');
  await page.waitForTimeout(900);
  await page.getByRole('button', { name: /^Send to/ }).click();
  const said = page.getByText(/The mail to Mr Brandt leaves in \d+ s\./);
  await said.waitFor();
  const first = await said.textContent();
  const toast = await said.boundingBox();
  const composer = await page.locator('[data-composer]').boundingBox();
  assert.ok(composer.y + composer.height <= toast.y, `${composer.y + composer.height} over ${toast.y}`);
  await page.waitForTimeout(2200);
  assert.notEqual(await said.textContent(), first);
});

test('a search of a whole letter is answered like a person would', async () => {
  await goTo('/search');
  await page.getByRole('searchbox').fill('word '.repeat(600));
  await page.getByText('That is a whole letter.', { exact: false }).waitFor();
});
