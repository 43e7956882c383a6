// The types of the API from the server's contract: openapi.json -> src/api/schema.d.ts.   --check: only say whether they are current.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const target = new URL('./src/api/schema.d.ts', import.meta.url);
const contract = JSON.parse(readFileSync(new URL('./openapi.json', import.meta.url), 'utf8'));

// The client puts a key on every POST by itself (client.ts); callers need not name one.
for (const path of Object.values(contract.paths))
  for (const operation of Object.values(path))
    if (Array.isArray(operation.parameters)) operation.parameters = operation.parameters.filter(({ name }) => name !== 'Idempotency-Key');

const types = `// Made by \`npm run api\` from openapi.json. Do not edit.\n${astToString(await openapiTS(contract))}`;
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== types) {
    console.error('src/api/schema.d.ts is not what openapi.json makes. Run: npm run api');
    process.exit(1);
  }
} else {
  writeFileSync(target, types);
}
