// bin/bench take: mails that `amends mail take` takes in a second from a folder of files, each durable and a case, a reply or an item: alone
// in a data folder of its own, and handed to a running server. Beside it the machine's own limit in the same run: the same rows and files
// written by a bare program (bare_take). Medians of three rounds; ends by itself. What was written is removed at the end: a file system looks
// twice at the place of a file that has just gone.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Amends, program } from '../tests/support/amends.mjs';
import { makeMails } from '../tests/support/many_mails.mjs';

const build = process.env.AMENDS_BUILD ?? new URL('../build/release', import.meta.url).pathname;
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const count = Number(process.env.BENCH_MAILS ?? 10_000);
const wanted = 1000; // mails/s
const together = Number(/take_mails_max = (\d+)/.exec(readFileSync(new URL('../src/base/limits.hpp', import.meta.url), 'utf8'))[1]);
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const folder = mkdtempSync(join(tmpdir(), 'amends-take-'));
const inbox = join(folder, 'inbox');

function take(data) {
  const begun = performance.now();
  const run = spawnSync(program, ['mail', 'take', '--data', data, '--json', inbox], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const took = (performance.now() - begun) / 1000;
  if (run.status !== 0) throw new Error(run.stderr);
  const { items, ...report } = JSON.parse(run.stdout);
  if (report.seen !== count || report.already_known !== 0) throw new Error(JSON.stringify(report));
  return { speed: count / took, report };
}

async function freshData(name) {
  const data = join(folder, name);
  const amends = await Amends.start({ data, rehearsal: false, args: ['--log', 'warn'] });
  await amends.setUp();
  return amends;
}

const alone = [];
const served = [];
const limit = [];
let bare;
try {
  mkdirSync(inbox);
  let bytes = 0;
  makeMails(count).forEach((mail, n) => {
    writeFileSync(join(inbox, `${String(n).padStart(6, '0')}.eml`), mail);
    bytes += mail.length;
  });
  for (let round = 1; round <= rounds; ++round) {
    const server = await freshData(`served${round}`);
    const byServer = take(server.data);
    served.push(byServer.speed);
    await server.stop();
    const own = await freshData(`alone${round}`);
    await own.stop();
    const byItself = take(own.data);
    alone.push(byItself.speed);
    if (JSON.stringify(byServer.report) !== JSON.stringify(byItself.report)) throw new Error('the server takes them otherwise');
    bare = JSON.parse(execFileSync(join(build, 'bench/bare_take'), [own.data, join(folder, `bare${round}`), `${count}`, `${together}`], { encoding: 'utf8' }));
    limit.push(bare.mails_per_second);
    console.log(`round ${round}: ${byItself.speed.toFixed(0)} mails/s alone, ${byServer.speed.toFixed(0)} by the server; bare ${bare.mails_per_second}`);
    if (round === rounds) console.log(`${count} mails of ${(bytes / count).toFixed(0)} bytes: ${JSON.stringify(byItself.report)}, ${bare.rows_a_mail} rows and ${bare.files_a_mail} files a mail`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const most = median(limit);
console.log(`the machine's own limit: ${most} mails/s (load of the machine: ${loadavg()[0].toFixed(1)})`);
for (const [what, speeds] of [['mail take, alone', alone], ['mail take, by the server', served]]) {
  const reached = median(speeds);
  const kept = reached >= wanted;
  if (!kept) process.exitCode = 1;
  console.log(`${kept ? 'kept  ' : 'MISSED'}  ${what}: ${reached.toFixed(0)} mails/s (at least ${wanted}), ${((reached / most) * 100).toFixed(0)} % of the limit`);
}
