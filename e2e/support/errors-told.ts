import type { Page } from 'playwright-core';

/** The codes of the `cagette-error` events that the page hears from now on, also after it was loaded again. */
export async function errorsTold(page: Page): Promise<readonly string[]> {
  const codes: string[] = [];
  await page.exposeFunction('tellError', (code: string) => codes.push(code));
  await page.addInitScript(() => {
    document.addEventListener('cagette-error', (event) => {
      const { tellError } = window as unknown as { tellError(code: string): void };
      tellError((event as Event & { readonly code: string }).code);
    });
  });
  return codes;
}
