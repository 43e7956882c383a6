import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

// Source Serif 4 draws a quotation of 22 px finer than one of 16 px (its optical size axis), and is only ever used upright at weight 400.
// With the weight fixed it keeps that axis at a third of the bytes of the whole file.
const files = join(import.meta.dirname, 'node_modules/@fontsource-variable/source-serif-4');
const made = join(import.meta.dirname, '.fonts');
const subsets = ['latin', 'latin-ext'];

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** The characters of a subset, as the package's own unicode.json says: "U+0000-00FF,U+0131". */
export function charactersOf(ranges: string): string {
  return ranges
    .split(',')
    .flatMap((range) => {
      const [from, to = from] = range.trim().replace('U+', '').split('-');
      const first = Number.parseInt(from ?? '', 16);
      const last = Number.parseInt(to ?? '', 16);
      return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
    })
    .join('');
}

export async function makeVoiceFonts(): Promise<void> {
  const ranges = JSON.parse(await readFile(join(files, 'unicode.json'), 'utf8')) as Record<string, string>;
  await mkdir(made, { recursive: true });
  for (const subset of subsets) {
    const target = join(made, `source-serif-4-${subset}.woff2`);
    if (await exists(target)) continue;
    const source = await readFile(join(files, `files/source-serif-4-${subset}-opsz-normal.woff2`));
    const font = await subsetFont(source, charactersOf(ranges[subset] ?? ''), { targetFormat: 'woff2', variationAxes: { wght: 400 } });
    await writeFile(target, font);
  }
}

export function voiceFonts(): Plugin {
  return { name: 'voice-fonts', buildStart: makeVoiceFonts };
}
