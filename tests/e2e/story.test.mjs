// The story of the house in a real browser: from an empty folder, by mail, keyboard and the customer's page, to a satisfied promoter.
// What an agent does with the keyboard is done with the keyboard; nothing is seeded.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from '../support/amends.mjs';
import { settled, signIn, sizes } from './browser.mjs';
import { house } from './house.mjs';

let amends;
let at;
let page;
let number;
let path;
const shots = process.env.STORY_SHOTS;

before(async () => {
  at = await house({ sample: false, seated: false, timeout: 8000 });
  ({ amends, page } = at);
});
after(() => at?.close());

async function shot(name) {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
}
const rows = () => page.locator('[data-duty]');
const view = async () => (await amends.get(`/cases/${number}`)).ok;
const toToday = async () => {
  await page.goto(amends.origin, { waitUntil: 'domcontentloaded' });
  await rows().first().waitFor();
};
async function newTypes(work, expected) {
  const had = (await amends.caseEvents(number)).length;
  await work();
  return until(async () => {
    const made = (await amends.caseEvents(number)).slice(had);
    return expected.every((type) => made.includes(type)) ? made : null;
  }, `${expected}`);
}
async function step(name, work) {
  await test(name, async () => {
    try {
      await work();
    } catch (error) {
      await shot('failed');
      throw error;
    }
  });
}

