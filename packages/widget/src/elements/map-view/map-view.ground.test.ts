import { afterEach, beforeEach, describe, equal, it, ok, until } from '../../testing/bdd.ts';
import { called } from '../../testing/deep-query.ts';
import { corte, FakeReader, mountMapView, outlineServer, shownMap, unmountMaps } from '../../testing/mount-map-view.ts';

const template = 'https://tiles.test/{z}/{x}/{y}{r}.png';
const tiles = (root: ShadowRoot) => [...root.querySelectorAll<HTMLImageElement>('img.leaflet-tile')];
const addresses = (root: ShadowRoot) => tiles(root).map((image) => image.dataset['src'] ?? '');
const land = (root: ShadowRoot) => root.querySelector('.outline .land')?.getAttribute('d') ?? '';

/** Pictures of the test's maps are asked of nobody: what they would show stands in `data-src`. */
const realSource = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src') ?? {};

const realDensity = Object.getOwnPropertyDescriptor(window, 'devicePixelRatio') ?? {};

function isOfDensity(value: number): void {
  Object.defineProperty(window, 'devicePixelRatio', { configurable: true, value });
}

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
    Object.defineProperty(window, 'devicePixelRatio', realDensity);
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

  it('is asked for again with another reader, and drawn when it comes', async () => {
    outlineServer.isDown = true;
    const { root, told, view } = await shownMap();
    await until(() => told.length > 0, 'that it failed');
    view.reader = new FakeReader();
    await until(() => told.length === 2, 'that it failed again');
    equal(told[1], ['failed', 'map.outline']);
    outlineServer.isDown = false;
    view.reader = new FakeReader();
    await until(() => land(root).startsWith('M'), 'land');
    equal(told.length, 2);
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
    equal(first?.getAttribute('alt'), '');
    equal(root.querySelector('.credits')?.textContent, '© <b>Cartes</b>');
    equal(outlineServer.asked, []);
  });

  for (const [density, place, closer, size, ending] of [
    [1, '{r}', 0, 256, ''],
    [2, '{r}', 0, 256, '@2x'],
    [1, '', 0, 256, ''],
    [2, '', 1, 128, ''],
  ] as const)
    it(`is sharp on a screen of density ${density}, of a server ${place ? 'that has tiles for each' : 'that has tiles of one size'}`, async () => {
      isOfDensity(density);
      const url = `https://tiles.test/{z}/{x}/{y}${place}.png`;
      const { root, reader, marker } = await shownMap(undefined, { tiles: { url, attribution: '' } });
      const zoom = (reader.asked[0]?.zoom ?? 0) + closer;
      const mine = new RegExp(`^https://tiles\\.test/${zoom}/\\d+/\\d+${ending}\\.png$`);
      ok(
        addresses(root).every((address) => mine.test(address)),
        addresses(root).join(),
      );
      const [x, y] = tileOf(corte.geometry?.coordinates ?? [0, 0], zoom);
      const under = tiles(root).find((image) => image.dataset['src'] === `https://tiles.test/${zoom}/${x}/${y}${ending}.png`);
      ok(under, `${x}/${y} in ${addresses(root).join()}`);
      const [tile, pin] = [under.getBoundingClientRect(), marker('Gare de Corte')?.getBoundingClientRect()];
      equal(Math.round(tile.width), size);
      const middle = pin ? pin.left + pin.width / 2 : 0;
      ok(tile.left - 1 <= middle && middle <= tile.right + 1, `${middle} in ${tile.left} to ${tile.right}`);
    });

  it('is never asked for from closer than the map goes, on a dense screen either', async () => {
    isOfDensity(3);
    const tilesOf = { url: 'https://tiles.test/{z}/{x}/{y}.png', attribution: '' };
    const { root, reader, view } = await shownMap(undefined, { tiles: tilesOf, home: [9.15, 42.3, 9.1501, 42.3001] });
    const closer = called(root, /^Rapprocher/);
    for (let press = 0; press < 8; press += 1) closer?.click();
    await until(() => reader.asked.at(-1)?.zoom === 18, 'as close as it goes');
    await view.updateComplete;
    const zooms = addresses(root).map((address) => Number(/test\/(\d+)/.exec(address)?.[1]));
    equal(Math.max(...zooms), 18);
  });

  it('asks the servers of one service by turns', async () => {
    const { root } = await shownMap(undefined, { tiles: { url: 'https://{s}.tiles.test/{z}/{x}/{y}.png', attribution: '' } });
    const servers = new Map(
      addresses(root).map((address) => [/(\d+)\/(\d+)\.png$/.exec(address)?.slice(1).join() ?? '', new URL(address).hostname]),
    );
    for (const [place, server] of servers) {
      const [x = 0, y = 0] = place.split(',').map(Number);
      equal(server, `${'abc'[(x + y) % 3]}.tiles.test`);
    }
    equal(new Set(servers.values()).size, 3);
  });

  it('keeps its tiles where some are missing, before and after others come: a service ends at a border', async () => {
    const { root, told, view, reader } = await shownMap(undefined, { tiles: { url: template, attribution: '© Cartes' } });
    const [first, ...others] = await until(() => tiles(root).length >= 6 && tiles(root), 'tiles');
    for (const image of others) image.dispatchEvent(new Event('error'));
    first?.dispatchEvent(new Event('load'));
    view.area = [3, 44, 4, 45];
    await until(() => reader.asked.length > 1, 'another view');
    const beyond = tiles(root).filter((image) => image !== first && !others.includes(image));
    ok(beyond.length >= 6, `${beyond.length} tiles there`);
    for (const image of beyond) image.dispatchEvent(new Event('error'));
    await view.updateComplete;
    equal([told.filter(([type]) => type === 'failed'), land(root), root.querySelector('.credits')?.textContent], [[], '', '© Cartes']);
    ok(tiles(root).length > 0, 'tiles still');
  });

  it('is the outline again where the tiles do not come, which is told once', async () => {
    const { root, told } = await mountMapView(undefined, { tiles: { url: template, attribution: '© Cartes' } });
    for (const image of await until(() => tiles(root).length >= 4 && tiles(root), 'tiles')) image.dispatchEvent(new Event('error'));
    await until(() => land(root) !== '', 'the outline');
    equal(told, [['failed', 'map.tiles']]);
    equal(tiles(root).length, 0);
    ok(root.querySelector('.credits')?.textContent.includes('Natural Earth'), 'its own credits');
  });

  it('stays when a list’s answer brings the same address of tiles anew, and is new for another', async () => {
    const { root, view } = await mountMapView(undefined, { tiles: { url: template, attribution: '© Cartes' } });
    const before = await until(() => tiles(root).length > 0 && tiles(root), 'tiles');
    view.tiles = { url: template, attribution: '© D’autres' };
    await view.updateComplete;
    ok(
      before.every((image, index) => image === tiles(root)[index]),
      'the same pictures',
    );
    equal(root.querySelector('.credits')?.textContent, '© D’autres');
    view.tiles = { url: template.replace('tiles.test', 'others.test'), attribution: '© D’autres' };
    await view.updateComplete;
    ok(
      tiles(root).every(({ dataset }) => dataset['src']?.includes('others.test')),
      'the other tiles',
    );
  });

  it('stays the outline under its own credits when the address of tiles that failed is brought anew', async () => {
    const { root, told, view } = await mountMapView(undefined, { tiles: { url: template, attribution: '© Cartes' } });
    const fail = async () => {
      for (const image of await until(() => tiles(root).length >= 4 && tiles(root), 'tiles')) image.dispatchEvent(new Event('error'));
      await until(() => land(root) !== '' && root.querySelector('.credits')?.textContent.includes('Natural Earth'), 'the outline');
    };
    await fail();
    view.tiles = { url: template, attribution: '© Cartes' };
    await view.updateComplete;
    equal([tiles(root).length, land(root) !== ''], [0, true]);
    ok(root.querySelector('.credits')?.textContent.includes('Natural Earth'), 'its own credits');
    // Another server is another try, whose failure is no news.
    view.tiles = { url: template.replace('tiles.test', 'others.test'), attribution: '© D’autres' };
    await fail();
    equal(told, [['failed', 'map.tiles']]);
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

/** Column and row of the tile that a place lies on, on the grid of web maps. */
function tileOf([longitude, latitude]: readonly [number, number], zoom: number): readonly [x: number, y: number] {
  const angle = (latitude * Math.PI) / 180;
  const down = (1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2;
  return [Math.floor(((longitude + 180) / 360) * 2 ** zoom), Math.floor(down * 2 ** zoom)];
}
