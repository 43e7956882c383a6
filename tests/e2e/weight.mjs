// What a browser fetches before Today is drawn, gzipped as the server sends it: script under 250 kB, everything with fonts under 350 kB.
//   node tests/e2e/weight.mjs            after `npm run build` in web/
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const scriptBytesMax = 250_000;
const allBytesMax = 350_000;

const dist = fileURLToPath(new URL('../../web/dist', import.meta.url));
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
const first = ['index.html', 'src/features/today/TodayPage.tsx'];

const files = new Set(['index.html']);
const visit = (name) => {
  const chunk = manifest[name];
  if (chunk === undefined) throw new Error(`the build has no ${name}`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const css of chunk.css ?? []) files.add(css);
  for (const other of chunk.imports ?? []) visit(other);
};
for (const name of first) visit(name);
// The faces the document asks for; the browser fetches Latin Extended only when a name needs it.
for (const [, font] of readFileSync(join(dist, 'index.html'), 'utf8').matchAll(/href="\/([^"]+\.woff2)"/g)) files.add(font);

const sizeOf = (file) => {
  const bytes = readFileSync(join(dist, file));
  return file.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 9 }).length;
};
let script = 0;
let all = 0;
for (const file of [...files].sort()) {
  const bytes = sizeOf(file);
  all += bytes;
  if (file.endsWith('.js')) script += bytes;
  console.log(`${String(bytes).padStart(8)}  ${file}`);
}
console.log(`script ${script} of ${scriptBytesMax}, everything ${all} of ${allBytesMax} bytes`);
process.exit(script < scriptBytesMax && all < allBytesMax ? 0 : 1);
