import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { launch } from './chromium.ts';
import { type Visitor, watched } from './visitor.ts';

const BLOCKED = 2;
/** What Chromium writes when a visitor chooses to block all cookies: reading `localStorage` or `sessionStorage` then throws. */
const preferences = { profile: { default_content_setting_values: { cookies: BLOCKED }, block_third_party_cookies: true } };

/** Somebody whose browser keeps nothing for any website. */
export async function visitKeepingNothing(serverUrl: string): Promise<Visitor> {
  const profile = mkdtempSync(join(tmpdir(), 'cagette-strict-'));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true }));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, { ...launch, viewport: { width: 360, height: 740 }, locale: 'fr-FR' });
  onTestFinished(() => context.close());
  return watched(context, serverUrl);
}
