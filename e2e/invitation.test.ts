import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createDesk, type Desk } from '@cagette/sdk/desk';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { farmWebsite } from './support/farm-website.ts';
import { pressOn } from './support/keyboard.ts';
import { openFarm } from './support/new-farm.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const farm = farmWebsite();
const ASSOCIATION = 'alta-rocca-circuits';
let desk: Desk;

beforeAll(async () => {
  await openFarm(farm.server, { slug: 'ferme-invitee', products: [{ name: 'Miel de bruyère', price: '9,50' }] });
  await farm.server.cagette(
    'organisation',
    'create',
    ASSOCIATION,
    '--kind=association',
    '--name=Alta Rocca circuits',
    '--email=alta@example.org',
  );
  const key = await farm.server.cagette('key', 'create', `--organisation=${ASSOCIATION}`);
  desk = createDesk({ baseUrl: farm.server.url, key: key.trim() });
  await farm.server.cagette('role', 'give', 'invitee@example.org', '--organisation=ferme-invitee');
});

/** Invites an address, and gives the link of the mail that it is sent. */
async function linkOf(email: string): Promise<string> {
  await desk.affiliations.invite({ email, message: 'Rejoignez-nous' });
  for (;;) {
    const mails = await farm.server.query<{ body_text: string }>('select body_text from kept_mails where recipient = $1', [email]);
    const [link] = /http\S+\/invitation\?token=\S+/.exec(mails[0]?.body_text ?? '') ?? [];
    if (link) return link;
  }
}

const farmsOf = async (page: Page) => {
  await page.goto(`${farm.server.url}/${ASSOCIATION}`);
  return page.content();
};

test('a farm follows the link of its mail and joins by keyboard, under the strict policy', async () => {
  const { page, leave } = await farm.visit({ width: 320 });
  await page.goto(await linkOf('invitee@example.org'));
  expect(await page.getByText('Rejoignez-nous').isVisible()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await pressOn(page, /^Accepter l’invitation$/);
  await page.getByRole('heading', { name: 'Ferme Invitee fait partie de Alta Rocca circuits' }).waitFor();
  await page.reload();
  expect(await page.getByText('Vous proposez «').isVisible()).toBe(true);
  expect(await farmsOf(page)).toContain('Ferme Invitee');
  await leave();
});

test('without JavaScript somebody whose farm is not here makes it, and another declines', async () => {
  const context = await farm.browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(await linkOf('terra.rossa@example.org'));
  await page.getByRole('textbox', { name: 'Nom de la ferme' }).fill('Terra Rossa');
  await page.getByRole('textbox', { name: 'Commune (facultatif)' }).fill('Zonza');
  await page.getByRole('button', { name: 'Accepter l’invitation' }).click();
  expect(await page.getByRole('heading', { name: 'Terra Rossa fait partie de Alta Rocca circuits' }).isVisible()).toBe(true);
  expect((await page.goto(`${farm.server.url}/terra-rossa`))?.status()).toBe(200);
  await page.goto(await linkOf('un.autre@example.org'));
  await page.getByRole('button', { name: 'Décliner' }).click();
  expect(await page.getByRole('heading', { name: 'Vous avez décliné l’invitation' }).isVisible()).toBe(true);
  expect(await farmsOf(page)).toContain('Terra Rossa');
  await context.close();
});

test('axe finds nothing on the page of an invitation, light or dark, with its form, its refusal and its end', async () => {
  const { page, leave } = await farm.visit({ bypassCSP: true });
  const faults = async () => {
    await page.evaluate(axe);
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await page.evaluate<AxeResults>(`axe.run({ resultTypes: ['violations'] })`);
      found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colorScheme} ${id}: ${html.slice(0, 120)}`)));
    }
    return found;
  };
  await page.goto(await linkOf('axe@example.org'));
  expect(await faults()).toEqual([]);
  await page.getByRole('textbox', { name: 'Nom de la ferme' }).fill(' ');
  await page.getByRole('button', { name: 'Accepter l’invitation' }).click();
  await page.getByRole('alert').waitFor();
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: 'Décliner' }).click();
  await page.getByRole('heading', { name: 'Vous avez décliné l’invitation' }).waitFor();
  expect(await faults()).toEqual([]);
  await leave({ provoked: true });
});
