import { afterEach, describe, equal, it, ok, until } from '../../testing/bdd.ts';
import { called, deepActiveElement, deepQuery, deepText } from '../../testing/deep-query.ts';
import { keptByShops, type MountedShop, unmountShops } from '../../testing/mount-shop.ts';
import { confirmed } from '../../testing/shop-walk.ts';

async function atMyOrders(): Promise<MountedShop> {
  const mounted = await confirmed();
  await mounted.press(/^Mes commandes/);
  await until(() => called(mounted.root, /^Recevoir un code/), 'the form');
  return mounted;
}

async function type(root: ParentNode, id: string, value: string): Promise<void> {
  const field = await until(() => deepQuery(root, `#${id}`), `the field ${id}`);
  if (field instanceof HTMLInputElement) field.value = value;
}

async function signedIn(): Promise<MountedShop> {
  const mounted = await atMyOrders();
  await signIn(mounted);
  return mounted;
}

async function signIn(mounted: MountedShop): Promise<void> {
  await type(mounted.root, 'email', 'marie@example.org');
  await mounted.press(/^Recevoir un code/);
  await type(mounted.root, 'code', '123 456');
  await mounted.press(/^Voir mes commandes/);
  await until(() => deepText(mounted.root).includes('Commandes passées avec marie@example.org'), 'the list');
}

describe('<cagette-my-orders>', () => {
  afterEach(unmountShops);

  it('shows the orders kept on this device and opens them', async () => {
    const { root, press } = await atMyOrders();
    await press(/^Commande pour le vendredi.*K7F-201/);
    await until(() => called(root, /^Annuler la commande/), 'the order');
  });

  it('signs in with a code pasted with a space, and puts the focus where it goes on', async () => {
    const { root, press } = await atMyOrders();
    await type(root, 'email', 'marie@example.org');
    await press(/^Recevoir un code/);
    await until(() => deepActiveElement()?.id === 'code', 'the focus on the code');
    equal(deepQuery(root, '#code')?.getAttribute('autocomplete'), 'one-time-code');
    await type(root, 'code', '123 456');
    await press(/^Voir mes commandes/);
    await until(() => deepText(root).includes('Commandes passées avec marie@example.org'), 'the list');
    await until(() => deepActiveElement()?.localName === 'h2', 'the focus on the heading');
    await until(() => /6,10/.test(deepText(root)), 'the total');
    ok(deepText(root).includes('Enregistrée'), 'the state');
  });

  it('opens an order with its calendar file for who signed in by a code, where no link is kept', async () => {
    const mounted = await signedIn();
    const { api, root, press } = mounted;
    await press(/^Tout oublier ici/);
    await signIn(mounted);
    await press(/Enregistrée/);
    const file = await until(() => deepQuery(root, 'a[href*="calendar.ics"]'), 'the calendar file');
    ok(file.getAttribute('href')?.endsWith(`/${api.orders[0]?.calendarPath}`), 'its address');
  });

  it('says how many attempts are left beside the code', async () => {
    const { root, press } = await atMyOrders();
    await type(root, 'email', 'marie@example.org');
    await press(/^Recevoir un code/);
    await type(root, 'code', '000000');
    await press(/^Voir mes commandes/);
    await until(() => deepText(root).includes('Il reste 4 essais'), 'the attempts left');
    const field = deepQuery(root, '#code');
    equal(field?.getAttribute('aria-invalid'), 'true');
    equal(field?.getAttribute('aria-describedby'), 'code-fault');
  });

  it('asks before it erases, and says when it is done', async () => {
    const { api, root, press } = await signedIn();
    await press(/^Les effacer/);
    ok(deepText(root).includes('C’est définitif'), 'the warning');
    await press(/^Ne rien effacer/);
    equal(api.orders.length, 1);
    await press(/^Les effacer/);
    await press(/^Tout effacer/);
    await until(() => deepText(root).includes('C’est effacé'), 'that it is done');
    equal(api.orders.length, 0);
    equal(called(root, /K7F-201/), null);
  });

  it('forgets on this device who was here', async () => {
    const { root, press } = await signedIn();
    await press(/^Tout oublier ici/);
    await until(() => called(root, /^Recevoir un code/), 'the form');
    equal(
      keptByShops().filter(([key]) => /:(session|orders)$/.test(key)),
      [],
    );
  });

  it('comes back to the list from an order opened there', async () => {
    const { root, press } = await signedIn();
    await press(/Enregistrée/);
    await until(() => called(root, /^Annuler la commande/), 'the order');
    await press(/^Retour à mes commandes/);
    await until(() => deepText(root).includes('Commandes passées avec'), 'the list');
  });
});
