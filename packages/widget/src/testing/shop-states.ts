import { until } from './bdd.ts';
import { called, deepQuery, deepText } from './deep-query.ts';
import { demoNow, demoShop } from './demo-shop.ts';
import { FakeApi } from './fake-api.ts';
import { deviceAnswers } from './fake-geolocation.ts';
import { manyPlaces } from './many-places.ts';
import { mountShop, type MountedShop } from './mount-shop.ts';
import { shelfStates } from './shelf-states.ts';
import { atTheCheckout, confirmed, fillIn, onTheShelf, toTheCheckout } from './shop-walk.ts';

const DAY_MS = 86_400_000;

/** Every state that somebody may meet, and how it is reached. The same table is checked by axe in each engine and photographed for the documentation. */
export const shopStates: Readonly<Record<string, () => Promise<MountedShop>>> = {
  loading: async () => {
    const mounted = await mountShop(apiThat({ network: 'silent' }));
    await until(() => deepQuery(mounted.root, '[role=status]'), 'the place held');
    return mounted;
  },
  distributions: async () => showing(await mountShop(), 'cagette-distributions'),
  'many places': async () => atManyPlaces(),
  'nearest places': async () => {
    deviceAnswers({ latitude: 42.6, longitude: 9.4 });
    const mounted = await atManyPlaces();
    await mounted.press(/^Au plus près/);
    await until(() => /à 1[0-9]\skm/.test(deepText(mounted.root)), 'the distances');
    return mounted;
  },
  'nearest places, refused': async () => {
    deviceAnswers(1);
    const mounted = await atManyPlaces();
    await mounted.press(/^Au plus près/);
    await until(() => deepText(mounted.root).includes('ce n’est pas grave'), 'that it is no harm');
    return mounted;
  },
  'one of the places is chosen': async () => {
    const mounted = await onTheShelf();
    await mounted.press(/^Changer/);
    return showing(mounted, '[aria-current]');
  },
  'nothing open': async () => {
    const mounted = await mountShop(apiThat({ now: demoNow + 2.5 * DAY_MS }));
    await until(() => deepText(mounted.root).includes('ouvrent demain'), 'when the next opens');
    return mounted;
  },
  'nothing planned': async () => showing(await mountShop(new FakeApi({ ...demoShop(), distributions: [] })), 'cagette-distributions'),
  'all slots taken': async () => {
    const shop = demoShop();
    const distributions = shop.distributions.map((one) => ({ ...one, slots: one.slots.map((slot) => ({ ...slot, left: 0 })) }));
    const mounted = await mountShop(new FakeApi({ ...shop, distributions }));
    await until(() => deepText(mounted.root).includes('Complet'), 'that it is full');
    return mounted;
  },
  'unknown shop': async () => showing(await mountShop(undefined, { organisation: 'nobody' }), '[role=alert]'),
  'server away': async () => showing(await mountShop(apiThat({ network: 'down' })), '[role=alert]'),
  'shelf of many farms': () => onTheShelf(),
  'shelf of one farm': () => onTheShelf(new FakeApi(demoShop('Ferme Petra Bianca'))),
  'empty shelf': async () => {
    const shop = demoShop();
    const mounted = await mountShop(new FakeApi({ ...shop, shelf: { ...shop.shelf, products: [] } }));
    await mounted.press(/^Choisir/);
    await until(() => deepText(mounted.root).includes('étal est encore vide'), 'that it is empty');
    return mounted;
  },
  ...shelfStates,
  'shelf that does not load': async () => {
    const api = new FakeApi();
    const mounted = await mountShop(api);
    await until(() => called(mounted.root, /^Choisir/), 'the choice');
    api.network = 'down';
    await mounted.press(/^Choisir/);
    return showing(mounted, '[role=alert]');
  },
  basket: async () => openBasket(await filled()),
  'basket that is short': async () => {
    const mounted = await filled();
    mounted.api.setStock(offerOf(mounted.api, 'Sauce tomate'), 0);
    mounted.api.setStock(offerOf(mounted.api, 'Miel de maquis'), 1);
    await openBasket(mounted);
    await until(() => deepText(mounted.root).includes('il n’y en a plus'), 'the shortage');
    return mounted;
  },
  product: async () => {
    const mounted = await onTheShelf();
    await mounted.press(/^Détails.*Vin rouge/);
    return showing(mounted, 'dialog[open]');
  },
  checkout: () => filledCheckout(),
  'checkout with faults': async () => {
    const mounted = await atTheCheckout();
    await mounted.press(/^Commander/);
    await until(() => deepText(mounted.root).includes('champs sont à revoir'), 'the faults');
    return mounted;
  },
  'checkout that is short': async () => {
    const mounted = await filledCheckout();
    mounted.api.setStock(offerOf(mounted.api, 'Sauce tomate'), 0);
    await until(() => deepText(mounted.root).includes('il n’y en a plus'), 'the shortage');
    return mounted;
  },
  'checkout after closing': async () => {
    const mounted = await filledCheckout();
    mounted.api.refuseNext = 'window.closed';
    await mounted.press(/^Commander/);
    await until(() => deepText(mounted.root).includes('closes'), 'that it is closed');
    return mounted;
  },
  'checkout with another price': async () => {
    const mounted = await filledCheckout();
    await until(() => deepText(mounted.root).includes('Prix et stock vérifiés'), 'the total of before');
    mounted.api.setPrice(offerOf(mounted.api, 'Sauce tomate'), 720);
    await mounted.press(/^Commander/);
    await until(() => deepText(mounted.root).includes('Nouveau total'), 'the new total');
    return mounted;
  },
  'checkout with a full slot': async () => {
    const mounted = await filledCheckout();
    mounted.api.refuseNext = 'slot.full';
    await mounted.press(/^Commander/);
    await until(() => called(mounted.root, /^Venir plutôt/), 'the next free slot');
    return mounted;
  },
  'checkout with a slip': async () => {
    const mounted = await filledCheckout();
    await mounted.fill('email', 'marie@gmial.com');
    deepQuery(mounted.root, '#email')?.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => called(mounted.root, /^Vouliez-vous dire/), 'the question');
    return mounted;
  },
  'order under way': async () => {
    const mounted = await filledCheckout();
    mounted.api.network = 'silent';
    await mounted.press(/^Commander/);
    await until(() => deepQuery(mounted.root, 'form[inert]'), 'the form at rest');
    return mounted;
  },
  'answer lost': async () => {
    const mounted = await filledCheckout();
    mounted.api.network = 'lost';
    await mounted.press(/^Commander/);
    await until(() => called(mounted.root, /^Renvoyer/), 'sending again');
    return mounted;
  },
  'waiting for the network': async () => {
    const mounted = await filledCheckout();
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    await mounted.press(/^Commander/);
    await until(() => called(mounted.root, /^Ne pas l’envoyer/), 'that it waits');
    return mounted;
  },
  'my orders, signed out': async () => toMyOrders(await confirmed()),
  'my orders, a wrong code': async () => {
    const mounted = await toMyOrders(await confirmed());
    await askForCode(mounted);
    await signInWith(mounted, '000000');
    await until(() => deepText(mounted.root).includes('Il reste 4 essais'), 'the attempts left');
    return mounted;
  },
  'my orders, no address': async () => {
    const mounted = await toMyOrders(await confirmed());
    await mounted.press(/^Recevoir un code/);
    await until(() => deepQuery(mounted.root, '#email[aria-invalid=true]'), 'what is wrong');
    return mounted;
  },
  'my orders': async () => signedIn(),
  'my orders, about to be erased': async () => {
    const mounted = await signedIn();
    await mounted.press(/^Les effacer/);
    await until(() => called(mounted.root, /^Tout effacer/), 'the question');
    return mounted;
  },
  'ordered again': async () => {
    const mounted = await myOrder();
    await mounted.press(/^Annuler la commande/);
    await mounted.press(/^Oui/);
    await mounted.press(/^Commander à nouveau/);
    await until(() => called(mounted.root, /^Annuler l’ajout/), 'the way back');
    return mounted;
  },
  confirmation: () => confirmed(),
  'my order': () => myOrder(),
  'my order, about to be cancelled': async () => {
    const mounted = await myOrder();
    await mounted.press(/^Annuler la commande/);
    await until(() => called(mounted.root, /^Oui/), 'the question');
    return mounted;
  },
  'my order, being changed': async () => {
    const mounted = await myOrder();
    await mounted.press(/^Plus.*Sauce tomate/);
    await until(() => called(mounted.root, /^Enregistrer\s/), 'the way to save');
    return mounted;
  },
  'my order, at two prices': async () => {
    const mounted = await confirmed();
    const [order] = mounted.api.orders;
    const [line] = order?.lines ?? [];
    if (order && line) mounted.api.orders[0] = { ...order, lines: [line, { ...line, priceCents: 700, totalCents: 700 }] };
    await mounted.press(/^Modifier ou annuler/);
    await until(() => deepText(mounted.root).includes('7,00'), 'the second price');
    return mounted;
  },
  'my order, closed': async () => {
    const mounted = await confirmed();
    const [order] = mounted.api.orders;
    const distribution = order && { ...order.distribution, closesAt: new Date(demoNow - DAY_MS).toISOString() };
    if (distribution) mounted.api.orders[0] = { ...order, distribution, state: 'prepared' };
    await mounted.press(/^Modifier ou annuler/);
    await until(() => called(mounted.root, /^Commander à nouveau/), 'the order');
    return mounted;
  },
  'my order, cancelled': async () => {
    const mounted = await myOrder();
    await mounted.press(/^Annuler la commande/);
    await mounted.press(/^Oui/);
    await until(() => deepText(mounted.root).includes('Annulée'), 'the state');
    return mounted;
  },
  'order of a wrong link': async () => {
    location.hash = `#order=ord_${'0'.repeat(26)}&token=wrong`;
    return showing(await mountShop(), '[role=alert]');
  },
};

