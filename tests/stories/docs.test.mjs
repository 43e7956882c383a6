// Every command and flag that the manual names exists in the program, and every path it names in the repository.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { program } from '../support/amends.mjs';

const root = new URL('../../', import.meta.url).pathname;
const pages = ['README.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'docs/operators.md'];
const subcommands = ['serve', 'mail parse', 'mail take', 'mail trim', 'mail tnef', 'lint', 'promises', 'due', 'triage', 'learn', 'rebuild', 'verify', 'backup', 'migrate', 'user add', 'user password', 'user list', 'openapi'];

for (const page of pages) {
  const text = readFileSync(root + page, 'utf8');
  test(`${page}: its commands and flags exist`, () => {
    const named = [...text.matchAll(/(?:^\s{4}|`)(?:build\/release\/)?amends ([a-z][^`\n#]*)/gm)].map((found) => found[1].trim());
    for (const line of named) {
      // "user add|password" stands for two commands.
      const [head, ...rest] = line.split(' ');
      const seconds = rest[0]?.includes('|') ? rest[0].replaceAll('\\', '').split('|') : [rest[0]];
      for (const second of seconds) {
        const command = subcommands.find((one) => one === `${head} ${second}`) ?? subcommands.find((one) => one === head) ?? (subcommands.some((one) => one.startsWith(`${head} `)) ? head : undefined);
        assert.ok(command, `“amends ${line}” is no command`);
        const help = spawnSync(program, [...command.split(' '), '--help'], { encoding: 'utf8' });
        assert.equal(help.status, 0, help.stderr);
        for (const [flag] of line.matchAll(/--[a-z-]+/g)) assert.ok(help.stdout.includes(flag), `${command} has no ${flag}`);
      }
    }
  });
  test(`${page}: what it names in the repository is there`, () => {
    for (const [, path] of text.matchAll(/`((?:bin|src|docs|tests|web|cmake|bench|packaging)\/[A-Za-z0-9_./-]+)`/g)) {
      if (path.includes('<') || path.startsWith('web/dist')) continue;
      assert.ok(existsSync(root + path), `${path} is not there`);
    }
  });
}
