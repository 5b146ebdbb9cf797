import { until } from './bdd.ts';
import { deepQuery, deepQueryAll, deepText } from './deep-query.ts';
import { demoNow } from './demo-shop.ts';
import { deviceAnswers } from './fake-geolocation.ts';
import { FakeNetwork } from './fake-network.ts';
import { countryOfPoints, manyPoints } from './many-points.ts';
import { mountedMap, mountMap, type MountedMap } from './mount-map.ts';

const DAY_MS = 86_400_000;
/** The map itself is another's: its states are in its own table. */
const LIST = { view: 'list' };

/** Every state of a list of pickup points that somebody may meet, and how it is reached. Checked by axe in each engine and photographed. */
export const mapStates: Readonly<Record<string, () => Promise<MountedMap>>> = {
  'map loading': async () => showing(await mountMap(networkThat({ network: 'silent' }), LIST), '[role=status]'),
  'pickup points': async () => mountedMap(undefined, LIST),
  'pickup points, list and map': async () => showing(await mountedMap(), '.marker, .switch'),
  'pickup points, the map first': async () => showing(await mountedMap(undefined, { view: 'map' }), '.marker'),
  'pickup points, one chosen': async () => {
    const mounted = await mountedMap(undefined, LIST);
    await mounted.press(/^Choisir Gare de Corte/);
    return showing(mounted, '[data-chosen]');
  },
  'pickup points, one linked to': async () => {
    history.replaceState(null, '', `#point=${manyPoints().at(-1)!.id}`);
    return showing(await mountedMap(undefined, LIST), '[data-chosen]');
  },
  'pickup points, a link to nowhere': async () => {
    history.replaceState(null, '', `#point=ppt_${'0'.repeat(26)}`);
    return showing(await mountedMap(undefined, LIST), '[role=alert]');
  },
  'communes to choose from': async () => {
    const mounted = await mountedMap(undefined, LIST);
    await mounted.type('20');
    await showing(mounted, '[role=option]');
    await mounted.key('ArrowDown');
    return showing(mounted, '[aria-selected=true]');
  },
  'no such commune': async () => {
    const mounted = await mountedMap(undefined, LIST);
    await mounted.type('Zzyzx');
    return saying(mounted, 'Aucune commune');
  },
  'a search that fails': async () => {
    const mounted = await mountedMap(undefined, LIST);
    mounted.network.network = 'busy';
    await mounted.type('Bastia');
    return saying(mounted, 'ne répond pas');
  },
  'nearest to a commune': async () => {
    const mounted = await mountedMap(undefined, LIST);
    await mounted.type('20250');
    await mounted.key('Enter');
    return saying(mounted, 'plus loin depuis Corte');
  },
  'nearest to me': async () => {
    deviceAnswers({ latitude: 42.6, longitude: 9.4 });
    const mounted = await mountedMap(undefined, LIST);
    await mounted.press(/^Autour de moi/);
    return saying(mounted, 'plus loin de vous');
  },
  'nearest to me, refused': async () => {
    deviceAnswers(1);
    const mounted = await mountedMap(undefined, LIST);
    await mounted.press(/^Autour de moi/);
    return saying(mounted, 'ce n’est pas grave');
  },
  'nearest to me, slow': async () => {
    deviceAnswers('silent');
    const mounted = await mountedMap(undefined, LIST);
    await mounted.press(/^Autour de moi/);
    return saying(mounted, 'Recherche de votre position');
  },
  filters: async () => filtering(await mountedMap(undefined, LIST)),
  'filters that leave nothing': async () => {
    const network = new FakeNetwork();
    network.points = manyPoints().map((point) => ({ ...point, properties: { ...point.properties, wheelchair: false } }));
    network.points[0]!.properties.wheelchair = true;
    const mounted = await filtering(await mountedMap(network, LIST));
    for (const name of ['Ferme', 'Accessible']) {
      const pill = () => deepQueryAll(mounted.root, '.pill').find((one) => one.textContent.includes(name));
      (await until(() => pill()?.querySelector('input'), name)).click();
    }
    return saying(mounted, 'ne correspond');
  },
  'a network without points': async () => {
    const network = new FakeNetwork();
    network.points = [];
    return showing(await mountedMap(network, LIST), '.nothing');
  },
  'a network of 24,000 points': async () => {
    const network = new FakeNetwork();
    network.points = countryOfPoints(24_000);
    return mountedMap(network, LIST);
  },
  'everything is past': async () => mountedMap(networkThat({ now: demoNow + 60 * DAY_MS }), LIST),
  'unknown network': async () => showing(await mountMap(undefined, { ...LIST, organisation: 'nobody' }), '[role=alert]'),
  'map without a server': async () => showing(await mountMap(networkThat({ network: 'down' }), LIST), '[role=alert]'),
  'an update that fails': async () => {
    const mounted = await filtering(await mountedMap(undefined, LIST));
    mounted.network.network = 'busy';
    (await until(() => deepQuery(mounted.root, '.pill input'), 'a filter')).click();
    return saying(mounted, 'n’a pas pu être mise à jour');
  },
  'map in English': async () => saying(await mountedMap(undefined, { ...LIST, lang: 'en' }), 'Order here'),
};

async function filtering(mounted: MountedMap): Promise<MountedMap> {
  await mounted.press(/^Filtrer/);
  return showing(mounted, '.pill');
}

async function showing(mounted: MountedMap, selector: string): Promise<MountedMap> {
  await until(() => deepQuery(mounted.root, selector), selector);
  return mounted;
}

async function saying(mounted: MountedMap, words: string): Promise<MountedMap> {
  await until(() => deepText(mounted.root).includes(words), `«${words}»`);
  return mounted;
}

function networkThat(settings: Partial<Pick<FakeNetwork, 'network' | 'now'>>): FakeNetwork {
  return Object.assign(new FakeNetwork(), settings);
}