async function atManyPlaces(): Promise<MountedShop> {
  const mounted = await mountShop(new FakeApi(manyPlaces()));
  await until(() => deepQuery(mounted.root, 'cagette-place-finder')?.shadowRoot?.querySelector('input'), 'what finds a place');
  return mounted;
}

async function toMyOrders(mounted: MountedShop): Promise<MountedShop> {
  await mounted.press(/^Mes commandes/);
  await until(() => called(mounted.root, /^Recevoir un code/), 'the form');
  return mounted;
}

async function askForCode({ fill, press, root }: MountedShop): Promise<void> {
  await fill('email', 'marie@example.org');
  await press(/^Recevoir un code/);
  await until(() => deepQuery(root, '#code'), 'the field for the code');
}

async function signInWith({ press, root }: MountedShop, code: string): Promise<void> {
  const field = deepQuery(root, '#code');
  if (field instanceof HTMLInputElement) field.value = code;
  await press(/^Voir mes commandes/);
}

async function signedIn(): Promise<MountedShop> {
  const mounted = await toMyOrders(await confirmed());
  await askForCode(mounted);
  await signInWith(mounted, '123456');
  await until(() => deepText(mounted.root).includes('Commandes passées avec'), 'the list');
  return mounted;
}

function apiThat(is: Partial<Pick<FakeApi, 'network' | 'now'>>): FakeApi {
  return Object.assign(new FakeApi(), is);
}

