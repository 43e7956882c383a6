// No screen has a serious accessibility finding: axe-core on each, desk and phone, light and dark.
//   node tests/e2e/axe.mjs --base=http://127.0.0.1:8080 --email=... --password=... [--only=today] [--case=A-1042]
import { AxeBuilder, launch, options, settled, signIn, sizes } from './browser.mjs';
import { screens, wanted } from './screens.mjs';

const given = options(process.argv.slice(2));
const browser = await launch();
let found = 0;
let looked = 0;
try {
  for (const [size, device] of Object.entries(sizes)) {
    const context = await browser.newContext({ ...device, deviceScaleFactor: 1, locale: 'en-GB', reducedMotion: 'reduce' });
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
        const { violations } = await new AxeBuilder({ page }).analyze();
        looked += 1;
        for (const violation of violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')) {
          found += violation.nodes.length;
          console.error(`${screen.name}, ${size}, ${colorScheme}: ${violation.impact}: ${violation.help} (${violation.id})`);
          for (const node of violation.nodes.slice(0, 5))
            console.error(`    ${node.target.join(' ')}\n        ${node.failureSummary?.split('\n').slice(1, 3).join('; ')}`);
        }
      }
    }
    await context.close();
  }
} finally {
  await browser.close();
}
console.log(`axe: ${looked} screens, ${found} serious or critical findings`);
process.exit(found === 0 && looked > 0 ? 0 : 1);
