import type { BasketChangeEvent } from '../../events/basket-change-event.ts';
import type { OrderPlacedEvent } from '../../events/order-placed-event.ts';
import type { ShopErrorEvent } from '../../events/shop-error-event.ts';
import { afterEach, describe, equal, it, ok, until } from '../../testing/bdd.ts';
import { called, deepActiveElement, deepQuery, deepText } from '../../testing/deep-query.ts';
import { demoNow, demoShop } from '../../testing/demo-shop.ts';
import { FakeApi } from '../../testing/fake-api.ts';
import { mountShop, unmountShops } from '../../testing/mount-shop.ts';
import { atTheCheckout, confirmed, fillIn, onTheShelf, toTheCheckout } from '../../testing/shop-walk.ts';

const DAY_MS = 86_400_000;

describe('<cagette-shop>', () => {
  afterEach(unmountShops);

  it('shows the link inside until it is ready, and its distributions then', async () => {
    const api = new FakeApi();
    const { root } = await mountShop(api);
    ok(deepQuery(root, 'slot'), 'the slot is shown while loading');
    await until(() => deepQuery(root, 'cagette-distributions'), 'the distributions');
    equal(deepQuery(root, 'slot:not([name])'), null);
    ok(/Ouvre jeudi à 10\sh/.test(deepText(root)), 'says when the third opens');
  });

  it('says what happened and keeps the link when it cannot load', async () => {
    const api = new FakeApi();
    const codes: string[] = [];
    document.addEventListener('cagette-error', (event: ShopErrorEvent) => codes.push(event.code), { once: true });
    const { root } = await mountShop(api, { organisation: 'nobody' });
    await until(() => deepQuery(root, '[role=alert]'), 'the failure');
    ok(deepQuery(root, 'slot'), 'the link is there');
    ok(deepText(root).includes('Cette boutique n’existe pas'), 'in words');
    equal(codes, ['organisation.notFound']);
  });

  it('says when the next opens when nothing is open', async () => {
    const api = new FakeApi();
    api.now = demoNow + 2.5 * DAY_MS;
    const { root } = await mountShop(api);
    await until(() => deepText(root).includes('Les prochaines commandes ouvrent demain à'), 'the next opening');
    equal(called(root, /^Choisir/), null);
  });

  it('goes from the shelf to a placed order and tells the page', async () => {
    const placed: OrderPlacedEvent[] = [];
    const changes: BasketChangeEvent[] = [];
    document.addEventListener('cagette-order-placed', (event) => placed.push(event), { once: true });
    const onChange = (event: BasketChangeEvent) => changes.push(event);
    document.addEventListener('cagette-basket-change', onChange);
    const { api, root, server } = await confirmed();
    document.removeEventListener('cagette-basket-change', onChange);
    equal(api.orders.length, 1);
    equal((await until(() => placed[0], 'the event')).totalCents, 610);
    equal(changes.at(0)?.lines.length, 1);
    equal(changes.at(-1)?.lines, []);
    const calendar = called(root, /agenda/)?.getAttribute('href');
    equal(calendar, `${server}v1/orders/${api.orders[0]!.id}/calendar.ics?token=token`);
  });

  it('fills in at the checkout what the page knows of its visitor, whenever it says so, and leaves what was typed', async () => {
    const { shop, root, fill } = await atTheCheckout();
    const value = (field: string) => {
      const input = deepQuery(root, `#${field}`);
      return input instanceof HTMLInputElement ? input.value : null;
    };
    await fill('name', 'Ghjulia');
    shop.customer = { name: 'Marie Casanova', email: 'marie@example.org' };
    await until(() => value('email') === 'marie@example.org', 'the address');
    equal(value('name'), 'Ghjulia');
    equal(shop.hasAttribute('customer'), false);
  });

  it('names every field that is missing and goes to the first', async () => {
    const mounted = await atTheCheckout();
    await mounted.press(/^Commander/);
    await until(() => deepText(mounted.root).includes('champs sont à revoir'), 'the faults');
    await until(
      () => deepQuery(mounted.root, 'cagette-checkout')?.shadowRoot?.activeElement?.getAttribute('aria-invalid') === 'true',
      'focus on a faulty field',
    );
    equal(mounted.api.orders.length, 0);
  });

  it('offers what is left in one click when something is short', async () => {
    const mounted = await onTheShelf();
    const { api, root, press } = mounted;
    const sauce = api.shop.shelf.products.find(({ name }) => name.startsWith('Sauce'))!;
    await press(/^Ajouter Sauce/);
    await press(/^Plus.*Sauce/);
    await press(/^Plus.*Sauce/);
    await toTheCheckout(mounted);
    await fillIn(mounted);
    api.setStock(sauce.offers[0]!.id, 2);
    await until(() => called(root, /^Prendre 2$/), 'the offer of what is left');
    await press(/^Prendre 2$/);
    await until(() => !called(root, /^Prendre 2$/), 'the repair');
    await press(/^Commander/);
    await until(() => deepText(root).includes('K7F-201'), 'the order');
    equal(api.orders[0]?.lines[0]?.quantity, 2);
  });

  it('keeps what was typed when the answer is lost, and orders once', async () => {
    const mounted = await atTheCheckout();
    await fillIn(mounted);
    mounted.api.network = 'lost';
    await mounted.press(/^Commander/);
    await until(() => called(mounted.root, /^Renvoyer/), 'sending again');
    mounted.api.network = 'up';
    await mounted.press(/^Renvoyer/);
    await until(() => deepText(mounted.root).includes('K7F-201'), 'the order');
    equal(mounted.api.orders.length, 1);
  });

  it('keeps what was typed over a reload, until it is ordered', async () => {
    const first = await atTheCheckout();
    await fillIn(first);
    first.shop.remove();
    const again = await mountShop(first.api);
    await toTheCheckout(again);
    const name = await until(() => deepQuery(again.root, '#name'), 'the name');
    equal(name instanceof HTMLInputElement && name.value, 'Marie Casanova');
    await again.press(/^Commander/);
    await until(() => deepText(again.root).includes('K7F-201'), 'the order');
    equal(sessionStorage.length, 0);
  });

  it('shares the basket between two shops of one organisation and survives being moved', async () => {
    const api = new FakeApi();
    const first = await onTheShelf(api);
    const second = await mountShop(api);
    await until(() => called(second.root, /^Ajouter Basilic/), 'the shelf that was chosen in the first');
    await first.press(/^Ajouter Basilic/);
    await until(() => called(second.root, /^Moins.*Basilic/), 'the same basket in the other shop');
    document.body.prepend(second.shop);
    await until(() => called(second.root, /^Moins.*Basilic/), 'the basket after the move');
  });

  it('speaks English when the page does', async () => {
    const { root } = await onTheShelf(undefined, { lang: 'en' });
    ok(called(root, /^Add Basilic/), 'an English button');
  });

  it('lets the page cancel what a visitor asks for', async () => {
    const { root, shop, press } = await onTheShelf();
    document.addEventListener('cagette-quantity-request', (event) => event.preventDefault(), { capture: true, once: true });
    await press(/^Ajouter Basilic/);
    await shop.updateComplete;
    equal(called(root, /^Moins.*Basilic/), null);
  });

  it('opens a product in a dialog and gives the focus back', async () => {
    const { root, press } = await onTheShelf();
    const opener = await until(() => called(root, /^Détails.*Sauce tomate/), 'the name');
    opener.focus();
    opener.click();
    await until(() => deepQuery(root, 'dialog[open]'), 'the dialog');
    ok(deepText(root).includes('huile d'), 'ingredients are shown');
    await press(/^Fermer$/);
    await until(() => deepQuery(root, 'dialog') === null, 'the dialog gone');
    await until(() => deepActiveElement() === opener, 'the focus back on the name');
  });

  it('opens, changes and cancels an order by its link', async () => {
    const { api, root, press } = await confirmed();
    const { id } = api.orders[0]!;
    location.hash = `#order=${id}&token=token`;
    await until(() => deepText(root).includes('Ma commande'), 'the order');
    await press(/^Annuler la commande/);
    await press(/^Oui/);
    await until(() => deepText(root).includes('Annulée'), 'the state');
    equal(api.orders[0]?.state, 'cancelled');
  });

  it('shows markup in a product’s name as text', async () => {
    const shop = demoShop();
    const [first, ...others] = shop.shelf.products;
    const products = [{ ...first!, name: '<img src=x onerror=alert(1)>' }, ...others];
    const { root } = await onTheShelf(new FakeApi({ ...shop, shelf: { ...shop.shelf, products } }));
    equal(deepQuery(root, 'img[src=x]'), null);
    ok(deepText(root).includes('<img src=x'), 'the markup as text');
  });
});
