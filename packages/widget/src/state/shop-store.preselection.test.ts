import { describe, expect, test } from 'vitest';
import { FakeApi } from '../testing/fake-api.ts';
import { openBrowser, openStore } from '../testing/open-store.ts';
import { nothingAsked, preselectionOf } from './preselection.ts';
import type { ShopStore } from './shop-store.ts';

const api = () => new FakeApi();
const [first, second, toCome] = api().shop.distributions.map(({ id }) => id) as [string, string, string];
const { farms, products } = api().shop.shelf;
const farm = farms[1]!;
const product = products[3]!;

async function started(store: ShopStore): Promise<ShopStore> {
  await store.start();
  return store;
}

describe('what a page asks for', () => {
  test('stands in its address or in attributes, and the address wins', () => {
    const attributes = { farm: 'petra', product: null, distribution: first };
    expect(preselectionOf(attributes, '')).toEqual(attributes);
    expect(preselectionOf(attributes, '#farm=alba&product=miel%20d%27été')).toEqual({
      farm: 'alba',
      product: "miel d'été",
      distribution: first,
    });
    expect(preselectionOf(nothingAsked, '#distribution=dst_1')).toEqual(nothingAsked);
    expect(preselectionOf(nothingAsked, '#order=ord_1&token=x')).toEqual(nothingAsked);
  });

  test('is shown once the shelf is there, and not again once the visitor went on', async () => {
    const store = openStore(api());
    store.preselect({ farm: farm.slug, product: product.id, distribution: first });
    await started(store);
    expect(store.state.value).toMatchObject({ step: 'shelf', distributionId: first, farmId: farm.id, productId: product.id });
    store.filterFarm(null);
    store.showProduct(null);
    await store.choose(second);
    expect(store.state.value).toMatchObject({ farmId: null, productId: null });
    store.stop();
  });

  test('may be a product’s reference, and a farm’s id', async () => {
    const server = api();
    const { shelf } = server.shop;
    server.shop = { ...server.shop, shelf: { ...shelf, products: shelf.products.map((one) => ({ ...one, reference: `ref ${one.id}` })) } };
    const store = openStore(server);
    store.preselect({ farm: farm.id, product: `ref ${product.id}`, distribution: first });
    await started(store);
    expect(store.state.value).toMatchObject({ farmId: farm.id, productId: product.id });
    store.stop();
  });

  test('leaves the shop as it is where the shop does not know it', async () => {
    const store = openStore(api());
    store.preselect({ farm: 'nobody', product: 'nothing', distribution: 'dst_00000000000000000000000099' });
    await started(store);
    expect(store.state.value).toMatchObject({ phase: 'ready', step: 'distributions', distributionId: null });
    await store.choose(first);
    expect(store.state.value).toMatchObject({ shelfPhase: 'ready', farmId: null, productId: null });
    store.stop();
  });

  test('is no distribution that takes no orders yet', async () => {
    const store = openStore(api());
    store.preselect({ ...nothingAsked, distribution: toCome });
    await started(store);
    expect(store.state.value).toMatchObject({ step: 'distributions', distributionId: null });
    store.stop();
  });

  test('may change while the shop stands; the basket stays', async () => {
    const store = openStore(api());
    await started(store);
    await store.choose(first);
    store.setQuantity(product.offers[0]!.id, product.offers[0]!.step, product.name);
    store.preselect({ ...nothingAsked, distribution: second });
    expect(store.state.value).toMatchObject({ distributionId: second, step: 'shelf' });
    store.preselect({ ...nothingAsked, distribution: second, farm: farm.slug });
    await expect.poll(() => store.state.value.farmId).toBe(farm.id);
    expect(store.state.value.basket).toHaveLength(1);
    store.stop();
  });

  test('gives way to what the visitor chose since, also after a reload', async () => {
    const storage = openBrowser().openTab();
    const server = api();
    const store = openStore(server, storage);
    store.preselect({ ...nothingAsked, distribution: first });
    await started(store);
    await store.choose(second);
    store.stop();
    const again = openStore(server, storage);
    again.preselect({ ...nothingAsked, distribution: first });
    await started(again);
    expect(again.state.value.distributionId).toBe(second);
    again.stop();
  });

  test('wins over an older choice when the page asks for something else now', async () => {
    const storage = openBrowser().openTab();
    const server = api();
    const store = await started(openStore(server, storage));
    await store.choose(first);
    store.stop();
    const again = openStore(server, storage);
    again.preselect({ ...nothingAsked, distribution: second });
    await started(again);
    expect(again.state.value.distributionId).toBe(second);
    again.stop();
  });
});

describe('two shops of one organisation', () => {
  test('collect at the same place and time', async () => {
    const storage = openBrowser().openTab();
    const server = api();
    const one = await started(openStore(server, storage));
    const other = await started(openStore(server, storage));
    await one.choose(second);
    expect(other.state.value).toMatchObject({ step: 'shelf', distributionId: second });
    one.stop();
    other.stop();
  });

  test('keep their own where the page asked each for another', async () => {
    const storage = openBrowser().openTab();
    const server = api();
    const one = openStore(server, storage);
    const other = openStore(server, storage);
    one.preselect({ ...nothingAsked, distribution: first });
    other.preselect({ ...nothingAsked, distribution: second });
    await Promise.all([one.start(), other.start()]);
    one.setQuantity(product.offers[0]!.id, product.offers[0]!.step, product.name);
    expect([one.state.value.distributionId, other.state.value.distributionId]).toEqual([first, second]);
    expect(other.state.value.basket).toHaveLength(1);
    one.stop();
    other.stop();
  });

  test('are not moved while one is being paid for', async () => {
    const storage = openBrowser().openTab();
    const server = api();
    const one = await started(openStore(server, storage));
    const other = await started(openStore(server, storage));
    await one.choose(first);
    await other.goTo('checkout');
    await one.choose(second);
    expect(other.state.value).toMatchObject({ step: 'checkout', distributionId: first });
    one.stop();
    other.stop();
  });
});
