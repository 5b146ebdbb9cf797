import { afterEach, describe, equal, it, ok, until } from '../../testing/bdd.ts';
import { called, deepQuery, deepText } from '../../testing/deep-query.ts';
import { unmountShops } from '../../testing/mount-shop.ts';
import { confirmed } from '../../testing/shop-walk.ts';
import { shopStates } from '../../testing/shop-states.ts';

describe('<cagette-my-order>', () => {
  afterEach(unmountShops);

  it('says the new total before it is saved, and the order’s own once it is', async () => {
    const { api, root, press } = await shopStates['my order, being changed']!();
    ok(/Nouveau total estimé 12,20/.test(deepText(root)), 'an estimate');
    await press(/^Enregistrer/);
    await until(() => deepText(root).includes('C’est enregistré'), 'that it is saved');
    ok(!deepText(root).includes('Nouveau total'), 'no estimate any more');
    equal(api.orders[0]?.totalCents, 1220);
  });

  it('takes a price that changed unseen by a second click, once the new total was shown', async () => {
    const { api, root, press } = await shopStates['my order, being changed']!();
    api.setPrice(api.orders[0]!.lines[0]!.offerId, 700);
    await press(/^Enregistrer/);
    await until(() => /Le total est maintenant de 13,60/.test(deepText(root)), 'the new total');
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
    await press(/^Ma commande/);
    await until(() => /Les commandes sont closes depuis aujourd’hui à 9 h 59/.test(deepText(root)), 'since when');
    equal(called(root, /^Annuler la commande/), null);
  });
});
