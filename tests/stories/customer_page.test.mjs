// The customer's page against whoever has its link: what it takes, what it answers, what it says when it cannot.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { Amends } from '../support/amends.mjs';

let amends;
const customer = new Amends();

before(async () => {
  amends = await Amends.start();
  await amends.setUp({ sample_data: true });
  customer.origin = amends.origin;
});
after(() => amends.stop());

// A fresh link to the page of a sample customer's case.
async function pageOf(name) {
  const found = (await amends.get(`/search?q=${encodeURIComponent(name)}`)).ok.results[0];
  const id = found.summary.id;
  const { url } = (await amends.post(`/cases/${id}/page_links`, {})).ok;
  const path = new URL(url).pathname;
  return {
    id,
    path,
    view: async () => (await amends.get(`/cases/${id}`)).ok,
    html: async () => (await customer.get(path)).body,
    send: (act, fields) =>
      customer.call('POST', `${path}/${act}`, new URLSearchParams({ key: randomUUID(), ...fields }).toString(), { 'Content-Type': 'application/x-www-form-urlencoded' }),
  };
}
const plain = (html) => html.replace(/<(style|script)>.*?<\/\1>/gs, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const slotsOf = (html) => [...html.matchAll(/name="at" value="([^"]+)"/g)].map((found) => found[1]);

test('0b: their link cannot move the first call out of sight, only to a time that the page offers', async () => {
  const page = await pageOf('Okafor');
  const opens = async () => (await page.view()).callbacks.find((row) => row.open).opens;
  const before = await opens();
  for (const at of ['2026-11-25T03:00:00Z', '2030-11-25T11:00:00Z', '2026-11-24T11:07:00Z']) {
    const refused = await page.send('callback', { at });
    assert.equal(refused.status, 409, at);
    assert.match(refused.body, /I cannot ring you at that time\. Choose one of the times here\./);
    assert.ok(slotsOf(refused.body).length >= 3);
    assert.equal(await opens(), before);
  }
  assert.ok((await amends.today()).titles.now.includes('Ring Ms Okafor'));
  const offered = await page.html();
  const slot = slotsOf(offered)[0];
  const label = offered.match(/name="at" value="[^"]+">([^<]+)</)[1];
  const taken = await page.send('callback', { at: slot });
  assert.equal(taken.status, 303);
  assert.equal(new Date(await opens()).getTime(), new Date(slot).getTime());
  const html = await page.html();
  assert.ok(html.includes(`<b>I ring you today at ${label}.</b>`), label);
  assert.match(html, /Another time/);
});

test('before a call the page shows their own words, and answers what they send', async () => {
  const page = await pageOf('crystal lamp');
  assert.match(plain(await page.html()), /This is what you told us\. The crystal lamp came broken\./);
  assert.equal((await page.send('not_right', { text: 'It was the blue one.\r\nNot the green.' })).status, 303);
  const html = await page.html();
  assert.match(plain(html), /You wrote this today at \d+:\d+ [ap]m: It was the blue one\. Not the green\. I have it\. /);
  assert.match(html, /Tell me more/);
  assert.equal((await page.send('wish', { text: 'A lamp for my aunt too' })).status, 303);
  assert.match(plain(await page.html()), /You asked for this today at .*A lamp for my aunt too I have it\. You have my answer by today, \d+:\d+ pm/);
});

test('the same words within minutes are one message, and a flood is stopped with a sentence', async () => {
  const page = await pageOf('Sørensen');
  const entries = async () => (await amends.caseEvents(page.id)).filter((type) => type === 'contact_received').length;
  const before = await entries();
  for (let i = 0; i < 3; ++i) assert.equal((await page.send('not_right', { text: 'The engineer never came.' })).status, 303);
  assert.equal(await entries(), before + 1);
  const answers = [];
  for (let i = 0; i < 40; ++i) answers.push(await page.send('not_right', { text: `Again, ${i}` }));
  const stopped = answers.filter((answer) => answer.status === 429);
  assert.ok(stopped.length >= 28, `${stopped.length} stopped`);
  assert.match(plain(stopped[0].body), /we have it\. Wait a quarter of an hour before you send more\. Or ring me: \+32 3 555 01 42\./);
  assert.ok((await entries()) <= before + 12);
});

test('an offer taken back: the card stays, with why and what instead', async () => {
  const page = await pageOf('Elin Berg');
  const html = await page.html();
  const field = (name) => html.match(new RegExp(`name="${name}" value="([^"]+)"`))[1];
  const form = { offer: field('offer'), option: field('option') };
  const stranger = await page.send('choice', { offer: form.offer, option: '0198b9f0-0000-7000-8000-000000000001' });
  assert.equal(stranger.status, 409);
  assert.match(stranger.body, /That is no longer possible\. Here is how it stands now/);
  (await amends.delete(`/cases/${page.id}/offers/${form.offer}`, { reason: 'The screws of this table are no longer made.' })).ok;
  const refused = await page.send('choice', form);
  assert.equal(refused.status, 409);
  const text = plain(refused.body);
  assert.match(text, /That is no longer possible\. Here is how it stands now/);
  assert.match(text, /The screws .*This is no longer possible, and I am sorry\. The screws of this table are no longer made\. Tell me below what would be right/);
  assert.doesNotMatch(text, /Make one first|No offer is open/);
});

test('what they chose stands with a plan, dated', async () => {
  const page = await pageOf('Karim Haddad');
  const before = plain(await page.html());
  assert.match(before, /Another fitter on Wednesday .*between 10 am and noon.*It costs you nothing\./);
  assert.match(before, /I ring you today before 3:30 pm\./);
  assert.doesNotMatch(before, /9 am\./);
  const html = await page.html();
  const field = (name) => html.match(new RegExp(`name="${name}" value="([^"]+)"`))[1];
  assert.equal((await page.send('choice', { offer: field('offer'), option: field('option') })).status, 303);
  const after = plain(await page.html());
  assert.match(after, /Another fitter it is\. You chose it today at \d+:\d+ [ap]m\./);
  assert.match(after, /Today by \d.* I write to you what happens, and when\./);
  assert.match(after, /Tomorrow by noon .*fitter/);
  assert.match(after, /Wednesday does not suit me/);
  assert.doesNotMatch(after, /the other:/);
});

test('2c 1a: the lamp, once its call is played, is the picture of the page before and after the choice', async () => {
  const page = await pageOf('crystal lamp');
  const friday = '2026-11-27T20:00:00Z';
  (
    await amends.post(`/cases/${page.id}/calls`, {
      seconds: 840,
      account: { text: 'My mother turns seventy on Sunday. I opened it on the kitchen table.' },
      upset: { text: 'As if I was the nuisance.', about: 'handling', confirmed: true },
      reflection: {
        text: 'This is what I heard. Your mother turns seventy on Sunday. When you opened the box on your kitchen table, the shade was in pieces.\nWhat hurt most was this: “As if I was the nuisance”.\nAnd what you would like is: “I just want it to be whole”.\nIs that what happened?',
        how: 'read_aloud',
      },
      confirmed: {},
      apology: { kind: 'full', text: 'You were not. I am sorry that we sent you a broken lamp, and that we hung up on you, twice.' },
      offer: {
        question: 'What would be right for you?',
        valid_until: '2026-11-25T18:00:00Z',
        options: [
          { kind: 'replacement', title: 'A new lamp on Friday', detail: 'I check it and pack it myself. The driver brings it to your door on Friday 27 November.', button: 'Bring me a new lamp', costs_nothing: true, cost_to_customer: 'You, or a neighbour you name, need to be in.', by: friday },
          { kind: 'refund', title: 'Your money back', detail: 'All of it, €195.90, lamp and delivery.', button: 'Send me the money back', costs_nothing: true, cost_to_customer: 'You need not send anything back.' },
        ],
      },
      promises: [{ text: 'one lamp is set aside for you', due: '2026-11-25T17:00:00Z', certainty: 'certain' }],
      agreement: { text: 'She chooses on her page.' },
    })
  ).ok;
  const html = await page.html();
  const before = plain(html);
  assert.match(before, /Here is what happened, as we understood it\. Your mother turns seventy on Sunday\. When you opened the box on your kitchen table, the shade was in pieces\. You told us what hurt most: “As if I was the nuisance\.” You were not\./);
  assert.doesNotMatch(before, /This is what I heard|Is that what happened|I opened it/);
  assert.match(before, /I promised: one lamp is set aside for you, tomorrow, 5 pm \. You hear from me by then, news or no news\./);
  assert.match(before, /Both cost you nothing\. You can change your mind until tomorrow, 6 pm\./);
  assert.match(before, /A new lamp on Friday I check it and pack it myself\. .* It costs you nothing\. You, or a neighbour you name, need to be in\. Bring me a new lamp/);
  assert.match(before, /Ring me today at .* [ap]m, tomorrow from 8:30 am/);
  const field = (name) => html.match(new RegExp(`name="${name}" value="([^"]+)"`))[1];
  assert.equal((await page.send('choice', { offer: field('offer'), option: field('option') })).status, 303);
  for (const promise of [
    { text: 'a new lamp at her door', due: friday },
    { text: 'Ring her, to hear that it came whole', due: '2026-11-27T20:15:00Z' },
  ])
    (await amends.post(`/cases/${page.id}/promises`, { ...promise, certainty: 'certain' })).ok;
  const after = plain(await page.html());
  assert.match(after, /Thank you, Ms Eze\. A new lamp it is\. You chose it today at \d+:\d+ am\./);
  assert.match(after, /Friday by 8 pm I check it and pack it myself\. The driver brings it to your door on Friday 27 November\. You, or a neighbour you name, need to be in\. Friday by 8:15 pm I ring you, to hear that it came whole\./);
  assert.match(after, /Friday does not suit me .*I’d rather have: Your money back possible until tomorrow, 6 pm/);
  assert.match(after, /What happened, as we understood it Your mother turns seventy/);
});

test('promises speak to the customer', async () => {
  const page = await pageOf('Jonas Brandt');
  const text = plain(await page.html());
  assert.match(text, /The €429\.00 refund, in writing/i);
  assert.doesNotMatch(text, /Mr Brandt his|Send Mr Brandt/);
});

test('bad forms are answered with a sentence, in the page', async () => {
  const page = await pageOf('Lindqvist');
  for (const [act, fields, status, sentence] of [
    ['wish', { text: '  ' }, 400, /The field was empty\./],
    ['not_right', { text: 'é'.repeat(4001) }, 400, /4,000 characters at most/],
    ['callback', {}, 400, /Something was missing in what came here/],
    ['choice', { offer: 'x', option: 'y' }, 400, /Something was missing/],
    ['wish', { key: '', text: 'x' }, 400, /Something was missing/],
  ]) {
    const answer = await page.send(act, fields);
    assert.equal(answer.status, status, act);
    assert.match(answer.headers.get('content-type'), /^text\/html/);
    assert.match(answer.body, sentence);
    assert.doesNotMatch(plain(answer.body), /Idempotency|UTF-8|"text"|in their words/);
    assert.match(answer.body, /Hello Ms Lindqvist/);
  }
  const long = await page.send('not_right', { text: 'é'.repeat(4001) });
  assert.ok(long.body.includes('é'.repeat(4001)), 'what was typed stays in its field');
  assert.equal((await page.send('not_right', { text: 'é'.repeat(4000) })).status, 303);
  const broken = await customer.call('POST', `${page.path}/wish`, `key=${randomUUID()}&text=%ff%fe`, { 'Content-Type': 'application/x-www-form-urlencoded' });
  assert.equal(broken.status, 400);
  assert.match(broken.body, /did not reach us whole/);
  const key = randomUUID();
  await page.send('wish', { key, text: 'One thing' });
  const reused = await page.send('wish', { key, text: 'Another thing' });
  assert.equal(reused.status, 409);
  assert.match(reused.body, /an older copy of the page/);
});

test('every failure under /c/ is a page for people, in their language', async () => {
  const page = await pageOf('Lindqvist');
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
  for (const [method, path, body, status] of [
    ['POST', '/c/AAAAAAAAAAAAAAAAAAAAAA/wish', 'nonsense', 404],
    ['GET', '/c/', undefined, 404],
    ['GET', `${page.path}/nothing/here`, undefined, 404],
    ['POST', page.path, 'a=b', 405],
    ['PUT', `${page.path}/wish`, 'a=b', 405],
    ['POST', `${page.path}/wish`, `text=${'x'.repeat(1100000)}`, 413],
  ]) {
    const answer = await customer.call(method, path, body, { ...form, 'Accept-Language': 'de-DE,de;q=0.9' });
    assert.equal(answer.status, status, `${method} ${path}`);
    assert.match(answer.headers.get('content-type'), /^text\/html/, `${method} ${path}`);
    assert.match(answer.body, /<html lang="de">/);
    assert.match(answer.body, /Mail/);
  }
  assert.equal((await customer.get(`${page.path}/wish`)).status, 303);
  assert.match(await page.html(), /<link rel="icon" href="data:,">/);
});
