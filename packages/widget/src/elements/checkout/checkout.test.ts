import { afterEach, describe, equal, it, ok, until } from '../../testing/bdd.ts';
import { called, deepActiveElement, deepQuery, deepText } from '../../testing/deep-query.ts';
import { FakeApi } from '../../testing/fake-api.ts';
import { keptByShops, mountShop, pageFollowed, unmountShops } from '../../testing/mount-shop.ts';
import { atTheCheckout, fillIn, toTheCheckout } from '../../testing/shop-walk.ts';

const DAY_MS = 86_400_000;

async function filledIn() {
  const mounted = await atTheCheckout();
  await fillIn(mounted);
  return mounted;
}

describe('<cagette-checkout>', () => {
  afterEach(unmountShops);

  it('takes a new price in one click', async () => {
    const { api, root, press } = await filledIn();
    await until(() => deepText(root).includes('Prix et stock vérifiés'), 'the total of before');
    api.setPrice(api.shop.shelf.products.find(({ name }) => name.startsWith('Sauce'))!.offers[0]!.id, 720);
    await press(/^Commander/);
    await until(() => /Nouveau total\s7,70/.test(deepText(root)), 'the new total');
    await until(() => deepActiveElement()?.className === 'said', 'the focus where it is said');
    deepQuery(root, '.said button')!.click();
    await until(() => deepText(root).includes('K7F-201'), 'the order');
    equal(api.orders[0]?.totalCents, 770);
  });

  it('offers the next free slot in place of a full one, and then the order', async () => {
    const { api, root, press } = await filledIn();
    api.refuseNext = 'slot.full';
    await press(/^Commander/);
    await press(/^Venir plutôt de 18 h à 19 h/);
    await until(() => deepActiveElement()?.textContent?.trim().startsWith('Commander'), 'the focus on the order button');
    await press(/^Commander/);
    await until(() => deepText(root).includes('K7F-201'), 'the order');
    equal(api.orders[0]?.slot?.id, api.shop.distributions[0]!.slots[2]!.id);
  });

  it('offers other distributions when its own closes, and keeps the basket and what was typed', async () => {
    const { api, root, press } = await filledIn();
    api.refuseNext = 'window.closed';
    await press(/^Commander/);
    await press(/^mardi 24 novembre/);
    await until(() => deepText(root).includes('Prix et stock vérifiés') && !deepText(root).includes('closes ici'), 'the form of the other');
    const name = deepQuery(root, '#name');
    equal(name instanceof HTMLInputElement && name.value, 'Marie Casanova');
    deepQuery(root, 'input[type=radio]:not(:disabled)')?.click();
    await press(/^Commander/);
    await until(() => deepText(root).includes('K7F-201'), 'the order');
    equal(api.orders[0]?.distribution.id, api.shop.distributions[1]!.id);
  });

  it('says whether the server has confirmed the total, also after the basket changed beside it', async () => {
    const { api, root, press } = await atTheCheckout();
    await until(() => deepText(root).includes('Prix et stock vérifiés'), 'the confirmation');
    if (!called(root, /^Plus.*Sauce/)) deepQuery(root, 'cagette-checkout')?.shadowRoot?.querySelector('summary')?.click();
    api.network = 'silent';
    await press(/^Plus.*Sauce/);
    await until(() => deepText(root).includes('Total à confirmer'), 'that it is not confirmed');
    api.network = 'up';
    await press(/^Moins.*Sauce/);
    await until(() => deepText(root).includes('Prix et stock vérifiés'), 'the confirmation of the new one');
  });

  it('brings the answer that did not come into view, with what can be done', async () => {
    const { api, press } = await filledIn();
    api.network = 'lost';
    await press(/^Commander/);
    await until(() => deepActiveElement()?.className === 'said', 'the focus where it is said');
    const { top, bottom } = deepActiveElement()!.getBoundingClientRect();
    ok(top >= 0 && bottom <= innerHeight, 'in view');
    ok(/Renvoyez-la.*Renvoyer la commande/s.test(deepActiveElement()!.textContent ?? ''), 'the way to send it again');
  });

  it('says beside the box that it is to be ticked, and names everybody whose terms they are', async () => {
    const { root, press } = await atTheCheckout();
    await press(/^Commander/);
    await until(() => deepQuery(root, '#terms-fault'), 'what is wrong');
    const box = deepQuery(root, 'input[name=terms]');
    equal(box?.closest('label')?.nextElementSibling?.id, 'terms-fault');
    equal(getComputedStyle(box!).outlineStyle, 'solid', 'the box is marked');
    equal(deepQuery(root, '#email-fault')?.textContent, 'Indiquez votre e-mail, par exemple nom@exemple.fr.');
    equal(deepQuery(root, 'li a[target=_blank]')?.textContent, 'Conditions de vente\u202f: Corse Circuits Courts');
  });

  it('remembers somebody on this device when asked to, and forgets as soon as it is unticked', async () => {
    const first = await filledIn();
    deepQuery(first.root, 'input[name=remember]')!.click();
    await first.press(/^Commander/);
    await until(() => deepText(first.root).includes('K7F-201'), 'the order');
    first.shop.remove();
    const second = await mountShop(first.api);
    await second.press(/^Ajouter Sauce tomate/);
    await toTheCheckout(second);
    const value = (field: string) => {
      const input = deepQuery(second.root, `#${field}`);
      return input instanceof HTMLInputElement ? input.value : null;
    };
    equal([value('name'), value('email')], ['Marie Casanova', 'marie@example.org']);
    ok(
      keptByShops().some(([key]) => key.endsWith(':contact')),
      'kept',
    );
    deepQuery(second.root, 'input[name=remember]')!.click();
    ok(!keptByShops().some(([key]) => key.endsWith(':contact')), 'forgotten');
  });

  it('remembers nobody who did not ask', async () => {
    const { root, press } = await filledIn();
    await press(/^Commander/);
    await until(() => deepText(root).includes('K7F-201'), 'the order');
    ok(!keptByShops().some(([key]) => key.endsWith(':contact')), 'nothing is kept');
  });

  it('mends a slip in the address by one click', async () => {
    const { root, press, fill } = await atTheCheckout();
    await fill('email', 'marie@gmial.com');
    deepQuery(root, '#email')!.dispatchEvent(new Event('change', { bubbles: true }));
    await press(/^Vouliez-vous dire marie@gmail\.com/);
    const email = deepQuery(root, '#email');
    await until(() => email instanceof HTMLInputElement && email.value === 'marie@gmail.com', 'the address');
    ok(deepActiveElement() === email, 'the focus goes on from there');
  });

  it('closes while somebody is typing', async () => {
    const api = new FakeApi();
    const { root, fill } = await atTheCheckout(api);
    await fill('name', 'Marie');
    await pageFollowed();
    const [first, ...others] = api.shop.distributions;
    const closed = { ...first!, closesAt: new Date(api.now - DAY_MS).toISOString() };
    api.shop = { ...api.shop, distributions: [closed, ...others] };
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(() => called(root, /^mardi 24 novembre/), 'the other distribution');
  });
});
