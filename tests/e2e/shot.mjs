// Pictures of every screen, at a desk (1440 x 900 at 2x) and on a phone (390 x 844 at 3x), light and dark.
//   node tests/e2e/shot.mjs --base=http://127.0.0.1:8080 --email=... --password=... [--out=build/shots] [--only=today,case] [--case=A-1042]
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, options, settled, signIn, sizes } from './browser.mjs';
import { screens, wanted } from './screens.mjs';

const given = options(process.argv.slice(2));
await mkdir(given.out, { recursive: true });
const browser = await launch();
try {
  for (const [size, device] of Object.entries(sizes)) {
    const context = await browser.newContext({ ...device, locale: 'en-GB', reducedMotion: 'reduce' });
    const page = await context.newPage();
    await signIn(page, given);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      for (const screen of screens(given)) {
        if (!wanted(given, screen)) continue;
        if (screen.desk === true && size !== 'desk') continue;
        await page.goto(given.base + screen.path, { waitUntil: 'domcontentloaded' });
        await settled(page);
        await screen.prepare?.(page);
        const file = join(given.out, `${screen.name}-${size}-${colorScheme}.png`);
        await page.screenshot({ path: file });
        console.log(file);
      }
    }
    await context.close();
  }
} finally {
  await browser.close();
}
