// The story of the house: a furious mail about a parcel that came broken and a helpline that hung up, to a satisfied customer who is asked
// days later. From an empty folder, by mail and API alone. Rows of the product's demands are named where they are shown.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Amends, until } from '../support/amends.mjs';

let amends;
let id;
const state = {};

before(async () => {
  amends = await Amends.start();
  await amends.setUp();
});
after(() => amends.stop());

const view = async () => (await amends.get(`/cases/${id}`)).ok;
const types = async () => amends.caseEvents(id);
async function newTypes(work) {
  const had = (await types()).length;
  await work();
  return (await types()).slice(had);
}

test('0a 0b: a furious mail becomes a case, an opening, and a callback that comes first', async () => {
  const taken = amends.takeMail(`From: Ngozi Eze <ngozi.eze@example.ie>
To: hello@harbourlane.example
Subject: Crystal lamp came broken
Message-ID: <first@example.ie>
Date: Tue, 24 Nov 2026 08:30:00 +0000

The lamp came broken. The shade was in pieces when I opened the box.
I rang your helpline and you hung up on me twice. This is a disgrace.
I will post about this tonight. My number is below.

Ngozi Eze
+353 1 555 0199
`);
  assert.deepEqual({ seen: taken.seen, cases: taken.cases }, { seen: 1, cases: 1 });
  id = taken.items[0].case;
  const seen = await types();
  assert.equal(seen[0], 'case_opened');
  for (const type of ['contact_received', 'opening_seen', 'warning_noted', 'callback_booked', 'feeling_named']) assert.ok(seen.includes(type), `${type} in ${seen}`);
  const today = await amends.today();
  assert.equal(today.openings_count, 1);
  state.version = (await view()).version;
});

test('the same mail again adds nothing', () => {
  const again = amends.takeMail(`From: Ngozi Eze <ngozi.eze@example.ie>
To: hello@harbourlane.example
Subject: Crystal lamp came broken
Message-ID: <first@example.ie>
Date: Tue, 24 Nov 2026 08:30:00 +0000

The lamp came broken. The shade was in pieces when I opened the box.
I rang your helpline and you hung up on me twice. This is a disgrace.
I will post about this tonight. My number is below.

Ngozi Eze
+353 1 555 0199
`);
  assert.equal(again.already_known, 1);
  assert.equal(again.cases, 0);
});

test('claiming puts the call at the top of Today', async () => {
  assert.deepEqual(await newTypes(async () => (await amends.post(`/cases/${id}/claim`, {})).ok), ['opening_claimed']);
  const today = await amends.today();
  const first = [...today.now_due, ...today.next_hour, ...today.later_today][0];
  assert.equal(first.act, 'ring');
  assert.match(first.title, /^Ring /);
  assert.equal(first.key, 'C');
  assert.equal(today.openings_count, 0);
});

test('2c 1a: no offer before the account is taken, and the refusal says so', async () => {
  const refused = await amends.post(`/cases/${id}/offers`, { options: [{ kind: 'refund', title: 'Your money back', costs_nothing: true }, { kind: 'replacement', title: 'A new lamp', costs_nothing: true }] });
  assert.equal(refused.status, 409);
  assert.ok(refused.body.detail.length > 20);
  assert.equal((await types()).includes('offer_made'), false);
});

test('two attempts, then reached', async () => {
  let made = await newTypes(async () => (await amends.post(`/cases/${id}/attempts`, { outcome: 'rang_out', seconds: 40 })).ok);
  assert.ok(made.includes('call_attempted') && made.includes('callback_booked'), `${made}`);
  await amends.advance({ minutes: 31 });
  made = await newTypes(async () => (await amends.post(`/cases/${id}/attempts`, { outcome: 'voicemail', seconds: 25 })).ok);
  assert.ok(made.includes('call_attempted'), `${made}`);
  const ring = (await view()).next_actions.find((row) => row.act === 'ring');
  assert.match(ring.detail, /3rd try/);
});

