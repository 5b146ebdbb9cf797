import type { Locator, Page } from 'playwright-core';

const CONFLICT = 409;

/** Presses the button that places the order and waits until the server has refused it. */
export async function refusedOrder(page: Page, place: Locator): Promise<void> {
  const refused = page.waitForResponse((response) => response.url().endsWith('/v1/orders') && response.status() === CONFLICT);
  await place.click();
  await refused;
}
