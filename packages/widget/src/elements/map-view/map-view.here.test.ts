import { afterEach, describe, equal, it, ok, until, untilItStays, untilStill } from '../../testing/bdd.ts';
import { deepActiveElement } from '../../testing/deep-query.ts';
import { demoLand } from '../../testing/demo-land.ts';
import { outlineServer, shownMap, unmountMaps } from '../../testing/mount-map-view.ts';
import { OUTLINE_EXTENT } from './outline-tile.ts';

const corte = { latitude: 42.3066, longitude: 9.1552, label: 'Corte' };
const paris = { latitude: 48.85, longitude: 2.35, label: 'Paris' };

const sign = (root: ShadowRoot) => root.querySelector('.here')?.getBoundingClientRect();
const box = (root: ShadowRoot) => root.querySelector('.map')!.getBoundingClientRect();

function isInside(root: ShadowRoot): boolean {
  const [at, map] = [sign(root), box(root)];
  return at !== undefined && at.x > map.left && at.x < map.right && at.y > map.top && at.y < map.bottom;
}

/** Where the demo's land has its town, on the tile of that address. */
function townOf(address: string): { readonly latitude: number; readonly longitude: number } {
  const [zoom = 0, left = 0, top = 0] = /(\d+)-(\d+)-(\d+)\.json$/.exec(address)!.slice(1).map(Number);
  const [, x, y] = demoLand.towns.map(Number) as [number, number, number];
  const north = Math.PI * (1 - (2 * (top + y / OUTLINE_EXTENT)) / 2 ** zoom);
  return {
    latitude: (Math.atan(Math.sinh(north)) * 180) / Math.PI,
    longitude: ((left + x / OUTLINE_EXTENT) / 2 ** zoom) * 360 - 180,
  };
}

function isNear(name: Element, root: ShadowRoot): boolean {
  const [{ x, y }, at] = [name.getBoundingClientRect(), sign(root)];
  return at !== undefined && Math.hypot(x - at.x, y - at.y) < 100;
}

describe('the place that is looked from', () => {
  afterEach(unmountMaps);

  it('has its ring and its name, and the map goes there', async () => {
    const { root } = await shownMap(undefined, { here: corte });
    await until(() => isInside(root), 'the sign in sight');
    equal(root.querySelector('.here')?.textContent, 'Corte');
  });

  it('is named once: the town’s own name on the land gives way to it', async () => {
    const { root, view } = await shownMap(undefined, { here: corte });
    const towns = () => [...root.querySelectorAll('.towns text')].filter((name) => isNear(name, root));
    await until(() => isInside(root) && outlineServer.asked.length > 1, 'a map from near');
    const town = townOf(outlineServer.asked.at(-1)!);
    view.here = { ...town, label: 'Votre position' };
    await untilItStays(() => isInside(root) && towns().length === 1, 'where one is, and the town');
    view.here = { ...town, label: 'Corte' };
    await untilItStays(() => isInside(root) && towns().length === 0, 'the sign alone');
  });

  it('far from the network leaves the map where the network is', async () => {
    const { root, view, markers } = await shownMap();
    view.here = paris;
    await view.updateComplete;
    await until(() => markers().length === 3, 'the network');
    ok(!isInside(root), 'the sign out of sight');
    equal(root.querySelector('.here')?.textContent, 'Paris');
  });

  it('stays in the middle when the map becomes wider than high', async () => {
    const { root, host, view } = await shownMap(undefined, { here: corte });
    await until(() => isInside(root), 'the sign in sight');
    const offset = () => {
      const [at, map] = [sign(root)!, box(root)];
      return [at.x - map.x - map.width / 2, at.y - map.y - map.height / 2].map(Math.round);
    };
    // It goes there in steps; what is told apart is where it came to rest.
    await untilStill(() => offset().join(), 'a map at rest');
    const before = offset();
    const { width } = box(root);
    const turned = new CSSStyleSheet();
    turned.replaceSync('cagette-map-view { height: 260px !important; width: 900px !important; }');
    host.shadowRoot!.adoptedStyleSheets = [...host.shadowRoot!.adoptedStyleSheets, turned];
    await until(() => box(root).width !== width, 'another size');
    await view.updateComplete;
    await until(() => Math.abs(offset()[0]! - before[0]!) <= 2 && Math.abs(offset()[1]! - before[1]!) <= 2, `${before.join()} again`);
  });
});

describe('a card on the map', () => {
  afterEach(unmountMaps);

  it('is closed by Escape, and its marker has the focus', async () => {
    const { root, marker, markers } = await shownMap();
    const [first] = markers();
    first!.focus();
    first!.click();
    await until(() => root.querySelector('.card'), 'the card');
    const name = first!.getAttribute('aria-label')!.split(',')[0]!;
    deepActiveElement()!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }));
    await until(() => !root.querySelector('.card'), 'no card');
    ok(deepActiveElement() === marker(name), 'the focus on the marker');
  });
});
