import type { Page } from 'playwright-core';
import type { ServedExample } from '../../scripts/serve-example.ts';

/** The farm's website with something else where its shop stands, under the same policy: `html` may hold several shops. */
export async function openOwnPage(page: Page, website: Pick<ServedExample, 'url'>, html: string): Promise<void> {
  const address = `${website.url}/`;
  await page.route(address, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/<cagette-shop.*<\/cagette-shop>/s, html) });
  });
  await page.goto(address);
}
