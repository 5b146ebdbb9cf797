import { test } from 'vitest';
import { version } from '../packages/widget/src/version.ts';
import { farmWebsite } from './support/farm-website.ts';
import type { Visitor } from './support/visitor.ts';
import { walk } from './support/walk.ts';

const farm = farmWebsite();

/** The farm's website with the script again under other addresses; under `?other…` it is another version. */
async function visitWithScripts(...queries: readonly string[]): Promise<Visitor> {
  // A page of a stricter policy would not let the test add scripts.
  const visitor = await farm.visit({ bypassCSP: true });
  const { page } = visitor;
  await page.route('**/cagette.js?other*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll(version, '99.0.0') });
  });
  await page.goto(farm.website.url);
  for (const query of queries) await page.addScriptTag({ url: `${farm.server.url}/embed/v1/cagette.js${query}`, type: 'module' });
  return visitor;
}

test('the script twice is as quiet as once', async () => {
  const { page, leave } = await visitWithScripts('?again', '');
  await walk(page).toTheShelf();
  await leave();
});

test('of two versions the first one wins, and one warning says so', async () => {
  const { page, leave } = await visitWithScripts('?other', '?other=2');
  await walk(page).toTheShelf();
  await leave({ said: [`cagette: ${version} is already on this page; 99.0.0 is not used`] });
});
