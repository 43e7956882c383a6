// Keeps openapi.json as the program prints it, laid out so that a change can be read.
//   node contract.mjs ../build/release/amends            writes it (then: npm run api)
//   node contract.mjs ../build/release/amends --check    only says whether it is current
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const [program, mode] = process.argv.slice(2);
if (program === undefined) {
  console.error('Name the program: node contract.mjs ../build/release/amends [--check]');
  process.exit(2);
}
const target = new URL('./openapi.json', import.meta.url);
const printed = execFileSync(program, ['openapi'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
const text = `${JSON.stringify(JSON.parse(printed), null, 1)}\n`;
if (mode !== '--check') {
  writeFileSync(target, text);
} else if (readFileSync(target, 'utf8') !== text) {
  console.error('web/openapi.json is not what the program prints. In web/: node contract.mjs <amends> && npm run api');
  process.exit(1);
}
