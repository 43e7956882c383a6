// Mail in by IMAP, from a real Dovecot: nothing lost, nothing doubled, whatever happens on the way; and sentences that say what is wrong.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Amends, until } from '../support/amends.mjs';
import { Dovecot, freePort, hasDovecot, mail, TokenServer } from '../support/dovecot.mjs';
import { hasPostgres, Postgres } from '../support/postgres.mjs';

const skip = hasDovecot ? false : 'no Dovecot here';
let dovecot;
let tokens;
let amends;

const intake = (house = amends) => house.all('/intake', 'items');
const titled = async (subject, house) => (await intake(house)).filter((item) => item.subject === subject);
const settled = (id, house = amends) =>
  until(async () => {
    const box = (await house.get(`/mailboxes/${id}`)).ok;
    return ['waiting', 'failed'].includes(box.phase) && box;
  }, 'the mailbox to be looked into');
async function addMailbox(settings, house = amends) {
  const made = (await house.post('/mailboxes', settings)).ok;
  return settled(made.id, house);
}
const remove = async (id, house = amends) => (await house.delete(`/mailboxes/${id}`)).ok;
const tryNow = async (id, house = amends) => (await house.post(`/mailboxes/${id}/try`, {})).ok;
const testOf = async (settings, mailbox) => (await amends.post('/mailboxes/test', { settings, ...(mailbox ? { mailbox } : {}) })).ok;

before(async () => {
  if (skip) return;
  tokens = await TokenServer.start();
  dovecot = await Dovecot.start({ tokens });
  amends = await Amends.start({ rehearsal: false });
  await amends.setUp();
});
after(async () => {
  await amends?.stop();
  await dovecot?.stop();
  await tokens?.stop();
});

test('cases go by the playbook of the mailbox they came in by', { skip, timeout: 60_000 }, async () => {
  const own = (await amends.get('/playbook')).ok;
  const shops = { ...own, name: 'Shops', callback_minutes: [40, 30, 20, 10] };
  (await amends.put('/playbooks/shops', shops)).ok;
  assert.deepEqual((await amends.get('/playbooks')).ok, [{ id: 'shops', playbook: shops }]);
  assert.equal((await amends.post('/mailboxes', { ...dovecot.settings('ben'), playbook: 'stores' })).body.field, '/playbook');
  dovecot.deliver('ben', mail(900));
  const box = await addMailbox({ ...dovecot.settings('ben'), playbook: 'shops' });
  assert.equal(box.playbook, 'shops');
  const [item] = await until(async () => (await titled('Broken 900')).length === 1 && titled('Broken 900'), 'the mail');
  const view = (await amends.get(`/cases/${item.case_id}`)).ok;
  assert.equal(view.playbook, 'shops');
  assert.match(view.subtitle, /goes by “Shops”$/);
  assert.equal((await amends.delete('/playbooks/shops')).body.rule, 'playbook_in_use');
  await remove(box.id);
  (await amends.delete('/playbooks/shops')).ok;
  assert.match((await amends.get(`/cases/${item.case_id}`)).ok.subtitle, /opened by mail$/);
});

test('what is unseen is taken and marked; what comes later is there by IDLE', { skip, timeout: 60_000 }, async () => {
  dovecot.deliver('ana', mail(1));
  const box = await addMailbox(dovecot.settings('ana'));
  assert.equal(box.error, '');
  assert.equal(box.phase, 'waiting');
  const [first] = await titled('Broken 1');
  assert.equal(first.became, 'new_case');
  assert.match(first.sources[0], new RegExp(`^imap:${box.id}/\\d+/1$`));
  assert.deepEqual(dovecot.mails('ana'), [{ uid: 1, seen: true }]);

  const times = [];
  for (let n = 2; n <= 6; ++n) {
    const at = performance.now();
    dovecot.deliver('ana', mail(n));
    await until(async () => (await titled(`Broken ${n}`)).length === 1, `mail ${n}`, { tries: 1000, wait: 10 });
    times.push(Math.round(performance.now() - at));
  }
  console.log(`from the mail server's folder to the intake list: ${times.join(', ')} ms`);
  const after = await until(async () => {
    const now = (await amends.get(`/mailboxes/${box.id}`)).ok;
    return now.phase === 'waiting' && now.taken === 6 && now;
  }, 'all six to be counted');
  assert.ok(after.last_mail_at && after.last_success_at);
  await until(() => dovecot.mails('ana').every((one) => one.seen), 'all to be marked');
  await remove(box.id);
});