test('0c 1b 1c 1d 1e 1f: the call sheet to its end is one act', async () => {
  await amends.advance({ minutes: 60 });
  const friday = '2026-11-27T19:00:00Z';
  const made = await newTypes(async () => {
    state.call = (
      await amends.post(`/cases/${id}/calls`, {
        seconds: 840,
        ours_seconds: 240,
        theirs_seconds: 600,
        account: { text: 'The box was fine. I opened it on the kitchen table and the shade was in pieces. I rang and you put the phone down on me. Twice.' },
        upset: { text: 'As if I was the nuisance.', about: 'handling', confirmed: true },
        expectation: { text: 'I just want it to be whole, and here before Sunday.' },
        reflection: { text: 'Your mother turns seventy on Sunday. The shade was in pieces, and both times you rang we put the phone down on you.', how: 'read_aloud' },
        confirmed: { words: 'Yes, exactly.' },
        apology: { kind: 'full', text: 'You were not. I am sorry that we sent you a broken lamp, and that we hung up on you, twice.' },
        feeling: { word: 'humiliated', source: 'with_customer', cause: 'hung up on twice' },
        promises: [{ text: 'Two ways to put it right, in writing', due: friday, certainty: 'certain' }],
        agreement: { text: 'Two options today; she chooses.' },
        thanks: { text: 'Thank you for telling us. You could have just left.' },
        standing: { when: 'before', score: 2, how: 'asked' },
      })
    ).ok;
  });
  for (const type of ['call_held', 'account_taken', 'upset_named', 'account_reflected', 'reflection_confirmed', 'apology_made', 'feeling_named', 'promise_made', 'agreement_reached', 'thanks_given', 'standing_recorded'])
    assert.ok(made.includes(type), `${type} in ${made}`);
  const now = await view();
  assert.equal(now.tracks[0].done, 6);
  state.promise = now.promises.find((row) => row.promise.status === 'open').promise.promise;
});

test('0d 4h: two options, offered first, go out with a link to their page', async () => {
  const made = await newTypes(async () => {
    (
      await amends.post(`/cases/${id}/offers`, {
        question: 'What would be right for you?',
        options: [
          { kind: 'replacement', title: 'A new lamp on Friday', detail: 'I check it and pack it myself. The driver brings it to your door.', button: 'Bring me a new lamp', costs_nothing: true },
          { kind: 'refund', title: 'Your money back', detail: 'All of it, €195.90, lamp and delivery.', button: 'Send me the money back', costs_nothing: true },
        ],
      })
    ).ok;
    state.letter = (
      await amends.post(`/cases/${id}/letters`, {
        kind: 'offer',
        to: 'ngozi.eze@example.ie',
        subject: 'Two ways to put it right',
        text: 'Dear Ms Eze, thank you for your time today. Here are two ways to put it right; choose on your page: {page}\nAna Reis',
        keeps: state.promise,
      })
    ).ok;
  });
  assert.ok(made.includes('offer_made') && made.includes('letter_sent') && made.includes('promise_kept'), `${made}`);
  await amends.advance({ minutes: 1 });
  const letter = await until(async () => (await amends.letters()).find((row) => row.subject === 'Two ways to put it right' && row.state === 'shown'), 'the letter to be shown');
  assert.equal(letter.to, 'ngozi.eze@example.ie');
  state.page = new URL(letter.text.match(/https?:\/\/\S+\/c\/\S+/)[0]).pathname;
});

test('0e: the customer takes one on a page without a login; looking changes nothing', async () => {
  const customer = Object.assign(new Amends(), { origin: amends.origin });
  const before = (await types()).length;
  const page = await customer.get(state.page);
  assert.equal(page.status, 200);
  assert.match(page.body, /Bring me a new lamp/);
  assert.match(page.body, /As if I was the nuisance/);
  assert.doesNotMatch(page.body, /A-\d+/);
  assert.equal((await types()).length, before);

  const field = (name) => page.body.match(new RegExp(`name="${name}" value="([^"]+)"`))[1];
  const form = new URLSearchParams({ offer: field('offer'), option: field('option'), key: field('key') }).toString();
  const chosen = await customer.call('POST', `${state.page}/choice`, form, { 'Content-Type': 'application/x-www-form-urlencoded' });
  assert.equal(chosen.status, 303);
  const twice = await customer.call('POST', `${state.page}/choice`, form, { 'Content-Type': 'application/x-www-form-urlencoded' });
  assert.equal(twice.status, 303);
  assert.equal((await types()).filter((type) => type === 'option_chosen').length, 1);
  assert.match((await customer.get(state.page)).body, /A new lamp/);
});

