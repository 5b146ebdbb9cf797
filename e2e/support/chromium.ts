import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';

export const launch: LaunchOptions = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/** A browser of one's own, for what can only be set when it starts. */
export function startChromium(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({ ...launch, ...options });
}

/** A browser that other processes join. */
export function startBrowserServer(): Promise<BrowserServer> {
  return chromium.launchServer(launch);
}

export function joinBrowser(address: string): Promise<Browser> {
  return chromium.connect(address);
}
