import { afterEach, beforeEach, describe, equal, it, ok, until } from '../../testing/bdd.ts';
import { mountMapView, outlineServer, shownMap, unmountMaps } from '../../testing/mount-map-view.ts';

const template = 'https://tiles.test/{z}/{x}/{y}{r}.png';
const tiles = (root: ShadowRoot) => [...root.querySelectorAll<HTMLImageElement>('img.leaflet-tile')];
const land = (root: ShadowRoot) => root.querySelector('.outline .land')?.getAttribute('d') ?? '';

/** Pictures of the test's maps are asked of nobody: what they would show stands in `data-src`. */
const realSource = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src') ?? {};

describe('what the map is drawn on', () => {
  beforeEach(() => {
    Object.defineProperty(HTMLImageElement.prototype, 'src', {
      configurable: true,
      set(this: HTMLImageElement, address: string) {
        this.dataset['src'] = address;
      },
    });
  });
  afterEach(() => {
    Object.defineProperty(HTMLImageElement.prototype, 'src', realSource);
    unmountMaps();
  });

  it('is our own outline with towns, from the map’s own server, where there are no tiles', async () => {
    const { root } = await shownMap();
    await until(() => land(root).startsWith('M'), 'land');
    await until(() => root.querySelector('.towns')?.textContent.includes('Corte'), 'towns');
    ok(root.querySelector('.departments')?.getAttribute('d'), 'departments');
    ok(
      outlineServer.asked.every((url) => /^https:\/\/cagette\.test\/outline\/[0-9a-f]{8}\/\d-\d+-\d+\.json$/.test(url)),
      outlineServer.asked.join(),
    );
    equal(new Set(outlineServer.asked).size, outlineServer.asked.length);
    ok(root.querySelector('.credits')?.textContent.includes('GeoNames'), 'credits');
    equal(root.querySelector('.outline')?.getAttribute('aria-hidden'), 'true');
  });

  it('is nothing where the outline does not come, which is told once; points are there all the same', async () => {
    outlineServer.isDown = true;
    const { root, told, markers } = await shownMap();
    await until(() => told.length > 0, 'that it failed');
    equal([told, land(root), markers().length], [[['failed', 'map.outline']], '', 3]);
  });

  it('is drawn around what is looked at, also where that is the end of the world', async () => {
    const { root } = await mountMapView(undefined, { home: [-170, 70, 170, 85] });
    await until(() => land(root) !== '', 'land');
    const boxes = ['.map', '.outline'].map((name) => root.querySelector(name)?.getBoundingClientRect());
    const [map, outline] = boxes;
    ok(map && outline, 'both');
    const beyond = { top: (outline.height - map.height) / 2, left: (outline.width - map.width) / 2 };
    ok(beyond.top > 0 && Math.abs(map.top - outline.top - beyond.top) < 2, `${map.top - outline.top} above`);
    ok(Math.abs(map.left - outline.left - beyond.left) < 2, `${map.left - outline.left} beside`);
  });

  it('is tiles where there is an address for them, with their credits as text', async () => {
    const { root } = await mountMapView(undefined, { tiles: { url: template, attribution: '© <b>Cartes</b>' } });
    const [first] = await until(() => tiles(root).length > 0 && tiles(root), 'tiles');
    ok(/^https:\/\/tiles\.test\/\d+\/\d+\/\d+(@2x)?\.png$/.test(first?.dataset['src'] ?? ''), first?.dataset['src'] ?? '');
    equal(first?.getAttribute('alt'), '');
    equal(root.querySelector('.credits')?.textContent, '© <b>Cartes</b>');
    equal(outlineServer.asked, []);
  });

  it('is the outline again where the tiles do not come, which is told once', async () => {
    const { root, told } = await mountMapView(undefined, { tiles: { url: template, attribution: '© Cartes' } });
    for (const image of await until(() => tiles(root).length >= 4 && tiles(root), 'tiles')) image.dispatchEvent(new Event('error'));
    await until(() => land(root) !== '', 'the outline');
    equal(told, [['failed', 'map.tiles']]);
    equal(tiles(root).length, 0);
    ok(root.querySelector('.credits')?.textContent.includes('Natural Earth'), 'its own credits');
  });

  for (const [what, url] of [
    ['plain HTTP', 'http://tiles.test/{z}/{x}/{y}.png'],
    ['no place to fill in', 'https://tiles.test/all.png'],
    ['a script', 'javascript:alert({z}{x}{y})'],
    ['nonsense', '{z}{x}{y}'],
  ] as const) {
    it(`is the outline where the address of tiles is ${what}`, async () => {
      const { root, told } = await mountMapView(undefined, { tiles: { url, attribution: null } });
      await until(() => land(root) !== '', 'the outline');
      equal([tiles(root).length, told], [0, [['failed', 'map.tiles']]]);
    });
  }

  it('says how long a stretch is', async () => {
    const { root } = await shownMap();
    const scale = await until(() => root.querySelector('.scale'), 'a scale');
    ok(/^\d+[\s\u00a0\u202f]k?m$/.test(scale.textContent.trim()), scale.textContent);
  });
});
