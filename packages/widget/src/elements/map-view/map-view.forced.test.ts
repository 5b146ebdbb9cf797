import { coloursFoundByAxe } from '../../testing/axe.ts';
import { afterEach, describe, equal, it, ok, until } from '../../testing/bdd.ts';
import { bastia, bonifacio, clusterAt, corte, FakeReader, shownMap, unmountMaps } from '../../testing/mount-map-view.ts';

describe('the map in forced colours', () => {
  afterEach(unmountMaps);

  it('is forced to them', () => {
    ok(matchMedia('(forced-colors: active)').matches, 'colours are not forced');
  });

  it('can be read, with a card over it', async () => {
    const { host, root } = await shownMap(new FakeReader([bastia, corte, bonifacio, clusterAt([9, 42], [8.9, 41.9, 9.1, 42.1])]), {
      chosen: bastia,
    });
    await until(() => root.querySelector('.card'), 'a card');
    equal(await coloursFoundByAxe(host), []);
  });

  it('draws each kind of marker in colours of the system that differ from their ground', async () => {
    const { markers } = await shownMap();
    for (const marker of markers()) {
      const [body, sign] = ['.body', '.sign'].map((part) => marker.querySelector(part));
      if (!body || !sign) throw new Error('no drawing');
      ok(getComputedStyle(body).fill !== getComputedStyle(sign).stroke, marker.getAttribute('aria-label') ?? '');
    }
  });
});