test('a password is never answered, and stays where an edit leaves it out', { skip, timeout: 60_000 }, async () => {
  const box = await addMailbox(dovecot.settings('ana', { name: 'Complaints' }));
  const { password, ...edit } = dovecot.settings('ana', { name: 'Complaints by mail' });
  const changed = (await amends.put(`/mailboxes/${box.id}`, edit, { 'If-Match': `"${box.version}"` })).ok;
  assert.equal(changed.name, 'Complaints by mail');
  assert.equal((await settled(box.id)).phase, 'waiting');
  const everything = JSON.stringify([(await amends.get('/mailboxes')).body, changed]);
  assert.ok(!everything.includes(password), 'no password in any answer');
  const stale = await amends.put(`/mailboxes/${box.id}`, edit, { 'If-Match': `"${box.version}"` });
  assert.equal(stale.body.rule ?? stale.body.type, stale.body.rule ? 'version_stale' : stale.body.type);
  assert.ok(stale.status === 409 || stale.status === 412);
  const elsewhere = await amends.put(`/mailboxes/${box.id}`, { ...edit, host: 'mail.test' }, { 'If-Match': `"${changed.version}"` });
  assert.match(elsewhere.body.detail, /write the password again/, 'an old password is not sent to a new server');
  await remove(box.id);
});

test('new numbers for all mails (UIDVALIDITY) double nothing, and hide nothing', { skip, timeout: 60_000 }, async () => {
  dovecot.deliver('ben', mail(11));
  dovecot.deliver('ben', mail(12));
  const box = await addMailbox(dovecot.settings('ben'));
  const old = (await titled('Broken 11'))[0].sources[0];
  const before = (await intake()).length;
  await new Promise((resolve) => setTimeout(resolve, 1100)); // the next UIDVALIDITY is a later second
  dovecot.forgetNumbers('ben');
  dovecot.deliver('ben', mail(13));
  await tryNow(box.id);
  await until(async () => (await titled('Broken 13')).length === 1, 'the new mail after the change', { tries: 200 });
  await until(async () => (await titled('Broken 11'))[0].sources.length === 2, 'the old mail under its new number');
  const sources = (await titled('Broken 11'))[0].sources;
  assert.notEqual(sources[1].split('/')[1], old.split('/')[1], 'another UIDVALIDITY');
  assert.equal((await intake()).length, before + 1);
  await remove(box.id);
});

test('two fetchers on one mailbox do not double', { skip, timeout: 60_000 }, async () => {
  const boxes = [];
  for (const name of ['one', 'two']) boxes.push(await addMailbox(dovecot.settings('ria', { name })));
  for (let n = 21; n <= 60; ++n) dovecot.deliver('ria', mail(n));
  await until(async () => {
    const mine = (await intake()).filter((item) => /^Broken (2[1-9]|[345]\d|60)$/.test(item.subject));
    assert.equal(new Set(mine.map((item) => item.subject)).size, mine.length);
    return mine.length === 40 && dovecot.mails('ria').every((one) => one.seen);
  }, '40 mails');
  await Promise.all(boxes.map(({ id }) => tryNow(id)));
  for (const { id } of boxes) await settled(id);
  assert.equal((await intake()).filter((item) => /^Broken (2[1-9]|[345]\d|60)$/.test(item.subject)).length, 40);
  for (const { id } of boxes) await remove(id);
});

