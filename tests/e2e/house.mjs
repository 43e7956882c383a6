// A server with the sample's week (or an empty one), a browser at a desk, and Ana before it: what most walks begin with.
import { Amends } from '../support/amends.mjs';
import { launch, signIn, sizes } from './browser.mjs';

export const ana = { email: 'ana@harbourlane.example', password: 'a quiet harbour' };

// `sample`: else an empty house that is set up. `seated`: signed in on the page; the API (`amends`) always is. `context`: what the browser's has of its own.
export async function house({ sample = true, seated = true, timeout = 10_000, context: more = {} } = {}) {
  const amends = await Amends.start({ args: sample ? ['--sample'] : [] });
  if (sample) amends.csrf = (await amends.post('/session', ana)).ok.csrf;
  else await amends.setUp();
  const browser = await launch();
  const context = await browser.newContext({ ...sizes.desk, deviceScaleFactor: 1, locale: 'en-GB', reducedMotion: 'reduce', ...more });
  const page = await context.newPage();
  page.setDefaultTimeout(timeout);
  if (seated) await signIn(page, { base: amends.origin, ...ana });
  const close = async () => {
    await browser.close();
    await amends.stop();
  };
  return { amends, browser, context, page, close };
}
