// A mail on the screen: its own picture, one from elsewhere that is fetched only when asked for, scripts that never run, and what it quotes.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { makeCertificates } from '../support/dovecot.mjs';
import { png } from '../support/picture.mjs';
import { house } from './house.mjs';

let amends;
let at;
let elsewhere;
let page;
let fetched = 0;

// Pictures from elsewhere come over TLS alone, so the server elsewhere has a certificate, and this browser believes it.
async function pictureServer() {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  const { key, certificate } = makeCertificates(folder);
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (request, response) => {
    fetched += 1;
    server.asked = request.headers;
    response.writeHead(200, { 'content-type': 'image/png' }).end(png);
  });
  rmSync(folder, { recursive: true });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const html = (port) => `<h2>Nobody was at the door</h2>
<p>See for yourself: <img src="cid:door@example.ie" alt="the empty doorstep" width="40" height="40"></p>
<p><img src="https://127.0.0.1:${port}/seen.png" alt="the shop’s banner" width="60" height="20"></p>
<script>top.ran = 'script'</script>
<img src="nowhere" onerror="top.ran = 'onerror'">
<svg onload="top.ran = 'onload'"></svg>
<iframe srcdoc="<script>top.ran = 'frame'</script>"></iframe>
<a href="javascript:top.ran='link'">press me</a> <a href="https://shop.example/">the shop</a>`;

const mail = (port) => `From: Ngozi Eze <ngozi.eze@example.ie>
To: hello@harbourlane.example
Subject: The door
Message-ID: <door@example.ie>
Content-Type: multipart/related; boundary=r

--r
Content-Type: text/html; charset=utf-8

${html(port)}
--r
Content-Type: image/png
Content-ID: <door@example.ie>
Content-Disposition: inline; filename=door.png
Content-Transfer-Encoding: base64

${png.toString('base64')}
--r--
`;

const reply = `From: Ngozi Eze <ngozi.eze@example.ie>
To: hello@harbourlane.example
Subject: Re: The door
Message-ID: <again@example.ie>
In-Reply-To: <door@example.ie>
Date: Tue, 24 Nov 2026 09:00:00 +0000

Still nobody.

On 24/11/2026 09:48, Ana wrote:
> Was somebody there?
`;

before(async () => {
  elsewhere = await pictureServer();
  at = await house({ sample: false, context: { ignoreHTTPSErrors: true } });
  ({ amends, page } = at);
});
after(async () => {
  await at?.close();
  elsewhere?.close();
});

let number;
const open = async (n) => {
  await page.goto(`${amends.origin}/cases/${number}`, { waitUntil: 'domcontentloaded' });
  await page.getByRole('button', { name: 'Read all' }).nth(n).click();
};
const frame = () => page.frameLocator('iframe[title="The mail as it was sent"]');
const width = (picture) => picture.evaluate((image) => (image.complete ? image.naturalWidth : 0));
const shown = async (picture) => {
  for (let i = 0; i < 100 && (await width(picture)) === 0; i += 1) await page.waitForTimeout(50);
  return width(picture);
};

test('a picture within the mail is shown; one from elsewhere is fetched when asked for, and not before', async () => {
  number = amends.takeMail(mail(elsewhere.address().port)).items[0].case;
  await open(0);
  await frame().getByRole('heading', { name: 'Nobody was at the door' }).waitFor();
  assert.equal(await shown(frame().getByAltText('the empty doorstep')), 1);
  await page.getByText('1 picture from elsewhere is not fetched', { exact: false }).waitFor();
  await page.waitForLoadState('networkidle');
  assert.equal(fetched, 0);

  await page.getByRole('button', { name: 'Fetch it' }).click();
  assert.equal(await shown(frame().getByAltText('the shop’s banner')), 1);
  assert.equal(fetched, 1);
  assert.equal(elsewhere.asked.referer, undefined);
  assert.equal(await shown(frame().getByAltText('the empty doorstep')), 1);
  await page.getByText('1 picture from elsewhere', { exact: false }).waitFor({ state: 'detached' });
});

test('nothing in a mail runs, and its links cannot', async () => {
  assert.equal(await frame().getByText('press me').getAttribute('href'), null);
  assert.equal(await frame().getByRole('link', { name: 'the shop' }).getAttribute('target'), '_blank');
  await frame().getByText('press me').click();
  assert.equal(await page.evaluate(() => globalThis.ran), undefined);
});

test('the policy alone holds back what the cleaning might miss', async () => {
  const port = elsewhere.address().port;
  const before = fetched;
  const blocked = [];
  page.on('console', (message) => blocked.push(message.text()));
  await page.route('**/page', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `<!doctype html><h2>Uncleaned</h2>${html(port)}<form action="/x"><button>send</button></form>` });
  });
  await open(0);
  await frame().getByRole('heading', { name: 'Uncleaned' }).waitFor();
  await frame().getByText('press me').click();
  await frame().getByRole('button', { name: 'send' }).click();
  await page.waitForLoadState('networkidle');
  assert.equal(await page.evaluate(() => globalThis.ran), undefined);
  assert.equal(fetched, before);
  await frame().getByRole('heading', { name: 'Uncleaned' }).waitFor();
  assert.ok(blocked.some((line) => /sandbox|Content Security Policy/.test(line)), blocked.join('\n'));
  await page.unroute('**/page');
});

test('what a reply quotes is folded under its words, and what was odd is said', async () => {
  amends.takeMail(reply);
  await open(1);
  await page.getByText('> Was somebody there?').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Show what it quotes' }).click();
  await page.getByText('> Was somebody there?').waitFor();
  await open(0);
  await page.getByText('The mail has no date that can be read.').waitFor();
});

test('the intake tells of every mail where it went and by which way it came', async () => {
  await page.goto(`${amends.origin}/intake`, { waitUntil: 'domcontentloaded' });
  await page.getByText('All mails').click();
  await page.getByRole('button', { name: 'Details: The door', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'The door' });
  await dialog.getByText('the pipe').waitFor();
  await dialog.getByText('hello@harbourlane.example').waitFor();
  await dialog.getByText('The mail has no date that can be read.').waitFor();
});