test('4f: the remedy is checked, delivered, confirmed; the choice confirmed in writing', async () => {
  const now = await view();
  state.option = now.offers[0].chosen;
  const unchecked = await amends.put(`/cases/${id}/remedies/${state.option}/delivery`, { check: '' });
  assert.equal(unchecked.status, 400);
  (await amends.post(`/cases/${id}/letters`, { kind: 'confirmation', to: 'ngozi.eze@example.ie', subject: 'Friday', text: 'Dear Ms Eze, the new lamp comes on Friday between 16:00 and 20:00.' })).ok;
  await amends.moveTo('2026-11-27T17:20:00Z');
  (await amends.put(`/cases/${id}/remedies/${state.option}/delivery`, { check: 'Lit it before packing; the driver saw it whole.' })).ok;
  (await amends.put(`/cases/${id}/remedies/${state.option}/confirmation`, { words: 'It came whole.' })).ok;
});

test('4i 4k: a gesture goes on its own, never with the apology', async () => {
  const goes = new Date((await amends.now()).getTime() + 3600_000).toISOString();
  (await amends.post(`/cases/${id}/gestures`, { kind: 'flowers', amount: { amount_minor: 3500, currency: 'EUR' }, text: 'Flowers for her mother’s birthday', letter: 'Dear Ms Eze, these are for your mother. Ana', goes_at: goes })).ok;
  await amends.advance({ hours: 2 });
  const made = await until(async () => ((await types()).includes('gesture_sent') ? await types() : null), 'the gesture to go');
  assert.ok(made.includes('gesture_sent'));
});

test('closing needs everything: the refusal names what is open; then it closes', async () => {
  const early = await amends.put(`/cases/${id}/closure`, {});
  assert.equal(early.status, 409);
  const words = async (step) => (await view()).tracks.flatMap((track) => track.steps).find((row) => row.step === step);
  if ((await words('findings')).status === 'open') {
    const issue = (await amends.post(`/cases/${id}/issues`, { text: 'The lamp was packed without a bottom cushion' })).ok.created.issue;
    (await amends.put(`/cases/${id}/issues/${issue}/finding`, { finding: 'upheld', reasons: 'Packed on Monday without the cushion.' })).ok;
  }
  (await amends.put(`/cases/${id}/solution`, { solved: 'yes', words: 'Thank you.' })).ok;
  (await amends.put(`/cases/${id}/cause`, { locus: 'ours', code: 'packing', text: 'No cushion at the bottom' })).ok;
  for (const step of ['review', 'action', 'effect_check', 'tell_everyone'])
    (await amends.put(`/cases/${id}/steps/${step}/handover`, { to: 'Packing review, December', due: '2026-12-15T12:00:00Z' })).ok;
  for (const warning of (await view()).warnings.filter((row) => !row.settled)) (await amends.put(`/cases/${id}/warnings/${warning.warning}/settlement`, { how: 'Rung the same morning.' })).ok;
  const closed = await amends.put(`/cases/${id}/closure`, { reason: 'The lamp came whole and she is happy.' });
  assert.equal(closed.status, 200, closed.body.detail);
  const made = await types();
  assert.ok(made.includes('case_closed') && made.includes('follow_up_booked'));
});

test('2h 4j: three days later a mail and a call, and the answer settles the outcome', async () => {
  await amends.moveTo('2026-12-01T09:00:00Z');
  const today = await amends.today();
  const follow = [...today.now_due, ...today.next_hour, ...today.later_today].filter((row) => row.act.startsWith('follow_up'));
  assert.ok(follow.length > 0, JSON.stringify(today.titles));
  (await amends.post(`/cases/${id}/letters`, { kind: 'follow_up', to: 'ngozi.eze@example.ie', subject: 'Did we put it right?', text: 'Dear Ms Eze, I am sorry once more. The lamp had no cushion below it; every box has one now. Is it solved for you? {page} Thank you for staying with us.' })).ok;
  const callback = (await view()).callbacks.find((row) => row.open && row.purpose === 'follow_up');
  (await amends.post(`/cases/${id}/calls`, { callback: callback?.callback, seconds: 180, thanks: { text: 'Thank you for your business.' } })).ok;
  (await amends.put(`/cases/${id}/follow_up/answer`, { solved: 'yes', treated: 5, recommend: 9, words: 'I will tell my sister.' })).ok;
  const now = await view();
  assert.equal(now.phase, 'closed');
  assert.equal(now.outcome, 'recovered');
  assert.equal(now.outcome_settled, true);
  assert.equal(now.standing.after.standing, 'promoter');
  const letters = (await amends.letters()).map((row) => row.subject);
  for (const subject of ['Two ways to put it right', 'Friday', 'Did we put it right?']) assert.ok(letters.includes(subject), `${subject} in ${letters}`);
});
