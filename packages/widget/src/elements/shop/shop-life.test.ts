import { afterEach, describe, equal, it, ok, until } from '../../testing/bdd.ts';
import { called, deepQuery, deepQueryAll, deepText } from '../../testing/deep-query.ts';
import { demoShop } from '../../testing/demo-shop.ts';
import { FakeApi } from '../../testing/fake-api.ts';
import { mountShop, pageFollowed, unmountShops } from '../../testing/mount-shop.ts';
import { atTheCheckout, fillIn, onTheShelf } from '../../testing/shop-walk.ts';

/** Counts what the API is asked from now on, by the end of its path. */
function counting(api: FakeApi): string[] {
  const asked: string[] = [];
  const { fetch: answer, openEvents } = api;
  globalThis.fetch = async (input, init) => {
    asked.push(new URL(new Request(input, init).url).pathname.split('/').at(-1) ?? '');
    return answer(input, init);
  };
  Object.assign(api, {
    openEvents: () => {
      asked.push('events');
      return openEvents();
    },
  });
  return asked;
}

const farmOf = (api: FakeApi) => api.shop.shelf.farms[1]!;
const cards = (root: ShadowRoot) => deepQueryAll(root, 'cagette-product-card');

describe('a shop on a page that changes', () => {
  afterEach(() => {
    unmountShops();
    document.documentElement.lang = '';
  });

  it('asks nothing again when it is moved', async () => {
    const { api, shop, root } = await onTheShelf();
    const before = cards(root).length;
    await until(() => api.listeners > 0, 'its live stock');
    const asked = counting(api);
    const home = document.createElement('section');
    document.body.append(home);
    home.append(shop);
    shop.remove();
    home.append(shop);
    await new Promise((resolve) => setTimeout(resolve));
    await shop.updateComplete;
    equal(cards(root).length, before);
    equal(asked, []);
    home.remove();
  });

  it('starts again when it comes back after having been away', async () => {
    const { api, shop, root } = await onTheShelf();
    shop.remove();
    await new Promise((resolve) => setTimeout(resolve));
    const asked = counting(api);
    document.body.append(shop);
    await until(() => asked.includes('shelf'), 'the shelf is asked for');
    await until(() => cards(root).length > 0, 'the shelf');
  });

  it('changes its language with its own or an ancestor’s, also what was fetched late', async () => {
    const { shop, root } = await atTheCheckout();
    await until(() => /Vos coordonnées|Votre nom|Nom/.test(deepText(root)), 'French');
    shop.setAttribute('lang', 'en');
    await until(() => /Your|Name/.test(deepText(root)), 'English');
    shop.removeAttribute('lang');
    await until(() => !/Your/.test(deepText(root)), 'French again');
    await pageFollowed();
    document.documentElement.lang = 'en';
    await until(() => /Your/.test(deepText(root)), 'English of the document');
  });

  it('shows the farm, the product and the distribution that its attributes name, when they change too', async () => {
    const api = new FakeApi();
    const [first, second] = api.shop.distributions;
    const { shop, root } = await mountShop(api, { distribution: first!.id, farm: farmOf(api).slug });
    await until(() => cards(root).length > 0, 'the shelf');
    const all = api.shop.shelf.products.length;
    ok(cards(root).length < all, 'one farm’s products');
    shop.setAttribute('product', api.shop.shelf.products[2]!.id);
    await until(() => deepQuery(root, 'cagette-product-sheet'), 'the sheet');
    equal(shop.product, api.shop.shelf.products[2]!.id);
    shop.distribution = second!.id;
    await shop.updateComplete;
    equal(shop.getAttribute('distribution'), second!.id);
    await until(() => deepText(root).includes(second!.pickupPoint.name), 'the other distribution');
  });

  it('follows the page’s address', async () => {
    const api = new FakeApi();
    const { root } = await onTheShelf(api);
    location.hash = `#farm=${farmOf(api).slug}`;
    await until(() => cards(root).length < api.shop.shelf.products.length, 'one farm’s products');
    location.hash = `#product=${api.shop.shelf.products[0]!.id}`;
    await until(() => deepQuery(root, 'cagette-product-sheet'), 'the sheet');
  });

  it('is read again when «back» takes the page out', async () => {
    const { api, root } = await onTheShelf();
    await pageFollowed();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    const asked = counting(api);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(
      () => asked.includes('shelf') && asked.includes('distributions') && asked.includes('events'),
      'everything is read and listened to',
    );
    ok(cards(root).length > 0, 'what was shown stays');
  });

  it('keeps what was typed without a network and orders once it is back', async () => {
    const mounted = await atTheCheckout();
    const { api, root, press } = mounted;
    await fillIn(mounted);
    api.network = 'down';
    await press(/^Commander/);
    await until(() => called(root, /^Renvoyer/), 'that no answer came');
    const name = deepQuery(root, '#name');
    ok(!(name instanceof HTMLInputElement) || name.value === 'Marie Casanova', 'the name is still there');
    api.network = 'up';
    window.dispatchEvent(new Event('online'));
    await until(() => deepText(root).includes('K7F-201'), 'the order');
    equal(api.orders.length, 1);
  });

  it('opens by itself when the network comes back', async () => {
    const api = new FakeApi();
    api.network = 'down';
    const { root } = await mountShop(api);
    await until(() => deepQuery(root, '[role=alert]'), 'the failure');
    api.network = 'up';
    window.dispatchEvent(new Event('online'));
    await until(() => deepQuery(root, 'cagette-distributions'), 'the distributions');
  });

  it('stands beside a shop of another organisation, language and currency', async () => {
    const swiss = demoShop('Ferme Petra Bianca');
    const other = new FakeApi({
      ...swiss,
      organisation: { ...swiss.organisation, currency: 'CHF' },
      shelf: { ...swiss.shelf, organisation: { ...swiss.shelf.organisation, currency: 'CHF' } },
    });
    const first = await onTheShelf();
    const own = first.api.fetch;
    const second = await mountShop(other, { lang: 'en' });
    globalThis.fetch = async (input, init) =>
      new Request(input).url.includes('petra-bianca') ? other.fetch(input, init) : own(input, init);
    await until(() => called(second.root, /^Choose/), 'its distributions, in English');
    await first.press(/^Ajouter Basilic/);
    await until(() => called(first.root, /^Moins.*Basilic/), 'a basket in the first');
    equal(called(second.root, /^Less|^Fewer|^Moins/), null);
    await second.press(/^Choose/);
    await until(() => deepText(second.root).includes('CHF'), 'francs in the other');
    ok(!deepText(first.root).includes('CHF') && deepText(first.root).includes('€'), 'euros in the first');
  });
});
