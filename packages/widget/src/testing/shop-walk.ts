import { until } from './bdd.ts';
import { called, deepQuery, deepQueryAll, deepText } from './deep-query.ts';
import type { FakeApi } from './fake-api.ts';
import { mountShop, type MountedShop } from './mount-shop.ts';

/** A shop whose shelf is shown: the first open distribution is chosen. */
export async function onTheShelf(api?: FakeApi, attributes?: Readonly<Record<string, string>>): Promise<MountedShop> {
  const mounted = await mountShop(api, attributes);
  await mounted.press(/^Choisir|^Choose/);
  await until(() => deepQuery(mounted.root, 'cagette-product-card'), 'the shelf');
  return mounted;
}

/** At the form, with a jar of sauce in the basket. */
export async function atTheCheckout(api?: FakeApi): Promise<MountedShop> {
  const mounted = await onTheShelf(api);
  await mounted.press(/^Ajouter Sauce tomate/);
  await toTheCheckout(mounted);
  return mounted;
}

export async function toTheCheckout({ press, root }: MountedShop): Promise<void> {
  if (!called(root, /^Commander$/)) await press(/^Voir le panier/);
  await press(/^Commander$/);
  await until(() => deepQuery(root, 'form'), 'the form');
}

export async function fillIn({ root, fill }: MountedShop): Promise<void> {
  deepQueryAll(root, 'input[type=radio]:not(:disabled)')[0]?.click();
  await fill('name', 'Marie Casanova');
  await fill('email', 'marie@example.org');
  deepQuery(root, 'input[type=checkbox][name=terms]')?.click();
}

/** The order is placed and its code shown. */
export async function confirmed(api?: FakeApi): Promise<MountedShop> {
  const mounted = await atTheCheckout(api);
  await fillIn(mounted);
  await mounted.press(/^Commander/);
  await until(() => deepText(mounted.root).includes('K7F-201'), 'the order’s code');
  return mounted;
}
