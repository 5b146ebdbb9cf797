import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong on the pages so far: policy violations, errors in the console, uncaught errors. */
  readonly complaints: readonly string[];
  /** Every host that was asked for something. */
  readonly hosts: ReadonlySet<string>;
  leave(): Promise<void>;
}

export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
}

/** Somebody with a phone, in a profile of their own, whose browser tells us what it was not happy about. */
export async function visit(
  browser: Browser,
  { width = 360, height = 740, ...preferences }: BrowserContextOptions & { readonly width?: number; readonly height?: number } = {},
): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'fr-FR', ...preferences });
  const complaints: string[] = [];
  const hosts = new Set<string>();
  context.on('request', (request) => hosts.add(new URL(request.url()).host));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return { page: await context.newPage(), context, complaints, hosts, leave: () => context.close() };
}
