// Mails as they come to a shop that sends lamps: the same ones in every run. Of a hundred, about 45 are plain, 30 have HTML beside the text,
// 12 answer an earlier one, 8 bring a small file, 5 are automatic.
const names = ['Ngozi Eze', 'Mary O’Brien', 'Jürgen Weiß', 'Camille Laurent', 'Tom Ryan', 'Ana Reis', 'Siobhán Daly', 'Peter Novak', 'Fatima Haddad', 'Lars Holm'];
const things = ['lamp', 'bedside lamp', 'chandelier', 'lantern', 'desk light', 'shade', 'cable', 'replacement bulb'];
const openings = ['I ordered a {thing} from you on Monday.', 'My order {order} arrived yesterday.', 'I am writing about the {thing} you sent me.', 'This is the second time I write about order {order}.', 'We bought a {thing} for our mother’s birthday.'];
const middles = [
  'The box was open and the {thing} came broken.',
  'Nobody called me back although you promised it twice.',
  'It flickers, and after ten minutes it goes dark.',
  'The courier left it in the rain, and the card was soaked.',
  'I was charged twice for it, and I would like to know why.',
  'The colour is not the one on your page.',
  'The instructions speak of four screws; there were only three in the bag.',
  'I rang your helpline on {day} and waited for twenty-five minutes.',
  'My neighbour bought the same one and is very happy with it.',
  'I would like to know when the {thing} will be there.',
];
const ends = ['Please send me a new one.', 'I would like my money back.', 'What will you do about it?', 'Please ring me on +353 1 555 01{two}.', 'Could you tell me by {day}?', 'Thank you for looking into it.'];
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

// mulberry32: small, and the same everywhere.
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function makeMails(count) {
  const next = random(20261124);
  const below = (n) => Math.floor(next() * n);
  const one = (list) => list[below(list.length)];
  const first = []; // what can be answered

  const words = (n) => {
    const fill = { thing: one(things), order: String(4100 + n), day: one(days), two: String(10 + below(90)) };
    const say = (text) => text.replaceAll(/\{(\w+)\}/g, (_, name) => fill[name]);
    const paragraphs = [[say(one(openings)), say(one(middles))]];
    for (let more = below(4); more > 0; --more) paragraphs.push([say(one(middles)), say(one(middles)), say(one(middles))]);
    paragraphs.push([say(one(ends))]);
    return { subject: `${fill.thing}, order ${fill.order}`, paragraphs: paragraphs.map((sentences) => sentences.join(' ')) };
  };
  const header = (n, from, subject, more = '') =>
    `Received: from mx.example.com (mx.example.com [192.0.2.7])\n\tby mail.harbourlane.example with ESMTPS id ${n.toString(36)}\n\tfor <hello@harbourlane.example>; Tue, 24 Nov 2026 09:48:00 +0100\nFrom: ${from}\nTo: Harbour Lane <hello@harbourlane.example>\nSubject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=\nMessage-ID: <bench-${n}@example.com>\nDate: Tue, 24 Nov 2026 0${n % 10}:${10 + (n % 50)}:00 +0100\nMIME-Version: 1.0\nX-Mailer: Bench 1.0\n${more}`;
  const sender = (n) => {
    const name = one(names);
    return `=?utf-8?Q?${[...Buffer.from(name)].map((byte) => (byte < 128 && /[A-Za-z]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)).join('')}?= <writer${n}@example.com>`;
  };
  const plain = (text) => `Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${text}\n`;
  const html = (paragraphs) =>
    `Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n<html><head><style>p { margin: 0 0 1em; font-family: Calibri, sans-serif }</style></head><body lang="en">\n${paragraphs.map((text) => `<p class="MsoNormal"><span style="font-size:11pt">${text}</span></p>`).join('\n')}\n<div style="color:#888">--<br>Sent from my telephone</div></body></html>\n`;
  const file = () => Buffer.from(Array.from({ length: 1500 + below(12000) }, () => below(256))).toString('base64').replaceAll(/.{76}/g, '$&\n');
  const parts = (kind, boundary, ...several) => `Content-Type: multipart/${kind}; boundary="${boundary}"\n\n${several.map((part) => `--${boundary}\n${part}\n`).join('')}--${boundary}--\n`;

  const mails = [];
  for (let n = 1; n <= count; ++n) {
    const kind = below(100);
    const { subject, paragraphs } = words(n);
    const text = paragraphs.join('\n\n');
    if (kind < 45 || (kind < 87 && kind >= 75 && first.length === 0)) {
      const from = sender(n);
      first.push({ n, from, subject, text });
      mails.push(header(n, from, subject) + plain(text));
    } else if (kind < 75) {
      mails.push(header(n, sender(n), subject) + parts('alternative', `b${n}`, plain(text), html(paragraphs)));
    } else if (kind < 87) {
      const to = one(first);
      const quoted = to.text.split('\n').map((line) => `> ${line}`).join('\n');
      mails.push(header(n, to.from, `Re: ${to.subject}`, `In-Reply-To: <bench-${to.n}@example.com>\nReferences: <bench-${to.n}@example.com>\n`) + plain(`${paragraphs.at(-1)} This is about message ${n}.\n\nOn Tue, 24 Nov 2026, I wrote:\n${quoted}`));
    } else if (kind < 95) {
      mails.push(header(n, sender(n), subject) + parts('mixed', `m${n}`, plain(text), `Content-Type: image/jpeg; name="lamp-${n}.jpg"\nContent-Disposition: attachment; filename="lamp-${n}.jpg"\nContent-Transfer-Encoding: base64\n\n${file()}`));
    } else {
      mails.push(header(n, sender(n), `Out of office: ${subject}`, 'Auto-Submitted: auto-replied\nPrecedence: bulk\n') + plain(`I am away until ${one(days)} and read mail ${n} then.`));
    }
  }
  return mails.map((mail) => mail.replaceAll('\n', '\r\n'));
}