test('on PostgreSQL, playbooks that are put at once are all kept, and none goes that a mailbox names', { skip: hasPostgres ? false : 'no PostgreSQL here', timeout: 120_000 }, async () => {
  const postgres = await Postgres.start();
  const house = await Amends.start({ rehearsal: false, args: ['--database', postgres.url] });
  try {
    await house.setUp();
    const own = (await house.get('/playbook')).ok;
    const box = { name: 'Shops', host: 'localhost', user: 'shops@example.ie', password: 'secret', active: false };
    for (let round = 0; round < 10; ++round) {
      const ids = Array.from({ length: 4 }, (_, n) => `p${round}-${n}`);
      for (const put of await Promise.all(ids.map((id) => house.put(`/playbooks/${id}`, { ...own, name: id })))) put.ok;
      const kept = (await house.get('/playbooks')).ok.map(({ id }) => id);
      assert.deepEqual(ids.filter((id) => !kept.includes(id)), []);
      const [named, gone] = await Promise.all([house.post('/mailboxes', { ...box, playbook: ids[0] }), house.delete(`/playbooks/${ids[0]}`)]);
      assert.notEqual(named.status < 300, gone.status < 300, `named ${named.status}, removed ${gone.status}: one of them only`);
      if (named.status < 300) (await house.delete(`/mailboxes/${named.body.id}`)).ok;
      for (const id of gone.status < 300 ? ids.slice(1) : ids) (await house.delete(`/playbooks/${id}`)).ok;
    }
  } finally {
    await house.stop();
    await postgres.stop();
  }
});

test('two servers on one PostgreSQL take the same mailbox, and every mail once', { skip: skip || (hasPostgres ? false : 'no PostgreSQL here'), timeout: 120_000 }, async () => {
  const own = await Dovecot.start();
  const postgres = await Postgres.start();
  const houses = [];
  try {
    houses.push(await Amends.start({ rehearsal: false, args: ['--database', postgres.url] }));
    await houses[0].setUp();
    // Two records of the same mailbox, and soon two servers: four fetchers.
    for (const name of ['one', 'two']) (await houses[0].post('/mailboxes', own.settings('ben', { name }))).ok;
    houses.push(Object.assign(await Amends.start({ rehearsal: false, args: ['--database', postgres.url] }), { cookie: houses[0].cookie, csrf: houses[0].csrf }));
    await until(async () => own.log.match(/Login: user=<ben>/g)?.length >= 4, 'four connections', { tries: 200 });
    for (let n = 1; n <= 120; ++n) own.deliver('ben', mail(n));
    const items = await until(
      async () => {
        const all = await intake(houses[1]);
        return all.length >= 120 && own.mails('ben').every((one) => one.seen) && all;
      },
      '120 mails',
      { tries: 400, wait: 100 },
    );
    assert.equal(items.length, 120);
    assert.equal(new Set(items.map((item) => item.subject)).size, 120);
    assert.equal((await houses[0].get('/cases?limit=200')).ok.cases.length, 120, 'and one case each');
  } finally {
    for (const house of houses) await house.stop();
    await postgres.stop();
    await own.stop();
  }
});

