// A private PostgreSQL on a random loopback port, unprivileged, in a folder of its own. Debian: postgresql-15.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './dovecot.mjs';
import { nobody, root } from './user.mjs';

const bin = '/usr/lib/postgresql/15/bin';
export const hasPostgres = existsSync(join(bin, 'initdb'));
const who = root ? nobody : {}; // initdb refuses root

export class Postgres {
  static async start() {
    const postgres = new Postgres();
    postgres.folder = mkdtempSync(join(tmpdir(), 'postgres-'));
    if (root) spawnSync('chown', [`${who.uid}:${who.gid}`, postgres.folder]);
    const data = join(postgres.folder, 'data');
    const made = spawnSync(join(bin, 'initdb'), ['-D', data, '-U', 'amends', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C.UTF-8'], { ...who, cwd: postgres.folder, encoding: 'utf8' });
    if (made.status !== 0) throw new Error(made.stderr);
    const port = await freePort();
    postgres.process = spawn(join(bin, 'postgres'), ['-D', data, '-p', `${port}`, '-h', '127.0.0.1', '-k', postgres.folder], { ...who, cwd: postgres.folder, stdio: 'ignore' });
    postgres.url = `postgres://amends@127.0.0.1:${port}/postgres`;
    for (let i = 0; i < 200 && spawnSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', `${port}`]).status !== 0; ++i) await new Promise((resolve) => setTimeout(resolve, 50));
    return postgres;
  }
  async stop() {
    if (this.process.exitCode === null) {
      const ended = new Promise((resolve) => this.process.once('exit', resolve));
      this.process.kill('SIGINT');
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}
