import { afterEach, describe, equal, it, ok, until } from '../../testing/bdd.ts';
import { called, deepActiveElement, deepQuery, deepText } from '../../testing/deep-query.ts';
import { pageFollowed, unmountShops } from '../../testing/mount-shop.ts';
import { confirmed } from '../../testing/shop-walk.ts';
import { shopStates } from '../../testing/shop-states.ts';

/** Whether the focus is on these words, inside the window. */
function isSaid(words: RegExp): boolean {
  const said = deepActiveElement();
  const { top = -1, bottom = 0 } = said?.getBoundingClientRect() ?? {};
  return top >= 0 && bottom <= innerHeight && words.test(said?.textContent?.trim() ?? '');
}

/** What a finger at this point of the window touches. */
function deepElementAt(x: number, y: number): HTMLElement | null {
  let found = document.elementFromPoint(x, y);
  for (let inner = found; inner; inner = found?.shadowRoot?.elementFromPoint(x, y) ?? null) {
    if (inner === found && inner.shadowRoot === null) break;
    found = inner;
  }
  return found instanceof HTMLElement ? found : null;
}

describe('<cagette-my-order>', () => {
  afterEach(unmountShops);

  it('says the new total before it is saved, and the order’s own once it is', async () => {
    const { api, root, press } = await shopStates['my order, being changed']!();
    ok(/Nouveau total 12,20/.test(deepText(root)), 'what it will be');
    await press(/^Enregistrer/);
    await until(() => deepText(root).includes('C’est enregistré'), 'that it is saved');
    ok(!deepText(root).includes('Nouveau total'), 'no other total any more');
    equal(api.orders[0]?.totalCents, 1220);
  });

  it('shows no price of before beside a new quantity, and takes the change back', async () => {
    const { api, root, press } = await shopStates['my order, being changed']!();
    const price = () => getComputedStyle(deepQuery(root, '.ordered .price')!).visibility;
    equal(price(), 'hidden');
    equal([called(root, /^Annuler la commande/), called(root, /^Ajouter des produits/)], [null, null]);
    await press(/^Ne rien changer/);
    await until(() => price() === 'visible', 'the price as ordered');
    ok(called(root, /^Annuler la commande/) && !called(root, /^Enregistrer/), 'nothing to save');
    equal(api.orders[0]?.totalCents, 610);
  });

  for (const block of ['center', 'end', 'start'] as const) {
    it(`keeps the order when the way to cancel it, at the ${block} of the screen, is tapped twice`, async () => {
      const { api, shop, root } = await shopStates['my order']!();
      shop.style.width = '360px';
      const link = called(root, /^Annuler la commande/)!;
      link.scrollIntoView({ block });
      const { left, top, width, height } = link.getBoundingClientRect();
      const tap = () => deepElementAt(left + width / 3, top + height / 2)?.click();
      tap();
      await until(() => called(root, /^Oui, annuler/), 'the question');
      tap();
      await pageFollowed();
      ok(called(root, /^Oui, annuler/)?.matches('.danger:not(:disabled)'), 'nothing is being cancelled');
      equal(api.orders[0]?.state, 'placed');
    });
  }

  it('says in view that it is cancelled, and what was saved', async () => {
    const { root, press } = await shopStates['my order, being changed']!();
    await press(/^Enregistrer/);
    await until(() => isSaid(/^C’est enregistré/), 'that it is saved, in view');
    await press(/^Annuler la commande/);
    await press(/^Oui/);
    await until(() => isSaid(/^Votre commande est annulée/), 'that it is cancelled, in view');
    ok(!deepText(root).includes('C’est enregistré'), 'and nothing else');
  });

  it('takes a price that changed unseen by a second click, once the new total was shown', async () => {
    const { api, root, press } = await shopStates['my order, being changed']!();
    api.setPrice(api.orders[0]!.lines[0]!.offerId, 700);
    await press(/^Enregistrer/);
    await until(() => /Nouveau total 13,60/.test(deepText(root)), 'the new total');
    await press(/^Enregistrer.*13,60/);
    await until(() => api.orders[0]?.totalCents === 1360, 'the change');
  });

  it('shows one stepper for an offer that was ordered at two prices', async () => {
    const { root } = await shopStates['my order, at two prices']!();
    await until(() => called(root, /^Plus.*Sauce/), 'the stepper');
    equal(deepText(root).match(/× [57],/g)?.length, 2);
    equal([...(deepQuery(root, 'cagette-my-order')?.shadowRoot?.querySelectorAll('cagette-quantity-stepper') ?? [])].length, 1);
  });

  it('shows how far it is, and since when orders are closed', async () => {
    const { root } = await shopStates['my order, closed']!();
    equal(deepQuery(root, '[aria-current=step]')?.textContent, 'Prête');
  });

  it('explains a closed window', async () => {
    const { api, root, press } = await confirmed();
    const [order] = api.orders;
    const closesAt = new Date(api.now - 1).toISOString();
    api.orders[0] = { ...order!, distribution: { ...order!.distribution, closesAt } };
    await press(/^Modifier ou annuler/);
    await until(() => /Les commandes sont closes depuis aujourd’hui à 9 h 59/.test(deepText(root)), 'since when');
    equal(called(root, /^Annuler la commande/), null);
  });
});