test('taken mails are moved, from and to folders with any name', { skip, timeout: 60_000 }, async () => {
  for (const name of ['Beschwerden für Käufer', 'Erledigt & 済']) dovecot.createFolder('ana', name);
  const folder = dovecot.doveadm('-f', 'tab', 'mailbox', 'list', '-u', 'ana').includes('Beschwerden für Käufer');
  assert.ok(folder);
  const wire = 'Beschwerden f&APw-r K&AOQ-ufer';
  for (let n = 71; n <= 73; ++n) dovecot.deliver('ana', mail(n), { folder: wire });
  const box = await addMailbox(dovecot.settings('ana', { folder: 'Beschwerden für Käufer', after_taking: 'move', move_to: 'Erledigt & 済' }));
  assert.equal(box.error, '');
  assert.equal((await titled('Broken 72')).length, 1);
  assert.deepEqual(dovecot.mails('ana', 'Beschwerden für Käufer'), []);
  assert.equal(dovecot.mails('ana', 'Erledigt & 済').length, 3);
  await remove(box.id);

  const gone = await addMailbox(dovecot.settings('ana', { folder: 'Erledigt & 済', after_taking: 'move', move_to: 'Nowhere' }));
  dovecot.deliver('ana', mail(74), { folder: 'Erledigt &- &bgg-' });
  const told = await until(async () => {
    const now = (await amends.get(`/mailboxes/${gone.id}`)).ok;
    return now.mark_error !== '' && now.phase === 'waiting' && now;
  }, 'the refused move');
  assert.match(told.mark_error, /move the mails to “Nowhere”/);
  assert.equal((await titled('Broken 74')).length, 1, 'the mail itself is taken');
  dovecot.createFolder('ana', 'Nowhere');
  await tryNow(gone.id);
  await until(async () => (await amends.get(`/mailboxes/${gone.id}`)).ok.mark_error === '', 'the move that is possible now');
  assert.equal(dovecot.mails('ana', 'Nowhere').length, 1);
  assert.equal(dovecot.mails('ana', 'Erledigt & 済').length, 3, 'those from before are nobody’s new mails');
  await remove(gone.id);
});

test('a mail that is expunged or moved by somebody else in between is nobody’s fault', { skip, timeout: 60_000 }, async () => {
  const box = await addMailbox(dovecot.settings('ben'));
  for (let n = 81; n <= 84; ++n) dovecot.deliver('ben', mail(n));
  dovecot.doveadm('expunge', '-u', 'ben', 'mailbox', 'INBOX', 'subject', 'Broken 82');
  dovecot.deliver('ben', mail(85));
  await until(async () => (await titled('Broken 85')).length === 1, 'the mail after the gap');
  assert.equal((await settled(box.id)).error, '');
  for (const n of [81, 83, 84]) assert.equal((await titled(`Broken ${n}`)).length, 1);
  await remove(box.id);
});

test('OAuth: a token is got, refreshed when it is refused, and a new refresh token is kept', { skip, timeout: 60_000 }, async () => {
  tokens.refresh.set('first refresh token', 'ria');
  tokens.rotates = true;
  const oauth = { token_endpoint: `${tokens.origin}/token`, client_id: 'amends', client_secret: 'client secret', refresh_token: 'first refresh token' };
  const settings = dovecot.settings('ria', { sign_in: 'oauth', oauth });
  delete settings.password;
  let box = await addMailbox(settings);
  assert.equal(box.error, '');
  assert.equal(tokens.given, 1);
  assert.ok(box.oauth.has_refresh_token && box.oauth.has_client_secret && !JSON.stringify(box).includes('refresh token"'));
  dovecot.deliver('ria', mail(91));
  await until(async () => (await titled('Broken 91')).length === 1, 'a mail by OAuth');

  // The provider takes the access token back; a new connection must get another, with the refresh token that came last.
  tokens.access.clear();
  const { refresh_token, client_secret, ...rest } = oauth;
  box = (await amends.put(`/mailboxes/${box.id}`, { ...settings, oauth: rest, name: 'By OAuth' }, { 'If-Match': `"${box.version}"` })).ok;
  assert.equal((await settled(box.id)).error, '');
  assert.equal(tokens.given, 2);
  dovecot.deliver('ria', mail(92));
  await until(async () => (await titled('Broken 92')).length === 1, 'a mail after the refresh');

  tokens.refresh.clear();
  tokens.access.clear();
  box = (await amends.put(`/mailboxes/${box.id}`, { ...settings, oauth: rest, name: 'Revoked' }, { 'If-Match': `"${box.version}"` })).ok;
  assert.match((await settled(box.id)).error, /gives no token: “The refresh token has been revoked.”/);
  await remove(box.id);
  tokens.rotates = false;
});

