import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = import.meta.dirname;

const mayImport: Record<string, string[]> = {
  ui: ['ui'],
  api: ['api'],
  fields: ['ui', 'api', 'fields'],
  features: ['ui', 'api', 'fields', 'features'],
  app: ['ui', 'api', 'fields', 'features', 'app'],
};

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}

function imports(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']*)'/g)].map(([, target]) => relative(root, resolve(dirname(file), target ?? '')));
}

describe('the tree is the architecture', () => {
  for (const [folder, allowed] of Object.entries(mayImport)) {
    const files = sources(join(root, folder));

    it(`${folder} imports only ${allowed.join(', ')}`, () => {
      expect(files.length).toBeGreaterThan(0);
      const wrong = files.flatMap((file) =>
        imports(file)
          .filter((target) => !allowed.includes(target.split('/')[0] ?? ''))
          .map((target) => `${relative(root, file)} imports ${target}`),
      );
      expect(wrong).toEqual([]);
    });
  }

  it('a feature imports no other feature', () => {
    const wrong = sources(join(root, 'features')).flatMap((file) => {
      const own = relative(join(root, 'features'), file).split('/')[0];
      return imports(file)
        .filter((target) => target.startsWith('features/') && target.split('/')[1] !== own)
        .map((target) => `${relative(root, file)} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('fixtures stay out of what ships', () => {
    const users = sources(root)
      .filter((file) => !relative(root, file).startsWith('api/fixtures/'))
      .filter((file) => imports(file).some((target) => target.startsWith('api/fixtures')))
      .map((file) => relative(root, file));
    expect(users).toEqual([]);
  });

  it('no file is longer than 500 lines', () => {
    const long = sources(root)
      .filter((file) => !file.endsWith('schema.d.ts'))
      .map((file) => ({ file: relative(root, file), lines: readFileSync(file, 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 500);
    expect(long).toEqual([]);
  });

  it('only the tokens name colours', () => {
    const named = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.module.css'))
      .filter((file) => /#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i.test(readFileSync(join(root, file), 'utf8')));
    expect(named).toEqual([]);
  });
});
