import { afterEach, beforeEach, describe, equal, it, ok, until } from '../../testing/bdd.ts';
import { called, deepActiveElement, deepQuery, deepQueryAll, deepText, pressable } from '../../testing/deep-query.ts';
import { FakeNetwork } from '../../testing/fake-network.ts';
import { countryOfPoints } from '../../testing/many-points.ts';
import { drawn, type MountedMap, mountedMap, namesIn, unmountMaps } from '../../testing/mount-map.ts';

const LIST = { view: 'list' };
const DAY_MS = 86_400_000;

const focused = () => (deepActiveElement()?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** Presses as the keyboard does: what is pressed has the focus. */
async function pressFocused({ root, map }: MountedMap, name: RegExp): Promise<void> {
  const control = await until(() => pressable(root, name), `«${name.source}»`);
  control.focus();
  ok(deepActiveElement() === control, 'it has the focus');
  control.click();
  await drawn(map);
}

function onTheCount({ root }: MountedMap): boolean {
  return deepActiveElement() === deepQuery(root, '.count');
}

describe('the focus in a list of points', () => {
  beforeEach(() => {
    document.body.style.width = '1000px';
  });
  afterEach(unmountMaps);

  it('stays on the control of its point when the list is read again in another order', async () => {
    const network = new FakeNetwork();
    network.points = network.points.slice(0, 8);
    const { root, map } = await mountedMap(network, LIST);
    for (const name of [/^Choisir Gare de Corte/, /^Itinéraire, Gare de Corte/]) {
      called(root, name)?.focus();
      ok(name.test(focused()), focused());
      const [first] = namesIn(root);
      network.points = network.points.toReversed();
      network.now += DAY_MS;
      document.dispatchEvent(new Event('visibilitychange'));
      await until(() => namesIn(root)[0] !== first, 'another order');
      await drawn(map);
      ok(name.test(focused()), focused());
    }
  });

  it('goes to the count when its point is in the list no more', async () => {
    const network = new FakeNetwork();
    const mounted = await mountedMap(network, LIST);
    called(mounted.root, /^Choisir Gare de Corte/)?.focus();
    network.now += DAY_MS;
    network.points = network.points.filter(({ properties }) => properties.name !== 'Gare de Corte');
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => !namesIn(mounted.root).includes('Gare de Corte'), 'the list without it');
    await until(() => onTheCount(mounted), `the count, not «${focused()}»`);
  });

  it('goes to the count when «Tout le réseau» has led there', async () => {
    const mounted = await mountedMap(undefined, { ...LIST, area: '9.4,42,9.6,42.8' });
    await pressFocused(mounted, /^Tout le réseau/);
    await until(() => namesIn(mounted.root).length === 10, 'all of them');
    ok(onTheCount(mounted), focused());
  });

  it('goes to the count when filters are taken away, in their panel and where nothing was left', async () => {
    const mounted = await mountedMap(undefined, LIST);
    const { root, press } = mounted;
    await press(/^Filtrer/);
    const tick = async (label: string) => {
      const pill = await until(() => deepQueryAll(root, '.pill').find((one) => one.textContent.trim().startsWith(label)), label);
      pill.querySelector('input')?.click();
      await drawn(mounted.map);
    };
    await tick('Ferme');
    await until(() => namesIn(root).length === 2, 'the farms');
    await pressFocused(mounted, /^Enlever les filtres/);
    ok(onTheCount(mounted), `in the panel: ${focused()}`);
    await until(() => namesIn(root).length === 10, 'all of them');
    await tick('Ferme');
    await tick('Accessible');
    await until(() => deepText(root).includes('Aucun point de retrait ne correspond'), 'that none is');
    const leading = deepQuery(root, '.nothing .primary');
    leading?.focus();
    leading?.click();
    await until(() => namesIn(root).length === 10, 'all of them');
    await until(() => onTheCount(mounted), `where nothing was left: ${focused()}`);
  });

  it('goes to the first new point when «Voir plus» has brought the last', async () => {
    const mounted = await mountedMap(undefined, LIST);
    await pressFocused(mounted, /^Voir plus/);
    equal(namesIn(mounted.root).length, 14);
    ok(deepActiveElement() === deepQueryAll(mounted.root, '.card')[10], focused());
  });

  it('stays on «Voir plus» while there is more', async () => {
    const network = new FakeNetwork();
    network.points = countryOfPoints(100);
    const mounted = await mountedMap(network, LIST);
    await pressFocused(mounted, /^Voir plus/);
    ok(focused().startsWith('Voir plus'), focused());
  });

  it('goes to the count when another try has succeeded', async () => {
    const mounted = await mountedMap(undefined, LIST);
    await mounted.press(/^Filtrer/);
    const input = await until(() => deepQuery(mounted.root, '.pill input'), 'the filters');
    mounted.network.network = 'busy';
    input.click();
    await until(() => deepText(mounted.root).includes('n’a pas pu être mise à jour'), 'what happened');
    mounted.network.network = 'up';
    await pressFocused(mounted, /^Réessayer/);
    await until(() => onTheCount(mounted), `the count, not «${focused()}»`);
  });

  it('is nobody’s who has it elsewhere', async () => {
    const mounted = await mountedMap(undefined, { ...LIST, area: '9.4,42,9.6,42.8' });
    const elsewhere = document.body.appendChild(document.createElement('button'));
    elsewhere.focus();
    called(mounted.root, /^Tout le réseau/)?.click();
    await drawn(mounted.map);
    ok(deepActiveElement() === elsewhere, focused());
    elsewhere.remove();
  });
});