test('a test of the settings says what is wrong', { skip, timeout: 60_000 }, async () => {
  const good = dovecot.settings('ana');
  const right = await testOf(good);
  assert.ok(right.ok, right.sentence);
  assert.ok(right.folders.includes('INBOX') && right.folders.includes('Beschwerden für Käufer'));
  const says = async (settings, pattern) => {
    const report = await testOf(settings);
    assert.equal(report.ok, false);
    assert.match(report.sentence, pattern);
  };
  await says({ ...good, host: 'no-such-host.invalid' }, /no server called no-such-host\.invalid/);
  await says({ ...good, port: await freePort() }, /refuses the connection/);
  await says({ ...good, port: dovecot.plainPort }, /does not speak TLS here/);
  await says({ ...good, host: '127.0.0.1' }, /not valid for 127\.0\.0\.1: it was made for localhost, mail\.test/);
  await says({ ...good, certificate_authority: null }, /not trusted/);
  await says({ ...good, certificate_authority: '-----BEGIN CERTIFICATE-----\nnone\n-----END CERTIFICATE-----' }, /cannot be read/);
  await says({ ...good, password: 'wrong' }, /does not let ana in: “Authentication failed”/);
  await says({ ...good, folder: 'Nope' }, /no folder “Nope”.*There are: .*INBOX/);
  assert.ok((await testOf({ ...good, tls: 'starttls', port: dovecot.plainPort })).ok);
  const refused = await amends.post('/mailboxes/test', { settings: { ...good, host: '' } });
  assert.equal(refused.status, 400);
  assert.equal(refused.body.field, '/host');
  assert.equal((await amends.post('/mailboxes/test', { settings: { ...good, certificate_authority: 'none' } })).body.field, '/certificate_authority');
});

test('a test of the settings says what the rights on a folder do not allow, and changes nothing', { skip, timeout: 60_000 }, async () => {
  const own = await Dovecot.start({ rights: true });
  try {
    const says = async (more, pattern) => {
      const report = await testOf(own.settings('ana', more));
      assert.equal(report.ok, false, report.sentence);
      assert.match(report.sentence, pattern);
    };
    for (const folder of ['Archive', 'Locked']) own.createFolder('ana', folder);
    own.deliver('ana', mail(1));
    assert.ok((await testOf(own.settings('ana', { after_taking: 'move', move_to: 'Archive' }))).ok);
    await says({ after_taking: 'move', move_to: 'Missing' }, /no folder “Missing”/);
    own.allow('ana', 'Locked', 'lr');
    await says({ after_taking: 'move', move_to: 'Locked' }, /does not let ana put mails into the folder “Locked”/);
    await says({ folder: 'Locked' }, /(lets ana only read|does not let ana mark mails as seen in) the folder “Locked”/);
    own.allow('ana', 'INBOX', 'lrs');
    await says({ after_taking: 'move', move_to: 'Archive' }, /does not let ana move mails out of the folder “INBOX”/);
    assert.ok((await testOf(own.settings('ana'))).ok);
    assert.deepEqual(own.mails('ana'), [{ uid: 1, seen: false }]);
  } finally {
    await own.stop();
  }
});

test('the addresses of a mailbox are kept, each once, and one that is none is refused', { skip, timeout: 60_000 }, async () => {
  const box = await addMailbox(dovecot.settings('ana', { addresses: [' Complaints@Example.com', 'complaints@example.com', 'shop@example.com'] }));
  assert.deepEqual(box.addresses, ['complaints@example.com', 'shop@example.com']);
  assert.deepEqual((await amends.get(`/mailboxes/${box.id}`)).ok.addresses, box.addresses);
  const refused = await amends.post('/mailboxes', dovecot.settings('ana', { addresses: ['no address'] }));
  assert.equal(refused.status, 400);
  assert.equal(refused.body.field, '/addresses');
  await remove(box.id);
});

