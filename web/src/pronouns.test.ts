import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = import.meta.dirname;
const forms = JSON.parse(readFileSync(join(root, 'app/locales/en.pronouns.json'), 'utf8')) as Record<string, string>;

const keys = readdirSync(join(root, 'features'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) =>
    [...readFileSync(join(root, 'features', file), 'utf8').matchAll(/\bsentence\(\s*'([^']+)'/g)].map(([, key]) => key as string),
  );

describe('sentences about a customer', () => {
  it('are found', () => {
    expect(keys.length).toBeGreaterThan(40);
  });

  for (const key of new Set(keys)) {
    it(`“${key}” is written for him and for them`, () => {
      for (const form of ['he', 'they']) {
        const text = forms[`${key}_${form}`];
        expect(text).toBeDefined();
        expect(text).not.toMatch(/\b(she|her|hers)\b/i);
        expect(text?.match(/\{\{\w+\}\}/g)).toEqual(key.match(/\{\{\w+\}\}/g));
      }
    });
  }
});