test('the story, in a browser', async () => {
  await step('a furious mail is on Today as an opening, without a reload', async () => {
    await signIn(page, { base: amends.origin, email: 'ana@harbourlane.example', password: 'a quiet harbour' });
    await page.getByText(/Nothing waits on you/).waitFor();
    const taken = amends.takeMail(`From: Ngozi Eze <ngozi.eze@example.ie>
To: hello@harbourlane.example
Subject: Crystal lamp came broken
Message-ID: <story@example.ie>

The lamp came broken. The shade was in pieces when I opened the box.
I rang your helpline and you hung up on me twice. This is a disgrace.

Ngozi Eze
+353 1 555 0199
`);
    number = taken.items[0].case;
    path = `/cases/${number}`;
    await page.locator('[data-duty]', { hasText: 'hung up on me twice' }).waitFor();
    await shot('1-opening');
  });

  await step('O claims it, and the call stands first', async () => {
    await newTypes(() => page.keyboard.press('o'), ['opening_claimed']);
    await page.locator('[data-duty]', { hasText: /Ring Ngozi Eze/ }).waitFor();
    assert.match(await rows().first().textContent(), /Ring Ngozi Eze/);
    await shot('2-claimed');
  });

  await step('C opens the call sheet; F8 plans the next try, twice', async () => {
    for (const [key, outcome] of [
      ['1', 'rang_out'],
      ['2', 'voicemail'],
    ]) {
      await toToday();
      await page.keyboard.press('c');
      await page.waitForURL(/\/call$/);
      await page.getByRole('button', { name: /No answer, or cut off/ }).waitFor();
      await page.keyboard.press('F8');
      await page.getByRole('dialog').waitFor();
      await newTypes(() => page.keyboard.press(key), ['call_attempted']);
      assert.equal((await view()).callbacks.at(-1).attempts.at(-1).outcome, outcome);
      await amends.advance({ minutes: 45 });
    }
  });

  await step('reached: the six steps by keyboard, and one command at the end', async () => {
    await page.goto(`${amends.origin}${path}/call`, { waitUntil: 'domcontentloaded' });
    const line = page.getByRole('textbox', { name: /line 1/ });
    await line.waitFor();
    await line.click();
    await page.keyboard.type('The box was fine. The shade was in pieces.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('But you put the phone down on me. Twice. As if I was the nuisance.');
    await page.keyboard.press('Control+h');
    await page.keyboard.press('Enter');
    await page.keyboard.type('I just want it whole, before Sunday.');
    await page.keyboard.press('Control+e');
    await page.getByRole('radio', { name: 'how it was handled' }).click();
    await shot('3-listen');
    await page.keyboard.press('Control+Enter');

    await page.getByRole('textbox', { name: 'What you say back' }).fill('The lamp came with its shade in pieces, and when you rang we put the phone down on you, twice.');
    await page.keyboard.press('Control+Enter');

    await page.getByRole('radio', { name: /full: the fault is ours/ }).click();
    const sorry = page.getByRole('textbox').last();
    await sorry.fill('You were not. I am sorry that we sent you a broken lamp, and that we hung up on you, twice.');
    await shot('4-apologise');
    await page.keyboard.press('Control+Enter');

    await page.getByRole('radio', { name: 'humiliated' }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Promise' }).waitFor();
    await page.getByLabel('What is promised').fill('Your choice, put right');
    await page.getByRole('button', { name: /Fri/ }).click();
    await page.getByLabel('How sure we are').selectOption('certain');
    await page.getByText('You not yet').click();
    await settled(page);
    await shot('5-agree');
    await page.keyboard.press('Escape');
    await page.keyboard.press('l');
    await page.getByRole('button', { name: /Thanked\. End the call/ }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor();
    await shot('6-end');
    const made = await newTypes(() => page.keyboard.press('Control+Enter'), ['call_held', 'offer_made']);
    for (const type of ['account_taken', 'upset_named', 'expectation_stated', 'account_reflected', 'reflection_confirmed', 'apology_made', 'feeling_named', 'promise_made', 'thanks_given'])
      assert.ok(made.includes(type), `${type} in ${made}`);
    await page.waitForURL(new RegExp(`${number}$`));
    await page.getByText(/hung up on me twice|phone down on me/).first().waitFor();
    await settled(page);
    await shot('7-case');
  });

  let link;
  await step('the letter with the link to their page leaves after ten seconds', async () => {
    const write = page.getByRole('textbox', { name: /Mail to|Letter|Text/ }).last();
    await write.focus();
    await newTypes(() => page.keyboard.press('Control+Enter'), ['letter_sent']);
    await page.getByText(/Undo/).first().waitFor();
    await shot('7b-sent');
    await amends.advance({ minutes: 1 });
    const letter = await until(async () => (await amends.letters()).find((one) => one.state === 'shown'), 'the letter');
    assert.equal(letter.to, 'ngozi.eze@example.ie');
    link = letter.text.match(/https?:\/\/\S+\/c\/\S+/)[0];
  });

  await step('the customer chooses on a phone, without script', async () => {
    const phone = await at.browser.newContext({ ...sizes.phone, deviceScaleFactor: 1, javaScriptEnabled: false });
    const theirs = await phone.newPage();
    await theirs.goto(link);
    assert.match(await theirs.textContent('h1'), /Hello/);
    assert.equal(await theirs.evaluate('document.documentElement.scrollWidth <= 390'), true, 'nothing to scroll sideways');
    const made = await newTypes(() => theirs.locator('button.act').first().click(), ['option_chosen']);
    assert.ok(made.includes('option_chosen'));
    await theirs.waitForURL(link);
    assert.match(await theirs.textContent('h1'), /Thank you/);
    if (shots) await theirs.screenshot({ path: `${shots}/8-chosen.png`, fullPage: true });
    await phone.close();
    await page.getByText(/chosen/).first().waitFor();
  });

  await step('the promise is kept from Today with P, and the rest follows', async () => {
    const now = await view();
    const option = now.offers[0].chosen;
    (await amends.post(`/cases/${number}/letters`, { kind: 'confirmation', to: 'ngozi.eze@example.ie', subject: 'Friday', text: 'It comes on Friday.' })).ok;
    await amends.moveTo('2026-11-27T12:00:00Z');
    (await amends.put(`/cases/${number}/remedies/${option}/delivery`, { check: 'Lit it before packing.' })).ok;
    (await amends.put(`/cases/${number}/remedies/${option}/confirmation`, { words: 'It came whole.' })).ok;
    await toToday();
    const promise = page.locator('[data-duty]', { hasText: 'Your choice, put right' });
    await promise.click({ position: { x: 400, y: 8 } });
    await page.keyboard.press('p');
    await settled(page);
    await shot('10-keep');
    const kept = async () => (await amends.caseEvents(number)).includes('promise_kept');
    if (!(await kept())) {
      await page.getByRole('dialog').getByRole('button').last().click();
    }
    await until(kept, 'the promise to be kept');
  });

  await step('a gesture of its own, closure, three days, follow-up: recovered, a promoter', async () => {
    const soon = new Date((await amends.now()).getTime() + 600_000).toISOString();
    (await amends.post(`/cases/${number}/gestures`, { kind: 'flowers', text: 'Flowers', letter: 'These are for your mother.', goes_at: soon })).ok;
    await amends.advance({ hours: 2 });
    const issue = (await amends.post(`/cases/${number}/issues`, { text: 'No cushion in the box' })).ok.created.issue;
    (await amends.put(`/cases/${number}/issues/${issue}/finding`, { finding: 'upheld', reasons: 'Packed without it.' })).ok;
    (await amends.put(`/cases/${number}/solution`, { solved: 'yes' })).ok;
    (await amends.put(`/cases/${number}/cause`, { locus: 'ours', code: 'packing' })).ok;
    (await amends.post(`/cases/${number}/agreements`, { text: 'A new one, brought to the door on Friday.' })).ok;
    (await amends.post(`/cases/${number}/standings`, { when: 'before', score: 2, how: 'asked' })).ok;
    for (const process of ['review', 'action', 'effect_check', 'tell_everyone'])
      (await amends.put(`/cases/${number}/steps/${process}/handover`, { to: 'Packing review', due: '2026-12-15T12:00:00Z' })).ok;
    const before = await view();
    for (const track of before.tracks) for (const open of track.steps) assert.notEqual(open.status, 'open', `${open.step} is open`);
    (await amends.put(`/cases/${number}/closure`, {})).ok;
    await amends.moveTo('2026-12-01T09:00:00Z');
    await toToday();
    await page.locator('[data-duty]', { hasText: /to follow up/ }).first().waitFor();
    await shot('11-follow-up');
    (await amends.post(`/cases/${number}/letters`, { kind: 'follow_up', to: 'ngozi.eze@example.ie', subject: 'Did we put it right?', text: 'I am sorry once more. Is it solved? {page} Thank you.' })).ok;
    await amends.advance({ minutes: 1 });
    const asked = await at.browser.newContext({ ...sizes.phone, deviceScaleFactor: 1, javaScriptEnabled: false });
    const theirs = await asked.newPage();
    await theirs.goto(link);
    assert.match(await theirs.textContent('h1'), /Did we put it right/);
    if (shots) await theirs.screenshot({ path: `${shots}/12-asked.png`, fullPage: true });
    await asked.close();
    (await amends.put(`/cases/${number}/follow_up/answer`, { solved: 'yes', treated: 5, recommend: 9, words: 'I will tell my sister.' })).ok;
    await page.goto(amends.origin + path, { waitUntil: 'domcontentloaded' });
    await page.getByText(/recovered/i).first().waitFor();
    await settled(page);
    await shot('13-recovered');
    const after = await view();
    assert.equal(after.outcome, 'recovered');
    assert.equal(after.standing.after.standing, 'promoter');
  });
});