async function showing(mounted: MountedShop, selector: string): Promise<MountedShop> {
  await until(() => deepQuery(mounted.root, selector), selector);
  return mounted;
}

/** A basket of four farms with an estimate and a deposit. */
async function filled(): Promise<MountedShop> {
  const mounted = await onTheShelf();
  for (const name of [/^Ajouter Sauce/, /^Ajouter Miel de maquis/, /^Plus.*Miel de maquis/, /^Ajouter Poulet/, /^Ajouter Jus/])
    await mounted.press(name);
  return mounted;
}

async function openBasket(mounted: MountedShop): Promise<MountedShop> {
  const bar = called(mounted.root, /^Voir le panier/);
  if (!bar) return mounted;
  bar.click();
  return showing(mounted, 'dialog[open]');
}

async function filledCheckout(): Promise<MountedShop> {
  const mounted = await filled();
  await toTheCheckout(mounted);
  await fillIn(mounted);
  return mounted;
}

async function myOrder(): Promise<MountedShop> {
  const mounted = await confirmed();
  await mounted.press(/^Modifier ou annuler/);
  await until(() => called(mounted.root, /^Annuler la commande/), 'the order');
  return mounted;
}

function offerOf(api: FakeApi, product: string): string {
  return api.shop.shelf.products.find(({ name }) => name.startsWith(product))?.offers[0]?.id ?? '';
}
