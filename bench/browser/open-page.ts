import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors and warnings in the console, uncaught errors. */
  readonly complaints: readonly string[];
  leave(): Promise<void>;
}

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 900 };

/** A page in a profile of its own: nothing cached, nothing stored. */
export async function openPage(browser: Browser, viewport: { readonly width: number; readonly height: number }): Promise<OpenPage> {
  const context = await browser.newContext({ viewport, locale: 'fr-FR' });
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  return { page: await context.newPage(), context, complaints, leave: () => context.close() };
}
