import { describe, equal, it } from '../../testing/bdd.ts';
import { whyNoMap } from './why-no-map.ts';

describe('why there is no map', () => {
  it('is told as code that did not come where a module was not there, in each engine’s words', async () => {
    const absent = '/no-such-module.js';
    const error = await import(absent).catch((caught: unknown) => caught);
    equal(whyNoMap(error), 'script.failed');
    equal(whyNoMap(Object.assign(new Error('Loading chunk 3 failed.'), { name: 'ChunkLoadError' })), 'script.failed');
  });

  it('is told as the page’s doing where markup is refused', () => {
    equal(
      whyNoMap(new TypeError("Failed to set the 'innerHTML' property on 'Element': This document requires 'TrustedHTML' assignment.")),
      'map.blocked',
    );
  });
});