test('a wrong password shows on the mailbox, and a right one takes over', { skip, timeout: 60_000 }, async () => {
  const box = await addMailbox(dovecot.settings('ben', { password: 'wrong' }));
  assert.equal(box.phase, 'failed');
  assert.match(box.error, /does not let ben in/);
  (await amends.put(`/mailboxes/${box.id}`, dovecot.settings('ben'), { 'If-Match': `"${box.version}"` })).ok;
  const now = await until(async () => {
    const one = (await amends.get(`/mailboxes/${box.id}`)).ok;
    return one.phase === 'waiting' && one;
  }, 'the right password');
  assert.equal(now.error, '');
  const off = (await amends.put(`/mailboxes/${box.id}`, dovecot.settings('ben', { active: false }), { 'If-Match': `"${now.version}"` })).ok;
  assert.equal(off.phase, 'off');
  assert.equal((await amends.post(`/mailboxes/${box.id}/try`, {})).status, 409);
  await remove(box.id);
});

test('only an owner or admin sees mailboxes', { skip, timeout: 60_000 }, async () => {
  (await amends.post('/staff', { name: 'Tom Field', email: 'tom@harbourlane.example', role: 'agent', password: 'a quiet harbour' })).ok;
  const mine = { cookie: amends.cookie, csrf: amends.csrf };
  amends.csrf = (await amends.post('/session', { email: 'tom@harbourlane.example', password: 'a quiet harbour' })).ok.csrf;
  assert.equal((await amends.get('/mailboxes')).status, 403);
  assert.equal((await amends.post('/mailboxes', dovecot.settings('ana'))).status, 403);
  Object.assign(amends, mine);
});

test('killed in the middle of 300 mails: 0 lost, 0 doubled', { skip, timeout: 60_000 }, async () => {
  const own = await Dovecot.start();
  let house = await Amends.start({ rehearsal: false });
  try {
    await house.setUp();
    for (let n = 1; n <= 300; ++n) own.deliver('ana', mail(n, 'x'.repeat(2000)));
    (await house.post('/mailboxes', own.settings('ana'))).ok;
    let kills = 0;
    const counts = []; // in the intake at each kill
    let count = 0;
    while (counts.at(-1) !== 300 && kills < 8) {
      const goal = Math.min(300, (counts.at(-1) ?? 0) + 40);
      await until(async () => (count = (await intake(house)).length) >= goal, `${goal} mails`, { tries: 2000, wait: 2 });
      counts.push(count);
      await house.kill();
      ++kills;
      house = await house.again();
    }
    const items = await until(async () => {
      const all = await intake(house);
      return all.length >= 300 && own.mails('ana').every((one) => one.seen) && all;
    }, 'all 300', { tries: 300 });
    assert.equal(items.length, 300, 'none doubled');
    assert.equal(new Set(items.map((item) => item.subject)).size, 300, 'none lost');
    assert.equal(own.mails('ana').length, 300);
    console.log(`${kills} kills among 300 mails: at ${counts.join(', ')} of them; 300 at Dovecot, all marked`);
  } finally {
    await house.stop();
    await own.stop();
  }
});

test('the server stops promptly while it waits for mails', { skip, timeout: 60_000 }, async () => {
  const house = await Amends.start({ rehearsal: false });
  await house.setUp();
  await addMailbox(dovecot.settings('ana'), house);
  const at = performance.now();
  assert.equal(await house.stop(), 0);
  console.log(`stopped in ${Math.round(performance.now() - at)} ms`);
});

test('a rehearsal takes nothing from a mailbox, and says so', { skip, timeout: 60_000 }, async () => {
  const house = await Amends.start();
  try {
    await house.setUp();
    dovecot.deliver('ben', mail(99));
    const box = (await house.post('/mailboxes', dovecot.settings('ben'))).ok;
    assert.equal(box.phase, 'off');
    const refused = await house.post(`/mailboxes/${box.id}/try`, {});
    assert.equal(refused.status, 409);
    assert.match(refused.body.detail, /rehearsal/);
    assert.ok((await house.post('/mailboxes/test', { mailbox: box.id, settings: { ...dovecot.settings('ben'), password: null } })).ok.ok, 'a test changes nothing, so it may be done');
    assert.equal(dovecot.mails('ben').at(-1).seen, false);
  } finally {
    await house.stop();
  }
});
