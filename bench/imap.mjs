// bin/bench imap: mails taken in a second from a real Dovecot over TLS, each durable, a case, and marked as read; and how long a mail takes
// from the mail server's folder to the intake list while the mailbox waits by IDLE. Medians of three rounds; ends by itself.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { Amends, until } from '../tests/support/amends.mjs';
import { Dovecot, mail } from '../tests/support/dovecot.mjs';

const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const mails = Number(process.env.BENCH_MAILS ?? 3000);
const bytes = Number(process.env.BENCH_BYTES ?? 4000); // of one mail
const arrivals = 20;
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const text = 'The lamp came broken, and nobody rang me back. '.repeat(Math.ceil(bytes / 47)).slice(0, bytes);

// Processor time of the program so far, in seconds.
function cpu(pid) {
  const [, user, system] = /\) (?:\S+ ){11}(\d+) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return (Number(user) + Number(system)) / 100;
}

const costs = [];
const speeds = [];
const waits = [];
for (let round = 0; round < rounds; ++round) {
  const dovecot = await Dovecot.start();
  const amends = await Amends.start({ rehearsal: false, args: ['--log', 'warn'] });
  try {
    await amends.setUp();
    for (let n = 1; n <= mails; ++n) dovecot.deliver('ana', mail(n, text));
    dovecot.mails('ana'); // Dovecot has looked at its folder: what is measured is the taking
    const begun = performance.now();
    const before = cpu(amends.process.pid);
    const { id } = (await amends.post('/mailboxes', dovecot.settings('ana'))).ok;
    const box = await until(
      async () => {
        const now = (await amends.get(`/mailboxes/${id}`)).ok;
        if (now.phase === 'failed') throw new Error(now.error);
        return now.phase === 'waiting' && now;
      },
      'the mails to be taken',
      { tries: 6000, wait: 20 },
    );
    const took = (performance.now() - begun) / 1000;
    if (box.taken !== mails || box.known !== 0) throw new Error(`${box.taken} taken, ${box.known} known of ${mails}`);
    if (!dovecot.mails('ana').every((one) => one.seen)) throw new Error('not all are marked');
    speeds.push(mails / took);
    costs.push(((cpu(amends.process.pid) - before) * 1000) / mails);
    for (let n = 1; n <= arrivals; ++n) {
      const at = performance.now();
      dovecot.deliver('ana', mail(`${round}-${n}`, text).replace('Broken', 'Arrives'));
      await until(async () => (await amends.get('/intake?limit=1')).ok.items[0].subject === `Arrives ${round}-${n}`, 'the mail', { tries: 2000, wait: 5 });
      waits.push(performance.now() - at);
    }
    console.log(`round ${round + 1}: ${mails} mails of ${bytes} bytes in ${took.toFixed(1)} s, ${(mails / took).toFixed(0)} mails/s`);
  } finally {
    await amends.stop();
    spawnSync('rm', ['-rf', amends.data]);
    await dovecot.stop();
  }
}
const speed = median(speeds);
const wait = median(waits);
console.log(`processor time of the program: ${median(costs).toFixed(2)} ms a mail (load of the machine: ${loadavg()[0].toFixed(1)})`);
const kept = speed >= 300 && wait <= 1000;
console.log(`${speed >= 300 ? 'kept  ' : 'MISSED'}  IMAP intake: ${speed.toFixed(0)} mails/s (at least 300)`);
console.log(`${wait <= 1000 ? 'kept  ' : 'MISSED'}  a mail on the screen: ${wait.toFixed(0)} ms after its arrival (at most 1000); the slowest of ${waits.length}: ${Math.max(...waits).toFixed(0)} ms`);
process.exitCode = kept ? 0 : 1;
