import { expect, test } from 'vitest';
import { farmWebsite } from './support/farm-website.ts';
import { ordersOf } from './support/orders-of.ts';
import { walk } from './support/walk.ts';

const farm = farmWebsite();
const EMAIL = 'ghjulia.paoli@example.org.fr';

test('three products on a phone: fifteen taps and three fields at most', async () => {
  const { page, leave } = await farm.visit({ hasTouch: true, isMobile: true });
  await page.goto(`${farm.website.url}/#commander`);
  let taps = 0;
  let fields = 0;
  const { shop, distribution, addButton, moreButton, basketBar, toCheckout, field, slot, place, orderCode } = walk(page);
  const tap = async (target: ReturnType<typeof field>) => {
    await target.tap();
    taps += 1;
  };
  const type = async (name: RegExp, text: string) => {
    await tap(field(name));
    await field(name).pressSequentially(text);
    fields += 1;
  };
  await tap(distribution());
  await tap(addButton('Courgettes'));
  await tap(addButton('Salade'));
  await tap(moreButton('Salade'));
  await tap(addButton('Sauce tomate'));
  await tap(basketBar(3));
  await tap(toCheckout);
  await field(/^Nom/).waitFor();
  if ((await slot.count()) > 0) await tap(slot);
  await type(/^Nom/, 'Ghjulia Paoli');
  await type(/^E-mail/, EMAIL);
  await tap(shop.getByRole('checkbox', { name: /conditions de vente/ }));
  await tap(place);
  const code = await orderCode();
  expect(await ordersOf(farm.server, EMAIL)).toEqual([code]);
  console.log(`An order of three products takes ${taps} taps and ${fields} fields.`);
  expect(taps).toBeLessThanOrEqual(15);
  expect(fields).toBeLessThanOrEqual(3);
  await leave();
});
