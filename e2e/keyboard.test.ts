import { expect, test } from 'vitest';
import { farmWebsite } from './support/farm-website.ts';
import { focused, pressOn, tabTo } from './support/keyboard.ts';
import { ordersOf } from './support/orders-of.ts';
import { walk } from './support/walk.ts';

const farm = farmWebsite();
const PHONE_PX = 360;

test('by keyboard alone, from the top of the farm’s page to a placed order and past the shop', async () => {
  const { page, leave } = await farm.visit({ reducedMotion: 'reduce' });
  const email = 'clavier@example.org';
  await page.goto(farm.website.url);
  const { shop, orderCode, basketBar } = walk(page);
  const { keyboard } = page;
  // Far below the screen the shop is not loaded yet: its link is what the keyboard meets, and coming near loads the rest.
  await tabTo(page, /^Commander$/);
  await keyboard.press('Enter');
  await shop
    .getByRole('button', { name: /^Choisir/ })
    .first()
    .waitFor();
  await pressOn(page, /^Choisir.*vendredi/);

  await shop
    .getByRole('button', { name: /^Détails/ })
    .first()
    .waitFor();
  await pressOn(page, /^Détails.*Courgettes/);
  const dialog = shop.getByRole('dialog');
  await dialog.waitFor();
  expect(await focused(page)).toMatchObject({ isInDialog: true });
  await keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await focused(page)).toMatchObject({ name: expect.stringMatching(/^Détails.*Courgettes/), isVisible: true });

  await pressOn(page, /^Ajouter Courgettes/);
  await basketBar(1).waitFor();
  expect((await focused(page)).name).toMatch(/^Plus.*Courgettes/);
  await keyboard.press('Enter');
  await tabTo(page, /^Voir le panier/);
  await keyboard.press('Enter');
  await dialog.waitFor();
  expect(await focused(page)).toMatchObject({ isInDialog: true });
  await keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect((await focused(page)).name).toMatch(/^Voir le panier/);
  await keyboard.press('Enter');
  await dialog.waitFor();
  await pressOn(page, /^Commander$/);

  await shop.getByRole('textbox', { name: /^Nom/ }).waitFor();
  await chooseSlot();
  await tabTo(page, /^Nom/);
  await keyboard.type('Ghjulia Paoli');
  await tabTo(page, /^E-mail/);
  await keyboard.type(email);
  await tabTo(page, /^Téléphone/);
  await keyboard.type('06 12 34 56 78');
  await tabTo(page, /conditions de vente/);
  await keyboard.press('Space');
  await pressOn(page, /^Commander.*\d/);
  const code = await orderCode();
  expect(await ordersOf(farm.server, email)).toEqual([code]);
  await tabTo(page, /^04 95/);
  expect((await focused(page)).isInShop).toBe(false);
  await leave();

  async function chooseSlot(): Promise<void> {
    if ((await shop.getByRole('radio').count()) === 0) return;
    await tabTo(page, /places?|^\d/);
    await keyboard.press('Space');
  }
});

test('every section’s name in the row stands whole on the screen when it has the focus', async () => {
  const { page, leave } = await farm.visit({ width: PHONE_PX, reducedMotion: 'reduce' });
  await page.goto(`${farm.website.url}/#commander`);
  const { shop, toTheShelf } = walk(page);
  await toTheShelf();
  const names = shop.getByRole('navigation').getByRole('button');
  await names.first().waitFor();
  const count = await names.count();
  expect(count).toBeGreaterThan(3);
  await tabTo(page, /^Filtrer/);
  for (let index = 0; index < count; index += 1) {
    await page.keyboard.press('Tab');
    const { name } = await focused(page);
    expect(name).toBe(await names.nth(index).textContent());
    const { x, width } = (await names.nth(index).boundingBox())!;
    expect(x, name).toBeGreaterThanOrEqual(0);
    expect(x + width, name).toBeLessThanOrEqual(PHONE_PX);
  }
  await leave();
});
